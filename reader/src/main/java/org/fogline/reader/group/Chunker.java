package org.fogline.reader.group;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.word.Verb;
import org.fogline.knowledge.word.VerbForm;
import org.fogline.reader.segment.Token;

/** Groups the tagged tokens of a sentence into chunks, left to right, in one pass. */
public final class Chunker {

    private static final Set<String> BE =
            Set.of("is", "are", "was", "were", "be", "been", "being", "am", "get", "gets", "got", "getting");
    /** "the last 500 men": words that stand between the article and a number. */
    private static final Set<String> BEFORE_NUMBER =
            Set.of("last", "first", "next", "remaining", "final", "other", "same");

    private static final String WILL = "will";

    private static final String HAD = "had";
    private static final Set<String> HAVE = Set.of("has", "have", HAD, "having");

    private static final Set<String> OPENING_NOUNS = new HashSet<>();

    static {
        Table.builtIn("opening-nouns.csv", "words", "note")
                .rows()
                .forEach(row -> OPENING_NOUNS.addAll(row.list("words")));
    }

    /** "statement No. 5": what is written in capitals behind such a noun and is none of a name. */
    private static final Set<String> NUMBERED = Set.of("no", "nr", "number", "code-named", "i", "ii", "iii");

    private static final Set<String> EMPHATIC = Set.of("itself", "himself", "herself", "themselves");

    private static final List<String> AS_WELL_AS = List.of("as", "well", "as");

    private Chunker() {}

    /** "Three tanks as well as ten lorries were lost": what joins two nouns before the first verb. */
    private static boolean isAsWellAs(TaggedSentence sentence, int index) {
        int end = index + AS_WELL_AS.size();
        if (end >= sentence.size()
                || !sentence.sentence().folded(index).equals(AS_WELL_AS.get(0))
                || !sentence.sentence().words().subList(index, end).equals(AS_WELL_AS)) {
            return false;
        }
        for (int token = 0; token < index; token++) {
            if (sentence.tag(token) == Tag.VERB) {
                return false;
            }
        }
        return switch (sentence.tag(end)) {
            case NAME, NOUN, ADJECTIVE, NUMBER, DETERMINER, POSSESSIVE_PRONOUN -> true;
            case TIME,
                    POSSESSIVE_MARK,
                    PRONOUN,
                    MARK,
                    PREPOSITION,
                    CONJUNCTION,
                    SUBORDINATOR,
                    RELATIVE,
                    TO,
                    MODAL,
                    AUXILIARY,
                    VERB,
                    NEGATION,
                    ADVERB -> false;
        };
    }

    /**
     * The chunks of a sentence, in order; together they cover all its tokens.
     *
     * @param sentence the tagged sentence
     * @param timeAt for each token the index of the time mention that begins there, or -1
     * @param timeEnd for each token where such a mention begins, the token after it
     * @param nameEnd for each token where a name begins, the token after it; else 0
     * @param ageEnd for each token where the age of those named before begins, the token after it; else 0
     */
    public static List<Chunk> chunks(
            TaggedSentence sentence, int[] timeAt, int[] timeEnd, int[] nameEnd, int[] ageEnd) {
        List<Chunk> chunks = new ArrayList<>();
        int index = 0;
        while (index < sentence.size()) {
            Chunk chunk;
            if (timeAt[index] >= 0) {
                chunk = new Chunk.Time(index, timeEnd[index], timeAt[index]);
            } else if (isAsWellAs(sentence, index)) {
                chunk = new Chunk.Link(index, index + AS_WELL_AS.size(), Chunk.Kind.CONJUNCTION, "as well as");
            } else {
                chunk = switch (sentence.tag(index)) {
                    case MARK -> mark(sentence, index);
                    case PREPOSITION -> link(sentence, index, Chunk.Kind.PREPOSITION);
                    case CONJUNCTION -> link(sentence, index, Chunk.Kind.CONJUNCTION);
                    case SUBORDINATOR -> link(sentence, index, Chunk.Kind.SUBORDINATOR);
                    case RELATIVE -> link(sentence, index, Chunk.Kind.RELATIVE);
                    case TO, MODAL, AUXILIARY, VERB, NEGATION -> verbGroup(sentence, index);
                    case ADVERB ->
                        leadsVerb(sentence, index)
                                ? verbGroup(sentence, index)
                                : link(sentence, index, Chunk.Kind.ADVERB);
                    case NAME,
                            NOUN,
                            ADJECTIVE,
                            NUMBER,
                            TIME,
                            DETERMINER,
                            POSSESSIVE_PRONOUN,
                            POSSESSIVE_MARK,
                            PRONOUN -> nounGroup(sentence, index, timeAt, nameEnd, ageEnd);
                };
            }
            if (chunk instanceof VerbGroup verb) {
                chunk = behindTime(sentence, chunks, likeTheFirst(chunks, verb));
            }
            if (isEmphatic(sentence, chunks, chunk)) {
                chunk = link(sentence, index, Chunk.Kind.ADVERB);
            }
            chunks.add(chunk);
            index = Math.max(chunk.end(), index + 1);
        }
        return chunks;
    }

