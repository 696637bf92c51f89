package org.fogline.reader.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fogline.knowledge.actor.SpeakerWord;
import org.fogline.knowledge.actor.Speakers;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.knowledge.place.Place;
import org.fogline.knowledge.place.PlaceKind;
import org.fogline.knowledge.text.PhraseIndex;
import org.fogline.knowledge.text.PhraseTrie;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.text.WordSet;
import org.fogline.knowledge.word.FunctionClass;
import org.fogline.knowledge.word.Verb;
import org.fogline.knowledge.word.Words;
import org.fogline.model.Coded;
import org.fogline.model.PlaceRelation;
import org.fogline.reader.lexicon.Beginning;
import org.fogline.reader.segment.Sentence;
import org.fogline.reader.segment.Token;
import org.jspecify.annotations.Nullable;

/**
 * Nouns that point back to a place that was named before: "the town", "the whole township", "there". Each means the
 * nearest place before it of a kind that the noun may be said of, in its own sentence, else in those before.
 */
final class PlaceReferences {

    /** Sentences further back are not looked at, so that the cost does not grow with the text. */
    private static final int MOST_SENTENCES = 12;

    /** So many sentences back a place of just the kind that is said comes before a nearer one of a kindred kind. */
    private static final int NEAR_SENTENCES = 2;

    private static final int MOST_ADJECTIVES = 2;

    /** A dateline opens the first lines of a text or the one below its title. */
    private static final int LATEST_DATELINE = 6;

    /** What a noun may be said of. */
    private record Scope(
            Set<PlaceKind> kinds,
            boolean any,
            boolean unknown,
            Set<PlaceKind> best,
            boolean bestUnknown,
            boolean led,
            boolean alone) {

        /** Whether only capitals are meant: "the capital". */
        boolean isOfCapitals() {
            return kinds.size() == 1 && kinds.contains(PlaceKind.CAPITAL);
        }

        /** "here": where the report was written, and nowhere else. */
        boolean isOfWriting() {
            return alone && any;
        }

        /** Whether only areas are meant: the nearest of just that kind is meant however far back it was named. */
        boolean isOfAreas() {
            return !best.isEmpty() && best.stream().allMatch(PlaceKind::isArea);
        }
    }

    /** "the two regions": how many places named together a plural noun means. */
    private static final Map<String, Integer> SEVERAL = Map.of("two", 2, "both", 2, "three", 3, "four", 4);

    private static final Scope SEVERAL_SCOPE = new Scope(Set.of(), false, false, Set.of(), false, false, false);

    private final PhraseTrie<Scope> nouns = new PhraseTrie<>();
    private final PhraseTrie<Boolean> stops = new PhraseTrie<>();

    /** Words before "here" that make it the place of writing and no other. */
    private final WordSet stopsBefore = new WordSet();

    private final PhraseTrie<Boolean> bodies = new PhraseTrie<>();
    private final Gazetteer gazetteer;
    private final Words words;
    private final Speakers speakers;
    private final Lexicon lexicon;
    private final Capitals capitals;

    PlaceReferences(Gazetteer gazetteer, Words words, Speakers speakers, Lexicon lexicon, Capitals capitals) {
        this.capitals = capitals;
        this.gazetteer = gazetteer;
        this.speakers = speakers;
        this.words = words;
        this.lexicon = lexicon;
        for (Table.Row row : Table.builtIn("place-references.csv", "words", "kinds", "note", "best")
                .rows()) {
            Set<PlaceKind> kinds = EnumSet.noneOf(PlaceKind.class);
            boolean any = false;
            boolean unknown = false;
            for (String kind : row.list("kinds")) {
                any |= kind.equals("any");
                unknown |= kind.equals("unknown");
                if (!kind.equals("any") && !kind.equals("unknown")) {
                    kinds.add(Coded.parse(PlaceKind.class, kind));
                }
            }
            Set<PlaceKind> best = EnumSet.noneOf(PlaceKind.class);
            for (String kind : row.list("best")) {
                if (!kind.equals("unknown")) {
                    best.add(Coded.parse(PlaceKind.class, kind));
                }
            }
            Scope scope = new Scope(
                    kinds,
                    any,
                    unknown,
                    best,
                    row.list("best").contains("unknown"),
                    row.text("note").equals("led"),
                    row.text("note").equals("alone"));
            row.list("words").forEach(word -> nouns.add(word, scope));
        }
        Table.builtIn("country-bodies.csv", "after-country")
                .rows()
                .forEach(row -> row.list("after-country").forEach(body -> bodies.add(body, true)));
        for (Table.Row row :
                Table.builtIn("place-reference-stops.csv", "words", "note").rows()) {
            if (row.text("note").startsWith("before:")) {
                stopsBefore.addAll(row.list("words"));
            } else {
                row.list("words").forEach(word -> stops.add(word, true));
            }
        }
    }

