package org.fogline.reader.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fogline.knowledge.place.PlaceKind;
import org.fogline.knowledge.place.PlaceMatch;
import org.fogline.knowledge.text.Table;
import org.fogline.reader.segment.Sentence;
import org.fogline.reader.segment.Token;

/** Lines that say where and when a report was written, without the dash of a dateline: "By Jane Roe in Kampala, 3 May". */
final class Bylines {

    private static final int LONGEST = 16;

    private static final Set<String> JOINTS = Set.of("of", "the", "and", "for");

    private static final Set<String> OPENERS = new HashSet<>();

    static {
        Table.builtIn("written-at.csv", "words").rows().forEach(row -> OPENERS.addAll(row.list("words")));
    }

    private Bylines() {}

    /** The token after such a line's last, or after a place in capitals with a colon that opens a paragraph; else 0. */
    static int end(Sentence sentence, boolean[] inTime, List<PlaceMatch> matches) {
        if (sentence.kind() != Sentence.BlockKind.PARAGRAPH || sentence.size() < 3) {
            return 0;
        }
        PlaceMatch first = matches.isEmpty() || matches.get(0).from() != 0 ? null : matches.get(0);
        if (first != null
                && first.to() < sentence.size()
                && sentence.token(first.to()).is(":")
                && (sentence.token(0).isAllCapitals() || isCapitalBesidePlaces(first, matches))) {
            return first.to() + 1;
        }
        int colon = first == null ? -1 : datedColon(sentence, inTime, first.to());
        if (colon > 0) {
            return colon + 1;
        }
        if (sentence.size() > LONGEST) {
            return 0;
        }
        String word = sentence.words().get(0);
        boolean opened = !inTime[0]
                && !inTime[1]
                && (OPENERS.contains(word)
                                && sentence.token(1).isWord()
                                && sentence.token(1).isCapitalised()
                        || OPENERS.contains(word + " " + sentence.words().get(1)));
        return opened || first != null && isPlaceAndDay(sentence, inTime, first.to()) || isNamesAndDay(sentence, inTime)
                ? sentence.size()
                : 0;
    }

    /** "Kabul: Gunmen stormed a post in Kunduz": the head of what is told elsewhere. */
    private static boolean isCapitalBesidePlaces(PlaceMatch first, List<PlaceMatch> matches) {
        return matches.size() > 1 && first.candidates().get(0).place().kind() == PlaceKind.CAPITAL;
    }

    /** "Supreme Defence Council, Information Headquarters, Tehran, 3 July 1986": names with marks between, then a day. */
    private static boolean isNamesAndDay(Sentence sentence, boolean[] inTime) {
        int token = 0;
        int names = 0;
        boolean parted = false;
        while (token < sentence.size() && !inTime[token]) {
            Token here = sentence.token(token);
            if (here.isWord() && !here.isCapitalised() && !JOINTS.contains(here.folded())
                    || here.isMark() && !here.is(",") && !here.is("-")) {
                return false;
            }
            names += here.isWord() && here.isCapitalised() ? 1 : 0;
            parted |= here.is(",");
            token++;
        }
        while (token < sentence.size()
                && (inTime[token] || sentence.token(token).is("."))) {
            token++;
        }
        return parted && names > 1 && token == sentence.size() && inTime[token - 1];
    }

    /** "New Delhi, June 14:", "Guwahati, Dec 25 (News Service):": the colon behind a place and a day; else -1. */
    private static int datedColon(Sentence sentence, boolean[] inTime, int from) {
        boolean dated = false;
        for (int token = from; token < Math.min(sentence.size(), LONGEST); token++) {
            Token here = sentence.token(token);
            if (here.is(":")) {
                return dated ? token : -1;
            }
            if (here.is(".") && !inTime[token] || here.isWord() && !here.isCapitalised() && !inTime[token]) {
                return -1;
            }
            dated |= inTime[token];
        }
        return -1;
    }

    /** "Cotonou, 10 January.", "Lima, March 28 1989, by our staff": a place, marks and names, a day, and few words more. */
    private static boolean isPlaceAndDay(Sentence sentence, boolean[] inTime, int from) {
        int token = from;
        while (token < sentence.size() && !inTime[token]) {
            Token here = sentence.token(token);
            if (here.isWord() && !here.isCapitalised()) {
                return false;
            }
            token++;
        }
        if (token == from || token == sentence.size()) {
            return false;
        }
        while (token < sentence.size()
                && (inTime[token] || sentence.token(token).isMark())) {
            token++;
        }
        return token == sentence.size() || OPENERS.contains(sentence.words().get(token));
    }
}