    /** "the town itself", "the rebels themselves": a pronoun that only stresses the noun group before it. */
    private static boolean isEmphatic(TaggedSentence sentence, List<Chunk> chunks, Chunk chunk) {
        return chunk instanceof NounGroup pronoun
                && pronoun.determined() == NounGroup.Determined.PRONOUN
                && EMPHATIC.contains(sentence.sentence().words().get(pronoun.first()))
                && !chunks.isEmpty()
                && chunks.get(chunks.size() - 1) instanceof NounGroup before
                && before.determined() != NounGroup.Determined.PRONOUN;
    }

    /** "were on Friday abducted", "have in the afternoon retaken": a time stands between the auxiliary and its verb. */
    private static VerbGroup behindTime(TaggedSentence sentence, List<Chunk> chunks, VerbGroup verb) {
        int last = chunks.size() - 1;
        boolean divided = verb.alone()
                && verb.verb().mayBe(VerbForm.PARTICIPLE)
                && last > 0
                && chunks.get(last) instanceof Chunk.Time
                && chunks.get(last - 1) instanceof VerbGroup helps
                && sentence.tag(helps.main()) == Tag.AUXILIARY;
        if (!divided || !(chunks.get(last - 1) instanceof VerbGroup auxiliary)) {
            return verb;
        }
        boolean be = auxiliary.verb().base().equals("be");
        return !be && !auxiliary.verb().base().equals("have")
                ? verb
                : new VerbGroup(
                        verb.first(),
                        verb.end(),
                        verb.main(),
                        verb.verb(),
                        auxiliary.form(),
                        be,
                        auxiliary.negated(),
                        auxiliary.modal(),
                        false);
    }

    /**
     * "to pursue the bandits and rescue the hostages", "will attack the town and kill its mayor": what stands once, before
     * the first of two verbs, is said of both.
     */
    private static VerbGroup likeTheFirst(List<Chunk> chunks, VerbGroup verb) {
        boolean bare = verb.form() == VerbGroup.Form.FINITE
                && verb.first() == verb.main()
                && verb.verb().mayBe(VerbForm.BASE)
                && !verb.verb().mayBe(VerbForm.PAST)
                && !chunks.isEmpty()
                && chunks.get(chunks.size() - 1) instanceof Chunk.Link link
                && (link.kind() == Chunk.Kind.CONJUNCTION || link.kind() == Chunk.Kind.COMMA);
        for (int index = chunks.size() - 2; bare && index >= 0; index--) {
            if (chunks.get(index) instanceof VerbGroup first) {
                boolean infinitive = first.form() == VerbGroup.Form.INFINITIVE;
                return infinitive || !first.modal().isEmpty()
                        ? new VerbGroup(
                                verb.first(),
                                verb.end(),
                                verb.main(),
                                verb.verb(),
                                infinitive ? VerbGroup.Form.INFINITIVE : verb.form(),
                                verb.passive(),
                                verb.negated(),
                                first.modal(),
                                verb.alone())
                        : verb;
            }
            if (chunks.get(index) instanceof Chunk.Link link
                    && (link.kind() == Chunk.Kind.SUBORDINATOR
                            || link.kind() == Chunk.Kind.RELATIVE
                            || link.kind() == Chunk.Kind.SEMICOLON
                            || link.kind() == Chunk.Kind.COLON)) {
                return verb;
            }
        }
        return verb;
    }