    /** Whether any noun that points back begins with this folded word. */
    boolean begins(String word) {
        return nouns.begins(word) || SEVERAL.containsKey(word);
    }

    /** The references in one sentence of a document, by the places named in it and before it. */
    List<PlaceMention> find(
            List<Sentence> sentences,
            long[] begins,
            List<List<PlaceMention>> places,
            int index,
            boolean[] inTime,
            @Nullable Place country) {
        Sentence sentence = sentences.get(index);
        List<PlaceMention> found = new ArrayList<>();
        for (int token = 0; token < sentence.size(); token++) {
            if ((begins[token] & Beginning.PLACE_REFERENCE.bit()) == 0) {
                continue;
            }
            List<PlaceMention> several = several(sentences, places, index, token);
            if (!several.isEmpty()) {
                for (PlaceMention meant : several) {
                    found.add(reference(sentence, Math.max(0, token - 1), token + 2, SEVERAL_SCOPE, meant));
                }
                token++;
                continue;
            }
            PhraseTrie.Match<Scope> noun = nouns.longestAt(sentence.words(), token);
            PlaceMention seat = noun == null ? null : seatOf(sentences, places, index, token, noun.end());
            if (noun != null && seat != null) {
                found.add(reference(sentence, token, noun.end(), noun.values().get(0), seat));
                token = noun.end() - 1;
                continue;
            }
            if (noun == null || covers(places.get(index), token, noun.end())) {
                continue;
            }
            Scope scope = noun.values().get(0);
            int first = scope.any() || scope.alone() || isTitleCapital(sentence, token, scope)
                    ? token
                    : determinerBefore(sentence, token);
            boolean led = first > 0 && lexicon.preposition(sentence.words().get(first - 1)) != null;
            if (first < 0
                    || scope.led() && !led
                    || isStopped(sentence, noun.end(), inTime, scope)
                    || scope.isOfAreas() && isOfOffice(sentence, first, noun.end())) {
                continue;
            }
            PlaceMention meant = isHere(sentence, first, scope) ? writtenAt(places, index, scope) : null;
            if (scope.isOfWriting() && (meant == null || isHeardHere(sentence, token))) {
                continue;
            }
            if (meant == null && isShortened(sentence, token)) {
                meant = called(places, index, sentence.words().get(noun.end() - 1));
                if (meant == null) {
                    continue;
                }
            }
            if (meant == null) {
                meant = scope.best().contains(PlaceKind.PROVINCE)
                        ? around(places, index, token, scope)
                        : bestOf(sentences, places, index, token, noun.end(), scope);
            }
            if (meant == null) {
                meant = antecedent(sentences, places, index, token, noun.end(), scope);
            }
            if (meant != null && country != null && isForeignCapital(meant, scope, country)) {
                meant = null;
            }
            if (meant == null && country != null && scope.isOfCapitals() && first >= token - 1) {
                Place capital = capitals.of(country.country());
                meant = capital == null ? null : within(first, noun.end(), capital);
            }
            if (meant == null && country != null && scope.kinds().contains(PlaceKind.COUNTRY)) {
                meant = within(first, noun.end(), country);
            }
            if (meant != null) {
                found.add(reference(sentence, first, noun.end(), scope, meant));
            }
            token = noun.end() - 1;
        }
        return found;
    }

