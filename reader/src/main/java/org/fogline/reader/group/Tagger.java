package org.fogline.reader.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fogline.knowledge.text.PhraseTrie;
import org.fogline.knowledge.word.EventSense;
import org.fogline.knowledge.word.FunctionClass;
import org.fogline.knowledge.word.Speech;
import org.fogline.knowledge.word.Verb;
import org.fogline.knowledge.word.VerbForm;
import org.fogline.knowledge.word.Words;
import org.fogline.model.Effect;
import org.fogline.reader.segment.Sentence;
import org.fogline.reader.segment.Token;
import org.jspecify.annotations.Nullable;

/**
 * Gives each token of a sentence its tag. Words of grammar come from a list; words that may be verbs are decided by
 * their form and their neighbours; names, times and numbers were found before and are taken as they are; all else is a
 * noun or an adjective, which noun groups need not tell apart.
 */
public final class Tagger {

    /** How far before its particle a verb may stand. */
    private static final int PARTICLE_WINDOW = 10;

    /** Who closes a sentence with what he says has no more words than this. */
    private static final int LONGEST_SPEAKER = 7;

    private static final Set<String> STILL = Set.of("still", "now", "already", "also", "currently");

    /** Behind these a form in "-ing" may tell what someone did: "before withdrawing", "by surrendering". */
    private static final Set<String> OF_DEEDS = Set.of("before", "after", "since", "by", "without", "while");

    private static final Set<String> NAMING = Set.of("known", "identified", "named", "described");

