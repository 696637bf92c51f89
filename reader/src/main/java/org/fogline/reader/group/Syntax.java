package org.fogline.reader.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.fogline.knowledge.word.VerbForm;
import org.jspecify.annotations.Nullable;

/**
 * Who does what to whom in a sentence of chunks: subjects, objects, what prepositions add, and where clauses part.
 * All methods take and give indexes of chunks; -1 stands for none. Searches never leave the sentence and each looks at
 * a chunk at most a few times.
 */
public final class Syntax {

    private static final int FARTHEST = 60;

    /** So many prepositions may stand between a verb and its object. */
    private static final int LONGEST_ASIDE = 3;

    private static final String WHERE = "where";

    /** Verbs without an object, whose past form describes nobody: "a man hit by shrapnel died". */
    private static final Set<String> NEVER_REDUCED =
            Set.of("die", "perish", "succumb", "disappear", "vanish", "survive");

    private final List<Chunk> chunks;
    /** What each chunk joins or parts; null where it is a group or a time. */
    private final Chunk.@Nullable Kind[] links;

    /** The word or mark of each link; empty where the chunk is none. */
    private final String[] linkWords;

    /** For each token the chunk that holds it. */
    private final int[] chunkOf;

    private final int[] clauseOf;
    private final Predicate<String> speech;

    // Many rules ask the same of a chunk, which is worked out once.
    private final PerChunk<Integer> subjects;
    private final PerChunk<Integer> objects;
    private final PerChunk<Complement> complements;

    /**
     * A sentence of these chunks.
     *
     * @param chunks the chunks, which together cover the sentence
     * @param speech whether a verb, by its base, may open what someone says without "that"
     */
    public Syntax(List<Chunk> chunks, Predicate<String> speech) {
        this.chunks = List.copyOf(chunks);
        this.links = new Chunk.Kind[chunks.size()];
        this.linkWords = new String[chunks.size()];
        for (int index = 0; index < linkWords.length; index++) {
            linkWords[index] = "";
            if (chunks.get(index) instanceof Chunk.Link link) {
                links[index] = link.kind();
                linkWords[index] = link.word();
            }
        }
        this.chunkOf = chunksOfTokens(this.chunks);
        this.speech = speech;
        this.subjects = new PerChunk<>(chunks.size(), verb -> subjects(verb, 0));
        this.objects = new PerChunk<>(chunks.size(), this::objectsOf);
        this.complements = new PerChunk<>(chunks.size(), this::complementsOf);
        this.clauseOf = clauses();
    }

    private static int[] chunksOfTokens(List<Chunk> chunks) {
        int[] of = new int[chunks.isEmpty() ? 0 : chunks.get(chunks.size() - 1).end()];
        int chunk = 0;
        for (int token = 0; token < of.length; token++) {
            while (chunk + 1 < chunks.size() && chunks.get(chunk + 1).first() <= token) {
                chunk++;
            }
            of[token] = chunk;
        }
        return of;
    }

    public List<Chunk> chunks() {
        return chunks;
    }

    public Chunk chunk(int index) {
        return chunks.get(index);
    }

    /** The number of the clause that a chunk stands in, from 0, left to right. */
    public int clause(int index) {
        return clauseOf[index];
    }

    /** The first chunk of a clause. */
    public int clauseStart(int clause) {
        int index = 0;
        while (index < clauseOf.length && clauseOf[index] < clause) {
            index++;
        }
        return index;
    }

    /** The chunk after the last of a clause. */
    public int clauseEnd(int clause) {
        int index = clauseStart(clause);
        while (index < clauseOf.length && clauseOf[index] == clause) {
            index++;
        }
        return index;
    }

    /** The chunk that holds a token. */
    public int chunkAt(int token) {
        return chunkOf.length == 0 ? 0 : chunkOf[Math.min(Math.max(0, token), chunkOf.length - 1)];
    }

    /** Whether a noun group stands first in what a verb of speech tells: "said men", "said that men". */
    private boolean opensWhatIsSaid(int noun) {
        int first = coordinatedLeft(noun).get(0);
        boolean that = isLink(first - 1, "that");
        int says = that ? verbBefore(first - 1) : first - 1;
        return says >= 0
                && chunks.get(says) instanceof VerbGroup verb
                && verb.isFinite()
                && !verb.passive()
                && speech.test(verb.base());
    }

    /** The noun groups that are the subject of a verb group, in order; empty if none is found. */
    public List<Integer> subjects(int verb) {
        return subjects.at(verb);
    }

