package org.fogline.reader.time;

import java.util.ArrayList;
import java.util.List;
import org.fogline.reader.segment.Token;

/**
 * Finds words of time among tokens: the longest that begins at each token, from left to right, none inside another. The
 * work is linear in the number of tokens, for every rule looks a bounded way ahead.
 */
public final class TimeMentions {

    private TimeMentions() {}

    /** Whether a "since" compares with what a rank before it tells of: "the heaviest loss of life since they came in 1969". */
    public static boolean ranksBefore(List<Token> tokens, int since) {
        return TimeGrammar.ranksBefore(new TimeTokens(tokens, TimeWords.builtIn()), since);
    }

    /** The mentions in order, by the built-in words. */
    public static List<TimeMention> find(List<Token> tokens) {
        return find(tokens, TimeWords.builtIn());
    }

    /** The mentions in order, by given words. */
    public static List<TimeMention> find(List<Token> tokens, TimeWords words) {
        List<TimeMention> mentions = new ArrayList<>();
        TimeTokens view = new TimeTokens(tokens, words);
        TimeGrammar grammar = new TimeGrammar(view);
        int index = 0;
        while (index < view.size()) {
            int ignored = view.end(TimeWords.Kind.IGNORE, index);
            if (ignored > 0) {
                index = ignored;
                continue;
            }
            Parsed parsed = view.mayBegin(index) ? grammar.at(index) : null;
            if (parsed == null) {
                index++;
            } else if (grammar.onlyRanks(index, parsed.end())) {
                index = parsed.end();
            } else {
                mentions.add(new TimeMention(index, parsed.end(), parsed.expression()));
                index = parsed.end();
            }
        }
        return mentions;
    }
}
