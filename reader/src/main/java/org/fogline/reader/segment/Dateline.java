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
        for (int token = 0; token < Math.min(sentence.size(), 22); token++) {
            Token here = sentence.token(token);
            if (here.is("(")) {
                depth++;
            } else if (here.is(")")) {
                depth--;
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
}