    private List<Integer> subjects(int verb, int depth) {
        if (depth > 6) {
            return List.of();
        }
        VerbGroup group = (VerbGroup) chunks.get(verb);
        int index = skipLeft(verb - 1);
        if (index < 0) {
            return List.of();
        }
        Chunk before = chunks.get(index);
        switch (group.form()) {
            case INFINITIVE -> {
                boolean joined = group.first() == group.main() && index < verb - 1;
                if (before instanceof NounGroup && !isGoverned(index) && !joined) {
                    int governor = verbBefore(index);
                    if (governor >= 0 && objects(governor).contains(index)) {
                        return List.of(index);
                    }
                }
                int governor = verbBefore(verb);
                return governor < 0 ? List.of() : subjects(governor, depth + 1);
            }
            case ING -> {
                boolean withSubject = before instanceof NounGroup
                        && (index == 0
                                || isLink(index - 1, Chunk.Kind.CONJUNCTION)
                                || isLink(index - 1, Chunk.Kind.COMMA)
                                || isLink(index - 1, "with")
                                || isLink(index - 1, "of")
                                || isLink(index - 1, "involved")
                                || isLink(index - 1, Chunk.Kind.SUBORDINATOR));
                if (withSubject
                        && isLink(index - 1, "of")
                        && index > 2
                        && chunks.get(index - 2) instanceof NounGroup
                        && isLink(index - 3, "with")) {
                    // "with 30 members of the guard losing their lives"
                    return List.of(index - 2);
                }
                if (withSubject && !(group.alone() && isLink(index - 1, Chunk.Kind.COMMA))) {
                    return coordinatedLeft(index);
                }
                if (before instanceof NounGroup && group.passive()) {
                    return List.of(index);
                }
                if (before instanceof NounGroup && index == verb - 1 && opensWhatIsSaid(index)) {
                    // "the army said men travelling in trucks ...": whom the form describes, and not who says it
                    return coordinatedLeft(index);
                }
                int governor = verbBefore(verb);
                if (governor < 0) {
                    // "On Monday two men travelling in a car ...": whom the form describes
                    return before instanceof NounGroup && index == verb - 1 ? coordinatedLeft(index) : List.of();
                }
                boolean byDoing =
                        isLink(index, "by") && chunks.get(governor) instanceof VerbGroup told && told.passive();
                if (byDoing) {
                    // "were killed by sniping": who suffers did not do so.
                    return List.of();
                }
                boolean accuses = (isLink(index, "of") || isLink(index, "for"))
                        && chunks.get(governor) instanceof VerbGroup says
                        && speech.test(says.base());
                List<Integer> accused = accuses ? objects(governor) : List.of();
                if (!accused.isEmpty()) {
                    // "accused the army of shelling", "blamed rebels in B for killing": whose deed it is
                    return accused;
                }
                return subjects(governor, depth + 1);
            }
            case FINITE, PARTICIPLE -> {
                return finiteSubjects(verb, index, depth);
            }
        }
        return List.of();
    }

    /** "..., and four tanks and two guns were hit": what is joined behind the last comma before "and", else the last alone. */
    private List<Integer> behindBreak(List<Integer> chain) {
        int last = chain.size() - 1;
        for (int at = last; at > 0; at--) {
            int link = chain.get(at) - 1;
            if (isLink(link, Chunk.Kind.CONJUNCTION) && isLink(link - 1, Chunk.Kind.COMMA)) {
                return chain.subList(at, chain.size());
            }
            if (!isLink(link, Chunk.Kind.CONJUNCTION)) {
                break;
            }
        }
        return chain.subList(last, chain.size());
    }

    /** "three of them children": a noun group that says what some of those told before are. */
    private boolean isPartOfThem(int noun) {
        return noun >= 3
                && isLink(noun - 2, "of")
                && chunks.get(noun - 1) instanceof NounGroup them
                && them.determined() == NounGroup.Determined.PRONOUN;
    }

    /** "shells fired at the camp and the market killed six": both stand behind the preposition of what describes the subject. */
    private boolean isJoinedUnder(int first, int last) {
        return chunks.get(verbBefore(first)) instanceof VerbGroup describing
                && isReduced(describing)
                && ((NounGroup) chunks.get(first)).determined() == NounGroup.Determined.DEFINITE
                && ((NounGroup) chunks.get(last)).determined() == NounGroup.Determined.DEFINITE;
    }

