package org.fogline.knowledge.word;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fogline.knowledge.text.Folding;
import org.fogline.knowledge.text.PhraseTrie;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.text.WordSet;
import org.fogline.knowledge.text.WordTable;
import org.fogline.model.ClaimType;
import org.fogline.model.Coded;
import org.fogline.model.Effect;
import org.fogline.model.Hedge;
import org.fogline.model.Stance;
import org.jspecify.annotations.Nullable;

/** All words of English that the reader knows: grammar, verbs, events, speech, hedges. Immutable once loaded. */
public final class Words {

    private final WordTable<Set<FunctionClass>> functionWords = new WordTable<>();
    private final PhraseTrie<Verb> verbs = new PhraseTrie<>();
    private final WordTable<Speech> speech = new WordTable<>();
    private final WordTable<String> governors = new WordTable<>();

    /** The first words of these. */
    private final WordSet governorStarts = new WordSet();

    private final PhraseTrie<Hedge> hedges = new PhraseTrie<>();
    private final Set<String> abbreviations = new HashSet<>();
    private final Set<String> occurrences = new HashSet<>();
    private final Set<String> totalVerbs = new HashSet<>();
    private final Set<String> lightNouns = new HashSet<>();
    private final Set<String> livesNouns = new HashSet<>();
    private final Set<String> neverNouns = new HashSet<>();
    private final Set<String> forceNouns = new HashSet<>();
    private final Set<String> holdNouns = new HashSet<>();
    private final Set<String> flagNouns = new HashSet<>();
    private final Set<String> ideaNouns = new HashSet<>();
    private final Set<String> havingVerbs = new HashSet<>();
    private final Set<String> inflictingVerbs = new HashSet<>();
    private final Set<String> doneByVerbs = new HashSet<>();
    private final Set<String> rankWords = new HashSet<>();
    private final Set<String> doubtNouns = new HashSet<>();
    private final Set<String> takenNouns = new HashSet<>();
    private final PhraseTrie<String> otherCauses = new PhraseTrie<>();
    private final Map<String, Effect> harmAdjectives = new HashMap<>();
    private final Set<String> ruinAdjectives = new HashSet<>();
    private final Set<String> noAdverbs = new HashSet<>();
    private final Set<String> figureNouns = new HashSet<>();
    private final Set<String> partsWords = new HashSet<>();
    private final Set<String> states = new HashSet<>();
    private final WordTable<String> figureVerbs = new WordTable<>();
    private final PhraseTrie<ClaimType> instruments = new PhraseTrie<>();
    private final EventWords events;

