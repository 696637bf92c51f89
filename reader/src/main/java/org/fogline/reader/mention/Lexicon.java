package org.fogline.reader.mention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fogline.knowledge.place.PlaceKind;
import org.fogline.knowledge.place.PlaceMatch;
import org.fogline.knowledge.text.PhraseTrie;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.text.WordSet;
import org.fogline.knowledge.word.Inflection;
import org.fogline.knowledge.word.VerbForm;
import org.fogline.model.Coded;
import org.fogline.model.Combine;
import org.fogline.model.Effect;
import org.fogline.model.PlaceRelation;
import org.fogline.model.Unit;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/** The small word lists that only mentions need: casualty nouns, kinds of places, relations to places. Immutable. */
final class Lexicon {

    /** A row of names is read no further. */
    private static final int LONGEST_ROW = 12;

    /** A casualty noun: the harm that it tells of, and who is counted. */
    record Casualty(List<Effect> effects, @Nullable Combine combine, Unit unit, boolean plural) {}

    /** What a word between a preposition and a place says of the relation. */
    record Relation(PlaceRelation relation, boolean part) {}

    private final PhraseTrie<Casualty> casualties = new PhraseTrie<>();
    private final PhraseTrie<String> tolls = new PhraseTrie<>();
    private final PhraseTrie<String> placeNouns = new PhraseTrie<>();
    private final PhraseTrie<Relation> relations = new PhraseTrie<>();
    private final PhraseTrie<PlaceRelation> prepositions = new PhraseTrie<>();
    private final WordSet settlementNouns = new WordSet();
    private final WordSet callings = new WordSet();
    private final WordSet seats = new WordSet();
    /** Those that are no part of the name before them, whatever their capital: "village", "townships". */
    private final WordSet looseNouns = new WordSet();

    private final WordSet locatives = new WordSet();
    private final WordSet adjectives = new WordSet();
    private final WordSet ways = new WordSet();
    private final PhraseTrie<Boolean> beginnings = new PhraseTrie<>();
    private final WordSet spots = new WordSet();
    private final WordSet corners = new WordSet();
    private final WordSet features = new WordSet();
    private final PhraseTrie<Boolean> ownSites = new PhraseTrie<>();
    private final WordSet streets = new WordSet();
    private final WordSet afterHyphens = new WordSet();
    private final PhraseTrie<Boolean> numbered = new PhraseTrie<>();
    private final PhraseTrie<String> lands = new PhraseTrie<>();
    /** The kind of division that a noun says, by its singular and its plural. */
    private final Map<String, PlaceKind> divisions = new HashMap<>();

    private final Map<String, PlaceKind> manyDivisions = new HashMap<>();
    private final WordSet nameArticles = new WordSet();
    private final WordSet nameParticles = new WordSet();
    /** The last word of each form, with the prepositions that then lead a place; an empty one where none is needed. */
    private final Map<String, Set<String>> placeTakers = new HashMap<>();

    /** Participles that in the passive tell of places: "X was shelled". */
    private final WordSet sufferedByPlaces = new WordSet();

    /** The forms of verbs whose subject is a place, with the word that then follows: "X fell to the rebels". */
    private final Map<String, Set<String>> doneByPlaces = new HashMap<>();

    /** What places come under: "X remains under siege". */
    private final WordSet lyingOnPlaces = new WordSet();

    /** Events that are called after the place: "the X massacre". */
    private final WordSet calledAfterPlaces = new WordSet();

    /** What stands before a participle in the passive. */
    private static final Set<String> PASSIVE = Set.of(
            "is",
            "are",
            "was",
            "were",
            "has",
            "have",
            "had",
            "been",
            "being",
            "again",
            "also",
            "heavily",
            "repeatedly",
            "then",
            "later",
            "reportedly",
            "now",
            "finally",
            "completely",
            "once",
            "first");

    /** Verbs before what somebody is under: "is", "came", "remains". */
    private static final Set<String> STATES = Set.of(
            "is",
            "are",
            "was",
            "were",
            "been",
            "still",
            "come",
            "comes",
            "came",
            "remain",
            "remains",
            "remained",
            "again",
            "now");

    private static final int LONGEST_PASSIVE = 4;