    private static boolean leadsVerb(TaggedSentence sentence, int index) {
        int next = index + 1;
        while (next < sentence.size() && sentence.tag(next) == Tag.ADVERB) {
            next++;
        }
        if (next < sentence.size() && isDoubleQuote(sentence, next)) {
            // were also "neutralised"
            next++;
        }
        return next < sentence.size() && sentence.tag(next) == Tag.VERB;
    }

    private static Chunk.Link link(TaggedSentence sentence, int index, Chunk.Kind kind) {
        return new Chunk.Link(
                index, index + 1, kind, sentence.sentence().words().get(index));
    }

    private static Chunk.Link mark(TaggedSentence sentence, int index) {
        Token token = sentence.sentence().token(index);
        Chunk.Kind kind = switch (token.folded()) {
            case "," -> Chunk.Kind.COMMA;
            case ";" -> Chunk.Kind.SEMICOLON;
            case ":" -> Chunk.Kind.COLON;
            case "-", "–", "—" -> Chunk.Kind.DASH;
            case "(", "[" -> Chunk.Kind.OPEN;
            case ")", "]" -> Chunk.Kind.CLOSE;
            case "\"", "'" -> Chunk.Kind.QUOTE;
            case "&" -> Chunk.Kind.CONJUNCTION;
            default -> Chunk.Kind.OTHER;
        };
        return new Chunk.Link(index, index + 1, kind, token.folded());
    }

    private static Chunk verbGroup(TaggedSentence sentence, int start) {
        int index = start;
        boolean infinitive = false;
        boolean negated = false;
        boolean be = false;
        boolean have = false;
        boolean ing = false;
        boolean alone = true;
        String modal = "";
        while (index < sentence.size()) {
            Tag tag = sentence.tag(index);
            String word = sentence.sentence().words().get(index);
            if (tag == Tag.VERB) {
                Verb verb = sentence.verb(index);
                if (verb == null) {
                    index++;
                    continue;
                }
                boolean passive = be && verb.mayBe(VerbForm.PARTICIPLE);
                VerbGroup.Form form;
                if (infinitive) {
                    form = VerbGroup.Form.INFINITIVE;
                } else if (ing
                        || !be && !have && modal.isEmpty() && verb.mayBe(VerbForm.ING) && !verb.mayBe(VerbForm.BASE)) {
                    form = VerbGroup.Form.ING;
                } else if (!be && !have && modal.isEmpty() && verb.isPastOnly()) {
                    form = verb.mayBe(VerbForm.PAST) ? VerbGroup.Form.FINITE : VerbGroup.Form.PARTICIPLE;
                } else {
                    form = VerbGroup.Form.FINITE;
                }
                return new VerbGroup(
                        start,
                        Math.max(sentence.verbEnd(index), index + 1),
                        index,
                        verb,
                        form,
                        passive,
                        negated,
                        modal,
                        alone);
            }
            alone &= tag == Tag.ADVERB;
            if (tag == Tag.TO && be && !have && !infinitive && modal.isEmpty()) {
                // "are to leave the town": what is arranged is told as what will be
                be = false;
                modal = WILL;
            } else if (tag == Tag.TO) {
                // "had to flee": who had to, did
                infinitive = !(have
                        && !be
                        && sentence.sentence().words().get(index - 1).equals(HAD));
            } else if (tag == Tag.MODAL) {
                modal = word;
                negated |= word.equals("cannot");
            } else if (tag == Tag.NEGATION) {
                negated = true;
            } else if (tag == Tag.AUXILIARY) {
                ing |= word.equals("having") || word.equals("being") && !be;
                be |= BE.contains(word);
                have |= HAVE.contains(word);
            } else if (index > start && quoteBeforeVerb(sentence, index)) {
                index++;
                continue;
            } else if (tag != Tag.ADVERB || !leadsVerb(sentence, index) && !leadsAuxiliary(sentence, index)) {
                break;
            }
            index++;
        }
        String base = be ? "be" : have ? "have" : modal.isEmpty() ? "do" : "be";
        if (index == start || !be && !have && modal.isEmpty()) {
            return link(sentence, start, Chunk.Kind.ADVERB);
        }
        VerbGroup.Form form = infinitive ? VerbGroup.Form.INFINITIVE : ing ? VerbGroup.Form.ING : VerbGroup.Form.FINITE;
        return new VerbGroup(
                start, index, index - 1, new Verb(base, Set.of(VerbForm.PAST)), form, false, negated, modal, false);
    }