    private Words() {
        Inflection inflection = new Inflection();
        events = new EventWords(inflection);
        for (Table.Row row :
                Table.builtIn("function-words.csv", "words", "class").rows()) {
            if (row.text("class").equals("no-adverb")) {
                row.list("words").forEach(word -> noAdverbs.add(Folding.fold(word)));
                continue;
            }
            for (String word : row.list("words")) {
                Set<FunctionClass> classes = functionWords.get(Folding.fold(word));
                if (classes == null) {
                    classes = EnumSet.noneOf(FunctionClass.class);
                    functionWords.put(Folding.fold(word), classes);
                }
                classes.add(functionClass(row));
            }
        }
        Set<String> bases = new HashSet<>(events.verbs());
        // "pulled its troops out": the first word of a phrase is a verb where its object stands inside.
        events.verbs().stream()
                .filter(base -> base.indexOf(' ') > 0)
                .map(base -> base.substring(0, base.indexOf(' ')))
                .filter(head -> head.length() > 2)
                .forEach(bases::add);
        for (Table.Row row : Table.builtIn("verbs.csv", "words", "kind").rows()) {
            bases.addAll(row.list("words"));
            if (row.text("kind").equals("never-noun")) {
                row.list("words").forEach(word -> neverNouns.add(Folding.fold(word)));
            }
        }
        for (Table.Row row :
                Table.builtIn("speech.csv", "words", "stance", "hedge", "plain").rows()) {
            for (String word : row.list("words")) {
                bases.add(word);
                speech.put(
                        Folding.fold(word),
                        new Speech(
                                Folding.fold(word),
                                Coded.parse(Stance.class, row.text("stance")),
                                Coded.parse(Hedge.class, row.text("hedge")),
                                !row.text("plain").isEmpty(),
                                row.text("plain").equals("always")));
            }
        }
        for (Table.Row row : Table.builtIn("governors.csv", "words", "effect").rows()) {
            for (String word : row.list("words")) {
                String folded = Folding.fold(word);
                governors.put(folded, row.text("effect"));
                governorStarts.add(folded.split(" ", 2)[0]);
                if (!word.startsWith("be ")) {
                    bases.add(word);
                }
            }
        }
        Map<String, Set<String>> nounsOf = Map.of(
                "light",
                lightNouns,
                "lives",
                livesNouns,
                "force",
                forceNouns,
                "hold",
                holdNouns,
                "flag",
                flagNouns,
                "idea",
                ideaNouns,
                "doubt",
                doubtNouns,
                "taken",
                takenNouns);
        Map<String, Set<String>> wordsOf = Map.of(
                "noun",
                figureNouns,
                "parts",
                partsWords,
                "rank",
                rankWords,
                "having",
                havingVerbs,
                "inflicting",
                inflictingVerbs,
                "ruined",
                ruinAdjectives,
                "done-by",
                doneByVerbs);
        for (Table.Row row :
                Table.builtIn("figure-verbs.csv", "words", "figure").rows()) {
            for (String word : row.list("words")) {
                String figure = row.text("figure");
                if (figure.startsWith("harmed:")) {
                    Effect effect = Coded.parse(Effect.class, figure.substring("harmed:".length()));
                    harmAdjectives.put(Folding.fold(word), effect);
                    continue;
                }
                Set<String> nouns = nounsOf.get(figure);
                if (nouns != null) {
                    nouns.addAll(inflection.noun(word));
                    continue;
                }
                Set<String> plain = wordsOf.get(figure);
                if (plain != null) {
                    plain.add(Folding.fold(word));
                    if (figure.equals("done-by")) {
                        bases.add(word.replaceFirst(" (on|to)$", ""));
                    }
                    continue;
                }
                bases.add(word);
                if (figure.equals("state")) {
                    states.add(Folding.fold(word));
                } else {
                    figureVerbs.put(Folding.fold(word), figure);
                }
            }
        }
        Table.builtIn("total-verbs.csv", "words")
                .rows()
                .forEach(row -> row.list("words").forEach(word -> totalVerbs.add(Folding.fold(word))));
        for (Table.Row row : Table.builtIn("occurrences.csv", "words").rows()) {
            for (String word : row.list("words")) {
                occurrences.add(Folding.fold(word));
                if (!word.startsWith("be ")) {
                    bases.add(word);
                }
            }
        }
        for (Table.Row row : Table.builtIn("hedges.csv", "words", "hedge").rows()) {
            row.list("words").forEach(words -> hedges.add(words, Coded.parse(Hedge.class, row.text("hedge"))));
        }
        for (Table.Row row : Table.builtIn("instruments.csv", "words", "type").rows()) {
            ClaimType type = Coded.parse(ClaimType.class, row.text("type"));
            for (String word : row.list("words")) {
                inflection.noun(word).forEach(form -> instruments.add(form, type));
            }
        }
        for (Table.Row row : Table.builtIn("other-causes.csv", "words").rows()) {
            row.list("words").forEach(word -> inflection.noun(word).forEach(form -> otherCauses.add(form, word)));
        }
        Table.builtIn("abbreviations.csv", "words").rows().forEach(row -> abbreviations.addAll(row.list("words")));
        addVerbs(inflection, bases);
    }

    /** The built-in words. */
    public static Words builtIn() {
        return new Words();
    }

