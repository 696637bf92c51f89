package org.fogline.ledger.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words and phrases that a person looks for. Each part holds letters, digits and spaces only, so that nothing in it can
 * be taken for the syntax of a query.
 *
 * @param parts words, and phrases of several words with single spaces
 */
public record WordSearch(List<String> parts) {

    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"?|[^\\s\"]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    public WordSearch {
        parts = List.copyOf(parts);
    }

    /** The words of a text; what stands in double quotes is a phrase, and so is a word with a hyphen in it. */
    public static WordSearch of(String text) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        while (matcher.find()) {
            String phrase = matcher.group(1) != null ? matcher.group(1) : matcher.group();
            String clean = NO_WORD.matcher(phrase).replaceAll(" ").strip();
            if (!clean.isEmpty()) {
                parts.add(clean);
            }
        }
        return new WordSearch(parts);
    }
}