    /** "the two regions", "in both towns": so many places that were named together last; none where there are none. */
    private List<PlaceMention> several(
            List<Sentence> sentences, List<List<PlaceMention>> places, int index, int token) {
        Sentence sentence = sentences.get(index);
        Integer number = SEVERAL.get(sentence.words().get(token));
        if (number == null || token + 1 >= sentence.size() || token == 0) {
            return List.of();
        }
        String noun = sentence.words().get(token + 1);
        String before = sentence.words().get(token - 1);
        boolean definite = before.equals("the")
                || before.equals("these")
                || sentence.words().get(token).equals("both");
        boolean free =
                token + 2 >= sentence.size() || !sentence.words().get(token + 2).equals("of");
        if (!definite || !free || !noun.endsWith("s") || !lexicon.isSettlementNoun(noun)) {
            return List.of();
        }
        for (int back = index; back >= 0; back--) {
            List<PlaceMention> named = places.get(back);
            for (int last = named.size() - 1; last + 1 >= number; last--) {
                List<PlaceMention> row = named.subList(last + 1 - number, last + 1);
                boolean joined = back < index || named.get(last).end() <= token;
                for (int at = 0; joined && at < row.size(); at++) {
                    joined = row.get(at).role() == PlaceMention.Role.PLACE
                            && (at == 0
                                    || isJoined(
                                            sentences.get(back), row.get(at - 1), row.get(at), at + 1 < row.size()));
                }
                if (joined) {
                    return List.copyOf(row);
                }
            }
        }
        return List.of();
    }

    private static boolean isJoined(Sentence sentence, PlaceMention one, PlaceMention next, boolean more) {
        String link = sentence.words().get(one.end());
        return next.first() > one.end()
                && next.first() - one.end() <= 2
                && (link.equals("and") || link.equals("or") || more && link.equals(","));
    }

    /** "the Borno capital", "the Yobe state capital": the town in the area that was named before; null where none is meant. */
    private @Nullable PlaceMention seatOf(
            List<Sentence> sentences, List<List<PlaceMention>> places, int index, int first, int end) {
        if (!sentences.get(index).words().get(end - 1).equals("capital") || first == 0) {
            return null;
        }
        Place area = null;
        for (PlaceMention mention : places.get(index)) {
            Place place = mention.place();
            if (mention.end() == first && place != null && place.kind().isArea() && place.kind() != PlaceKind.COUNTRY) {
                area = place;
            }
        }
        for (int back = index; area != null && back >= 0 && back >= index - MOST_SENTENCES; back--) {
            List<PlaceMention> before = places.get(back);
            for (int at = before.size() - 1; at >= 0; at--) {
                PlaceMention mention = before.get(at);
                Place town = mention.place();
                boolean city = town != null && (town.kind() == PlaceKind.CITY || town.kind() == PlaceKind.CAPITAL);
                if (town != null
                        && city
                        && (back < index || mention.end() <= first)
                        && gazetteer.isWithin(town, area)) {
                    return mention;
                }
            }
        }
        return null;
    }

    /** "Rebels shell quarters of capital": titles leave out the article. */
    private boolean isTitleCapital(Sentence sentence, int noun, Scope scope) {
        return scope.isOfCapitals()
                && sentence.kind() == Sentence.BlockKind.TITLE
                && noun > 0
                && lexicon.preposition(sentence.words().get(noun - 1)) != null;
    }

    /** "this town", "here": in a dispatch that of its dateline. */
    private static boolean isHere(Sentence sentence, int first, Scope scope) {
        return scope.isOfWriting() || sentence.words().get(first).equals("this");
    }

    /** "heard here last night", "said here": where somebody listens or speaks. */
    private boolean isHeardHere(Sentence sentence, int here) {
        return here > 0 && (stopsBefore.contains(sentence.words().get(here - 1)) || isSaying(sentence, here - 1));
    }

    /** The place of the dateline, where what is said may be said of it; null without one. */
    private static @Nullable PlaceMention writtenAt(List<List<PlaceMention>> places, int index, Scope scope) {
        for (int at = 0; at <= index && at < LATEST_DATELINE; at++) {
            for (PlaceMention mention : places.get(at)) {
                Place place = mention.place();
                if (mention.role() == PlaceMention.Role.DATELINE
                        && place != null
                        && place.kind() != PlaceKind.COUNTRY
                        && (scope.any() || scope.kinds().contains(place.kind()))) {
                    return mention;
                }
            }
        }
        return null;
    }

