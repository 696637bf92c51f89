package org.fogline.reader.discourse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.actor.Actors;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A list of what the papers and the stations lead with, in which each line opens with an outlet and a colon ("- Dawn:
 * ...", "The Tribune: ..."). The outlet says all of its line, also where no knowledge has it.
 */
final class PressReview {

    /** The rule that makes an outlet the source of its line. */
    static final String RULE = "outlet-of-line";

    /** A list of fewer lines may be anything. */
    private static final int FEWEST = 4;

    /** Of so many outlets at least knowledge must tell. */
    private static final int KNOWN = 3;

    private static final int LONGEST_LABEL = 6;

    private final Map<Integer, Speaker> lines = new HashMap<>();

    PressReview(List<AnalysedSentence> sentences, Actors actors) {
        int known = 0;
        int block = -1;
        for (AnalysedSentence at : sentences) {
            if (at.sentence().block() == block || at.sentence().kind() == Sentence.BlockKind.TITLE) {
                continue;
            }
            block = at.sentence().block();
            Speaker outlet = outlet(at, actors);
            if (outlet != null) {
                lines.put(block, outlet);
                known += outlet.known() ? 1 : 0;
            }
        }
        if (lines.size() < FEWEST || known < KNOWN) {
            lines.clear();
        }
    }

    /** The outlet whose line a sentence is part of; empty if it is part of none. */
    List<Speaker> of(AnalysedSentence at) {
        Speaker outlet = lines.get(at.sentence().block());
        return outlet == null ? List.of() : List.of(outlet);
    }

    /** "The Tribune:", "La Opinión (Cúcuta):", "Correction (El Tiempo):": the name before the colon; null if none stands there. */
    private static @Nullable Speaker outlet(AnalysedSentence at, Actors actors) {
        int first = 0;
        while (first < at.sentence().size() && !at.sentence().token(first).isWord()) {
            first++;
        }
        int end = first;
        int colon = first;
        while (colon < at.sentence().size() && !at.sentence().token(colon).is(":")) {
            boolean name = at.sentence().token(colon).isWord();
            if (name && !at.sentence().token(colon).isCapitalised() || colon - first > LONGEST_LABEL) {
                boolean bracketed = end < colon && at.sentence().token(end).is("(");
                if (!bracketed) {
                    return null;
                }
            }
            end = name && end == colon ? colon + 1 : end;
            colon++;
        }
        if (end == first || colon >= at.sentence().size() - 1 || colon - first > LONGEST_LABEL) {
            return null;
        }
        String words = at.sentence().written(first, end);
        Optional<Actor> named = actors.byName(words);
        Optional<Actor> known = named.filter(actor -> actor.kind().isMedia());
        boolean other = known.isEmpty() && (named.isPresent() || at.mentions().placeAt(first) != null);
        return other ? null : new Speaker(known.map(Actor::name).orElse(words), words, null, known.isPresent());
    }
}
