package org.fogline.reader.segment;

/** The dateline at the head of a paragraph: where and when a report was written, and by whom. */
public final class Dateline {

    private Dateline() {}

    /**
     * Where the dateline at the head of a paragraph ends ("KYIV, 4 May 2018 (Agency) –"): only names, dates, marks and
     * agencies stand before its dash; 0 where there is none.
     */
    public static int end(Sentence sentence) {
        if (sentence.kind() != Sentence.BlockKind.PARAGRAPH) {
            return 0;
        }
        if (sentence.size() > 0 && sentence.token(0).isNumber()) {
            // "14:20 - Explosions in the city.", "3 May - Two men are shot.": the date of an entry is that of what it
            // tells
            return 0;
        }
        int lower = 0;
        int depth = 0;
        boolean dated = false;
        for (int token = 0; token < Math.min(sentence.size(), 22); token++) {
            Token here = sentence.token(token);
            dated |= depth == 0 && here.isNumber();
            if (here.is("(")) {
                depth++;
            } else if (here.is(")")) {
                depth--;
                if (depth == 0 && dated && isAgencyBefore(sentence, token)) {
                    // "Moscow, Aug 8 (Agency) Troops ..."
                    return token + 1;
                }
            } else if (here.isMark() && here.is("-") && token > 0 && depth == 0) {
                boolean free = sentence.token(token - 1).end() < here.start()
                        || sentence.token(token - 1).is(")")
                        || sentence.token(token - 1).is(".");
                return free ? token + 1 : 0;
            } else if (depth == 0 && here.isWord() && !here.isCapitalised() && !here.hyphenated() && ++lower > 1) {
                return 0;
            }
        }
        return 0;
    }

    /** "(Agency)" behind a day, and behind it a word that opens a sentence. */
    private static boolean isAgencyBefore(Sentence sentence, int close) {
        return close >= 3
                && sentence.token(close - 1).isCapitalised()
                && sentence.token(close - 2).is("(")
                && sentence.token(close - 3).isNumber()
                && close + 1 < sentence.size()
                && sentence.token(close + 1).isWord()
                && sentence.token(close + 1).isCapitalised();
    }
}