    Lexicon() {
        Inflection inflection = new Inflection();
        for (Table.Row row :
                Table.builtIn("casualty-nouns.csv", "words", "effects", "unit").rows()) {
            String cell = row.text("effects");
            int slash = cell.indexOf('/');
            List<Effect> effects = new ArrayList<>();
            for (String code : (slash < 0 ? cell : cell.substring(0, slash)).split("\\+")) {
                effects.add(Coded.parse(Effect.class, code));
            }
            Combine combine = slash < 0 ? null : Coded.parse(Combine.class, cell.substring(slash + 1));
            Set<String> singular =
                    Set.of("fatality", "death", "casualty", "injury", "martyr", "body", "corpse", "victim", "loss");
            for (String word : row.list("words")) {
                casualties.add(
                        word,
                        new Casualty(
                                List.copyOf(effects),
                                combine,
                                Coded.parse(Unit.class, row.text("unit")),
                                !singular.contains(word)));
            }
        }
        for (Table.Row row : Table.builtIn("name-articles.csv", "words", "note").rows()) {
            nameArticles.addAll(row.list("words"));
            if (row.text("note").equals("inside a name")) {
                nameParticles.addAll(row.list("words"));
            }
        }
        Table.builtIn("toll-nouns.csv", "words")
                .rows()
                .forEach(row -> row.list("words").forEach(word -> tolls.add(word, word)));
        for (Table.Row row : Table.builtIn("place-nouns.csv", "words", "kind").rows()) {
            if (row.text("kind").equals("way")) {
                ways.addAll(row.list("words"));
                continue;
            }
            if (row.text("kind").equals("calling")) {
                callings.addAll(row.list("words"));
                continue;
            }
            if (row.text("kind").equals("seat")) {
                seats.addAll(row.list("words"));
                continue;
            }
            if (row.text("kind").equals("beginning")) {
                row.list("words").forEach(word -> beginnings.add(word, true));
                continue;
            }
            if (row.text("kind").equals("hyphenated")) {
                afterHyphens.addAll(row.list("words"));
                continue;
            }
            if (row.text("kind").equals("spot") || row.text("kind").equals("corner")) {
                spots.addAll(row.list("words"));
                if (row.text("kind").equals("corner")) {
                    corners.addAll(row.list("words"));
                }
                continue;
            }
            if (row.text("kind").equals("street")) {
                streets.addAll(row.list("words"));
                continue;
            }
            if (row.text("kind").equals("stretch")) {
                continue;
            }
            if (row.text("kind").equals("own")) {
                row.list("words").forEach(word -> ownSites.add(word, true));
                continue;
            }
            if (row.text("kind").equals("feature")) {
                features.addAll(row.list("words"));
                continue;
            }
            if (row.text("kind").equals("numbered")) {
                row.list("words").forEach(word -> numbered.add(word, true));
                continue;
            }
            if (row.text("kind").equals("land")) {
                row.list("words").forEach(word -> lands.add(word, word));
                continue;
            }
            for (String word : row.list("words")) {
                inflection.noun(word).forEach(form -> placeNouns.add(form, row.text("kind")));
                if (row.text("kind").equals("area")) {
                    settlementNouns.addAll(inflection.noun(word));
                    looseNouns.addAll(inflection.noun(word).stream()
                            .filter(form -> !form.equals(word))
                            .toList());
                }
            }
        }
        for (Table.Row row :
                Table.builtIn("place-references.csv", "words", "kinds", "best").rows()) {
            if (row.list("best").contains(PlaceKind.VILLAGE.code())
                    || row.list("best").contains(PlaceKind.TOWN.code())) {
                looseNouns.addAll(row.list("words"));
            }
            for (PlaceKind kind : List.of(PlaceKind.PROVINCE, PlaceKind.DISTRICT)) {
                if (row.text("best").equals(kind.code())) {
                    for (String word : row.list("words")) {
                        divisions.put(word, kind);
                        inflection.noun(word).forEach(form -> manyDivisions.put(form, kind));
                        manyDivisions.remove(word);
                    }
                }
            }
        }
        for (Table.Row row : Table.builtIn("place-relations.csv", "words", "relation", "part")
                .rows()) {
            Relation relation = new Relation(
                    Coded.parse(PlaceRelation.class, row.text("relation")),
                    !row.text("part").isEmpty());
            row.list("words").forEach(word -> relations.add(word, relation));
        }
        for (Table.Row row :
                Table.builtIn("place-takers.csv", "words", "kind", "after").rows()) {
            Set<String> after = row.text("after").isEmpty() ? Set.of("") : Set.copyOf(row.list("after"));
            for (String word : row.list("words")) {
                switch (row.text("kind")) {
                    case "passive" -> sufferedByPlaces.addAll(participles(inflection, word));
                    case "subject" ->
                        inflection
                                .verb(word)
                                .keySet()
                                .forEach(form -> doneByPlaces
                                        .computeIfAbsent(form, key -> new HashSet<>())
                                        .addAll(after));
                    case "under" -> lyingOnPlaces.addAll(List.of(word));
                    case "behind" -> calledAfterPlaces.addAll(inflection.noun(word));
                    default -> {}
                }
                boolean takes =
                        row.text("kind").equals("verb") || row.text("kind").equals("noun");
                if (!takes) {
                    continue;
                }
                Collection<String> forms =
                        row.text("kind").equals("verb") ? inflection.verb(word).keySet() : inflection.noun(word);
                for (String form : forms) {
                    String last = form.substring(form.lastIndexOf(' ') + 1);
                    placeTakers.computeIfAbsent(last, key -> new HashSet<>()).addAll(after);
                }
            }
        }
        for (Table.Row row :
                Table.builtIn("place-prepositions.csv", "words", "relation").rows()) {
            PlaceRelation relation = Coded.parse(PlaceRelation.class, row.text("relation"));
            row.list("words").forEach(word -> prepositions.add(word, relation));
            String note = row.text("note");
            if (note.equals("locative") || note.equals("adjective")) {
                locatives.addAll(row.list("words"));
            }
            if (note.equals("adjective")) {
                adjectives.addAll(row.list("words"));
            }
        }
    }

