package org.fogline.reader.relation;

import java.util.Set;
import org.fogline.knowledge.actor.Speakers;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.segment.Token;
import org.jspecify.annotations.Nullable;

/** Reads the names of leaders beside words such as "led by": capitalised words that are no title. */
final class PersonReader {

    private static final Set<String> PARTICLES =
            Set.of("al", "el", "bin", "ibn", "ben", "de", "van", "von", "abu", "ould", "ag", "ul", "ur", "da", "dos");
    private static final int WORDS_BEFORE_NAME = 5;

    private final Speakers speakers;

    PersonReader(Speakers speakers) {
        this.speakers = speakers;
    }

    record Person(String name, int first, int end) {}

    /** The name that begins at a token or a few words behind it: "First Vice-President N. N.", "its founder N. N.". */
    @Nullable
    Person after(AnalysedSentence at, int token) {
        int first = token;
        int limit = Math.min(at.sentence().size(), token + WORDS_BEFORE_NAME);
        while (first < limit) {
            var office = speakers.longestMatch(at.sentence(), first);
            Token here = at.sentence().token(first);
            if (office != null) {
                first = office.to();
            } else if (!here.isWord() && !here.hyphenated() && !here.text().equals("-")) {
                return null;
            } else if (here.isCapitalised() && !PARTICLES.contains(here.folded()) || isParticleOfName(at, first)) {
                break;
            } else {
                first++;
            }
        }
        int end = nameEnd(at, first);
        if (end == first + 1 && end < limit && isWordOfKind(at, end)) {
            // "led by the Algerian extremist N. N."
            first = end;
            while (first < limit && isWordOfKind(at, first)) {
                first++;
            }
            end = nameEnd(at, first);
        }
        return person(at, first, end);
    }

    private static int nameEnd(AnalysedSentence at, int first) {
        int end = first;
        while (end < at.sentence().size() && isNamePart(at, end, end > first)) {
            end++;
        }
        return end;
    }

    private static boolean isWordOfKind(AnalysedSentence at, int token) {
        Token here = at.sentence().token(token);
        return here.isWord() && !here.isCapitalised() && !PARTICLES.contains(here.folded());
    }

    /** The name that ends right before a token. */
    @Nullable
    Person before(AnalysedSentence at, int token) {
        int first = token;
        while (first > 0 && isNamePart(at, first - 1, true)) {
            first--;
        }
        while (first < token) {
            var office = speakers.longestMatch(at.sentence(), first);
            if (office == null || office.to() >= token) {
                break;
            }
            first = office.to();
        }
        return person(at, first, token);
    }

    private @Nullable Person person(AnalysedSentence at, int from, int end) {
        int first = from;
        for (int token = from; token < end; token++) {
            var office = speakers.longestMatch(at.sentence(), token);
            first = office != null && office.to() < end ? office.to() : first;
        }
        if (end - first > 2 && isDemonym(at, first)) {
            // "led by the Algerian N. N."
            first++;
        }
        int words = 0;
        for (int token = first; token < end; token++) {
            words += at.sentence().token(token).isCapitalised() ? 1 : 0;
        }
        boolean whole = words >= 2 && end - first <= 6 && !at.word(first).equals("the");
        return whole ? new Person(at.sentence().written(first, end), first, end) : null;
    }

    private static boolean isDemonym(AnalysedSentence at, int token) {
        for (ActorMention mention : at.mentions().actors()) {
            if (mention.kind() == ActorMention.Kind.DEMONYM && mention.first() == token && mention.end() == token + 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamePart(AnalysedSentence at, int token, boolean inside) {
        Token here = at.sentence().token(token);
        return here.isWord() && (here.isCapitalised() || inside && PARTICLES.contains(here.folded()));
    }

    private static boolean isParticleOfName(AnalysedSentence at, int token) {
        return PARTICLES.contains(at.word(token))
                && token + 1 < at.sentence().size()
                && at.sentence().token(token + 1).isCapitalised();
    }
}