    private static final Set<String> COMPASS = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "north-east",
            "north-west",
            "south-east",
            "south-west");

    private final Words words;

    public Tagger(Words words) {
        this.words = words;
    }

    /**
     * The tags of a sentence.
     *
     * @param sentence the sentence
     * @param given for each token the tag that earlier stages fixed (a name, a number, a time), or null
     */
    public TaggedSentence tag(Sentence sentence, @Nullable Tag[] given) {
        int size = sentence.size();
        Tag[] tags = new Tag[size];
        Verb[] verbs = new Verb[size];
        int[] phraseEnds = new int[size];
        for (int index = 0; index < size; index++) {
            Tag fixed = given[index];
            tags[index] = fixed != null ? fixed : grammar(sentence, index, given);
        }
        for (int index = 0; index < size; index++) {
            if (tags[index] != Tag.NOUN && tags[index] != Tag.ADJECTIVE && tags[index] != Tag.AUXILIARY) {
                continue;
            }
            if (given[index] == null) {
                decideVerb(sentence, index, tags, verbs, phraseEnds);
            }
        }
        for (int index = 1; index + 1 < size; index++) {
            boolean between = (tags[index - 1] == Tag.NOUN || tags[index - 1] == Tag.NAME)
                    && verbs[index + 1] != null
                    && sentence.words().get(index).equals("first");
            if (between) {
                // "the army first announced"
                tags[index] = Tag.ADVERB;
            }
        }
        for (int index = 2; index < size; index++) {
            if (tags[index] == Tag.NOUN && given[index] == null && isParticle(sentence, index, tags, verbs)) {
                tags[index] = Tag.ADVERB;
            }
        }
        return new TaggedSentence(sentence, tags, verbs, phraseEnds);
    }

    /** "took eight men hostage", "set the church alight": the end of a verb phrase that has its object inside. */
    private boolean isParticle(Sentence sentence, int index, Tag[] tags, @Nullable Verb[] verbs) {
        boolean behindNoun = tags[index - 1] == Tag.NOUN
                || tags[index - 1] == Tag.NAME
                || tags[index - 1] == Tag.PRONOUN
                || tags[index - 1] == Tag.NUMBER;
        if (!behindNoun || words.harmAdjective(sentence.words().get(index)) == Effect.KILLED) {
            return false;
        }
        for (int before = index - 1; before >= Math.max(0, index - PARTICLE_WINDOW); before--) {
            Verb verb = verbs[before];
            if (verb != null) {
                return words.events().goesOn(verb.base())
                        && !words.events()
                                .verb(verb.base() + " " + sentence.words().get(index))
                                .isEmpty();
            }
        }
        return false;
    }

    private Tag grammar(Sentence sentence, int index, @Nullable Tag[] given) {
        Token token = sentence.token(index);
        switch (token.kind()) {
            case MARK -> {
                return Tag.MARK;
            }
            case POSSESSIVE -> {
                return Tag.POSSESSIVE_MARK;
            }
            case NUMBER -> {
                return Tag.NUMBER;
            }
            case WORD -> {}
        }
        String word = token.folded();
        if (isManner(token, word)) {
            return Tag.ADVERB;
        }
        if (isBearing(sentence, index)) {
            return Tag.PREPOSITION;
        }
        Set<FunctionClass> classes = words.functionClasses(word);
        if (classes.isEmpty()
                || token.hyphenated()
                || classes.contains(FunctionClass.PLURAL_NOUN)
                || classes.size() == 1 && classes.contains(FunctionClass.ORDERING)) {
            return Tag.NOUN;
        }
        if (word.equals("us") && token.isAllCapitals()
                || word.equals("it") && token.isAllCapitals() && !isAllCapitals(sentence)) {
            return Tag.NOUN;
        }
        if (word.equals("that")) {
            return thatIs(sentence, index);
        }
        if (classes.contains(FunctionClass.TO)) {
            return nextMayBeBaseVerb(sentence, index + 1, given) ? Tag.TO : Tag.PREPOSITION;
        }
        if (classes.contains(FunctionClass.SUBORDINATOR)) {
            if (word.equals("as")
                    && index > 0
                    && NAMING.contains(sentence.words().get(index - 1))) {
                // "a commander known as Abu Bilal was killed"
                return Tag.PREPOSITION;
            }
            if (word.equals("since")
                    && index > 0
                    && words.is(sentence.words().get(index - 1), FunctionClass.AUXILIARY)
                    && isPastForm(sentence, index + 1)) {
                // "helicopters have since bombed the gorge"
                return Tag.ADVERB;
            }
            boolean alsoPreposition = word.equals("after")
                    || word.equals("before")
                    || word.equals("since")
                    || word.equals("until")
                    || word.equals("till")
                    || word.equals("as")
                    || word.equals("than");
            return alsoPreposition && isPrepositionHere(sentence, index, word) ? Tag.PREPOSITION : Tag.SUBORDINATOR;
        }
        if (classes.contains(FunctionClass.RELATIVE)) {
            return Tag.RELATIVE;
        }
        if (word.equals("who") || word.equals("whom")) {
            return Tag.RELATIVE;
        }
        if (classes.contains(FunctionClass.NEGATION)) {
            return Tag.NEGATION;
        }
        if (classes.contains(FunctionClass.MODAL)) {
            boolean month = word.equals("may") && token.isCapitalised() && index > 0;
            return month ? Tag.NOUN : Tag.MODAL;
        }
        if (classes.contains(FunctionClass.AUXILIARY)) {
            return Tag.AUXILIARY;
        }
        if (word.equals("each") && index > 0 && isPastForm(sentence, index + 1) && endsInS(sentence, index - 1)) {
            // "battalions of 800 men each attacked"
            return Tag.ADVERB;
        }
        if (word.equals("either") && index > 0 && isPastForm(sentence, index + 1)) {
            // "were either killed or captured"
            return Tag.ADVERB;
        }
        if (classes.contains(FunctionClass.DETERMINER)) {
            return Tag.DETERMINER;
        }
        if (classes.contains(FunctionClass.POSSESSIVE)) {
            return Tag.POSSESSIVE_PRONOUN;
        }
        if (classes.contains(FunctionClass.PRONOUN)) {
            return Tag.PRONOUN;
        }
        if (classes.contains(FunctionClass.CONJUNCTION)) {
            return Tag.CONJUNCTION;
        }
        if (classes.contains(FunctionClass.PREPOSITION)) {
            return Tag.PREPOSITION;
        }
        return Tag.ADVERB;
    }

    /** "attacks north of Verdun": where something lies; but "in the north of the country". */
    private boolean isBearing(Sentence sentence, int index) {
        if (!COMPASS.contains(sentence.words().get(index))
                || index + 1 >= sentence.size()
                || !sentence.words().get(index + 1).equals("of")) {
            return false;
        }
        if (index == 0) {
            return true;
        }
        Token before = sentence.token(index - 1);
        // "the restive north of the country"
        boolean described = index > 1
                && sentence.words().get(index - 2).equals("the")
                && !before.folded().endsWith("s")
                && words.events().nounAt(sentence.words(), index - 1) == null;
        return before.isWord()
                && !described
                && !before.hyphenated()
                && !words.isFunctionWord(before.folded())
                && !COMPASS.contains(before.folded())
                && !before.folded().endsWith("ern");
    }

    /** "vilely", "gallantly": words in "-ly" are adverbs, but for the nouns and adjectives that a list names. */
    private boolean isManner(Token token, String word) {
        return word.length() > 5
                && word.endsWith("ly")
                && !token.isCapitalised()
                && !token.hyphenated()
                && !words.isNoAdverb(word);
    }

    private static boolean isAllCapitals(Sentence sentence) {
        return sentence.tokens().stream()
                .filter(Token::isWord)
                .allMatch(token -> !Character.isLowerCase(token.text().codePointAt(0)));
    }

    /** Whether a word is the past of a verb and nothing else of it: "attacked". */
    private boolean isPastForm(Sentence sentence, int index) {
        PhraseTrie.Match<Verb> match = index < sentence.size() ? words.verbAt(sentence.words(), index) : null;
        return match != null && match.values().stream().anyMatch(Verb::isPastOnly);
    }

    /** "that": a determiner before a noun at the start or after a preposition, else the opener of a clause. */
    private Tag thatIs(Sentence sentence, int index) {
        if (index == 0 || index > 0 && words.is(sentence.words().get(index - 1), FunctionClass.PREPOSITION)) {
            return Tag.DETERMINER;
        }
        return Tag.RELATIVE;
    }

    private static boolean isThisOrThat(Sentence sentence, int index) {
        String word = sentence.words().get(index);
        return word.equals("this") || index == 0 && word.equals("that");
    }

    private boolean nextMayBeBaseVerb(Sentence sentence, int index, @Nullable Tag[] given) {
        int next = index;
        while (next < sentence.size() && words.is(sentence.words().get(next), FunctionClass.ADVERB)) {
            next++;
        }
        if (next >= sentence.size() || given[next] != null) {
            return false;
        }
        Token token = sentence.token(next);
        if (token.isCapitalised() && !isAllCapitals(sentence)) {
            return false;
        }
        String word = token.folded();
        if (word.equals("be") || word.equals("have") || word.equals("do") || word.equals("get")) {
            return true;
        }
        PhraseTrie.Match<Verb> match = words.verbAt(sentence.words(), next);
        return match != null && match.values().stream().anyMatch(verb -> verb.mayBe(VerbForm.BASE));
    }

    /** "after the attack" against "after they attacked": a finite verb soon after makes it open a clause. */
    private boolean isPrepositionHere(Sentence sentence, int index, String word) {
        int limit = Math.min(sentence.size(), index + 9);
        boolean nounSeen = false;
        for (int next = index + 1; next < limit; next++) {
            Token token = sentence.token(next);
            if (nounSeen
                    && token.is("(")
                    && next + 2 < sentence.size()
                    && sentence.token(next + 2).is(")")) {
                // a short name behind the long one: "after the Islamic State (ISIS) attacked"
                next += 2;
                limit = Math.min(sentence.size(), limit + 3);
                continue;
            }
            if (token.isMark() && !token.is("\"") && !token.is("'")) {
                return true;
            }
            if (words.is(token.folded(), FunctionClass.AUXILIARY)
                    || words.is(token.folded(), FunctionClass.MODAL) && !token.isCapitalised()) {
                return !nounSeen;
            }
            if (words.is(token.folded(), FunctionClass.PRONOUN) && !token.isAllCapitals()) {
                return word.equals("than");
            }
            if (nounSeen
                    && (words.is(token.folded(), FunctionClass.PREPOSITION)
                            || words.is(token.folded(), FunctionClass.CONJUNCTION))) {
                if (word.equals("since") || word.equals("until")) {
                    continue;
                }
            }
            PhraseTrie.Match<Verb> match =
                    token.isWord() && !token.isCapitalised() ? words.verbAt(sentence.words(), next) : null;
            if (match != null && nounSeen) {
                boolean finite =
                        match.values().stream().anyMatch(verb -> verb.mayBe(VerbForm.PAST) && verb.isPastOnly());
                if (finite && !followsDeterminer(sentence, next)) {
                    return false;
                }
                if (word.equals("as") && opensClause(sentence, next, match)) {
                    return false;
                }
            }
            if (token.isWord() && !words.isFunctionWord(token.folded())) {
                nounSeen = true;
            }
        }
        return true;
    }

    /** "as shells hit the market", "as mortar hits church", "as rebels advance": the verb of the clause that "as" opens. */
    private boolean opensClause(Sentence sentence, int index, PhraseTrie.Match<Verb> match) {
        if (words.events().nounAt(sentence.words(), index) != null
                || words.events().nounAt(sentence.words(), index - 1) != null
                        && match.values().stream().noneMatch(verb -> verb.mayBe(VerbForm.PAST))
                || followsDeterminer(sentence, index)
                || words.is(sentence.words().get(index), FunctionClass.PLURAL_NOUN)) {
            return false;
        }
        boolean plural = endsInS(sentence, index - 1);
        return match.values().stream()
                .anyMatch(verb -> verb.mayBe(VerbForm.PAST) || verb.mayBe(plural ? VerbForm.BASE : VerbForm.THIRD));
    }

    private boolean followsDeterminer(Sentence sentence, int index) {
        String before = sentence.words().get(index - 1);
        return words.is(before, FunctionClass.DETERMINER) || words.is(before, FunctionClass.POSSESSIVE);
    }

    private void decideVerb(Sentence sentence, int index, Tag[] tags, Verb[] verbs, int[] phraseEnds) {
        Token token = sentence.token(index);
        PhraseTrie.Match<Verb> match = token.isWord() ? verbAt(sentence, index, tags) : null;
        Verb verb = match == null ? isNounInIng(sentence, tags, index) ? null : guessed(token) : best(match.values());
        if (verb == null) {
            return;
        }
        int end = match == null ? index + 1 : match.end();
        if (tags[index] == Tag.AUXILIARY) {
            boolean alone = match != null && end > index + 1;
            if (alone) {
                set(tags, verbs, phraseEnds, index, end, verb);
            }
            return;
        }
        if (isSaid(verb, tags, index) && !isNamePart(sentence, index)
                || isVerbHere(sentence, index, end, verb, tags, verbs, match != null)) {
            set(tags, verbs, phraseEnds, index, end, verb);
        }
    }

    /** The verb at a word; of "agreed on Sunday" without the preposition that a time begins with. */
    private PhraseTrie.@Nullable Match<Verb> verbAt(Sentence sentence, int index, Tag[] tags) {
        PhraseTrie.Match<Verb> match = words.verbAt(sentence.words(), index);
        if (match != null
                && match.end() > index + 1
                && (tags[match.end() - 1] == Tag.TIME || isInfinitive(sentence, match.end()))) {
            return words.verbAt(sentence.words().subList(0, index + 1), index);
        }
        return match;
    }

    /** "agreed to extend the truce": a "to" that belongs to what follows. */
    private boolean isInfinitive(Sentence sentence, int index) {
        if (index >= sentence.size()
                || !sentence.words().get(index - 1).equals("to")
                || sentence.token(index).isCapitalised()
                || words.events().nounAt(sentence.words(), index) != null
                || words.is(sentence.words().get(index), FunctionClass.PLURAL_NOUN)) {
            return false;
        }
        PhraseTrie.Match<Verb> next = words.verbAt(sentence.words(), index);
        return next != null && next.values().stream().anyMatch(verb -> verb.mayBe(VerbForm.BASE));
    }

    /** "the Volga grouping said": an unknown word in "-ing" that closes a noun group is a noun. */
    private static boolean isNounInIng(Sentence sentence, Tag[] tags, int index) {
        boolean closes = index + 1 >= sentence.size()
                || sentence.token(index + 1).is(",")
                || tags[index + 1] == Tag.AUXILIARY
                || tags[index + 1] == Tag.MODAL;
        return closes
                && index > 0
                && sentence.token(index).folded().endsWith("ing")
                && (tags[index - 1] == Tag.NAME || sentence.token(index - 1).isCapitalised());
    }

    /** "Corporal Said Wali": a capital between two others inside a sentence. */
    private static boolean isNamePart(Sentence sentence, int index) {
        return index > 0
                && index + 1 < sentence.size()
                && sentence.token(index).isCapitalised()
                && sentence.token(index - 1).isCapitalised()
                && sentence.token(index + 1).isWord()
                && sentence.token(index + 1).isCapitalised()
                && !isTitle(sentence)
                && !isAllCapitals(sentence);
    }

    /** "residents say": forms that are verbs of speech wherever no article or adjective makes them nouns. */
    private boolean isSaid(Verb verb, Tag[] tags, int index) {
        Speech speech = words.speech(verb.base());
        return speech != null
                && speech.alwaysVerb()
                && index > 0
                && switch (tags[index - 1]) {
                    case NAME, NOUN, NUMBER, PRONOUN, POSSESSIVE_MARK, TIME, RELATIVE, ADVERB, VERB, MARK -> true;
                    case ADJECTIVE,
                            DETERMINER,
                            POSSESSIVE_PRONOUN,
                            PREPOSITION,
                            CONJUNCTION,
                            SUBORDINATOR,
                            TO,
                            NEGATION,
                            MODAL,
                            AUXILIARY -> false;
                };
    }

    private static void set(Tag[] tags, Verb[] verbs, int[] phraseEnds, int index, int end, Verb verb) {
        for (int inside = index; inside < end; inside++) {
            tags[inside] = Tag.VERB;
        }
        verbs[index] = verb;
        phraseEnds[index] = end;
    }

    /**
     * Of bases that share a form ("found", "fell"), the one of which it is a past form, as reports tell of what
     * happened; else the longest base, the least chance.
     */
    private static Verb best(List<Verb> verbs) {
        Verb best = verbs.get(0);
        for (Verb verb : verbs) {
            boolean past = verb.isPastOnly() && !best.isPastOnly();
            if (past
                    || verb.isPastOnly() == best.isPastOnly()
                            && verb.base().length() > best.base().length()) {
                best = verb;
            }
        }
        return best;
    }

    /** A word that ends like a participle is taken for one, with its own form as base. */
    private @Nullable Verb guessed(Token token) {
        String word = token.folded();
        if (words.is(word, FunctionClass.PLURAL_NOUN)) {
            return null;
        }
        if (!token.isWord() || token.isCapitalised() || word.length() < 5 || token.hyphenated()) {
            return null;
        }
        if (word.endsWith("ed") && !word.endsWith("eed")) {
            return new Verb(word, Set.of(VerbForm.PAST, VerbForm.PARTICIPLE));
        }
        if (word.endsWith("ing") && word.length() > 5) {
            return new Verb(word, Set.of(VerbForm.ING));
        }
        return null;
    }

    /** "12 May saw the line give way": the bare infinitive after a verb of seeing or letting. */
    private static boolean perceptionBefore(int index, @Nullable Verb[] verbs) {
        for (int before = index - 1; before >= Math.max(0, index - 6); before--) {
            Verb verb = verbs[before];
            if (verb != null) {
                return Set.of("see", "watch", "let", "make", "help", "witness").contains(verb.base());
            }
        }
        return false;
    }

    private boolean isVerbHere(
            Sentence sentence, int index, int end, Verb verb, Tag[] tags, @Nullable Verb[] verbs, boolean known) {
        Token token = sentence.token(index);
        boolean mayBeNoun = words.events().nounAt(sentence.words(), index) != null || !verb.isPastOnly();
        Tag before = tagBefore(sentence, tags, index);
        int following = end;
        while (following < tags.length && isQuote(sentence, following)) {
            following++;
        }
        Tag after = following < tags.length ? tags[following] : Tag.MARK;
        if (token.hyphenated()) {
            return false;
        }
        if (end < sentence.size() && sentence.token(end).hyphenated() && !verb.isPastOnly()) {
            return false;
        }
        if (before == Tag.TO || before == Tag.MODAL) {
            return verb.mayBe(VerbForm.BASE);
        }
        if (before == Tag.AUXILIARY || before == Tag.NEGATION) {
            return verb.mayBe(VerbForm.PARTICIPLE)
                    || verb.mayBe(VerbForm.ING)
                    || before == Tag.NEGATION && verb.mayBe(VerbForm.BASE)
                    || "did do does".contains(sentence.words().get(index - 1));
        }
        boolean opens = index == 0
                || sentence.token(index - 1).is("\"")
                || sentence.token(index - 1).is(":");
        if (opens
                && verb.mayBe(VerbForm.PARTICIPLE)
                && end < sentence.size()
                && sentence.token(end).is(":")
                && !words.events().verb(verb.base()).isEmpty()
                && words.events().nounAt(sentence.words(), index) == null) {
            // "Hurt: two men and a child"
            return true;
        }
        if (verb.mayBe(VerbForm.BASE)
                && before == Tag.NOUN
                && end + 1 < tags.length
                && sentence.words().get(end).equals("at")
                && tags[end + 1] == Tag.NUMBER
                && words.isTotalVerb(verb.base())) {
            // "fatalities in the clashes stand at 34"
            return true;
        }
        boolean capitalInside = token.isCapitalised() && !opens && !isAllCapitals(sentence) && !isTitle(sentence);
        if (capitalInside) {
            return false;
        }
        if (before == Tag.ADJECTIVE
                && known
                && verb.isPastOnly()
                && sentence.token(index - 1).isCapitalised()
                && endsInS(sentence, index - 1)) {
            // "the Israelis lost two tanks": a name of a people in the plural is a noun
            return true;
        }
        if (before == Tag.ADJECTIVE && known && verb.isPastOnly() && isPeople(sentence, index - 1)) {
            // "the French lost 1,700 dead", "the Vietnamese withdrew"; but "the French armed forces"
            return !verb.mayBe(VerbForm.PARTICIPLE) || after != Tag.NOUN && after != Tag.ADJECTIVE;
        }
        if (before == Tag.DETERMINER
                || before == Tag.POSSESSIVE_PRONOUN
                || before == Tag.POSSESSIVE_MARK
                || before == Tag.ADJECTIVE) {
            boolean demonstrative = before == Tag.DETERMINER
                    && known
                    && verb.isPastOnly()
                    && (after == Tag.DETERMINER || after == Tag.NUMBER);
            // "This brings the dead to 900": the pronoun that looks like a determiner is the subject.
            boolean pronoun = before == Tag.DETERMINER
                    && isThisOrThat(sentence, index - 1)
                    && verb.mayBe(VerbForm.THIRD)
                    && words.events().nounAt(sentence.words(), index) == null
                    && (after == Tag.DETERMINER || after == Tag.NUMBER || after == Tag.POSSESSIVE_PRONOUN);
            // "This brought to 67 the number"
            boolean pastPronoun = before == Tag.DETERMINER
                    && isThisOrThat(sentence, index - 1)
                    && known
                    && verb.isPastOnly()
                    && end < sentence.size()
                    && sentence.words().get(end).equals("to");
            return demonstrative || pronoun || pastPronoun;
        }
        if (verb.mayBe(VerbForm.ING) && !verb.mayBe(VerbForm.BASE)) {
            return isGerundHere(sentence, index, end, before, after);
        }
        if (verb.isPastOnly()) {
            return isPastHere(sentence, index, tags, before, after, known);
        }
        if (before == Tag.NUMBER && verb.mayBe(VerbForm.BASE) && known) {
            // "At least 108 die as mortar hits church"
            String number = sentence.words().get(index - 1);
            return !mayBeNounOnly(sentence, index)
                    && (!number.equals("1") && !number.equals("one") || verb.mayBe(VerbForm.PARTICIPLE))
                    && !words.events().verb(verb.base()).isEmpty()
                    && !after.isNominal();
        }
        if (before == Tag.PREPOSITION || before == Tag.NUMBER || isCountedBehindName(sentence, tags, index)) {
            return false;
        }
        if (tellsBehindAside(sentence, index, verb, before, after)) {
            return true;
        }
        if (before == Tag.MARK
                && verb.mayBe(VerbForm.PAST)
                && after.isNominal()
                && closesAside(sentence, tags, index)) {
            return true;
        }
        if (verb.mayBe(VerbForm.PAST) && !mayBeNounOnly(sentence, index)) {
            return before == Tag.NAME
                    || before == Tag.NOUN
                    || before == Tag.PRONOUN
                    || before == Tag.RELATIVE
                    || before == Tag.ADVERB
                    || before == Tag.TIME
                    || before == Tag.CONJUNCTION;
        }
        boolean phrase = known && end > index + 1;
        if (before == Tag.MARK
                && index > 0
                && sentence.token(index - 1).is(",")
                && verb.mayBe(VerbForm.PAST)
                && verbBefore(tags, index)
                && (phrase || after == Tag.DETERMINER || after == Tag.NUMBER || after == Tag.POSSESSIVE_PRONOUN)) {
            // "arrived on motorcycles, set fire to 20 houses and left"
            return true;
        }
        if ((before == Tag.MARK || before == Tag.CONJUNCTION)
                && index > 0
                && !sentence.token(index - 1).is("\"")
                && known
                && verb.mayBe(VerbForm.BASE)
                && !mayBeNounOnly(sentence, index)
                && afterInfinitive(tags, index)
                && (after == Tag.DETERMINER || after == Tag.NUMBER)) {
            // "to kill 15 rebels, recover eight rifles and destroy two trucks"
            return true;
        }
        if (index > 1
                && STILL.contains(sentence.words().get(index - 1))
                && sentence.token(index - 2).is(")")
                && verb.mayBe(VerbForm.BASE)
                && (after == Tag.DETERMINER || after == Tag.NUMBER || after == Tag.POSSESSIVE_PRONOUN)) {
            // "the rebels of the Front (FLN) still hold the port"
            return true;
        }
        boolean subjectBefore = before == Tag.NAME
                || before == Tag.NOUN
                || before == Tag.PRONOUN
                || before == Tag.RELATIVE
                || before == Tag.ADVERB
                || before == Tag.TIME
                        && (verb.mayBe(VerbForm.THIRD) || endsInS(sentence, subjectBeforeTime(tags, index)))
                || before == Tag.CONJUNCTION && verbBefore(tags, index)
                || before == Tag.MARK
                        && index > 0
                        && (isTitle(sentence) || !sentence.token(index).isCapitalised())
                        && insideQuoteOrAside(sentence, index);
        if (!subjectBefore) {
            return before == Tag.MARK
                    && index > 0
                    && sentence.token(index - 1).is(",")
                    && words.speech(verb.base()) != null
                    && (after == Tag.NAME || after == Tag.DETERMINER);
        }
        if (!mayBeNoun || isNeverNoun(sentence, index, verb, before)) {
            return true;
        }
        if (phrase && words.speech(verb.base()) != null && (before == Tag.NOUN || before == Tag.NAME)) {
            // "sources admit to losing three men": no noun has such words behind it
            return true;
        }
        if (before == Tag.RELATIVE
                && mayBeNounOnly(sentence, index)
                && (isSubjectOf(sentence, end) || isPastForm(sentence, end))) {
            // "warned that clashes could break out", "said that shells fired from B killed six"
            return false;
        }
        if (before == Tag.PRONOUN || before == Tag.RELATIVE) {
            return true;
        }
        if (isHeadlineVerb(sentence, index, end, verb, tags, before, after)) {
            return true;
        }
        // "the troops now control A"
        int subject = index - 1;
        while (subject > 0 && tags[subject] == Tag.ADVERB) {
            subject--;
        }
        boolean objectAfter = after == Tag.DETERMINER
                || after == Tag.NUMBER
                || after == Tag.RELATIVE
                || after == Tag.TO
                || after == Tag.POSSESSIVE_PRONOUN
                || after == Tag.PRONOUN
                || after == Tag.NAME && (verb.mayBe(VerbForm.THIRD) || endsInS(sentence, subject));
        if (verb.mayBe(VerbForm.THIRD)
                && (before == Tag.NOUN || before == Tag.NAME && verbBefore(tags, index))
                && index > 1
                && tags[index - 2] == Tag.NUMBER
                && (before == Tag.NAME || !endsInS(sentence, index - 1))) {
            // "five unsuccessful attempts to break through": what is counted
            return false;
        }
        if (verb.mayBe(VerbForm.THIRD)) {
            boolean noEventNoun = words.events().nounAt(sentence.words(), index) == null;
            return objectAfter
                    || noEventNoun
                            && (after == Tag.NOUN
                                    || after == Tag.ADVERB
                                    || after == Tag.MARK
                                    || after == Tag.PREPOSITION
                                    || after == Tag.TIME)
                            && !pluralNoun(sentence, index)
                    || words.speech(verb.base()) != null
                            && before == Tag.NAME
                            && (after == Tag.NOUN
                                    || after == Tag.MARK
                                    || after == Tag.PREPOSITION && isNameBehindComma(sentence, tags, index));
        }
        if (perceptionBefore(index, verbs) && words.events().nounAt(sentence.words(), index) == null) {
            return true;
        }
        boolean pluralSubject =
                endsInS(sentence, subject) || before == Tag.NAME || isPluralBehindName(sentence, tags, index);
        // "the raid cost the army 14 men": a past form goes with a singular too
        boolean past = verb.mayBe(VerbForm.PAST) && objectAfter;
        return past || pluralSubject && (objectAfter || closesSpeech(sentence, index, end, verb, tags));
    }

    /** "..., Western diplomats estimate.": a verb of speech behind a plural between a comma and the end. */
    private boolean closesSpeech(Sentence sentence, int index, int end, Verb verb, Tag[] tags) {
        if (words.speech(verb.base()) == null || end < sentence.size() && tags[end] != Tag.MARK) {
            return false;
        }
        int comma = index - 1;
        while (comma > 0 && index - comma <= LONGEST_SPEAKER && tags[comma] != Tag.MARK) {
            if (tags[comma] == Tag.VERB || tags[comma] == Tag.NUMBER) {
                return false;
            }
            comma--;
        }
        return sentence.token(comma).is(",") && verbBefore(tags, comma);
    }

    /** "..., Agency reports from N.": nothing but a name stands between a comma and the word. */
    private static boolean isNameBehindComma(Sentence sentence, Tag[] tags, int index) {
        int first = index - 1;
        while (first > 0 && tags[first] == Tag.NAME) {
            first--;
        }
        return first > 0 && sentence.token(first).is(",");
    }

    /** "18 PKK targets", "12 PYD/PKK shelters": a plural behind a number and a short name. */
    private static boolean isCountedBehindName(Sentence sentence, Tag[] tags, int index) {
        int at = index - 1;
        if (at < 1 || !endsInS(sentence, index) || !sentence.token(at).isAllCapitals()) {
            return false;
        }
        while (at > 0
                && (sentence.token(at).isAllCapitals() || sentence.token(at).is("/"))) {
            at--;
        }
        return tags[at] == Tag.NUMBER;
    }

    /** "Army captures key town", "as rebels attack village": headlines leave the articles out. */
    private boolean isHeadlineVerb(
            Sentence sentence, int index, int end, Verb verb, Tag[] tags, Tag before, Tag after) {
        boolean opened = index > 1
                && (sentence.words().get(index - 2).equals("as")
                        || index > 2 && sentence.words().get(index - 3).equals("as"));
        if (isJointClash(sentence, index, verb, tags, before, after)
                || isTitle(sentence)
                        && end == sentence.size()
                        && before == Tag.NAME
                        && verb.mayBe(VerbForm.THIRD)
                        && words.events().verb(verb.base()).stream()
                                .anyMatch(sense -> sense.object().equals("place-subject"))) {
            // "Kabul falls"
            return true;
        }
        if (isDoneByCounted(sentence, index, verb, tags, before, after)) {
            return true;
        }
        if (!opened && (!isTitle(sentence) || verbBefore(tags, index))
                || !after.isNominal()
                || before != Tag.NAME && before != Tag.NOUN
                || words.events().verb(verb.base()).isEmpty()) {
            return false;
        }
        PhraseTrie.Match<Verb> next = words.verbAt(sentence.words(), end);
        boolean noun = mayBeNounOnly(sentence, index) || pluralNoun(sentence, index);
        if (noun && next != null && next.values().stream().anyMatch(form -> form.mayBe(VerbForm.BASE))) {
            // "Drone strikes kill five"
            return false;
        }
        boolean plural = endsInS(sentence, index - 1);
        return plural ? verb.mayBe(VerbForm.BASE) : verb.mayBe(VerbForm.THIRD);
    }

    /** "23 rebels surrender in B": what people of a headline do alone, or come to. */
    private boolean isDoneByCounted(Sentence sentence, int index, Verb verb, Tag[] tags, Tag before, Tag after) {
        return before == Tag.NOUN
                && isTitle(sentence)
                && endsInS(sentence, index - 1)
                && verb.mayBe(VerbForm.BASE)
                && !verb.mayBe(VerbForm.PAST)
                && !verbBefore(tags, index)
                && (after == Tag.PREPOSITION || after == Tag.TIME || after == Tag.MARK)
                && words.events().verb(verb.base()).stream()
                        .anyMatch(sense -> sense.subject().equals("victim")
                                && (sense.object().equals("none")
                                        || sense.object().equals("people-subject")));
    }

    /** "Army, rebels clash near the capital": what two sides of a headline do together. */
    private boolean isJointClash(Sentence sentence, int index, Verb verb, Tag[] tags, Tag before, Tag after) {
        boolean joined = false;
        for (int token = Math.max(0, index - 4); token < index; token++) {
            joined |=
                    sentence.token(token).is(",") || sentence.words().get(token).equals("and");
        }
        return joined
                && isTitle(sentence)
                && verb.mayBe(VerbForm.BASE)
                && !verbBefore(tags, index)
                && (before == Tag.NAME || before == Tag.NOUN)
                && (after == Tag.PREPOSITION || after == Tag.TIME || after == Tag.SUBORDINATOR || after == Tag.MARK)
                && words.events().verb(verb.base()).stream()
                        .anyMatch(sense -> sense.subject().equals("party")
                                && sense.object().equals("none"));
    }

    /** "hostages remain", "villagers flee": a base that is no noun, behind what may be its subject. */
    private boolean isNeverNoun(Sentence sentence, int index, Verb verb, Tag before) {
        int space = verb.base().indexOf(' ');
        if (!words.isNeverNoun(space < 0 ? verb.base() : verb.base().substring(0, space))) {
            return false;
        }
        boolean plural = endsInS(sentence, index - 1)
                || before == Tag.CONJUNCTION
                || before == Tag.ADVERB
                || words.harmAdjective(sentence.words().get(index - 1)) != null;
        return verb.mayBe(VerbForm.THIRD) || plural || before == Tag.NAME || isTitle(sentence);
    }

    /** Whether the verb before stands behind "to". */
    private static boolean afterInfinitive(Tag[] tags, int index) {
        for (int before = index - 1; before > 0; before--) {
            if (tags[before] == Tag.VERB) {
                return tags[before - 1] == Tag.TO;
            }
        }
        return false;
    }

    /** The last token before the time that stands right before a token; -1 if there is none. */
    private static int subjectBeforeTime(Tag[] tags, int index) {
        int before = index - 1;
        while (before >= 0 && tags[before] == Tag.TIME) {
            before--;
        }
        return before;
    }

    /** "The mayor, N. N., put the dead at 12", "the hospitals, in a joint note, give 98 dead". */
    private boolean tellsBehindAside(Sentence sentence, int index, Verb verb, Tag before, Tag after) {
        return before == Tag.MARK
                && index > 2
                && (sentence.token(index - 1).is(",")
                        || sentence.token(index - 1).is(")"))
                && words.speech(verb.base()) != null
                && !mayBeNounOnly(sentence, index)
                && (after == Tag.DETERMINER
                        || after == Tag.NUMBER
                        // "N. N., the governor, put rebel losses at 40"
                        || verb.mayBe(VerbForm.PAST) && after.isNominal());
    }

    /** "The rocket, fired from B, hit army trucks": a subject and an aside between commas, and no verb so far that is the subject's. */
    private static boolean closesAside(Sentence sentence, Tag[] tags, int index) {
        if (index < 3 || !sentence.token(index - 1).is(",")) {
            return false;
        }
        int opening = 1;
        while (opening < index - 1 && !sentence.token(opening).is(",")) {
            if (tags[opening] == Tag.VERB || tags[opening] == Tag.PREPOSITION) {
                return false;
            }
            opening++;
        }
        if (opening == index - 1 || tags[opening - 1] != Tag.NOUN && tags[opening - 1] != Tag.NAME) {
            return false;
        }
        for (int token = opening + 2; token < index; token++) {
            if (tags[token] == Tag.VERB && !sentence.token(token - 1).is(",")) {
                return false;
            }
        }
        Tag first = tags[opening + 1];
        return first == Tag.PREPOSITION || first == Tag.VERB;
    }

    /** Words that are more often plural nouns than verbs when nothing else decides. */
    private boolean pluralNoun(Sentence sentence, int index) {
        return words.is(sentence.words().get(index), FunctionClass.PLURAL_NOUN);
    }

    private boolean mayBeNounOnly(Sentence sentence, int index) {
        return words.events().nounAt(sentence.words(), index) != null;
    }

    private static boolean isTitle(Sentence sentence) {
        return sentence.isHeadline();
    }

    private boolean isGerundHere(Sentence sentence, int index, int end, Tag before, Tag after) {
        boolean eventNoun = words.events().nounAt(sentence.words(), index) != null;
        boolean objectAfter = after.isNominal()
                || after == Tag.PREPOSITION && sentence.words().get(end).equals("from");
        if (before == Tag.PREPOSITION) {
            if ((after == Tag.NOUN || after == Tag.NAME) && takesNoObject(sentence, index)) {
                // "blown up by retreating troops"
                return false;
            }
            if (!eventNoun
                    && !after.isNominal()
                    && OF_DEEDS.contains(sentence.words().get(index - 1))
                    && mayTakeNoObject(sentence, index)) {
                return true;
            }
            return objectAfter && !eventNoun || objectAfter && after != Tag.NOUN && after != Tag.NAME;
        }
        if (before == Tag.CONJUNCTION && after == Tag.NOUN && pluralNoun(sentence, index)) {
            // "the town and surrounding villages"
            return false;
        }
        if (before == Tag.MARK || before == Tag.CONJUNCTION || before == Tag.SUBORDINATOR) {
            boolean joined = after == Tag.CONJUNCTION
                    && end + 1 < sentence.size()
                    && sentence.words().get(end + 1).endsWith("ing")
                    && !(eventNoun && isSubjectOf(sentence, end + 2));
            if (eventNoun && (isSubjectOf(sentence, end) || index == 0 && isPastForm(sentence, end))) {
                // "Shelling killed three"
                return false;
            }
            return objectAfter || !eventNoun || joined;
        }
        if (before == Tag.NUMBER) {
            return false;
        }
        if (pluralNoun(sentence, index) && after != Tag.DETERMINER && after != Tag.NUMBER) {
            // "a residential building"
            return false;
        }
        if (eventNoun) {
            // "admitted killing five soldiers", "left killing a guard": what it takes as its object makes it a verb.
            boolean mayGovern = before == Tag.NAME
                    || before == Tag.NOUN
                    || before == Tag.VERB
                    || before == Tag.TIME
                    || before == Tag.ADVERB;
            return mayGovern && (after == Tag.DETERMINER || after == Tag.NUMBER || after == Tag.POSSESSIVE_PRONOUN);
        }
        return before == Tag.NAME
                        || before == Tag.NOUN
                        || before == Tag.VERB
                        || before == Tag.TIME
                        || before == Tag.PRONOUN
                ? objectAfter
                        || after == Tag.TIME
                        || after == Tag.PREPOSITION
                        || after == Tag.MARK
                        // "a man claiming to speak for"
                        || end < sentence.size() && sentence.words().get(end).equals("to")
                : before == Tag.ADVERB;
    }

    /** Whether every sense of the verb does without an object: "retreat", "withdraw". */
    private boolean takesNoObject(Sentence sentence, int index) {
        PhraseTrie.Match<Verb> match = words.verbAt(sentence.words().subList(0, index + 1), index);
        if (match == null) {
            return false;
        }
        List<EventSense> senses = words.events().verb(best(match.values()).base());
        return !senses.isEmpty()
                && senses.stream()
                        .allMatch(sense ->
                                sense.object().equals("none") || sense.object().equals("people-subject"));
    }

    /** "withdrawing", "surrendering": what may be said of someone alone. */
    private boolean mayTakeNoObject(Sentence sentence, int index) {
        PhraseTrie.Match<Verb> match = words.verbAt(sentence.words().subList(0, index + 1), index);
        return match != null
                && words.events().verb(best(match.values()).base()).stream()
                        .anyMatch(sense -> sense.object().equals("none"));
    }

    /** "Shelling continued", "Fighting was reported": a verb right behind takes it as its subject. */
    private boolean isSubjectOf(Sentence sentence, int next) {
        if (next >= sentence.size()) {
            return false;
        }
        String word = sentence.words().get(next);
        PhraseTrie.Match<Verb> verb = words.verbAt(sentence.words(), next);
        return words.is(word, FunctionClass.AUXILIARY)
                || words.is(word, FunctionClass.MODAL)
                || verb != null
                        && verb.values().stream().anyMatch(form -> form.mayBe(VerbForm.PAST))
                        && words.isOccurrence(best(verb.values()).base());
    }

    private boolean isPastHere(Sentence sentence, int index, Tag[] tags, Tag before, Tag after, boolean known) {
        boolean nounAfter = after == Tag.NOUN || after == Tag.NAME || after == Tag.ADJECTIVE;
        if (before == Tag.PREPOSITION) {
            return false;
        }
        if (before == Tag.NUMBER && !sentence.token(index - 1).hyphenated()) {
            // "six burnt trucks"; but "MiG-23s bombed Luena", "thousands sought refuge"
            boolean people = !sentence.token(index - 1).isNumber() && endsInS(sentence, index - 1);
            return !nounAfter || people;
        }
        if (before == Tag.MARK && index == 0 || index == 0) {
            return !nounAfter;
        }
        if (nounAfter
                && index > 1
                && tags[index - 2] == Tag.DETERMINER
                && words.is(sentence.words().get(index - 1), FunctionClass.ORDERING)
                && isPastForm(sentence, index + 2)) {
            // "the last reported attack killed two"
            return false;
        }
        boolean describes = !known || words.harmAdjective(sentence.words().get(index)) != null;
        if (before == Tag.SUBORDINATOR && nounAfter && describes) {
            // "as guided bombs hit the town", "where displaced families were": what a clause opens with describes its
            // noun.
            return false;
        }
        if (before == Tag.VERB && nounAfter && !isSpeech(sentence, index - 1, tags)) {
            // "to recover lost positions", "evacuated wounded men"
            return false;
        }
        if (before == Tag.CONJUNCTION && nounAfter) {
            return verbBefore(tags, index);
        }
        return true;
    }

    private boolean isSpeech(Sentence sentence, int index, Tag[] tags) {
        PhraseTrie.Match<Verb> match = verbAt(sentence, index, tags);
        return match != null && words.speech(best(match.values()).base()) != null;
    }

    private static boolean verbBefore(Tag[] tags, int index) {
        for (int before = index - 1; before >= 0; before--) {
            if (tags[before] == Tag.VERB) {
                return true;
            }
        }
        return false;
    }

    private static boolean insideQuoteOrAside(Sentence sentence, int index) {
        String mark = sentence.words().get(index - 1);
        return mark.equals("\"") || mark.equals(")") || mark.equals(",") || mark.equals("-");
    }

    private static boolean endsInS(Sentence sentence, int index) {
        if (index < 0) {
            return false;
        }
        String word = sentence.words().get(index);
        return word.endsWith("s") || word.endsWith("men") || word.equals("people") || word.equals("police");
    }

    /** "the French", "the Chinese": adjectives of nations that end in a sibilant have no plural and name the people as they are. */
    private static boolean isPeople(Sentence sentence, int index) {
        String word = sentence.words().get(index);
        boolean sibilant = word.endsWith("ese") || word.endsWith("sh") || word.endsWith("ch") || word.endsWith("ss");
        return sibilant
                && sentence.token(index).isCapitalised()
                && index > 0
                && sentence.words().get(index - 1).equals("the");
    }

    /** "units under Shamil Basayev hold the station": the plural before a preposition and a name. */
    private static boolean isPluralBehindName(Sentence sentence, Tag[] tags, int index) {
        int at = index - 1;
        while (at > 0 && tags[at] == Tag.NOUN && sentence.token(at).isCapitalised()) {
            at--;
        }
        return at < index - 1 && at > 0 && tags[at] == Tag.PREPOSITION && endsInS(sentence, at - 1);
    }

    private static boolean isQuote(Sentence sentence, int index) {
        return sentence.words().get(index).equals("\"");
    }

    private static Tag tagBefore(Sentence sentence, Tag[] tags, int index) {
        int before = index - 1;
        while (before >= 0 && (tags[before] == Tag.ADVERB || isQuote(sentence, before))) {
            before--;
        }
        return before < 0 ? Tag.MARK : tags[before];
    }

    /** For tests and explanations: the tokens with their tags, as {@code word/TAG}. */
    static String describe(TaggedSentence sentence) {
        List<String> parts = new ArrayList<>();
        for (int index = 0; index < sentence.sentence().size(); index++) {
            parts.add(sentence.sentence().token(index).text() + "/" + sentence.tag(index));
        }
        return String.join(" ", parts);
    }
}
