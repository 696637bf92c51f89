package org.fogline.reader.time;

import java.time.LocalDate;
import java.util.List;
import org.fogline.model.Span;
import org.fogline.reader.segment.Token;

/**
 * Words of time in a text, with the preposition that leads them ("in the last fortnight", "Later on 4 May").
 *
 * @param firstToken the index of the first token
 * @param endToken the index after the last token
 * @param expression what they say
 */
public record TimeMention(int firstToken, int endToken, TimeExpression expression) {

    /** The characters that it covers; {@code tokens} is the list in which it was found. */
    public Span span(List<Token> tokens) {
        return new Span(tokens.get(firstToken).start(), tokens.get(endToken - 1).end());
    }

    /** "so far": up to the statement, and no time of its own. */
    public boolean isToDate() {
        return expression instanceof ToDate;
    }

    /** The rule by which they give days in a context; empty where they give none. */
    public String rule(TimeContext context) {
        return expression.resolve(context).map(ResolvedTime::rule).orElse("");
    }

    /** "on Friday": a day of the week and no date. */
    public boolean isWeekday() {
        return rule(TimeContext.of(LocalDate.EPOCH)).equals("weekday");
    }

    /** Whether the token of that index belongs to it. */
    public boolean covers(int token) {
        return firstToken <= token && token < endToken;
    }
}
