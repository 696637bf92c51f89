package org.fogline.reader.segment;

/** The dateline at the head of a paragraph: where and when a report was written, and by whom. */
public final class Dateline {

    /** How few and how many tokens a line has that is a dateline and no more. */
    private static final int SHORTEST = 4;

    private static final int LONGEST = 10;

    /** So many tokens behind the first a comma ends the place. */
    private static final int PLACE = 5;

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
        if (standsAlone(sentence)) {
            return sentence.size();
        }
        int colon = endAtColon(sentence);
        if (colon > 0) {
            return colon;
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
                return free && !isHeadline(sentence, token) ? token + 1 : 0;
            } else if (depth == 0 && here.isWord() && !here.isCapitalised() && !here.hyphenated() && ++lower > 1) {
                return 0;
            }
        }
        return 0;
    }

    /** "KHARTOUM, Aug 8, 2024: The army ...": a place in capitals and a day that is not before a colon; else 0. */
    private static int endAtColon(Sentence sentence) {
        boolean day = false;
        boolean comma = false;
        for (int token = 0; token < Math.min(sentence.size() - 1, LONGEST); token++) {
            Token here = sentence.token(token);
            if (here.is(":")) {
                return day && sentence.token(token + 1).isCapitalised() ? token + 1 : 0;
            }
            comma |= here.is(",");
            if (here.isWord() && (!here.isCapitalised() || comma == here.isAllCapitals())) {
                return 0;
            }
            day |= comma && here.isNumber();
        }
        return 0;
    }

    /** "BOMB KILLS NINE ON SATURDAY - POLICE": in a line of capitals who says so, not a report, stands behind the dash. */
    private static boolean isHeadline(Sentence sentence, int dash) {
        int words = 0;
        for (int token = dash + 1; token < sentence.size(); token++) {
            if (sentence.token(token).isWord() && (!sentence.token(token).isAllCapitals() || ++words > SHORTEST)) {
                return false;
            }
        }
        return dash > SHORTEST;
    }

    /** "SINGAPORE, August 30.", "CAIRO, Oct. 6 1973": a sentence or line that is a dateline and no more. */
    public static boolean standsAlone(Sentence sentence) {
        int size = sentence.size();
        if (size < SHORTEST || size > LONGEST || !sentence.token(0).isAllCapitals()) {
            return false;
        }
        boolean dated = false;
        for (int token = 0; token < size; token++) {
            Token here = sentence.token(token);
            dated |= here.isNumber();
            if (here.isWord() && !here.isCapitalised()) {
                return false;
            }
        }
        Token last = sentence.token(size - 1).isMark() ? sentence.token(size - 2) : sentence.token(size - 1);
        boolean comma = false;
        for (int token = 1; token < Math.min(size, PLACE); token++) {
            comma |= sentence.token(token).is(",");
        }
        return dated && comma && last.isNumber();
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