    /** "had been \"neutralised\"": a quotation mark between the auxiliary and the verb. */
    private static boolean quoteBeforeVerb(TaggedSentence sentence, int index) {
        int next = index + 1;
        while (next < sentence.size() && sentence.tag(next) == Tag.ADVERB) {
            next++;
        }
        return isDoubleQuote(sentence, index) && next < sentence.size() && sentence.tag(next) == Tag.VERB;
    }

    private static boolean leadsAuxiliary(TaggedSentence sentence, int index) {
        return index + 1 < sentence.size() && sentence.tag(index + 1) == Tag.AUXILIARY;
    }

    private static Chunk nounGroup(TaggedSentence sentence, int start, int[] timeAt, int[] nameEnd, int[] ageEnd) {
        Tag tag = sentence.tag(start);
        if (tag == Tag.PRONOUN) {
            return new NounGroup(start, start + 1, start, NounGroup.Determined.PRONOUN);
        }
        int index = start;
        int head = -1;
        boolean possessive = false;
        while (index < sentence.size()) {
            if (index > start && timeAt[index] >= 0) {
                break;
            }
            if (head >= 0 && ageEnd[index] > index) {
                // "a girl aged 12"
                index = ageEnd[index];
                break;
            }
            Tag here = sentence.tag(index);
            if (here == Tag.DETERMINER || here == Tag.POSSESSIVE_PRONOUN) {
                boolean predeterminer =
                        index > start && sentence.tag(index - 1) == Tag.DETERMINER && index - start == 1;
                boolean afterPossessive = index > start && sentence.tag(index - 1) == Tag.POSSESSIVE_MARK;
                String word = sentence.sentence().words().get(index);
                boolean inside =
                        index > start && (word.equals("other") || word.equals("such") || word.equals("another"));
                if (index > start && !predeterminer && !afterPossessive && !inside) {
                    break;
                }
            } else if (here == Tag.ADVERB
                    && index > start
                    && head < 0
                    && index + 1 < sentence.size()
                    && (sentence.tag(index - 1) == Tag.DETERMINER || sentence.tag(index - 1) == Tag.NUMBER)
                    && timeAt[index + 1] < 0
                    && sentence.tag(index + 1).isNominal()) {
                // "a nearly two-hour battle", "two heavily armed men"
                index++;
                continue;
            } else if (here == Tag.POSSESSIVE_MARK) {
                possessive = true;
            } else if (here == Tag.NUMBER) {
                boolean ordered = index > start
                        && index - start <= 2
                        && head == index - 1
                        && BEFORE_NUMBER.contains(sentence.sentence().words().get(index - 1));
                boolean afterNoun = head >= 0 && sentence.tag(index - 1) != Tag.POSSESSIVE_MARK && !ordered;
                boolean ranked = afterNoun
                        && isOrdinal(sentence, index)
                        && index + 1 < sentence.size()
                        && sentence.tag(index + 1).isNominal();
                if (afterNoun && !ranked && !sentence.sentence().token(index).hyphenated()) {
                    break;
                }
                if (afterNoun) {
                    // "an AK-47", "one Su-25", "the British 29th Brigade": the number is part of the name.
                    head = index;
                }
            } else if (isBehindOpening(sentence, start, index)) {
                break;
            } else if (here == Tag.NAME || here == Tag.NOUN || here == Tag.ADJECTIVE) {
                head = nameEnd[index] > index ? nameEnd[index] - 1 : index;
                if (nameEnd[index] > index) {
                    index = nameEnd[index];
                    continue;
                }
            } else if (here == Tag.MARK
                    && index > start
                    && sentence.tag(index - 1) == Tag.NUMBER
                    && sentence.sentence().token(index).is("%")) {
                head = index;
            } else if (here == Tag.MARK && head == index - 1 && isShortNameInside(sentence, index)) {
                // "the Rapid Support Forces (RSF) spokesman"
                index += 3;
                continue;
            } else if (here == Tag.MARK && head == index - 1 && joinsNames(sentence, index)) {
                // "12 ISWAP/JAS fighters"
                index++;
                continue;
            } else if (here == Tag.MARK && index > start && isCalibre(sentence, index)) {
                // "two modified .303 rifles"
                head = index + 1;
                index += 2;
                continue;
            } else if (here == Tag.MARK && head < 0 && closesNumber(sentence, start, index)) {
                // "about 30" troops
                index++;
                continue;
            } else if (here == Tag.MARK && isQuoteInside(sentence, index, head)) {
                // A quoted noun inside its group: the "apostate" forces, six "apostates", a "very credible source".
                index += opensWithAdverb(sentence, index) ? 2 : 1;
                continue;
            } else {
                break;
            }
            index++;
        }
        int end = index;
        while (end - 1 > start
                && sentence.tag(end - 1) == Tag.MARK
                && head >= 0
                && head < end - 1
                && !closesQuote(sentence, start, end - 1)) {
            end--;
        }
        if (end == start) {
            end = start + 1;
        }
        return new NounGroup(start, end, head < 0 ? end - 1 : head, determined(sentence, start, possessive));
    }