    /** "the Strip": a noun with a capital inside a sentence is short for a name that ends with it. */
    private static boolean isShortened(Sentence sentence, int noun) {
        return sentence.kind() == Sentence.BlockKind.PARAGRAPH
                && noun > 0
                && sentence.token(noun).isCapitalised()
                && !sentence.token(noun).isAllCapitals()
                && !sentence.token(noun - 1).isCapitalised();
    }

    /** The place named last whose name ends with a noun; null if none does. */
    private static @Nullable PlaceMention called(List<List<PlaceMention>> places, int index, String noun) {
        for (int back = index; back >= 0 && back >= index - MOST_SENTENCES; back--) {
            List<PlaceMention> before = places.get(back);
            for (int at = before.size() - 1; at >= 0; at--) {
                Place place = before.get(at).place();
                String name = (place == null ? before.get(at).words() : place.name()).toLowerCase(Locale.ROOT);
                if (name.endsWith(' ' + noun)) {
                    return before.get(at);
                }
            }
        }
        return null;
    }

    /** "35 miles east of the capital": that of the country of the text, and not London, where a minister spoke. */
    private static boolean isForeignCapital(PlaceMention meant, Scope scope, Place country) {
        Place capital = meant.place();
        return capital != null
                && capital.kind() == PlaceKind.CAPITAL
                && scope.isOfCapitals()
                && !capital.country().equals(country.country());
    }

    private PlaceMention reference(Sentence sentence, int first, int end, Scope scope, PlaceMention meant) {
        int before = first - 1;
        // "the outskirts of the town", "north of the city"
        boolean of = before > 0 && sentence.words().get(before).equals("of");
        String last = before >= 0 ? sentence.words().get(before) : "";
        Lexicon.Relation around = of ? lexicon.relation(sentence.words().get(before - 1)) : null;
        PlaceRelation said = lexicon.preposition(last);
        boolean bearing = around != null && around.part() && PlaceFinder.isBearingOf(sentence, first);
        PlaceRelation relation = scope.any()
                ? PlaceRelation.IN
                : bearing
                        ? PlaceRelation.NEAR
                        : around != null ? around.relation() : said == null ? PlaceRelation.IN : said;
        return new PlaceMention(
                first,
                end,
                meant.words(),
                relation,
                scope.any() ? "there" : of ? "in" : said == null ? "" : last,
                null,
                bearing ? sentence.words().get(before - 1) : null,
                null,
                PlaceMention.Role.PLACE,
                meant.place(),
                meant.considered());
    }

    private static boolean covers(List<PlaceMention> places, int first, int end) {
        return places.stream()
                .anyMatch(place -> place.first() < end && first < place.end() + 1 && place.first() <= end);
    }

    /** The article before the noun, adjectives between: "the whole township"; -1 without one. */
    private int determinerBefore(Sentence sentence, int noun) {
        for (int token = noun - 1; token >= 0 && token >= noun - 1 - MOST_ADJECTIVES; token--) {
            String word = sentence.words().get(token);
            if (word.equals("the") || word.equals("this") || word.equals("that")) {
                return token;
            }
            Token here = sentence.token(token);
            if (!here.isWord() || here.isCapitalised() || stops.longestAt(sentence.words(), token) != null) {
                return -1;
            }
        }
        return -1;
    }

    /** "among them the police chief of the district": whose office it is; not "the governor of the province said". */
    private boolean isOfOffice(Sentence sentence, int first, int end) {
        if (first < 3
                || !sentence.words().get(first - 1).equals("of")
                || end < sentence.size() && isSaying(sentence, end)) {
            return false;
        }
        PhraseIndex.Hit<SpeakerWord> office = speakers.longestMatch(sentence, first - 2);
        return office != null
                && office.to() == first - 1
                && office.value().kind().isOfficial();
    }

