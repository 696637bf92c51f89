package org.fogline.reader.number;

import java.util.List;
import java.util.Set;
import org.fogline.model.Count;
import org.fogline.reader.lexicon.Phrases;
import org.fogline.reader.number.CountWords.Kind;
import org.fogline.reader.number.CountWords.Meaning;
import org.fogline.reader.segment.Token;
import org.jspecify.annotations.Nullable;

/** Words behind a number that say how much of it something is true of: "85 people, most of them pupils". */
public final class Shares {

    /** "all under the age of 18": so many words at most. */
    private static final int LONGEST_AGE = 6;

    private static final Set<String> BELOW = Set.of("under", "below");

    private static final Set<String> AGE_WORDS = Set.of("the", "age", "of");

    private static final Set<String> YOUNG = Set.of(
            "18",
            "17",
            "16",
            "15",
            "14",
            "13",
            "12",
            "10",
            "five",
            "ten",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen");

    private Shares() {}

    /**
     * A share of a number that was told before it.
     *
     * @param end the token behind its words
     * @param ofThem whether the words end with "of", and a pronoun for those who were counted follows
     */
    public record Share(
            int end, boolean ofThem, Formula low, @Nullable Formula high) {

        /** What the share of that number is. */
        public Count of(Count whole) {
            long least = low.low(whole.low());
            Long most = whole.high();
            if (most == null) {
                return Count.atLeast(Math.min(least, whole.low()));
            }
            long highest = high == null ? most : high.high(most);
            return Count.between(Math.min(least, highest), Math.max(least, highest));
        }
    }

    /** Whether the words from a token on say an age below that of grown people: "under 18", "below the age of fifteen". */
    public static boolean isUnderAge(List<Token> tokens, int first) {
        int index = first;
        boolean under = false;
        while (index < Math.min(tokens.size(), first + LONGEST_AGE)) {
            String word = tokens.get(index).folded();
            if (under && YOUNG.contains(word)) {
                return true;
            }
            if (!under && !BELOW.contains(word) && !word.equals("all") || under && !AGE_WORDS.contains(word)) {
                return false;
            }
            under |= BELOW.contains(word);
            index++;
        }
        return false;
    }

    /** The share whose words begin at a token, or null. */
    public static @Nullable Share at(List<Token> tokens, int first) {
        Phrases.Match<Meaning> share = CountWords.builtIn().match(Kind.SHARE, tokens, first);
        boolean ofThem = share != null && tokens.get(share.end() - 1).text().equalsIgnoreCase("of");
        Phrases.Match<Meaning> beside = ofThem ? null : CountWords.builtIn().match(Kind.SHARE_BESIDE, tokens, first);
        Phrases.Match<Meaning> match = ofThem ? share : beside;
        return match == null
                ? null
                : new Share(
                        match.end(), ofThem, match.value().low(), match.value().high());
    }
}
