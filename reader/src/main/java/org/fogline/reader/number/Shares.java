package org.fogline.reader.number;

import java.util.List;
import org.fogline.model.Count;
import org.fogline.reader.lexicon.Phrases;
import org.fogline.reader.number.CountWords.Kind;
import org.fogline.reader.number.CountWords.Meaning;
import org.fogline.reader.segment.Token;
import org.jspecify.annotations.Nullable;

/** Words behind a number that say how much of it something is true of: "85 people, most of them pupils". */
public final class Shares {

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