    /** "the town of X", "the village where", "there were", "the city Goma"; not "in the province on Monday", "in the province last week". */
    private boolean isStopped(Sentence sentence, int end, boolean[] inTime, Scope scope) {
        if (end >= sentence.size() || inTime[end] && !scope.any()) {
            return false;
        }
        String next = sentence.words().get(end);
        if (scope.any()) {
            return stops.longestAt(sentence.words(), end) != null;
        }
        Token here = sentence.token(end);
        boolean compound = scope.kinds().contains(PlaceKind.DISTRICT)
                && here.isWord()
                && !next.equals("'s")
                && !words.isFunctionWord(next);
        boolean ofOffice = scope.kinds().contains(PlaceKind.VILLAGE) && speakers.longestMatch(sentence, end) != null;
        return compound
                || ofOffice
                || next.equals("of")
                || here.isWord()
                        && here.isCapitalised()
                        && !sentence.token(end - 1).isAllCapitals()
                || here.hyphenated()
                || nouns.longestAt(sentence.words(), end) != null;
    }

    /** The nearest place in this sentence or the two before of just the kind that the noun says; null if none is. */
    private @Nullable PlaceMention bestOf(
            List<Sentence> sentences, List<List<PlaceMention>> places, int index, int first, int end, Scope scope) {
        String noun = sentences.get(index).words().get(end - 1);
        for (int back = index;
                back >= 0
                        && back >= index - (scope.isOfAreas() ? MOST_SENTENCES : NEAR_SENTENCES)
                        && !scope.best().isEmpty();
                back--) {
            List<PlaceMention> before = places.get(back);
            boolean title = sentences.get(back).kind() == Sentence.BlockKind.TITLE;
            for (int at = before.size() - 1; at >= 0 && (!title || scope.isOfAreas()); at--) {
                PlaceMention mention = before.get(at);
                Place place = mention.place();
                if (place != null && isGovernment(sentences.get(back), mention)) {
                    continue;
                }
                boolean kind = place == null
                        ? scope.bestUnknown()
                        : scope.best().contains(place.kind()) || isCalled(sentences.get(back), mention, noun);
                if (kind && mention.role() == PlaceMention.Role.PLACE && (back < index || mention.end() <= first)) {
                    return mention;
                }
            }
        }
        return null;
    }

    /** "the province" where none was named: that of the nearest place before; null if none lies in one. */
    private @Nullable PlaceMention around(List<List<PlaceMention>> places, int index, int first, Scope scope) {
        for (int back = index; back >= 0 && back >= index - MOST_SENTENCES; back--) {
            List<PlaceMention> before = places.get(back);
            for (int at = before.size() - 1; at >= 0; at--) {
                PlaceMention mention = before.get(at);
                Place place = mention.place();
                if (place == null
                        || mention.role() != PlaceMention.Role.PLACE
                        || mention.isWay()
                        || back == index && mention.end() > first) {
                    continue;
                }
                for (Place holder : gazetteer.withParents(place)) {
                    if (scope.kinds().contains(holder.kind()) && holder.kind() == PlaceKind.PROVINCE) {
                        return within(mention.first(), mention.end(), holder);
                    }
                }
                return null;
            }
        }
        return null;
    }

    /** "left X on Sunday and reached Y": a place behind a verb of going away is one where nobody stays. */
    private boolean isLeft(Sentence sentence, PlaceMention mention) {
        int before = mention.first() - 1;
        PhraseTrie.Match<Verb> verb = before < 0 ? null : words.verbAt(sentence.words(), before);
        return verb != null && verb.values().stream().anyMatch(form -> DiscourseWord.GOES_AWAY.isWord(form.base()));
    }

    /** "the Saigon command", "Kyiv did not comment": a town that means those who govern there. */
    private boolean isGovernment(Sentence sentence, PlaceMention mention) {
        Place place = mention.place();
        int after = mention.end();
        if (place == null || !place.kind().isSettlement() || after >= sentence.size()) {
            return false;
        }
        boolean speaks = place.kind() == PlaceKind.CAPITAL
                && mention.preposition().isEmpty()
                && (words.is(sentence.words().get(after), FunctionClass.AUXILIARY) || isSaying(sentence, after));
        return speaks || bodies.longestAt(sentence.words(), after) != null;
    }

    private boolean isSaying(Sentence sentence, int token) {
        PhraseTrie.Match<Verb> verb = words.verbAt(sentence.words(), token);
        return verb != null && verb.values().stream().anyMatch(form -> words.speech(form.base()) != null);
    }