    private List<Integer> finiteSubjects(int verb, int start, int depth) {
        int index = start;
        int steps = 0;
        while (index >= 0 && steps++ < FARTHEST) {
            Chunk chunk = chunks.get(index);
            if (chunk instanceof NounGroup) {
                List<Integer> chain = coordinatedLeft(index);
                int first = chain.get(0);
                if (isGoverned(first)
                        && chain.size() > 1
                        && isLink(chain.get(1) - 1, Chunk.Kind.COMMA)
                        && isFronted(first)) {
                    // "Since the start of the operation, 12 tanks and a truck were lost": the subject opens behind the
                    // comma.
                    return chain.subList(1, chain.size());
                }
                if (chain.size() > 1 && isPartOfThem(first)) {
                    // "eight died, three of them children, and 14 were hurt": the aside is closed by the comma
                    return List.of(index);
                }
                int counted = first - 2;
                if (chain.size() > 1
                        && counted >= 0
                        && isLink(first - 1, "of")
                        && chunks.get(counted) instanceof NounGroup
                        && !isGoverned(counted)
                        && !isObject(counted)) {
                    // "30 of its soldiers and two Nigerian troops were killed"
                    List<Integer> joined = new ArrayList<>(chain);
                    joined.set(0, counted);
                    counted = listedBefore(counted);
                    while (counted >= 0) {
                        // "two rifles, nine magazines of two kinds and 99 cartridges were seized"
                        joined.add(0, counted);
                        counted = listedBefore(counted);
                    }
                    return joined;
                }
                if (index == verb - 1 && isReduced((VerbGroup) chunks.get(verb)) && isToldOf(first)) {
                    return chain;
                }
                if (isGoverned(first)) {
                    boolean newClause = chain.size() > 1 && verbBefore(first) >= 0 && !isJoinedUnder(first, index);
                    int described = newClause ? describedBefore(first) : -1;
                    if (described >= 0) {
                        List<Integer> joined = new ArrayList<>(coordinatedLeft(described));
                        joined.addAll(chain.subList(1, chain.size()));
                        return joined;
                    }
                    if (newClause && !opensListBehindComma(first)) {
                        // "six were killed in B and ten were hurt": the last conjunct opens a clause of its own.
                        return behindBreak(chain);
                    }
                    index = skipLeft(first - 2);
                    continue;
                }
                int ofRelative = subjectOfRelative(verb, first);
                if (ofRelative >= 0) {
                    return withThoseJoined(ofRelative);
                }
                if (first >= 2
                        && chunks.get(first - 1) instanceof VerbGroup describing
                        && describing.form() == VerbGroup.Form.ING) {
                    boolean aside = isLink(first - 2, Chunk.Kind.COMMA) && isLink(verb - 1, Chunk.Kind.COMMA);
                    int described = aside ? first - 3 : first - 2;
                    if (described >= 0
                            && (aside || chain.size() == 1)
                            && chunks.get(described) instanceof NounGroup
                            && isLeftmost(described)) {
                        // "three people sheltering in a church were killed", "1,159 men, comprising 118 boys,
                        // surrendered":
                        // the object of what describes the subject
                        index = described;
                        continue;
                    }
                }
                if (first >= 2
                        && chain.size() == 1
                        && chunks.get(first - 1) instanceof VerbGroup purpose
                        && purpose.form() == VerbGroup.Form.INFINITIVE
                        && chunks.get(first - 2) instanceof NounGroup) {
                    // "two workshops used by rebels to make bombs were destroyed": what something is for
                    List<Integer> described = finiteSubjects(verb, first - 2, depth + 1);
                    if (!described.isEmpty()) {
                        return described;
                    }
                }
                int described = describedByObject(verb, first, chain);
                if (described >= 0) {
                    index = described;
                    continue;
                }
                // "the dead were 12, and the number of men wounded was 30": the form describes, and a clause goes on.
                boolean describes =
                        verb + 1 < chunks.size() && chunks.get(verb + 1) instanceof VerbGroup next && next.isFinite();
                boolean behindVerb = describes ? verbBefore(first) >= 0 : isObject(first);
                if (chain.size() > 1 && behindVerb && (describes || !isReduced((VerbGroup) chunks.get(verb)))) {
                    // "they killed six men and ten were hurt": the same behind an object.
                    return behindBreak(chain);
                }
                int apposed = apposedTo(first);
                return apposed >= 0 ? coordinatedLeft(apposed) : chain;
            }
            if (chunk instanceof VerbGroup other) {
                boolean joined = isLink(verb - 1, Chunk.Kind.CONJUNCTION)
                        || isLink(verb - 1, Chunk.Kind.COMMA)
                        || isLink(verb - 1, Chunk.Kind.ADVERB);
                if (isLink(index - 1, Chunk.Kind.RELATIVE) && !isLink(verb - 1, Chunk.Kind.CONJUNCTION)) {
                    // "soldiers who were hurt in B died": the relative clause stands between subject and verb.
                    int antecedent = antecedent(index - 1);
                    return antecedent < 0 ? List.of() : List.of(antecedent);
                }
                if (index == verb - 1
                        && other.isFinite()
                        && !other.passive()
                        && chunks.get(Math.max(0, index - 1)) instanceof NounGroup) {
                    // "the attack, which the government said killed six"
                    int sayer = coordinatedLeft(index - 1).get(0);
                    int spoken = isLink(sayer - 1, Chunk.Kind.RELATIVE) ? antecedent(sayer - 1) : -1;
                    if (spoken >= 0) {
                        return List.of(spoken);
                    }
                }
                boolean helps = !((VerbGroup) chunks.get(verb)).alone()
                        && index == verb - 2
                        && chunks.get(verb - 1) instanceof Chunk.Time
                        && !other.alone();
                boolean complement = helps || other.passive() && index == verb - 1;
                if (!joined
                        && (isReduced(other) || isDoneBy(index, other))
                        && index > 0
                        && chunks.get(index - 1) instanceof NounGroup) {
                    // "shells fired from B killed six": a reduced relative clause behind the subject.
                    index = skipLeft(index - 1);
                    continue;
                }
                if (!joined
                        && other.form() == VerbGroup.Form.INFINITIVE
                        && index > 1
                        && chunks.get(index - 1) instanceof VerbGroup believed
                        && isReduced(believed)
                        && chunks.get(index - 2) instanceof NounGroup) {
                    // "a man believed to be from the group was killed"
                    index = skipLeft(index - 2);
                    continue;
                }
                if (!joined && other.form() == VerbGroup.Form.ING) {
                    return withHead(subjects(index, depth + 1));
                }
                if (joined || complement || other.form() == VerbGroup.Form.PARTICIPLE) {
                    return subjects(index, depth + 1);
                }
                return List.of();
            }
            if (chunk instanceof Chunk.Time) {
                index = skipLeft(index - 1);
                continue;
            }
            Chunk.Link link = (Chunk.Link) chunk;
            switch (link.kind()) {
                case RELATIVE -> {
                    if (isLink(index - 1, "of") && index > 1 && chunks.get(index - 2) instanceof NounGroup) {
                        // "drones, three of which were downed"
                        return List.of(index - 2);
                    }
                    int antecedent = antecedent(index);
                    return antecedent < 0 ? List.of() : List.of(antecedent);
                }
                case CONJUNCTION -> {
                    if (isLink(index + 1, Chunk.Kind.PREPOSITION)) {
                        // "an attack on A and on B was repelled": the conjunction joins what prepositions add.
                        index = skipLeft(index - 1);
                        continue;
                    }
                    int said = saysThat(verb) ? saysThatBefore(index) : -1;
                    int other = said >= 0 ? said : verbBefore(index);
                    return other < 0 ? List.of() : subjects(other, depth + 1);
                }
                case COMMA -> {
                    if (index == verb - 1
                            || isLink(verb - 1, Chunk.Kind.ADVERB)
                            || isLink(verb - 1, Chunk.Kind.CONJUNCTION)) {
                        int aside = asideStart(index);
                        if (aside >= 0) {
                            index = skipLeft(aside - 1);
                            continue;
                        }
                        int other = verbBefore(index);
                        if (other >= 0 && clauseOf[other] >= clauseOf[verb] - 1) {
                            return subjects(other, depth + 1);
                        }
                    }
                    index = skipLeft(index - 1);
                }
                case DASH -> {
                    int opening = index - 1;
                    while (opening > 0 && opening > index - 12 && !isLink(opening, Chunk.Kind.DASH)) {
                        opening--;
                    }
                    boolean aside = isLink(opening, Chunk.Kind.DASH);
                    index = skipLeft(aside ? opening - 1 : index - 1);
                }
                case CLOSE -> index = skipLeft(index - 1);
                case ADVERB, QUOTE, OTHER, OPEN -> index = skipLeft(index - 1);
                case PREPOSITION -> index = skipLeft(index - 1);
                case SUBORDINATOR, SEMICOLON, COLON -> {
                    return List.of();
                }
            }
        }
        return List.of();
    }

