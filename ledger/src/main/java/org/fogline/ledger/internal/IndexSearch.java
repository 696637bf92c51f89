package org.fogline.ledger.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What claims are looked for in the index. Words and phrases hold letters, digits and spaces only, tokens ASCII letters
 * and digits only, so nothing in them can be taken for the syntax of a query.
 *
 * @param words words and phrases of the quote, all of which must be there
 * @param tokens of each group at least one must be there
 */
public record IndexSearch(List<String> words, List<List<String>> tokens) {

    private static final int TOKEN = 40;

    public IndexSearch {
        words = List.copyOf(words);
        tokens = tokens.stream().map(List::copyOf).toList();
    }

    /** Looks for claims by their id; others with the same token may be found too. */
    static IndexSearch claim(String id) {
        return new IndexSearch(List.of(), List.of(List.of(claimToken(id))));
    }

    /** Whether nothing is looked for. */
    boolean isEmpty() {
        return words.isEmpty() && tokens.isEmpty();
    }

    /** The token of a name that claims are filtered by; with a digit at its end no token has the stem of another. */
    static String termToken(long term) {
        return "t" + Long.toString(term, Character.MAX_RADIX) + "0";
    }

    static List<String> termTokens(Collection<Long> terms) {
        List<String> tokens = new ArrayList<>();
        terms.forEach(term -> tokens.add(termToken(term)));
        return tokens;
    }

    /** The token of a claim's id: the id itself, or its hash where it has other characters than a token. */
    static String claimToken(String id) {
        boolean plain = !id.isEmpty() && id.length() <= TOKEN;
        for (int index = 0; plain && index < id.length(); index++) {
            char unit = id.charAt(index);
            plain = unit >= '0' && unit <= '9' || unit >= 'a' && unit <= 'z';
        }
        return plain
                ? "i" + id
                : "j"
                        + Hashing.hex(Hashing.sha256().digest(id.getBytes(StandardCharsets.UTF_8)))
                                .substring(0, TOKEN);
    }
}
