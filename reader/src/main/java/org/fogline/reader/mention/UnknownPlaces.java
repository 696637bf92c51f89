package org.fogline.reader.mention;

import java.util.List;
import java.util.Set;
import org.fogline.knowledge.actor.SpeakerWord;
import org.fogline.knowledge.place.PlaceKind;
import org.fogline.knowledge.place.PlaceMatch;
import org.fogline.knowledge.text.PhraseIndex;
import org.fogline.knowledge.text.PhraseTrie;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.text.WordSet;
import org.fogline.model.PlaceRelation;
import org.fogline.reader.Knowledge;
import org.fogline.reader.number.CountMention;
import org.fogline.reader.segment.Sentence;
import org.fogline.reader.segment.Token;

/**
 * Names that the gazetteer lacks and that the words beside them show to be places: "the village of Adhidhiang", "at
 * Bambalang", "Kahda district", "between Biakato and Makumo".
 */
final class UnknownPlaces {

    private static final int LONGEST = 5;

    private static final int LONGEST_ROW = 24;

    private static final int LONGEST_SYLLABLE = 3;

    private static final int LONGEST_FIRST_SYLLABLE = 5;

    /** What may follow the number of a strongpoint: "Eliane 2 fell". */
    private static final Set<String> HOLDING = Set.of(
            "fell", "held", "was", "is", "before", "after", "at", "by", "and", "during", "when", "where", "until");

    /** How names of places shorten their first word. */
    private static final Set<String> SHORTENED = Set.of("sta", "sto", "st", "ste", "mt", "ft", "pt", "pto", "pta");

    private static final List<String> ADJECTIVE_ENDINGS = List.of("ian", "ean", "ese", "ish");

    private final Knowledge knowledge;
    private final Lexicon lexicon;
    private final WordSet notPlaces = new WordSet();
    private final WordSet peoples = new WordSet();
    private final WordSet bodyWords = new WordSet();
    /** Words for those who fight in the name of a clan or a leader: "militias". */
    private final WordSet fighting = new WordSet();
    /** Words behind which the name of a land is that of its people: "mostly". */
    private final WordSet beforePeople = new WordSet();
    /** Words that are no name by themselves and may begin one: "Western". */
    private final WordSet notAlone = new WordSet();

    UnknownPlaces(Knowledge knowledge, Lexicon lexicon) {
        this.knowledge = knowledge;
        this.lexicon = lexicon;
        for (Table.Row row :
                Table.builtIn("not-place-names.csv", "words", "note").rows()) {
            if (row.text("note").startsWith("before peoples")) {
                beforePeople.addAll(row.list("words"));
                continue;
            }
            if (row.text("note").startsWith("behind clans")) {
                fighting.addAll(row.list("words"));
                continue;
            }
            (row.text("note").equals("alone") ? notAlone : notPlaces).addAll(row.list("words"));
            if (row.text("note").startsWith("peoples")) {
                peoples.addAll(row.list("words"));
            }
            if (row.text("note").startsWith("bodies:")) {
                bodyWords.addAll(row.list("words"));
            }
        }
    }

