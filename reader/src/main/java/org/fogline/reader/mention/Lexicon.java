package org.fogline.reader.mention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fogline.knowledge.text.PhraseTrie;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.text.WordSet;
import org.fogline.knowledge.word.Inflection;
import org.fogline.model.Coded;
import org.fogline.model.Combine;
import org.fogline.model.Effect;
import org.fogline.model.PlaceRelation;
import org.fogline.model.Unit;
import org.jspecify.annotations.Nullable;

/** The small word lists that only mentions need: casualty nouns, kinds of places, relations to places. Immutable. */
final class Lexicon {

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
    private final WordSet locatives = new WordSet();
    private final WordSet adjectives = new WordSet();
    private final WordSet ways = new WordSet();
    private final WordSet beginnings = new WordSet();
    private final PhraseTrie<String> lands = new PhraseTrie<>();
    private final WordSet nameArticles = new WordSet();
    private final WordSet nameParticles = new WordSet();
    /** The last word of each form, with the prepositions that then lead a place; an empty one where none is needed. */
    private final Map<String, Set<String>> placeTakers = new HashMap<>();

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
            if (row.text("kind").equals("beginning")) {
                beginnings.addAll(row.list("words"));
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

    /** Whether the word names a kind of place that people live in or that land is parted into: "village", "district". */
    boolean isSettlementNoun(String word) {
        return settlementNouns.contains(word);
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

    /** Whether names of places begin with the word, and go on: "Mount". */
    boolean beginsName(String word) {
        return beginnings.contains(word);
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