    /** "In a statement General Doe said": a name in capitals that begins behind what the sentence opens with. */
    private static boolean isBehindOpening(TaggedSentence sentence, int start, int index) {
        return start > 0
                && index - 1 > start
                && sentence.tag(start - 1) == Tag.PREPOSITION
                && (sentence.tag(start) == Tag.DETERMINER || sentence.tag(start) == Tag.POSSESSIVE_PRONOUN)
                && sentence.tag(index).isNominal()
                && sentence.sentence().token(index).isCapitalised()
                && !NUMBERED.contains(sentence.sentence().words().get(index))
                && !sentence.sentence().token(index - 1).isCapitalised()
                && OPENING_NOUNS.contains(sentence.sentence().words().get(index - 1));
    }

    /** A short name in brackets behind a long one, where the group goes on behind it. */
    private static boolean isShortNameInside(TaggedSentence sentence, int open) {
        return open + 3 < sentence.size()
                && sentence.sentence().token(open).is("(")
                && sentence.sentence().token(open + 1).isAllCapitals()
                && sentence.sentence().token(open + 1).text().length() > 1
                && sentence.sentence().token(open + 2).is(")")
                && sentence.tag(open + 3) == Tag.NOUN
                && !sentence.sentence().token(open + 3).isNumber();
    }

    /** A stroke between two short names that are written as one word. */
    private static boolean joinsNames(TaggedSentence sentence, int stroke) {
        return sentence.sentence().token(stroke).is("/")
                && stroke + 1 < sentence.size()
                && sentence.sentence().token(stroke - 1).isAllCapitals()
                && sentence.sentence().token(stroke + 1).isAllCapitals()
                && sentence.sentence().token(stroke - 1).end()
                        == sentence.sentence().token(stroke + 1).start() - 1;
    }

    /** A point that opens a number, with a space before it. */
    private static boolean isCalibre(TaggedSentence sentence, int point) {
        return sentence.sentence().token(point).is(".")
                && point + 2 < sentence.size()
                && sentence.sentence().token(point + 1).isNumber()
                && sentence.sentence().token(point + 1).start()
                        == sentence.sentence().token(point).end()
                && sentence.sentence().token(point - 1).end()
                        < sentence.sentence().token(point).start();
    }

    /** "29th", "1st". */
    private static boolean isOrdinal(TaggedSentence sentence, int index) {
        String word = sentence.sentence().words().get(index);
        return Character.isDigit(word.charAt(0)) && Character.isLetter(word.charAt(word.length() - 1));
    }