    private static boolean hasDigit(String text) {
        for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            if (Character.isDigit(text.codePointAt(index))) {
                return true;
            }
        }
        return false;
    }

    /** The token after the name that begins at a token, or -1 where nothing shows that a place begins there. */
    int endAt(Sentence sentence, MentionFinder.Names names, int token, Set<String> seen) {
        int numbered = numberedEnd(sentence, names, token);
        if (numbered > 0) {
            return numbered;
        }
        int end = nameEnd(sentence, names, token);
        if (end < 0) {
            return -1;
        }
        int again = seenEnd(sentence, token, end, seen);
        if (again > 0) {
            return again;
        }
        boolean shouted =
                sentence.token(token).isAllCapitals() && sentence.words().size() > token + 1 && isShouted(sentence);
        if (isCounted(names, token)) {
            return -1;
        }
        int shown = shownEnd(sentence, names, token, end, shouted);
        return shown >= 0 && isTitleCased(sentence, names) ? -1 : shown;
    }

    /** "Hill 417", "Point 5140", "PK13", "Hill 881 South": a noun with a number, whatever stands before it; -1 where none is. */
    private int numberedEnd(Sentence sentence, MentionFinder.Names names, int token) {
        Token first = sentence.token(token);
        if (!first.isCapitalised() || names.inTime()[token] || names.inActor()[token]) {
            return -1;
        }
        int end = token + 1;
        if (!lexicon.isNumbered(first.folded())) {
            end = lexicon.numberedEnd(sentence, token);
            if (end < 0
                    || end >= sentence.size()
                    || !sentence.token(end).isNumber()
                    || sentence.token(end).hyphenated()
                    || names.inTime()[end]
                    || !sentence.token(end - 1).isCapitalised()
                    || sentence.token(end).text().contains(".")) {
                return -1;
            }
            end++;
        }
        boolean goesOn = end < sentence.size()
                && sentence.token(end).isWord()
                && sentence.token(end).isCapitalised()
                && notAlone.contains(sentence.token(end).folded());
        return goesOn ? end + 1 : end;
    }

    /** "on Eliane 2": a name whose number tells it from its neighbours, behind a preposition of place or "of". */
    private static boolean isPointOfRow(Sentence sentence, int token, int end) {
        String before = token > 0 ? sentence.words().get(token - 1) : "";
        return end == token + 2
                && sentence.token(end - 1).isNumber()
                && sentence.token(end - 1).text().length() <= 2
                && (before.equals("on") || before.equals("of"));
    }

    /** "an FDS position": letters in capitals before a base or a post are those whose it is. */
    private boolean isAcronymAtSite(Sentence sentence, int token, int end, boolean shouted) {
        if (shouted
                || end != token + 1
                || end >= sentence.size()
                || !sentence.token(token).isAllCapitals()
                || hasDigit(sentence.token(token).text())) {
            return false;
        }
        PhraseTrie.Match<String> noun = lexicon.placeNouns().longestAt(sentence.words(), end);
        return noun != null && noun.values().get(0).equals("site");
    }

    /** The end of the name where the words beside it show that it is a place's, else -1. */
    private int shownEnd(Sentence sentence, MentionFinder.Names names, int token, int end, boolean shouted) {
        if (isOrdinaryOpening(sentence, token, end)
                || isAdjectiveOfNoun(sentence, token, end)
                || end == token + 1 && notAlone.contains(sentence.token(token).folded())
                || isPersonDescribed(sentence, end)
                || isOfPeople(sentence, token, end)) {
            return -1;
        }
        if (isBeginning(sentence, token, end)
                || hasNounAfter(sentence, names, end) && !isAcronymAtSite(sentence, token, end, shouted)
                || isKindBefore(sentence, token)
                || endsWithNoun(sentence, token, end)) {
            return end;
        }
        if (end == token + 1 && hasDigit(sentence.token(token).text())) {
            return -1;
        }
        boolean led = token > 0 && lexicon.isLocative(sentence.words().get(token - 1))
                || isInPart(sentence, token)
                || isTaken(sentence, names, token, end)
                || isPointOfRow(sentence, token, end)
                || isBehindOwner(sentence, names, token, end)
                || isExplained(sentence, token, end)
                || isAtSpot(sentence, token, end)
                || isToldOf(sentence, token, end)
                || isOfEvent(sentence, token, end);
        if (isBetweenActors(sentence, names, token, end)) {
            return -1;
        }
        boolean joined =
                token > 2 && sentence.words().get(token - 1).equals("and") && isAfterBetween(sentence, token - 2);
        if (!led && !joined && !isEndOfWay(sentence, token)) {
            return -1;
        }
        if (shouted) {
            return endsPlace(sentence, end) ? end : -1;
        }
        return sentence.token(token).isAllCapitals() && end == token + 1 ? -1 : end;
    }

    /**
     * "attacked Djorlo, Koloye and Tamadjour": the token after a name that stands in a row with places before it; -1 where
     * the words are no such row.
     */
    int joinedEnd(Sentence sentence, MentionFinder.Names names, int token) {
        int end = nameEnd(sentence, names, token);
        if (end < 0
                || isCounted(names, token)
                || isTitleCased(sentence, names)
                || isShouted(sentence)
                || end == token + 1
                        && (sentence.token(token).isAllCapitals()
                                || notAlone.contains(sentence.token(token).folded()))) {
            return -1;
        }
        int last = end;
        boolean closed = sentence.words().get(token - 1).equals("and");
        while (!closed && last + 1 < sentence.size() && last < token + LONGEST_ROW) {
            closed = sentence.words().get(last).equals("and");
            if (!closed && !sentence.token(last).is(",")) {
                return -1;
            }
            int next = !closed && sentence.words().get(last + 1).equals("and") ? last + 2 : last + 1;
            closed |= next == last + 2;
            int nextEnd = next < sentence.size() ? nameEnd(sentence, names, next) : -1;
            if (nextEnd < 0) {
                return -1;
            }
            last = nextEnd;
        }
        boolean free = last >= sentence.size()
                || sentence.token(last).isMark() && !sentence.token(last).is("(")
                || lexicon.preposition(sentence.words().get(last)) != null
                || names.inTime()[last]
                || sentence.words().get(last).equals("and")
                || isSumOfRow(sentence, last)
                || placeNounEnd(sentence, last) > 0;
        boolean aside = last + 1 < sentence.size()
                && sentence.token(last).is(",")
                && (sentence.words().get(last + 1).equals("who")
                        || sentence.token(last + 1).isNumber() && !isSettlementAt(sentence, last + 2));
        return closed && free && !aside ? end : -1;
    }

    /** "Gatawa and Gangara, all in Sabon Birni": the word for the whole row before a preposition of place. */
    private boolean isSumOfRow(Sentence sentence, int token) {
        String word = sentence.words().get(token);
        return token + 1 < sentence.size()
                && (word.equals("all") || word.equals("both"))
                && lexicon.preposition(sentence.words().get(token + 1)) != null;
    }

    private boolean isSettlementAt(Sentence sentence, int token) {
        return token < sentence.size()
                && lexicon.isSettlementNoun(sentence.words().get(token));
    }

    /** Whether the word is the name of a people: "Kikuyu". */
    boolean isPeople(String word) {
        return peoples.contains(word);
    }

    /** Whether the name behind the word is that of a people: "mostly". */
    boolean isBeforePeople(String word) {
        return beforePeople.contains(word);
    }

    /** Whether a name that ends with the word is a body's: "Council". */
    boolean isBodyWord(String word) {
        return bodyWords.contains(word);
    }

    private static boolean isCounted(MentionFinder.Names names, int token) {
        for (CountMention count : names.quantities().counts()) {
            if (count.firstToken() <= token && token < count.endToken()) {
                return true;
            }
        }
        return false;
    }

    /** "the Kwango River", "Belingwe Tribal Trust Land": the last words of the name say that it is a place's. */
    private boolean endsWithNoun(Sentence sentence, int token, int end) {
        for (int inside = token + 1; inside < end; inside++) {
            PhraseTrie.Match<String> noun = lexicon.placeNouns().longestAt(sentence.words(), inside);
            if (noun != null && noun.end() == end) {
                String kind = noun.values().get(0);
                return kind.equals("natural") || kind.equals("area");
            }
        }
        return false;
    }

    /** "Whole villages were burnt": the first word of a sentence before a plural is no name for its capital. */
    private boolean isOrdinaryOpening(Sentence sentence, int token, int end) {
        boolean opens = token == 0 || token == 1 && sentence.token(0).isMark();
        return opens
                && end == token + 1
                && end < sentence.size()
                && lexicon.isSettlementNoun(sentence.words().get(end))
                && sentence.words().get(end).endsWith("s");
    }

    /** A name that another sentence showed to be a place, or the beginning of this one that was. */
    private static int seenEnd(Sentence sentence, int token, int end, Set<String> seen) {
        for (int to = seen.isEmpty() ? token : end; to > token; to--) {
            if (seen.contains(String.join(" ", sentence.words().subList(token, to)))) {
                return to;
            }
        }
        return -1;
    }

    /** "raided X", "the fall of X", "marched on X and Y"; not "hit X, who". */
    private boolean isTaken(Sentence sentence, MentionFinder.Names names, int token, int end) {
        List<String> words = sentence.words();
        int first = token;
        if (first > 2 && words.get(first - 1).equals("and")) {
            first--;
            while (first > 1
                    && first > token - LONGEST
                    && sentence.token(first - 1).isCapitalised()) {
                first--;
            }
        }
        if (first > 1
                && (isPartWord(words.get(first - 1)) || words.get(first - 1).equals("downtown"))) {
            // "rockets hit central X"
            first--;
        }
        int verb = first - 2;
        while (verb > 0 && names.inTime()[verb]) {
            // "fell this morning on X"
            verb--;
        }
        boolean taken = first > 0
                && (lexicon.takesPlace(verb >= 0 ? words.get(verb) : "", words.get(first - 1))
                        || words.get(first - 1).equals("from") && isDrivenFrom(sentence, first - 1)
                        || first < token && isKindBefore(sentence, first));
        if (!taken || sentence.token(token).isAllCapitals()) {
            return false;
        }
        boolean aside = end + 1 < words.size() && words.get(end).equals(",");
        return !aside
                || words.get(first - 1).equals("of")
                || !sentence.token(end + 1).isNumber() && !knowledge.words().isFunctionWord(words.get(end + 1))
                || lexicon.preposition(words.get(end + 1)) != null
                || words.get(end + 1).equals("a")
                || words.get(end + 1).equals("the")
                || words.get(end + 1).equals("and");
    }

    /** "drove the rebels from X", "pulled its last men back from X": the verb stands before its object. */
    private boolean isDrivenFrom(Sentence sentence, int from) {
        for (int verb = from - 2;
                verb >= 0 && verb > from - LONGEST && sentence.token(verb).isWord();
                verb--) {
            boolean taken = knowledge.words().verbAt(sentence.words(), verb) != null
                    && lexicon.takesPlace(sentence.words().get(verb), "from");
            if (taken) {
                return true;
            }
        }
        return false;
    }

    /** "by rebels on Kirchi, a farming village": behind a preposition a name that the words after it call a settlement. */
    private boolean isExplained(Sentence sentence, int token, int end) {
        List<String> words = sentence.words();
        if (token == 0
                || end + 2 >= words.size()
                || lexicon.preposition(words.get(token - 1)) == null
                || !sentence.token(end).is(",")
                || !(words.get(end + 1).equals("a") || words.get(end + 1).equals("the"))) {
            return false;
        }
        for (int noun = end + 2; noun < words.size() && noun < end + LONGEST; noun++) {
            if (lexicon.isLooseNoun(words.get(noun)) || !sentence.token(noun).isWord()) {
                return lexicon.isLooseNoun(words.get(noun));
            }
        }
        return false;
    }

    /** "in Tinsukia's Kakopathar", "in Dantewada district's Tongpal": a name behind the possessive of the place that it lies in. */
    private boolean isBehindOwner(Sentence sentence, MentionFinder.Names names, int token, int end) {
        List<String> words = sentence.words();
        boolean closed = end >= sentence.size()
                || sentence.token(end).isMark()
                || names.inTime()[end]
                || lexicon.isLocative(words.get(end))
                || words.get(end).equals("on");
        if (token < 3 || !words.get(token - 1).equals("'s") || end > token + 2 || !closed) {
            return false;
        }
        for (PlaceMatch match : names.matches()) {
            int owner = match.from() - 1;
            boolean beside = match.to() == token - 1
                    || match.to() == token - 2 && lexicon.isSettlementNoun(words.get(token - 2));
            if (beside && owner >= 0 && lexicon.isLocative(words.get(owner))) {
                return true;
            }
        }
        return false;
    }

    /** "at the Sha'ar roundabout", "on Ledra Street": where the noun is a part of the name. */
    private boolean isAtSpot(Sentence sentence, int token, int end) {
        if (end >= sentence.size() && !lexicon.isSpot(sentence.words().get(end - 1))) {
            return false;
        }
        boolean spot = lexicon.isSpot(sentence.words().get(Math.min(end, sentence.size() - 1)))
                || end > token + 1 && lexicon.isSpot(sentence.words().get(end - 1));
        int before = token > 0 && sentence.words().get(token - 1).equals("the") ? token - 2 : token - 1;
        return spot
                && before >= 0
                && (lexicon.isLocative(sentence.words().get(before))
                        || sentence.words().get(before).equals("on"));
    }

    /** "X was shelled", "X fell to the rebels": what is told of a name tells that it is a place's. */
    private boolean isToldOf(Sentence sentence, int token, int end) {
        boolean free = token == 0 || !sentence.token(token - 1).isCapitalised();
        return free && !sentence.token(token).isAllCapitals() && lexicon.isToldOfPlace(sentence.words(), end);
    }

    /** "in central X", "near rebel-held X". */
    private boolean isInPart(Sentence sentence, int token) {
        int part = token - 1;
        if (part < 1) {
            return false;
        }
        int before = sentence.token(part).hyphenated() ? part - 2 : part - 1;
        boolean holds =
                sentence.token(part).hyphenated() && sentence.words().get(part).equals("held");
        return before >= 0
                && !sentence.token(part).isCapitalised()
                && (holds || isPartWord(sentence.words().get(part)))
                && lexicon.isLocative(sentence.words().get(before));
    }

    /** "the X massacre". */
    private boolean isOfEvent(Sentence sentence, int token, int end) {
        return token > 0
                && end < sentence.size()
                && sentence.words().get(token - 1).equals("the")
                && !sentence.token(end).isCapitalised()
                && lexicon.isCalledAfterPlace(sentence.words().get(end));
    }

    /** "X's northern district", "X's market", "X's outskirts": what the owner has is a part of a place. */
    private boolean isOwnerOfPart(Sentence sentence, int possessive) {
        int noun = possessive + 1;
        while (noun < sentence.size()
                && noun < possessive + LONGEST
                && isPartWord(sentence.words().get(noun))) {
            noun++;
        }
        Lexicon.Relation relation =
                noun < sentence.size() ? lexicon.relation(sentence.words().get(noun)) : null;
        return relation != null && (noun > possessive + 1 || relation.relation() == PlaceRelation.OUTSKIRTS);
    }

    private static boolean isPartWord(String word) {
        return word.endsWith("ern") || word.equals("central") || word.equals("old") || word.equals("main");
    }

    /** The token after the noun that belongs to the unknown name before it: "the Chania river"; else where the name ends. */
    int withSpot(Sentence sentence, int end) {
        return end < sentence.size()
                        && lexicon.isSpot(sentence.words().get(end))
                        && !sentence.token(end).hyphenated()
                ? end + 1
                : end;
    }

    /** In capitals only a name that stands before a mark or the end is taken: "IN KARTE SAKHI." */
    private static boolean endsPlace(Sentence sentence, int end) {
        return end >= sentence.size() || sentence.token(end).isMark();
    }

    /** "Soldiers of X in Y Inflict Heavy Losses on Z": capitals show no names there. */
    static boolean isTitleCased(Sentence sentence, MentionFinder.Names names) {
        int words = 0;
        int capitals = 0;
        for (int index = 1; index < sentence.size(); index++) {
            Token token = sentence.token(index);
            boolean named = names.inTime()[index] || names.inActor()[index];
            if (token.isWord() && token.text().length() > 3 && !named) {
                words++;
                capitals += token.isCapitalised() ? 1 : 0;
            }
        }
        return words > 2 && capitals * 10 > words * 8 && !isShouted(sentence);
    }

    private static boolean isShouted(Sentence sentence) {
        int words = 0;
        for (int index = 0; index < sentence.size() && words < 8; index++) {
            Token token = sentence.token(index);
            if (token.isWord()) {
                words++;
                if (!token.isAllCapitals() && token.text().length() >= 2) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The capitalised words of a name, its articles and hyphenated parts with them. */
    int nameEnd(Sentence sentence, MentionFinder.Names names, int token) {
        Token first = sentence.token(token);
        boolean article = token + 1 < sentence.size()
                && sentence.token(token + 1).hyphenated()
                && sentence.token(token + 1).isCapitalised()
                && lexicon.isNameArticle(first.folded());
        boolean letter = first.text().length() == 1 && !article;
        boolean startsName = first.isWord() && (first.isCapitalised() || article) && !first.hyphenated() && !letter;
        boolean opened = lexicon.beginningEnd(sentence, token) > token + 1;
        if (!startsName || isStopped(first) && !article && !opened) {
            return -1;
        }
        int end = token;
        boolean shouted = isShouted(sentence);
        while (end < sentence.size() && end < token + LONGEST) {
            Token here = sentence.token(end);
            boolean particle = end > token
                    && lexicon.isNameArticle(here.folded())
                    && end + 1 < sentence.size()
                    && sentence.token(end + 1).isCapitalised();
            boolean part = here.isWord() && (here.isCapitalised() || here.hyphenated() || particle)
                    || here.isNumber()
                            && end > token
                            && end + 1 >= token + 2
                            && !shouted
                            && isLastOfName(sentence, end);
            boolean stops = names.inTime()[end]
                    || names.inActor()[end]
                            && !(end == token && isCalledVillage(sentence, token))
                            && !(end == token && isVillageBehind(sentence, names, token))
                            && !(end == token + 1 && lexicon.beginningEnd(sentence, token) == end)
                    || end > token
                            && isStopped(here)
                            && !(opened && end == token + 1)
                            && !here.hyphenated()
                            && !isSyllable(sentence, end)
                    || shouted && knowledge.words().isFunctionWord(here.folded());
            if (article && end == token || isPointInName(sentence, token, end)) {
                end++;
                continue;
            }
            if (!part || stops) {
                boolean body = end > token
                        && here.isCapitalised()
                        && !shouted
                        && notPlaces.contains(here.folded())
                        && placeNounEnd(sentence, end) < 0;
                if (body) {
                    return -1;
                }
                break;
            }
            end++;
        }
        for (int inside = Math.max(token + 1, lexicon.beginningEnd(sentence, token)); inside < end; inside++) {
            int noun = placeNounEnd(sentence, inside);
            if (noun > 0 && noun < end && placeNounEnd(sentence, noun) == end) {
                // "the Murad Mountain District"
                continue;
            }
            if (noun > 0) {
                boolean loose = lexicon.isLooseNoun(sentence.words().get(noun - 1))
                        && !(inside == token + 1 && notAlone.contains(first.folded()));
                end = !shouted && noun == end && sentence.token(noun - 1).isCapitalised() && !loose ? noun : inside;
                break;
            }
        }
        boolean kindFirst =
                end > token + 1 && lexicon.isSettlementNoun(first.folded()) && !isBeginning(sentence, token, end);
        if (kindFirst || end <= token || article && end == token + 1 || placeNounEnd(sentence, token) == end) {
            return -1;
        }
        boolean possessive =
                end < sentence.size() && sentence.words().get(end).equals("'s") && !isOwnerOfPart(sentence, end);
        PhraseIndex.Hit<SpeakerWord> speaker = knowledge.speakers().longestMatch(sentence, token);
        // "in Ban Lamae": no person, though one is called like the first word
        boolean longer = token > 0 && lexicon.isLocative(sentence.words().get(token - 1));
        boolean person = speaker != null && !(longer && speaker.to() < end);
        return person || possessive ? -1 : end;
    }

    /** "Sta. Ana", "St. Marc": the point of a saint or a mount inside a name. */
    private static boolean isPointInName(Sentence sentence, int first, int token) {
        return token == first + 1
                && token + 1 < sentence.size()
                && sentence.token(token).is(".")
                && SHORTENED.contains(sentence.words().get(first))
                && sentence.token(token + 1).isCapitalised();
    }

    /** "Kilometre 16": a number closes a name where no noun follows that it would count. */
    private static boolean isLastOfName(Sentence sentence, int number) {
        int next = number + 1;
        return next >= sentence.size()
                || sentence.token(next).isMark()
                || sentence.words().get(next).equals("in")
                || sentence.words().get(next).equals("on")
                || HOLDING.contains(sentence.words().get(next));
    }

    private boolean isStopped(Token token) {
        return notPlaces.contains(token.folded()) || knowledge.words().isFunctionWord(token.folded());
    }

    /** "Phu An", "Dak To": a short word of grammar that has a capital inside a sentence is a part of a name. */
    private boolean isSyllable(Sentence sentence, int token) {
        Token here = sentence.token(token);
        return here.isCapitalised()
                && !here.isAllCapitals()
                && here.text().length() <= LONGEST_SYLLABLE
                && !notPlaces.contains(here.folded())
                && sentence.token(token - 1).text().length() <= LONGEST_FIRST_SYLLABLE
                && sentence.kind() != Sentence.BlockKind.TITLE
                && sentence.kind() != Sentence.BlockKind.HEADING;
    }

    private int placeNounEnd(Sentence sentence, int token) {
        PhraseTrie.Match<String> noun =
                token < sentence.size() ? lexicon.placeNouns().longestAt(sentence.words(), token) : null;
        return noun == null ? -1 : noun.end();
    }

    /** "the Amazon province of Orellana": the province is the one that "of" leads. */
    private boolean isProvinceNamedBehind(Sentence sentence, MentionFinder.Names names, int of) {
        if (of + 1 >= sentence.size()
                || !sentence.words().get(of).equals("of")
                || !lexicon.isProvinceNoun(sentence.words().get(of - 1))) {
            return false;
        }
        for (PlaceMatch match : names.matches()) {
            if (match.from() == of + 1) {
                return match.candidates().stream()
                        .anyMatch(candidate -> candidate.place().kind() == PlaceKind.PROVINCE);
            }
        }
        return false;
    }

    /** "Amazonian", "Andean", "Kashmiri": how adjectives of lands end. */
    private static boolean isAdjective(String word) {
        return ADJECTIVE_ENDINGS.stream().anyMatch(word::endsWith);
    }

    /** "in Andean pits", "in Andean villages": an adjective before a noun that is none for a place, or many. */
    private boolean isAdjectiveOfNoun(Sentence sentence, int token, int end) {
        if (end != token + 1
                || end >= sentence.size()
                || !isAdjective(sentence.words().get(token))) {
            return false;
        }
        Token noun = sentence.token(end);
        return noun.isWord()
                && !noun.isCapitalised()
                && !noun.hyphenated()
                && !knowledge.words().isFunctionWord(noun.folded())
                && knowledge.words().verbAt(sentence.words(), end) == null
                && lexicon.preposition(noun.folded()) == null
                && (lexicon.placeNouns().longestAt(sentence.words(), end) == null
                        || lexicon.isSettlementNoun(noun.folded())
                                && noun.folded().endsWith("s"));
    }

    /** "Kahda district", "the Halan forest area", "the Ithriyah, Rusafa and Shoula areas". */
    private boolean hasNounAfter(Sentence sentence, MentionFinder.Names names, int end) {
        if (end >= sentence.size()) {
            return false;
        }
        PhraseTrie.Match<String> noun = lexicon.placeNouns().longestAt(sentence.words(), end);
        boolean adjective = noun == null
                && sentence.token(end).isWord()
                && sentence.token(end).folded().equals("military");
        PhraseTrie.Match<String> site = adjective ? lexicon.placeNouns().longestAt(sentence.words(), end + 1) : noun;
        // "the Amazonian department of Caquetá": an adjective
        boolean adjectival = noun != null
                && isAdjective(sentence.words().get(end - 1))
                && noun.end() < sentence.size()
                && sentence.words().get(noun.end()).equals("of");
        adjectival |= noun != null && isProvinceNamedBehind(sentence, names, noun.end());
        boolean shows = !adjectival
                        && noun != null
                        && (noun.values().contains("area") || noun.values().contains("natural"))
                || site != null && site.values().get(0).equals("site");
        if (shows && !sentence.token(end).hyphenated() && !isTitleCased(sentence, names)) {
            return true;
        }
        int token = end;
        int steps = 0;
        while (token < sentence.size() && steps++ < 12) {
            Token here = sentence.token(token);
            boolean name = here.isWord() && here.isCapitalised() || here.hyphenated();
            boolean joint = here.is(",") || sentence.words().get(token).equals("and");
            if (!name && !joint) {
                return steps > 2
                        && lexicon.isSettlementNoun(sentence.words().get(token))
                        && sentence.words().get(token).endsWith("s");
            }
            token++;
        }
        return false;
    }

    /** "the village of X", "a village called X", "the locality X", "Barangay X". */
    boolean isKindBefore(Sentence sentence, int token) {
        List<String> words = sentence.words();
        if (token < 1) {
            return false;
        }
        boolean called = token > 1 && lexicon.isCalling(words.get(token - 1));
        boolean of = called || words.get(token - 1).equals("of") && token > 1;
        String noun = of ? words.get(token - 2) : words.get(token - 1);
        if (isListOfVillages(words, token)) {
            return true;
        }
        boolean relation = of
                && !called
                && lexicon.relation(noun) != null
                && sentence.token(token).isCapitalised();
        return relation
                || lexicon.isSettlementNoun(noun)
                        && (of || !sentence.token(token - 1).isAllCapitals())
                        && (of || token < 2 || !words.get(token - 1).endsWith("s"));
    }

    /** "towns including X", "villages such as X". */
    private boolean isListOfVillages(List<String> words, int token) {
        String last = words.get(token - 1);
        int noun = last.equals("including")
                ? token - 2
                : last.equals("as") && token > 2 && words.get(token - 2).equals("such") ? token - 3 : -1;
        if (noun > 0 && words.get(noun).equals(",")) {
            noun--;
        }
        return noun >= 0 && words.get(noun).endsWith("s") && lexicon.isSettlementNoun(words.get(noun));
    }

    /** "the village of Islah": a place, though a group is called so too. */
    boolean isCalledVillage(Sentence sentence, int token) {
        return token > 2
                && sentence.words().get(token - 1).equals("of")
                && sentence.words().get(token - 3).equals("the")
                && lexicon.isSettlementNoun(sentence.words().get(token - 2))
                && lexicon.relation(sentence.words().get(token - 2)) != null;
    }

    /** "Kan Gyi village": a place, though a body is called like the first word of its name. */
    boolean isVillageBehind(Sentence sentence, MentionFinder.Names names, int token) {
        int end = token + 1;
        while (end < sentence.size()
                && end < token + LONGEST
                && sentence.token(end).isWord()
                && sentence.token(end).isCapitalised()
                && !names.inActor()[end]) {
            end++;
        }
        return end > token + 1
                && end < sentence.size()
                && sentence.token(token).isCapitalised()
                && !sentence.token(token).isAllCapitals()
                && lexicon.isLooseNoun(sentence.words().get(end))
                && !sentence.token(end).isCapitalised();
    }

    /** "Mount Kenya", "Wadi Omran". */
    boolean isBeginning(Sentence sentence, int token, int end) {
        int name = lexicon.beginningEnd(sentence, token);
        return name > 0
                && end > name
                && sentence.token(token).isCapitalised()
                && sentence.token(name).isCapitalised();
    }

    /** "Umm Salma, a woman of 45,", "Deir Khalil, 31, was": somebody, whatever the name begins with. */
    private boolean isPersonDescribed(Sentence sentence, int end) {
        if (end + 2 >= sentence.size() || !sentence.token(end).is(",")) {
            return false;
        }
        int noun = end + 1;
        if (sentence.token(noun).isNumber()) {
            return sentence.token(noun + 1).is(",");
        }
        return sentence.words().get(noun).equals("aged")
                || (sentence.words().get(noun).equals("a")
                                || sentence.words().get(noun).equals("an"))
                        && knowledge.people().longestMatch(sentence, noun + 1) != null;
    }

    /** "between Hawadle and Galje'el militias": names of clans or groups, though "between" stands before places too. */
    private boolean isOfPeople(Sentence sentence, int token, int end) {
        String before = token > 0 ? sentence.words().get(token - 1) : "";
        int last = end;
        if (before.equals("between")
                && end + 1 < sentence.size()
                && sentence.words().get(end).equals("and")) {
            last = end + 1;
            while (last < sentence.size()
                    && last < end + LONGEST
                    && sentence.token(last).isCapitalised()) {
                last++;
            }
        }
        boolean joins = before.equals("between") || before.equals("and");
        return joins
                && last < sentence.size()
                && sentence.token(last).isWord()
                && !sentence.token(last).isCapitalised()
                && !lexicon.isSettlementNoun(sentence.words().get(last))
                && (knowledge.people().longestMatch(sentence, last) != null
                        || fighting.contains(sentence.words().get(last)));
    }

    /** "talks between Orlov and Prime Minister Ivanov", "a deal between Orlov and IS": the second is an actor, and so is the first. */
    private boolean isBetweenActors(Sentence sentence, MentionFinder.Names names, int token, int end) {
        boolean between = token > 0
                && sentence.words().get(token - 1).equals("between")
                && end + 1 < sentence.size()
                && sentence.words().get(end).equals("and");
        if (!between) {
            return false;
        }
        boolean actor = names.inActor()[end + 1]
                && names.matches().stream().noneMatch(place -> place.from() <= end + 1 && end + 1 < place.to());
        return actor || knowledge.speakers().longestMatch(sentence, end + 1) != null;
    }

    /** "the road from X to Y": the second name. */
    private boolean isEndOfWay(Sentence sentence, int token) {
        if (token < 2 || !sentence.words().get(token - 1).equals("to")) {
            return false;
        }
        if (lexicon.isWay(sentence.words().get(token - 2))) {
            // "on the track to X"
            return true;
        }
        int from = token - 2;
        while (from > 1
                && from > token - 2 - LONGEST
                && (sentence.token(from).isCapitalised() || sentence.token(from).hyphenated())) {
            from--;
        }
        return sentence.words().get(from).equals("from")
                && lexicon.isWay(sentence.words().get(from - 1));
    }

    private boolean isAfterBetween(Sentence sentence, int last) {
        int token = last;
        while (token >= 0 && token > last - LONGEST && sentence.token(token).isWord()) {
            if (sentence.words().get(token).equals("between")) {
                return true;
            }
            token--;
        }
        return false;
    }
}