    /** "Sixteen men from groups backing up the army were killed": those counted, of whom the described are said to be. */
    private List<Integer> withHead(List<Integer> described) {
        int noun = described.size() == 1 ? described.get(0) : -1;
        boolean members = noun >= 2
                && (isLink(noun - 1, "from") || isLink(noun - 1, "of"))
                && chunks.get(noun - 2) instanceof NounGroup
                && !isGoverned(noun - 2);
        return members ? List.of(noun - 2) : described;
    }

    /**
     * "A soldier, identified as N. N., and two civilians were killed": the noun group that the aside before "and" is of,
     * from the name inside the aside; else -1.
     */
    private int describedBefore(int name) {
        int verb = name - 2;
        boolean aside = isLink(name + 1, Chunk.Kind.COMMA)
                && isLink(name + 2, Chunk.Kind.CONJUNCTION)
                && verb >= 2
                && isLink(verb - 1, Chunk.Kind.COMMA)
                && chunks.get(verb) instanceof VerbGroup describing
                && isReduced(describing);
        if (!aside) {
            return -1;
        }
        int noun = skipLeft(verb - 2);
        while (noun >= 2 && chunks.get(noun) instanceof NounGroup && isLink(noun - 1, "of")) {
            noun -= 2;
        }
        return noun >= 0 && chunks.get(noun) instanceof NounGroup && !isGoverned(noun) && isLeftmost(noun) ? noun : -1;
    }

    /** "spoke on Saturday of 57 soldiers killed": "of" with a time before it belongs to the verb. */
    private boolean isToldOf(int noun) {
        return isLink(noun - 1, "of")
                && noun > 2
                && chunks.get(noun - 2) instanceof Chunk.Time
                && chunks.get(noun - 3) instanceof VerbGroup;
    }

    /** Whether a verb of speech stands before "that". */
    private boolean saysThat(int verb) {
        return chunks.get(verb) instanceof VerbGroup says && speech.test(says.base()) && isLink(verb + 1, "that");
    }

    /** "denies that a plane left and says that the town burned": the verb of speech that another one goes on from; else -1. */
    private int saysThatBefore(int conjunction) {
        for (int index = conjunction - 1; index >= 0 && !isLink(index, Chunk.Kind.SEMICOLON); index--) {
            if (saysThat(index)) {
                return index;
            }
        }
        return -1;
    }

