package org.fogline.reader.number;

import java.util.List;
import org.fogline.model.Count;
import org.fogline.model.Span;
import org.fogline.reader.segment.Token;

/**
 * A count as a text gives it, with the words that bound it ("at least 25", "another 12", "between 6 and 8").
 *
 * @param firstToken the index of the first token
 * @param endToken the index after the last token
 * @param count its bounds
 * @param additional whether it comes on top of one said before ("another 12", "12 more")
 * @param exactWords whether it is one number without a bounding or vague word
 * @param rule the name of the rule that set the bounds ("exact-number", "bound at least", "amount dozens")
 */
public record CountMention(
        int firstToken, int endToken, Count count, boolean additional, boolean exactWords, String rule) {

    /** The characters that it covers; {@code tokens} is the list in which it was found. */
    public Span span(List<Token> tokens) {
        return new Span(tokens.get(firstToken).start(), tokens.get(endToken - 1).end());
    }

    /** Whether the token of that index belongs to it. */
    public boolean covers(int token) {
        return firstToken <= token && token < endToken;
    }
}