    private void addVerbs(Inflection inflection, Set<String> bases) {
        Map<String, Map<String, Set<VerbForm>>> byForm = new HashMap<>();
        for (String written : bases.stream().sorted().toList()) {
            String base = Folding.fold(written);
            inflection
                    .verb(written)
                    .forEach((form, kinds) -> byForm.computeIfAbsent(form, key -> new HashMap<>())
                            .computeIfAbsent(base, key -> EnumSet.noneOf(VerbForm.class))
                            .addAll(kinds));
        }
        for (String passive : List.copyOf(occurrences)) {
            // "be heard" is asked for by its base, "be hear"
            Map<String, Set<VerbForm>> byBase =
                    passive.startsWith("be ") ? byForm.getOrDefault(passive.substring(3), Map.of()) : Map.of();
            byBase.forEach((base, kinds) -> {
                if (kinds.contains(VerbForm.PARTICIPLE)) {
                    occurrences.add("be " + base);
                }
            });
        }
        byForm.forEach((form, byBase) -> byBase.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> verbs.add(form, new Verb(entry.getKey(), Set.copyOf(entry.getValue())))));
    }

    private static FunctionClass functionClass(Table.Row row) {
        try {
            return FunctionClass.valueOf(
                    row.text("class").toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException exception) {
            throw row.wrong("class", "there is no class '" + row.text("class") + "' of words of grammar");
        }
    }

    /** Whether a folded word belongs to a class of grammar. */
    public boolean is(String word, FunctionClass functionClass) {
        Set<FunctionClass> classes = functionWords.get(word);
        return classes != null && classes.contains(functionClass);
    }

    /** The classes of grammar that a folded word belongs to; empty if it is no word of grammar. */
    public Set<FunctionClass> functionClasses(String word) {
        Set<FunctionClass> classes = functionWords.get(word);
        return classes == null ? Set.of() : classes;
    }

    /** Whether a folded word is a word of grammar at all. */
    public boolean isFunctionWord(String word) {
        Set<FunctionClass> classes = functionWords.get(word);
        return classes != null && !(classes.size() == 1 && classes.contains(FunctionClass.ORDERING));
    }

    /** The longest verb or verb phrase that begins at a word, or null; all bases that share the form. */
    public PhraseTrie.@Nullable Match<Verb> verbAt(List<String> words, int index) {
        return verbs.longestAt(words, index);
    }

    /** What a verb of speech does, or null if it is none. */
    public @Nullable Speech speech(String base) {
        return speech.get(base);
    }

    /** What a verb does to the infinitive after it ({@code plan}, {@code attempt}, {@code not} …), or null. */
    public @Nullable String governor(String base) {
        return governors.get(base);
    }

    /** Whether any phrase of them begins with this folded word. */
    public boolean governorBegins(String word) {
        return governorStarts.contains(word);
    }

    /** Whether the verb tells to what a count has run by now ("rise", "bring … to", "stand at"). */
    public boolean isTotalVerb(String base) {
        return totalVerbs.contains(base);
    }

    /** Whether a word in "-ly" is no adverb ("family", "deadly"). */
    public boolean isNoAdverb(String word) {
        return noAdverbs.contains(word);
    }

    /** The harm that has come to those whom the word describes ("wounded", "dead"), or null. */
    public @Nullable Effect harmAdjective(String word) {
        return harmAdjectives.get(word);
    }

    /** Whether a word before a noun tells that the thing is destroyed ("burnt-out", "charred"). */
    public boolean isRuinAdjective(String word) {
        return ruinAdjectives.contains(word);
    }

    /** Whether a noun group ends in something that harms without anyone meaning to: a storm, an accident, an illness. */
    public boolean isOtherCause(List<String> words, int first, int end) {
        for (int start = Math.max(first, end - 2); start < end; start++) {
            PhraseTrie.Match<String> match = otherCauses.longestAt(words, start);
            if (match != null && match.end() == end) {
                return true;
            }
        }
        return false;
    }

    /** Whether the noun means a body of armed men: "column", "unit". */
    public boolean isForceNoun(String word) {
        return forceNouns.contains(word);
    }

    /** Whether a noun in a count of losses means men who were taken: "70 dead and 40 prisoners". */
    public boolean isTakenNoun(String word) {
        return takenNouns.contains(word);
    }

    /** Whether what a clause behind the noun tells is not said to have happened: "rumours that", "fears that". */
    public boolean isDoubtNoun(String word) {
        return doubtNouns.contains(word);
    }

    /** Whether the word ranks an event among others, which tells it no more: "the third attack", "the deadliest raid". */
    public boolean isRankWord(String word) {
        return rankWords.contains(word);
    }

    /** Whether the noun says who has a place: "hands", "control". */
    public boolean isHoldNoun(String word) {
        return holdNouns.contains(word);
    }

    /** Whether the noun is what only words attack: "an attack on the minister's record". */
    public boolean isIdeaNoun(String word) {
        return ideaNouns.contains(word);
    }

    /** Whether the noun is what is raised over a place that was taken. */
    public boolean isFlagNoun(String word) {
        return flagNouns.contains(word);
    }

    /** Whether the verb has losses for its object where a figure stands right behind it: "had 12 killed". */
    public boolean isHaving(String base) {
        return havingVerbs.contains(base);
    }

    /** Whether who loses stands between the verb and the figure: "caused the army 720 casualties". */
    public boolean isInflicting(String base) {
        return inflictingVerbs.contains(base);
    }

    /** Whether the verb tells who did what the noun before it names: "an attack carried out by". */
    public boolean isDoneBy(String base) {
        return doneByVerbs.contains(base);
    }

    /** Whether no form of the verb is ever a noun too ("remain", "flee"). */
    public boolean isNeverNoun(String base) {
        return neverNouns.contains(base);
    }

    /** Whether what is spoken of stands behind the noun and "of": "a series of air strikes". */
    public boolean isLightNoun(String word) {
        return lightNouns.contains(word);
    }

    /** Whether the noun counts people as the price of something: "claimed 40 lives". */
    public boolean isLivesNoun(String word) {
        return livesNouns.contains(word);
    }

    /** Whether the word leads from a number to its parts: "including", "comprising". */
    public boolean leadsToParts(String word) {
        return partsWords.contains(word);
    }

    /** Whether the noun means a number told before: "the figure", "its toll". */
    public boolean isFigureNoun(String word) {
        return figureNouns.contains(word);
    }

    /** Whether the verb, before a word such as "dead" or "missing", says that its subject is so. */
    public boolean isState(String base) {
        return states.contains(base);
    }

    /** Where a verb of giving figures has its number: {@code at}, {@code of} or {@code object}; null for other verbs. */
    public @Nullable String figureVerb(String base) {
        return figureVerbs.get(base);
    }

    /** Whether the verb says that its subject, an event noun, took place. */
    public boolean isOccurrence(String base) {
        return occurrences.contains(base);
    }

    /** Whether any hedge begins with this folded word. */
    public boolean hedgeBegins(String word) {
        return hedges.begins(word);
    }

    /** The longest hedge that begins at a word, or null. */
    public PhraseTrie.@Nullable Match<Hedge> hedgeAt(List<String> words, int index) {
        return hedges.longestAt(words, index);
    }

    /**
     * The type of an act that is done with the thing that these words name, or null: "warplanes", "mortar rounds".
     *
     * @param words folded words
     * @param first the first word that may belong to the name
     * @param end the word after the last, where the name must end
     */
    public @Nullable ClaimType instrument(List<String> words, int first, int end) {
        for (int start = Math.max(first, end - 3); start < end; start++) {
            PhraseTrie.Match<ClaimType> match = instruments.longestAt(words, start);
            if (match != null && match.end() == end) {
                return match.values().get(0);
            }
        }
        return null;
    }

    /** Whether a full stop after this folded word does not end a sentence. */
    public boolean isAbbreviation(String word) {
        return abbreviations.contains(word);
    }

    public EventWords events() {
        return events;
    }
}