    private static boolean closesQuote(TaggedSentence sentence, int start, int index) {
        int quotes = 0;
        for (int inside = start; inside <= index; inside++) {
            if (isDoubleQuote(sentence, inside)) {
                quotes++;
            }
        }
        return isDoubleQuote(sentence, index) && quotes % 2 == 0;
    }

    private static boolean isDoubleQuote(TaggedSentence sentence, int index) {
        return sentence.tag(index) == Tag.MARK
                && sentence.sentence().words().get(index).equals("\"");
    }

    /** A closing quote behind a number that stands alone between quotes, where what it counts follows. */
    private static boolean closesNumber(TaggedSentence sentence, int start, int index) {
        return index > start
                && start > 0
                && isDoubleQuote(sentence, index)
                && isDoubleQuote(sentence, start - 1)
                && sentence.tag(index - 1) == Tag.NUMBER
                && index + 1 < sentence.size()
                && sentence.tag(index + 1).isNominal()
                && sentence.tag(index + 1) != Tag.DETERMINER
                && sentence.tag(index + 1) != Tag.PRONOUN;
    }

    /** An opening quote directly before a noun of the group, or the closing one directly after it. */
    private static boolean isQuoteInside(TaggedSentence sentence, int index, int head) {
        if (!isDoubleQuote(sentence, index)) {
            return false;
        }
        boolean degree = opensWithAdverb(sentence, index);
        boolean opens = index + 1 < sentence.size()
                && (sentence.tag(index + 1) == Tag.NOUN || sentence.tag(index + 1) == Tag.NAME || degree)
                && sentence.sentence().token(index).end()
                        == sentence.sentence().token(index + 1).start();
        // 5,000 "puppets and mercenaries": what a number counts, however long the quotation is
        boolean counted = index > 0
                && sentence.tag(index - 1) == Tag.NUMBER
                && head < 0
                && index + 1 < sentence.size()
                && sentence.tag(index + 1).isNominal()
                && sentence.sentence().token(index).end()
                        == sentence.sentence().token(index + 1).start();
        boolean shortQuote = counted || opens && closesSoon(sentence, degree ? index + 2 : index + 1);
        boolean closes = head >= 0
                && index > 0
                && sentence.sentence().token(index - 1).end()
                        == sentence.sentence().token(index).start();
        return shortQuote || closes && openedSoon(sentence, index);
    }

    /** "very credible source": a degree between an opening quote and the words that it quotes. */
    private static boolean opensWithAdverb(TaggedSentence sentence, int quote) {
        return quote > 0
                && quote + 2 < sentence.size()
                && sentence.tag(quote - 1) == Tag.DETERMINER
                && sentence.tag(quote + 1) == Tag.ADVERB
                && sentence.tag(quote + 2).isNominal();
    }

    private static boolean closesSoon(TaggedSentence sentence, int from) {
        for (int index = from; index < Math.min(sentence.size(), from + 4); index++) {
            if (isDoubleQuote(sentence, index)) {
                return true;
            }
            if (!sentence.tag(index).isNominal()) {
                return false;
            }
        }
        return false;
    }

    private static boolean openedSoon(TaggedSentence sentence, int to) {
        for (int index = to - 1; index >= Math.max(0, to - 5); index--) {
            if (isDoubleQuote(sentence, index)) {
                return true;
            }
            boolean degree = sentence.tag(index) == Tag.ADVERB && index > 0 && isDoubleQuote(sentence, index - 1);
            if (!degree && !sentence.tag(index).isNominal()) {
                return false;
            }
        }
        return false;
    }

    private static NounGroup.Determined determined(TaggedSentence sentence, int start, boolean possessive) {
        if (possessive || sentence.tag(start) == Tag.POSSESSIVE_PRONOUN) {
            return NounGroup.Determined.DEFINITE;
        }
        if (sentence.tag(start) == Tag.DETERMINER) {
            String word = sentence.sentence().words().get(start);
            return word.equals("a")
                            || word.equals("an")
                            || word.equals("another")
                            || word.equals("some")
                            || word.equals("any")
                    ? NounGroup.Determined.INDEFINITE
                    : NounGroup.Determined.DEFINITE;
        }
        return NounGroup.Determined.BARE;
    }
}