    /** Whether a capitalised name of nobody known is a place where it stands behind these words: "shelled X", "march on X". */
    boolean takesPlace(String before, String last) {
        return placeTakers.getOrDefault(last, Set.of()).contains("")
                || placeTakers.getOrDefault(before, Set.of()).contains(last);
    }

    private static List<String> participles(Inflection inflection, String verb) {
        return inflection.verb(verb).entrySet().stream()
                .filter(form -> form.getValue().contains(VerbForm.PARTICIPLE))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** "X was shelled", "X fell to the rebels", "X remains under siege": whether the words from a token on tell it of a place. */
    boolean isToldOfPlace(List<String> words, int token) {
        if (token + 1 < words.size()
                && doneByPlaces.getOrDefault(words.get(token), Set.of()).contains(words.get(token + 1))) {
            return true;
        }
        int verb = token;
        while (verb < words.size() && verb < token + LONGEST_PASSIVE && PASSIVE.contains(words.get(verb))) {
            verb++;
        }
        if (verb > token && verb < words.size() && sufferedByPlaces.contains(words.get(verb))) {
            return true;
        }
        int under = token;
        while (under < words.size()
                && under < token + LONGEST_PASSIVE
                && !words.get(under).equals("under")) {
            under++;
        }
        boolean verbBefore = under > token && under < token + LONGEST_PASSIVE && STATES.contains(words.get(under - 1));
        for (int noun = under + 1; verbBefore && noun < words.size() && noun <= under + LONGEST_PASSIVE; noun++) {
            if (lyingOnPlaces.contains(words.get(noun))) {
                return true;
            }
        }
        return false;
    }

    /** "the X massacre": whether an event of that name is called after the place. */
    boolean isCalledAfterPlace(String event) {
        return calledAfterPlaces.contains(event);
    }

    /** Whether the word names a kind of place that people live in or that land is parted into: "village", "district". */
    boolean isSettlementNoun(String word) {
        return settlementNouns.contains(word);
    }

    /** Whether the word stands between a kind of place and the name of one: "a village called X". */
    boolean isCalling(String word) {
        return callings.contains(word);
    }

    /** Whether the noun stands before the name of the place that it describes: "the capital Kigali". */
    boolean isSeat(String word) {
        return seats.contains(word);
    }

    /**
     * The kind of division that the words beside a name say it is: "the department of San Vicente", "Yala province",
     * "Jalisco and Colima states", "the states of Jalisco and Colima"; null if they say none.
     */
    @Nullable
    PlaceKind division(Sentence sentence, List<PlaceMatch> matches, int index) {
        List<String> words = sentence.words();
        PlaceMatch match = matches.get(index);
        PlaceKind behind = match.to() < words.size() ? divisions.get(words.get(match.to())) : null;
        if (behind != null) {
            return behind;
        }
        int of = match.from() - 1;
        PlaceKind before = of > 0 && words.get(of).equals("of") ? divisions.get(words.get(of - 1)) : null;
        if (before != null) {
            return before;
        }
        int token = match.to();
        int next = index + 1;
        while (token < words.size() && token < match.to() + LONGEST_ROW) {
            if (next < matches.size() && matches.get(next).from() == token) {
                token = matches.get(next++).to();
                if (token < words.size() && manyDivisions.containsKey(words.get(token))) {
                    return manyDivisions.get(words.get(token));
                }
            } else if (words.get(token).equals("and") || sentence.token(token).is(",")) {
                token++;
            } else {
                break;
            }
        }
        token = match.from() - 1;
        next = index - 1;
        while (token > 0 && token > match.from() - LONGEST_ROW) {
            if (next >= 0 && matches.get(next).to() == token + 1) {
                token = matches.get(next--).from() - 1;
            } else if (words.get(token).equals("and") || sentence.token(token).is(",")) {
                token--;
            } else {
                return words.get(token).equals("of") ? manyDivisions.get(words.get(token - 1)) : null;
            }
        }
        return null;
    }

    /** Whether the noun means a way inside a town: "street". */
    boolean isStreet(String word) {
        return streets.contains(word);
    }

    /** Whether the noun means a country's widest divisions: "province". */
    boolean isProvinceNoun(String word) {
        return divisions.get(word) == PlaceKind.PROVINCE;
    }

    /** Whether the noun, behind the name of a town, makes it the name of something else: "the Tshopo bridge". */
    boolean isFeature(String word) {
        return features.contains(word);
    }

    /** The token after a noun that makes the name of a town before it that of a place in it: "airport"; -1 without one. */
    int ownSiteEnd(Sentence sentence, int token) {
        PhraseTrie.Match<Boolean> noun = ownSites.longestAt(sentence.words(), token);
        return noun == null ? -1 : noun.end();
    }

    /** Whether the noun is no part of the name before it, even with a capital: "Mundidok Village". */
    boolean isLooseNoun(String word) {
        return looseNouns.contains(word);
    }

    /** Whether a capitalised name behind the preposition is a place more often than not. */
    boolean isLocative(String preposition) {
        return locatives.contains(preposition);
    }

    /** Whether a word of nearness belongs to the name behind it as an adjective does: "neighbouring". */
    boolean isAdjective(String word) {
        return adjectives.contains(word);
    }

    /** Whether the word is a way between places: "road", "railway". */
    boolean isWay(String word) {
        return ways.contains(word);
    }

    /** The token after the words with which names of places begin, and go on: "Mount", "Landing Zone"; else -1. */
    int beginningEnd(Sentence sentence, int token) {
        PhraseTrie.Match<Boolean> words = beginnings.longestAt(sentence.words(), token);
        return words == null ? -1 : words.end();
    }

    /** Whether the word behind a hyphen says whose someone is or where from: "Nairobi-based". */
    boolean isAfterHyphen(String word) {
        return afterHyphens.contains(word);
    }

    /** Whether the noun is a part of the unknown name before it, where something happens at, on or near it: "roundabout". */
    boolean isSpot(String word) {
        return spots.contains(word);
    }

    /** Whether the noun means a spot that is called after another place: "roundabout". */
    boolean isCorner(String word) {
        return corners.contains(word);
    }

    /** The token after a noun that a number makes the name of a spot: "Hill" in "Hill 417"; else -1. */
    int numberedEnd(Sentence sentence, int token) {
        PhraseTrie.Match<Boolean> noun = numbered.longestAt(sentence.words(), token);
        return noun == null ? -1 : noun.end();
    }

    /** Whether the word is such a noun and its number in one: "PK13". */
    boolean isNumbered(String word) {
        int digit = 0;
        while (digit < word.length() && !Character.isDigit(word.charAt(digit))) {
            digit++;
        }
        return digit > 0
                && digit < word.length()
                && word.chars().skip(digit).allMatch(Character::isDigit)
                && numbered.longestAt(List.of(word.substring(0, digit)), 0) != null;
    }

    /** Words that mean a country behind the name of its people: "soil". */
    PhraseTrie<String> lands() {
        return lands;
    }

    /** Whether the word is an article inside names of places: "al", "el". */
    boolean isNameArticle(String word) {
        return nameArticles.contains(word);
    }

    /** Whether the word joins the parts of a name and begins none: "de", "del". */
    boolean isNameParticle(String word) {
        return nameParticles.contains(word);
    }

    PhraseTrie<Casualty> casualties() {
        return casualties;
    }

    PhraseTrie<String> tolls() {
        return tolls;
    }

    PhraseTrie<String> placeNouns() {
        return placeNouns;
    }

    @Nullable
    Relation relation(String words) {
        List<Relation> found = relations.get(words);
        return found.isEmpty() ? null : found.get(0);
    }

    @Nullable
    PlaceRelation preposition(String words) {
        List<PlaceRelation> found = prepositions.get(words);
        return found.isEmpty() ? null : found.get(0);
    }
}