    private @Nullable PlaceMention antecedent(
            List<Sentence> sentences, List<List<PlaceMention>> places, int index, int first, int end, Scope scope) {
        String noun = sentences.get(index).words().get(end - 1);
        PlaceMention beside = besideIt(sentences.get(index), places.get(index), first, noun, scope, false);
        if (beside == null && scope.any()) {
            beside = besideIt(sentences.get(index), places.get(index), first, noun, scope, true);
        }
        if (beside != null) {
            return beside;
        }
        for (int back = index - 1; back >= 0 && back >= index - MOST_SENTENCES; back--) {
            PlaceMention away = null;
            List<PlaceMention> before = new ArrayList<>(places.get(back));
            if (!scope.any()) {
                // A noun points to the nearest place of its kind, "there" to the topic of the sentence before.
                Collections.reverse(before);
            }
            for (PlaceMention mention : before) {
                if (fits(sentences.get(back), mention, noun, scope) && !isGovernment(sentences.get(back), mention)) {
                    boolean elsewhere = mention.isWay() || isLeft(sentences.get(back), mention);
                    if (!elsewhere) {
                        return mention;
                    }
                    away = away == null ? mention : away;
                }
            }
            if (away != null && !scope.any()) {
                return away;
            }
        }
        return null;
    }

    /** The nearest place before a reference in its own sentence; "there" may mean a district where nothing smaller is named. */
    private @Nullable PlaceMention besideIt(
            Sentence sentence, List<PlaceMention> own, int first, String noun, Scope scope, boolean districts) {
        for (int at = own.size() - 1; at >= 0; at--) {
            PlaceMention mention = own.get(at);
            Place known = mention.place();
            boolean district = known != null
                    && known.kind() == PlaceKind.DISTRICT
                    && !mention.preposition().isEmpty()
                    && mention.first() > 1;
            if (known != null && known.kind() == PlaceKind.COUNTRY && mention.isWay()) {
                // "crossed from X and stormed a village in the country's north"
                continue;
            }
            boolean wide = scope.any() && known != null && known.kind().isArea() && !(districts && district);
            if (mention.end() <= first
                    && !wide
                    && fits(sentence, mention, noun, scope)
                    && !isGovernment(sentence, mention)) {
                return mention;
            }
        }
        return null;
    }

    /** "the town of X", "X town": the text itself says of what kind a place is. */
    private boolean isCalled(Sentence sentence, PlaceMention mention, String noun) {
        List<String> words = sentence.words();
        int before = mention.first() - 1;
        int after = mention.end();
        boolean of = before > 0 && words.get(before).equals("of");
        boolean said = before >= 0 && words.get(of ? before - 1 : before).equals(noun)
                || after < words.size()
                        && words.get(after).equals(noun)
                        && (after + 1 == words.size() || !words.get(after + 1).equals("of"));
        return said && lexicon.isSettlementNoun(noun);
    }

    private boolean fits(Sentence sentence, PlaceMention mention, String noun, Scope scope) {
        Place written = mention.place();
        if (mention.role() == PlaceMention.Role.DATELINE
                && (written == null
                        || !scope.kinds().contains(written.kind())
                        || !scope.best().isEmpty() && !scope.best().contains(written.kind()))) {
            return false;
        }
        if (scope.any()) {
            Place known = mention.place();
            return mention.role() == PlaceMention.Role.PLACE && (known == null || known.kind() != PlaceKind.COUNTRY);
        }
        Place place = mention.place();
        String name = (place == null ? mention.words() : place.name()).toLowerCase(Locale.ROOT);
        if (name.endsWith(' ' + noun) || name.startsWith(noun + ' ')) {
            return true;
        }
        if (mention.role() == PlaceMention.Role.FACILITY) {
            return false;
        }
        if (isCalled(sentence, mention, noun)) {
            return true;
        }
        return place == null ? scope.unknown() : scope.kinds().contains(place.kind());
    }

    /** The words from one token to another, taken to lie in a place. */
    private static PlaceMention within(int first, int end, Place place) {
        return new PlaceMention(
                first,
                end,
                place.name(),
                PlaceRelation.IN,
                "",
                null,
                null,
                null,
                PlaceMention.Role.PLACE,
                place,
                List.of());
    }
}