    /**
     * "Six were killed, and three trucks for the transport of men and fuel were burned": whether a noun group behind the
     * comma that ends the clause before stands between the last verb and a governed one, so that it opens the subject.
     */
    private boolean opensListBehindComma(int governed) {
        for (int index = governed - 2; index > verbBefore(governed) + 1; index--) {
            if (chunks.get(index) instanceof NounGroup && !isGoverned(index)) {
                int before = index - 1;
                before = isLink(before, Chunk.Kind.CONJUNCTION) ? before - 1 : before;
                if (isLink(before, Chunk.Kind.COMMA) && clauseOf[before] > clauseOf[verbBefore(governed)]) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * "The village situated ten miles from B was taken": the noun group that a past form alone describes, from the object
     * of that form; else -1.
     */
    private int describedByObject(int verb, int object, List<Integer> chain) {
        int form = object - 1;
        boolean describes = chain.size() == 1
                && form > 0
                && chunks.get(form) instanceof VerbGroup group
                && isReduced(group)
                && !speech.test(group.base())
                && chunks.get(form - 1) instanceof NounGroup
                && chunks.get(verb) instanceof VerbGroup later
                && later.passive()
                && clauseOf[verb] == clauseOf[object];
        return describes && isLeftmost(form) ? form - 1 : -1;
    }

    /**
     * "Two jets that tried to bomb the town were downed": whom the relative clause between a verb and its subject
     * describes, where a noun group is the object inside that clause; else -1.
     */
    private int subjectOfRelative(int verb, int object) {
        int relative = clauseStart(clauseOf[object]);
        boolean behindPreposition = isLink(relative - 1, Chunk.Kind.PREPOSITION) || isLink(relative - 1, "to");
        boolean inside = isLink(relative, Chunk.Kind.RELATIVE)
                && clauseOf[verb] == clauseOf[object]
                && !isLink(relative - 1, "of")
                && chunks.get(object - 1) instanceof VerbGroup
                && !isReduced((VerbGroup) chunks.get(verb))
                && !saysOf(relative, object)
                // "which says that 28 died", without "that"
                && !(chunks.get(relative + 1) instanceof VerbGroup says && speech.test(says.base()));
        // "a nurse to whom they gave a lift": who does it stands before the verb
        int first = behindPreposition ? relative + 2 : relative + 1;
        for (int index = relative + 1; inside && index < object; index++) {
            if (chunks.get(index) instanceof VerbGroup described && described.isFinite()) {
                return index == first ? antecedent(behindPreposition ? relative - 1 : relative) : -1;
            }
        }
        return -1;
    }

    /** "Two soldiers and a nurse to whom they gave a lift died": a noun group and those that "and" joins to it right behind. */
    private List<Integer> withThoseJoined(int first) {
        boolean joined = isLink(first + 1, "and")
                && chunks.get(first + 2) instanceof NounGroup
                && (isLink(first + 3, Chunk.Kind.RELATIVE) || isLink(first + 4, Chunk.Kind.RELATIVE));
        return joined ? List.of(first, first + 2) : List.of(first);
    }

    /** "a driver who asked for no name said ten were killed": a verb of speech behind the relative clause opens what is said. */
    private boolean saysOf(int relative, int object) {
        int says = object - 1;
        boolean speaks = says > relative + 1
                && chunks.get(says) instanceof VerbGroup verb
                && verb.isFinite()
                && speech.test(verb.base());
        return speaks && verbBefore(says) > relative;
    }

    /** Whether no verb stands before a noun group in its clause. */
    private boolean isLeftmost(int noun) {
        int start = clauseStart(clauseOf[noun]);
        for (int index = noun - 1; index >= start; index--) {
            if (chunks.get(index) instanceof VerbGroup) {
                return false;
            }
        }
        return true;
    }

    /** Whether only what prepositions add stands before a noun group in its clause: "As a result of the raid, ...". */
    private boolean isFronted(int noun) {
        int start = clauseStart(clauseOf[noun]);
        for (int index = noun - 1; index >= start; index--) {
            if (chunks.get(index) instanceof VerbGroup) {
                return false;
            }
            if (chunks.get(index) instanceof NounGroup
                    && !isGoverned(index)
                    && !isLink(index - 1, Chunk.Kind.SUBORDINATOR)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a verb that is told of someone stands right before a noun group, which is its object. */
    private boolean isObject(int noun) {
        int before = noun - 1;
        while (before > 0 && isLink(before, Chunk.Kind.QUOTE)) {
            before--;
        }
        return before > 0
                && chunks.get(before) instanceof VerbGroup verb
                && verb.isFinite()
                && !verb.passive()
                && !speech.test(verb.base())
                && (chunks.get(skipLeft(before - 1) < 0 ? before : skipLeft(before - 1)) instanceof NounGroup
                        || isLink(before - 1, "and") && verbBefore(before) >= 0);
    }

    /** The comma that opens an aside (", a commander,") closed by the comma given; -1 if there is none near. */
    private int asideStart(int closingComma) {
        for (int index = closingComma - 1; index >= 0 && index > closingComma - 14; index--) {
            Chunk chunk = chunks.get(index);
            boolean inserted = chunk instanceof VerbGroup speaks
                    && speech.test(speaks.base())
                    && closingComma - index <= 3
                    && (isLink(index - 2, Chunk.Kind.COMMA) || isLink(index - 1, Chunk.Kind.COMMA));
            if (chunk instanceof VerbGroup group
                    && group.isFinite()
                    && !inRelative(index)
                    && !isReduced(group)
                    && !inserted) {
                return -1;
            }
            if (isLink(index, Chunk.Kind.COMMA)) {
                return index;
            }
            if (isLink(index, Chunk.Kind.SUBORDINATOR) && !isLink(index, WHERE)
                    || isLink(index, Chunk.Kind.SEMICOLON)) {
                return -1;
            }
        }
        return -1;
    }

    /** A past form alone may be a reduced relative clause: "one of them identified as N. N.". */
    private static boolean isReduced(VerbGroup group) {
        return group.alone()
                && group.verb().isPastOnly()
                && !NEVER_REDUCED.contains(group.base())
                && !group.base().startsWith("lose ");
    }

    /** "a woman hit by a bullet": a form that may be the present too, with the doer behind it. */
    private boolean isDoneBy(int verb, VerbGroup group) {
        return group.alone() && group.verb().mayBe(VerbForm.PARTICIPLE) && isLink(verb + 1, "by");
    }

    /** A past form alone right behind a noun group, before what it is done in or by: "the truce signed in B". */
    public boolean isReducedRelative(int verb) {
        return chunks.get(verb) instanceof VerbGroup group
                && (isReduced(group) || isDoneBy(verb, group))
                && verb > 0
                && chunks.get(verb - 1) instanceof NounGroup
                && objects(verb).isEmpty();
    }

    private boolean inRelative(int index) {
        for (int before = index - 1; before >= 0 && before > index - 5; before--) {
            if (isLink(before, Chunk.Kind.RELATIVE) || isLink(before, WHERE)) {
                return true;
            }
            if (isLink(before, Chunk.Kind.COMMA)) {
                return false;
            }
        }
        return false;
    }

    /** "12 men of A, four of B and two civilians": the head of the noun group that a list has before a comma; -1 for none. */
    private int listedBefore(int noun) {
        if (noun < 2 || !isLink(noun - 1, Chunk.Kind.COMMA) || !(chunks.get(noun - 2) instanceof NounGroup)) {
            return -1;
        }
        int head = noun - 2;
        while (head >= 2 && isLink(head - 1, "of") && chunks.get(head - 2) instanceof NounGroup) {
            head -= 2;
        }
        return isGoverned(head) || isObject(head) ? -1 : head;
    }

    /** The noun group before a comma or bracket that this one explains ("N. N., a commander"), or -1. */
    private int apposedTo(int index) {
        if (index >= 2 && isLink(index - 1, Chunk.Kind.COMMA) && chunks.get(index - 2) instanceof NounGroup) {
            boolean closed = index + 1 < chunks.size() && isLink(index + 1, Chunk.Kind.COMMA);
            return closed && !isGoverned(index - 2) ? index - 2 : -1;
        }
        return -1;
    }

    /** The head of the noun groups before a relative pronoun: "an attack by A on B that", the attack. */
    public int antecedent(int relative) {
        int index = skipLeft(relative - 1);
        if (index >= 0 && isLink(index, Chunk.Kind.COMMA)) {
            index = skipLeft(index - 1);
        }
        int nearest = -1;
        int steps = 0;
        while (index >= 0 && steps++ < 16) {
            Chunk chunk = chunks.get(index);
            if (chunk instanceof NounGroup) {
                int first = coordinatedLeft(index).get(0);
                if (nearest < 0) {
                    nearest = index;
                }
                if (!isGoverned(first)) {
                    return first;
                }
                index = skipLeft(first - 2);
                continue;
            }
            if (chunk instanceof Chunk.Time) {
                index = skipLeft(index - 1);
                continue;
            }
            break;
        }
        return nearest;
    }

    /** The noun groups that are the direct object of a verb group, in order; empty for the passive. */
    public List<Integer> objects(int verb) {
        return objects.at(verb);
    }

    private List<Integer> objectsOf(int verb) {
        VerbGroup group = (VerbGroup) chunks.get(verb);
        if (group.passive()) {
            return List.of();
        }
        int index = verb + 1;
        while (index < chunks.size()
                && (isLink(index, Chunk.Kind.QUOTE)
                        || isLink(index, Chunk.Kind.ADVERB)
                        || chunks.get(index) instanceof Chunk.Time)) {
            index++;
        }
        if (index >= chunks.size() || !(chunks.get(index) instanceof NounGroup)) {
            int behind = group.form() == VerbGroup.Form.INFINITIVE ? -1 : behindAside(index);
            return behind < 0 ? List.of() : coordinatedRight(behind);
        }
        return coordinatedRight(index);
    }

    /** "brought down, over B in C, a drone", "killed in B two soldiers": the noun group behind where it happened; -1 if there is none. */
    private int behindAside(int verbEnd) {
        int index = verbEnd;
        boolean comma = isLink(index, Chunk.Kind.COMMA);
        index += comma ? 1 : 0;
        int phrases = 0;
        while (index + 1 < chunks.size()
                && isLink(index, Chunk.Kind.PREPOSITION)
                && chunks.get(index + 1) instanceof NounGroup
                && phrases < LONGEST_ASIDE) {
            index += 2;
            phrases++;
        }
        if (phrases == 0 || comma && !isLink(index, Chunk.Kind.COMMA)) {
            return -1;
        }
        index += comma ? 1 : 0;
        boolean noun = index < chunks.size() && chunks.get(index) instanceof NounGroup;
        return noun && !hasVerbSoon(index) ? index : -1;
    }

    /** A noun group and those that "and" or commas join to it on its right. */
    public List<Integer> coordinatedRight(int index) {
        List<Integer> chain = new ArrayList<>();
        chain.add(index);
        int last = index;
        while (last + 1 < chunks.size()) {
            int next = last + 1;
            if (isLink(next, Chunk.Kind.OPEN)) {
                next = pastBracket(next);
            }
            if (isNaming(next)) {
                // "a commander named N. N. and 14 others"
                next += 2;
            }
            while (next < chunks.size() && isLink(next, Chunk.Kind.QUOTE)) {
                next++;
            }
            boolean comma = next < chunks.size() && isLink(next, Chunk.Kind.COMMA);
            if (comma) {
                next++;
            }
            boolean conjunction = next < chunks.size() && isLink(next, Chunk.Kind.CONJUNCTION) && !isLink(next, "but");
            if (conjunction) {
                next++;
            }
            while (next < chunks.size() && isLink(next, Chunk.Kind.QUOTE)) {
                next++;
            }
            if (!comma && !conjunction || next >= chunks.size() || !(chunks.get(next) instanceof NounGroup)) {
                break;
            }
            if (comma && !conjunction && !listGoesOn(next)) {
                break;
            }
            // "the deaths of six men and two women were confirmed": the first verb is of both
            boolean insideSubject = !comma && isLink(index - 1, "of") && verbBefore(index) < 0;
            if (hasVerbSoon(next) && !insideSubject) {
                break;
            }
            chain.add(next);
            last = next;
        }
        return chain;
    }

    /** "named N. N.": a participle with a noun right behind it, as only verbs of naming have. */
    private boolean isNaming(int index) {
        return index + 2 < chunks.size()
                && chunks.get(index) instanceof VerbGroup naming
                && isReduced(naming)
                && chunks.get(index + 1) instanceof NounGroup name
                && name.determined() == NounGroup.Determined.BARE
                && isLink(index + 2, Chunk.Kind.CONJUNCTION);
    }

    /** After a comma: another comma or a conjunction must follow the noun group, as in "A, B and C". */
    private boolean listGoesOn(int noun) {
        int next = noun + 1;
        int steps = 0;
        while (next < chunks.size() && steps++ < 6) {
            if (isLink(next, Chunk.Kind.COMMA) || isLink(next, Chunk.Kind.CONJUNCTION)) {
                return true;
            }
            if (!(isLink(next, Chunk.Kind.PREPOSITION)
                    || chunks.get(next) instanceof NounGroup
                    || isLink(next, Chunk.Kind.QUOTE))) {
                return false;
            }
            next++;
        }
        return false;
    }

    /** Whether a noun group is followed by a finite verb, so that it opens a clause of its own. */
    private boolean hasVerbSoon(int noun) {
        int next = noun + 1;
        int steps = 0;
        while (next < chunks.size() && steps++ < 5) {
            Chunk chunk = chunks.get(next);
            if (chunk instanceof VerbGroup group) {
                return group.isFinite();
            }
            if (isLink(next, Chunk.Kind.PREPOSITION)
                    || isLink(next, Chunk.Kind.ADVERB)
                    || isLink(next, Chunk.Kind.QUOTE)
                    || chunk instanceof NounGroup
                    || chunk instanceof Chunk.Time) {
                next++;
                continue;
            }
            return false;
        }
        return false;
    }

    /** A noun group and those that a conjunction joins to it on its left, in order. */
    public List<Integer> coordinatedLeft(int index) {
        List<Integer> chain = new ArrayList<>();
        chain.add(index);
        int first = index;
        boolean conjunctionSeen = false;
        while (first > 0) {
            int before = first - 1;
            while (before > 0 && isLink(before, Chunk.Kind.QUOTE)) {
                before--;
            }
            boolean conjunction = isLink(before, Chunk.Kind.CONJUNCTION) && !isLink(before, "but");
            if (conjunction) {
                before--;
            }
            boolean comma = before >= 0 && isLink(before, Chunk.Kind.COMMA);
            if (comma) {
                before--;
            }
            while (before > 0 && isLink(before, Chunk.Kind.QUOTE)) {
                before--;
            }
            if (before > 0 && isLink(before, Chunk.Kind.CLOSE)) {
                before = beforeBracket(before);
            }
            conjunctionSeen |= conjunction;
            if (before < 0
                    || !(conjunction || comma && conjunctionSeen)
                    || !(chunks.get(before) instanceof NounGroup)) {
                break;
            }
            chain.add(0, before);
            first = before;
        }
        return chain;
    }

    /** Whether a preposition stands directly before a noun group. */
    public boolean isGoverned(int noun) {
        return !preposition(noun).isEmpty();
    }

    /** The preposition directly before a noun group, or empty. */
    public String preposition(int noun) {
        int before = noun - 1;
        while (before >= 0 && (isLink(before, Chunk.Kind.QUOTE) || isLink(before, Chunk.Kind.ADVERB))) {
            before--;
        }
        return before >= 0 && chunks.get(before) instanceof Chunk.Link link && link.kind() == Chunk.Kind.PREPOSITION
                ? link.word()
                : "";
    }

    /** The noun groups with prepositions, and the times, that follow a chunk and belong to it. */
    public List<Complement> complements(int chunk) {
        return complements.at(chunk);
    }

    private List<Complement> complementsOf(int chunk) {
        List<Complement> found = new ArrayList<>();
        int index = chunk + 1;
        int steps = 0;
        while (index < chunks.size() && steps++ < FARTHEST) {
            Chunk here = chunks.get(index);
            if (here instanceof Chunk.Time) {
                found.add(new Complement("", index, List.of(index)));
                index++;
                continue;
            }
            if (!(here instanceof Chunk.Link link)) {
                return found;
            }
            switch (link.kind()) {
                case PREPOSITION -> {
                    int noun = index + 1;
                    while (noun < chunks.size()
                            && (isLink(noun, Chunk.Kind.QUOTE) || isLink(noun, Chunk.Kind.ADVERB))) {
                        noun++;
                    }
                    if (noun < chunks.size() && chunks.get(noun) instanceof NounGroup) {
                        List<Integer> chain = coordinatedRight(noun);
                        found.add(new Complement(link.word(), noun, chain));
                        index = chain.get(chain.size() - 1) + 1;
                    } else if (noun < chunks.size() && chunks.get(noun) instanceof VerbGroup) {
                        return found;
                    } else {
                        index = noun;
                    }
                }
                case QUOTE, ADVERB -> index++;
                case OPEN -> index = pastBracket(index);
                case COMMA, CONJUNCTION -> {
                    int next = index + 1;
                    while (next < chunks.size() && isLink(next, Chunk.Kind.QUOTE)) {
                        next++;
                    }
                    boolean goesOn = next < chunks.size()
                            && (isLink(next, Chunk.Kind.PREPOSITION)
                                    || chunks.get(next) instanceof Chunk.Time
                                    || isLink(next, Chunk.Kind.ADVERB) && isLink(next + 1, "with"));
                    if (!goesOn) {
                        return found;
                    }
                    index = next;
                }
                case SUBORDINATOR, RELATIVE, SEMICOLON, COLON, DASH, CLOSE, OTHER -> {
                    return found;
                }
            }
        }
        return found;
    }

    /**
     * What a preposition adds.
     *
     * @param preposition the folded preposition; empty for a time
     * @param noun the first noun group or the time
     * @param chain the noun groups that are joined to it
     */
    public record Complement(String preposition, int noun, List<Integer> chain) {}

    /** The nearest verb group on the left, or -1. */
    public int verbBefore(int index) {
        for (int before = index - 1; before >= 0; before--) {
            if (chunks.get(before) instanceof VerbGroup) {
                return before;
            }
            if (isLink(before, Chunk.Kind.SEMICOLON)) {
                return -1;
            }
        }
        return -1;
    }

    public boolean isLink(int index, Chunk.Kind kind) {
        return index >= 0 && index < links.length && links[index] == kind;
    }

    public boolean isLink(int index, String word) {
        return index >= 0 && index < linkWords.length && linkWords[index].equals(word);
    }

    /** The word or mark of the link at a chunk; empty if the chunk is none. */
    public String linkWord(int index) {
        return linkWords[index];
    }

    /** The first chunk from here that is no quotation mark. */
    public int pastQuotes(int index) {
        int next = index;
        while (isLink(next, Chunk.Kind.QUOTE)) {
            next++;
        }
        return Math.min(next, chunks.size() - 1);
    }

    /** The chunk after the bracket that opens here. */
    public int pastBracket(int open) {
        for (int index = open + 1; index < chunks.size() && index < open + 20; index++) {
            if (isLink(index, Chunk.Kind.CLOSE)) {
                return index + 1;
            }
        }
        return open + 1;
    }

    private int beforeBracket(int close) {
        for (int index = close - 1; index >= 0 && index > close - 20; index--) {
            if (isLink(index, Chunk.Kind.OPEN)) {
                return index - 1;
            }
        }
        return close - 1;
    }

    private int skipLeft(int index) {
        int here = index;
        while (here >= 0) {
            if (isLink(here, Chunk.Kind.QUOTE) || isLink(here, Chunk.Kind.ADVERB)) {
                here--;
            } else if (isLink(here, Chunk.Kind.CLOSE)) {
                here = beforeBracket(here);
            } else {
                return here;
            }
        }
        return here;
    }

    private int[] clauses() {
        int[] clause = new int[chunks.size()];
        int current = 0;
        boolean verbSeen = false;
        for (int index = 0; index < chunks.size(); index++) {
            Chunk chunk = chunks.get(index);
            boolean boundary = false;
            if (chunk instanceof Chunk.Link link) {
                boundary = switch (link.kind()) {
                    case SUBORDINATOR, RELATIVE, SEMICOLON, COLON -> index > 0;
                    case COMMA -> verbSeen && (opensVerb(index + 1) || opensClause(index + 1));
                    case CONJUNCTION ->
                        verbSeen
                                && !isLink(index - 1, Chunk.Kind.COMMA)
                                && (opensVerb(index + 1) || opensClause(index + 1));
                    case DASH -> index > 0 && opensClause(index + 1);
                    case PREPOSITION ->
                        verbSeen && index + 1 < chunks.size() && chunks.get(index + 1) instanceof VerbGroup;
                    case OPEN, CLOSE, QUOTE, ADVERB, OTHER -> false;
                };
            }
            if (boundary) {
                current++;
                verbSeen = false;
            }
            clause[index] = current;
            if (chunk instanceof VerbGroup group && group.form() != VerbGroup.Form.INFINITIVE) {
                verbSeen = true;
            }
        }
        return clause;
    }

    private boolean opensVerb(int index) {
        int next = index;
        while (next < chunks.size()
                && (isLink(next, Chunk.Kind.ADVERB)
                        || isLink(next, Chunk.Kind.QUOTE)
                        || isLink(next, Chunk.Kind.CONJUNCTION))) {
            next++;
        }
        return next < chunks.size() && chunks.get(next) instanceof VerbGroup;
    }

    private boolean opensClause(int index) {
        int next = index;
        while (next < chunks.size()
                && (isLink(next, Chunk.Kind.ADVERB)
                        || isLink(next, Chunk.Kind.QUOTE)
                        || isLink(next, Chunk.Kind.CONJUNCTION)
                        || chunks.get(next) instanceof Chunk.Time)) {
            next++;
        }
        if (next >= chunks.size() || !(chunks.get(next) instanceof NounGroup)) {
            return false;
        }
        int steps = 0;
        next++;
        while (next < chunks.size() && steps++ < 8) {
            Chunk chunk = chunks.get(next);
            if (chunk instanceof VerbGroup) {
                return true;
            }
            boolean inside = chunk instanceof NounGroup
                    || chunk instanceof Chunk.Time
                    || isLink(next, Chunk.Kind.PREPOSITION)
                    || isLink(next, Chunk.Kind.ADVERB)
                    || isLink(next, Chunk.Kind.QUOTE);
            if (!inside) {
                return false;
            }
            next++;
        }
        return false;
    }
}
