package org.fogline.reader.discourse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.actor.Actors;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A list of what the papers and the stations lead with, in which each line opens with an outlet and a colon ("- Dawn:
 * ...", "The Tribune: ..."), or of what the stations said and when ("TRIBUNE RADIO (private), 29 Aug, 0500 gmt: ..."). The
 * outlet says all of its line, also where no knowledge has it.
 */
final class PressReview {

    /** The rule that makes an outlet the source of its line. */
    static final String RULE = "outlet-of-line";

    /** A list of fewer lines may be anything. */
    private static final int FEWEST = 4;

    /** Of so many outlets at least knowledge must tell. */
    private static final int KNOWN = 3;

    private static final int LONGEST_LABEL = 6;

    /** The label of a line of a station, with the day and the hour, has no more words and marks. */
    private static final int LONGEST_DATED = 14;

    /** Lines of stations with the hour are few enough at so many. */
    private static final int FEWEST_DATED = 2;

    /** Longer words in capitals are shouted, and no acronym. */
    private static final int LONGEST_ACRONYM = 4;

    private final Map<Integer, Speaker> lines = new HashMap<>();
    private final Set<Integer> dated = new HashSet<>();

    PressReview(List<AnalysedSentence> sentences, Actors actors) {
        int known = 0;
        int block = -1;
        for (AnalysedSentence at : sentences) {
            if (at.sentence().block() == block || at.sentence().kind() == Sentence.BlockKind.TITLE) {
                continue;
            }
            block = at.sentence().block();
            Speaker station = station(at, actors);
            if (station != null) {
                dated.add(block);
            }
            Speaker outlet = station != null ? station : outlet(at, actors);
            if (outlet != null) {
                lines.put(block, outlet);
                known += outlet.known() ? 1 : 0;
            }
        }
        boolean review = lines.size() >= FEWEST && known >= KNOWN;
        boolean stations = dated.size() >= FEWEST_DATED;
        if (!stations) {
            dated.clear();
        }
        if (!review) {
            lines.keySet().retainAll(dated);
        }
    }

    /** Whether a sentence is part of a line that opens with the day on which its station was heard. */
    boolean isDated(AnalysedSentence at) {
        return dated.contains(at.sentence().block());
    }

    /** "TRIBUNE RADIO (private), 29 Aug, 0500 gmt:": the station before a colon with the hour at which it spoke; null if none. */
    private static @Nullable Speaker station(AnalysedSentence at, Actors actors) {
        int colon = 0;
        while (colon < Math.min(at.sentence().size() - 1, LONGEST_DATED)
                && !at.sentence().token(colon).is(":")) {
            colon++;
        }
        int end = 0;
        while (end < colon
                && at.sentence().token(end).isWord()
                && at.sentence().token(end).isCapitalised()) {
            end++;
        }
        boolean hour = false;
        for (int token = end; token < colon; token++) {
            hour |= DiscourseWord.STATION.isWord(at.word(token));
        }
        int label = colon;
        boolean day = at.mentions().times().stream().anyMatch(time -> time.endToken() <= label);
        if (end == 0 || !hour || !day || !at.sentence().token(colon).is(":")) {
            return null;
        }
        String words = at.sentence().written(0, end);
        Optional<Actor> named = actors.byName(words);
        Optional<Actor> known = named.filter(actor -> actor.kind().isMedia());
        String plain =
                at.sentence().token(0).isAllCapitals() && words.length() > LONGEST_ACRONYM ? inCapitals(words) : words;
        return known.isEmpty() && named.isPresent()
                ? null
                : new Speaker(known.map(Actor::name).orElse(plain), words, null, known.isPresent());
    }

    /** "Tribune Radio" for "TRIBUNE RADIO". */
    private static String inCapitals(String shouted) {
        StringBuilder name = new StringBuilder();
        for (String word : shouted.split(" ")) {
            name.append(name.isEmpty() ? "" : " ")
                    .append(word, 0, Math.min(1, word.length()))
                    .append(word.substring(Math.min(1, word.length())).toLowerCase(Locale.ROOT));
        }
        return name.toString();
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
