package org.fogline.reader.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fogline.knowledge.text.PhraseTrie;
import org.fogline.knowledge.text.Table;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.FigureChain;
import org.fogline.reader.frame.LossDraft;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that say whose losses a sentence counts, apart from the noun that is counted: "on the friendly side",
 * "in their own ranks", "three dead of its own", "the army admitted that ...".
 */
final class OwnSide {

    private static final Set<String> SIDES = new HashSet<>();
    private static final Set<String> OWN = new HashSet<>();
    private static final Set<String> ADMITS = new HashSet<>();
    private static final Set<String> ENDS = new HashSet<>();
    private static final Set<String> LOSSES = new HashSet<>();
    private static final Set<String> COUNTS = new HashSet<>();
    private static final Set<String> HARMED = new HashSet<>();
    private static final Set<String> ADDED = new HashSet<>();
    private static final Set<String> TAKES = new HashSet<>();
    private static final Set<String> BELONGS = new HashSet<>();
    private static final Set<String> MOURNS = new HashSet<>();
    private static final Set<String> DEATH = new HashSet<>();
    private static final Set<String> SUFFERS = new HashSet<>();
    private static final Set<String> GIVES_WAY = new HashSet<>();
    private static final Set<String> BEATS = new HashSet<>();
    private static final Set<String> SERVICE = new HashSet<>();
    private static final PhraseTrie<Boolean> EXCHANGE = new PhraseTrie<>();
    private static final Set<String> RANKS = Set.of("all", "other");
    private static final Set<String> AMONG = Set.of("among", "of", "for");
    private static final Set<String> OURS = Set.of("of", "on");
    private static final Set<String> AT = Set.of("at", "to", "as");
    private static final Set<String> POSSESSIVES = Set.of("its", "their", "his", "her", "our");
    /** How far behind a count the words may stand that say whose it is. */
    private static final int REACH = 10;

    private static final int LONGEST_EXCHANGE = 4;

    /** Why who announces a death has suffered it, if it is a group. */
    static final String MOURNED = "death-announced-by-group";

    static {
        for (Table.Row row : Table.builtIn("own-losses.csv", "words", "use").rows()) {
            if (row.text("use").equals("exchange")) {
                row.list("words").forEach(phrase -> EXCHANGE.add(phrase, true));
                continue;
            }
            Set<String> words = switch (row.text("use")) {
                case "side" -> SIDES;
                case "own" -> OWN;
                case "admits" -> ADMITS;
                case "ends" -> ENDS;
                case "losses" -> LOSSES;
                case "harmed" -> HARMED;
                case "counts" -> COUNTS;
                case "added" -> ADDED;
                case "takes" -> TAKES;
                case "belongs" -> BELONGS;
                case "mourns" -> MOURNS;
                case "death" -> DEATH;
                case "suffers" -> SUFFERS;
                case "gives-way" -> GIVES_WAY;
                case "beats" -> BEATS;
                case "service" -> SERVICE;
                default -> throw row.wrong("use", "there is no use '" + row.text("use") + "'");
            };
            words.addAll(row.list("words"));
        }
    }

    private OwnSide() {}

    /**
     * What says whose a loss is.
     *
     * @param mention the words that name the side; null for the speaker's own
     * @param rule the rule that found it
     * @param subjects whether it is the own side of whom the sentence tells, where nobody is known to speak
     */
    record Found(@Nullable ActorMention mention, String rule, boolean subjects) {

        Found(@Nullable ActorMention mention, String rule) {
            this(mention, rule, false);
        }
    }

    /** "Took the town for the loss of 18 men": whether the words right before a loss say that who acts has paid with it. */
    static boolean isExchange(AnalysedSentence at, LossDraft loss) {
        for (int first = Math.max(0, loss.firstToken() - LONGEST_EXCHANGE); first < loss.firstToken(); first++) {
            PhraseTrie.Match<Boolean> match = EXCHANGE.longestAt(at.sentence().words(), first);
            if (match != null && match.end() == loss.firstToken()) {
                return true;
            }
        }
        return false;
    }

    /** What the sentence says of whose a loss is; null if nothing. */
    static @Nullable Found of(AnalysedSentence at, LossDraft loss) {
        Found behind = phrase(at, loss.firstToken(), Math.min(at.sentence().size(), loss.endToken() + REACH), true);
        if (behind != null) {
            return behind;
        }
        Found counted = lossesOf(at, loss);
        if (counted != null) {
            return counted;
        }
        Found before = opening(at, loss.firstToken());
        return before != null ? before : admitted(at, loss);
    }

    /** "American casualties were 20 dead and 174 wounded", "put its own losses at 90 dead": a noun for losses, with whose. */
    private static @Nullable Found lossesOf(AnalysedSentence at, LossDraft loss) {
        Nominal counted = at.nominal(loss.nominal().chunk());
        if (counted == loss.nominal() && isOfLosses(at, counted)) {
            // "put its own losses at nine": the words for the losses are those that are counted
            if (isOwn(at, counted)) {
                return new Found(null, "own-ranks", true);
            }
            if (loss.rule().equals("running-toll") && !counted.actors().isEmpty()) {
                return new Found(counted.actors().get(0), "losses-named");
            }
        }
        int before = FigureChain.before(at, loss.nominal().chunk());
        while (before > 0 && at.syntax().chunk(before) instanceof Chunk.Link link && AT.contains(link.word())) {
            before--;
        }
        if (before > 0 && at.syntax().chunk(before) instanceof VerbGroup verb && COUNTS.contains(verb.base())) {
            before--;
        } else if (before > 1 && isCountsAlone(at, before)) {
            // "losses now stand at 40": "stand" looks like a noun
            before -= at.syntax().chunk(before - 1) instanceof Chunk.Link ? 2 : 1;
        }
        before = beforePhrases(at, before);
        Nominal noun = before < 0 ? null : at.nominal(before);
        ActorMention among = null;
        if (noun != null
                && before > 1
                && AMONG.contains(at.syntax().preposition(before))
                && !noun.actors().isEmpty()) {
            among = noun.actors().get(0);
            noun = at.nominal(before - 2);
        } else if (noun != null
                && noun.actors().isEmpty()
                && AMONG.contains(at.syntax().preposition(before + 2))
                && at.nominal(before + 2) != null
                && before + 2 < loss.nominal().chunk()) {
            Nominal bearer = at.nominal(before + 2);
            // "the toll of the Norland aggression" counts those whom it struck
            among = bearer == null || bearer.actors().isEmpty() || bearer.is(Nominal.Kind.EVENT)
                    ? null
                    : bearer.actors().get(0);
        }
        if (noun != null && isOwnAlone(at, noun)) {
            // "X put the enemy's dead at 90 and its own at 12"
            return new Found(null, "own-ranks", true);
        }
        if (noun == null || noun.count() != null || !isOfLosses(at, noun)) {
            return null;
        }
        if (noun.chunk() == loss.nominal().chunk()) {
            return null;
        }
        if (among != null || !noun.actors().isEmpty()) {
            return new Found(among != null ? among : noun.actors().get(0), "losses-named");
        }
        if (at.word(noun.group().first()).equals("whose")) {
            ActorMention owner = mentionBeforeComma(at, noun.group().first());
            return owner == null ? null : new Found(owner, "losses-named");
        }
        for (int token = noun.group().first(); token < noun.group().head(); token++) {
            if (POSSESSIVES.contains(at.word(token)) || OWN.contains(at.word(token))) {
                return new Found(null, "own-ranks", true);
            }
        }
        return null;
    }

    /** "Dead", "wounded": whether a word says what became of those who are counted. */
    static boolean isHarmed(String word) {
        return HARMED.contains(word);
    }

    /** "Seven others", "three more", "a third": whether a count adds to the one before and says no more of whom. */
    static boolean isAdded(AnalysedSentence at, Nominal counted) {
        return ADDED.contains(at.word(counted.group().head()));
    }

    /** Who had what is counted, by the words right behind it: "of the army", "belonging to the police", "seized from the rebels". */
    static @Nullable Nominal ownerBehind(AnalysedSentence at, LossDraft loss, boolean things, boolean taken) {
        int next = loss.nominal().chunk() + 1;
        if (at.nominal(loss.nominal().chunk()) != loss.nominal()
                || next >= at.syntax().chunks().size()) {
            return null;
        }
        if (things && at.syntax().isLink(next, "of") || taken && at.syntax().isLink(next, "from")) {
            return bearer(at, next + 1);
        }
        if (at.syntax().chunk(next) instanceof VerbGroup verb) {
            boolean had = things && BELONGS.contains(verb.base()) && isGoverning(at, next + 1);
            boolean from = TAKES.contains(verb.base())
                    && (verb.passive() || verb.form() == VerbGroup.Form.PARTICIPLE)
                    && at.syntax().isLink(next + 1, "from");
            return had || from ? bearer(at, next + 2) : null;
        }
        return null;
    }

    /** "A military truck", "an army lorry": whether words before a thing say that it is a state's force's. */
    static boolean isOfService(AnalysedSentence at, Nominal thing) {
        for (int token = thing.group().first(); token < thing.group().head(); token++) {
            if (SERVICE.contains(at.word(token))) {
                return true;
            }
        }
        return false;
    }

    /** "We lost five men and they lost 70": whether others have lost them than those who speak of themselves. */
    static boolean isTheirs(AnalysedSentence at, LossDraft loss) {
        int verb = FigureChain.before(at, loss.nominal().chunk());
        if (verb < 1
                || !(at.syntax().chunk(verb) instanceof VerbGroup group)
                || !group.base().equals("lose")) {
            return false;
        }
        List<String> before = at.sentence().words().subList(0, group.first());
        return before.get(before.size() - 1).equals("they") && (before.contains("we") || before.contains("our"));
    }

    /** "They fled, leaving seven corpses": whether the verb before one tells that its subject gave way. */
    static boolean isBehindFlight(AnalysedSentence at, int verb) {
        for (int index = verb - 1; index >= 0; index--) {
            if (at.syntax().chunk(index) instanceof VerbGroup before) {
                return GIVES_WAY.contains(before.base()) || before.passive() && BEATS.contains(before.base());
            }
        }
        return false;
    }

    /** The verb whose subject has suffered a loss: "recorded five dead", "fell back with 12 wounded"; -1 for none. */
    static int suffering(AnalysedSentence at, LossDraft loss) {
        int before = FigureChain.before(at, loss.nominal().chunk());
        if (before < 1 || at.nominal(loss.nominal().chunk()) != loss.nominal()) {
            return -1;
        }
        boolean counted = loss.nominal().is(Nominal.Kind.COUNT)
                || !loss.nominal().effects().isEmpty()
                || HARMED.contains(at.word(loss.nominal().group().head()));
        if (!counted) {
            return -1;
        }
        if (!at.syntax().isLink(before + 1, "with")) {
            return at.syntax().chunk(before) instanceof VerbGroup verb
                            && !verb.passive()
                            && SUFFERS.contains(verb.base())
                    ? before
                    : -1;
        }
        for (int index = before; index >= 0; index--) {
            if (at.syntax().chunk(index) instanceof VerbGroup verb) {
                Set<String> loses = verb.passive() ? BEATS : GIVES_WAY;
                return loses.contains(verb.base()) ? index : -1;
            }
            boolean phrase = at.syntax().chunk(index) instanceof Chunk.Time
                    || at.syntax().isLink(index, Chunk.Kind.PREPOSITION)
                    || at.nominal(index) != null && at.syntax().isGoverned(index);
            if (!phrase) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isGoverning(AnalysedSentence at, int chunk) {
        return at.syntax().isLink(chunk, "to") || at.syntax().isLink(chunk, "by");
    }

    private static @Nullable Nominal bearer(AnalysedSentence at, int chunk) {
        return chunk < at.syntax().chunks().size() ? at.nominal(chunk) : null;
    }

    /** Whether words of a noun group say that it is somebody's own: "friendly positions", "its own men". */
    static boolean isOwn(AnalysedSentence at, Nominal noun) {
        for (int token = noun.group().first(); token < noun.group().head(); token++) {
            if (OWN.contains(at.word(token))) {
                return true;
            }
        }
        return false;
    }

    /** "Its own", "theirs" of the losses that were told of before. */
    private static boolean isOwnAlone(AnalysedSentence at, Nominal noun) {
        return noun.group().end() - noun.group().first() == 2
                && POSSESSIVES.contains(at.word(noun.group().first()))
                && OWN.contains(at.word(noun.group().head()));
    }

    private static boolean isCountsAlone(AnalysedSentence at, int chunk) {
        Nominal nominal = at.nominal(chunk);
        return nominal != null
                && nominal.group().end() - nominal.group().first() == 1
                && COUNTS.contains(at.word(nominal.group().head()));
    }

    /** "U.S. losses", also where the verb behind them looks like the end of the name: "U.S. losses stand at 40". */
    private static boolean isOfLosses(AnalysedSentence at, Nominal nominal) {
        int head = nominal.group().head();
        boolean verb = head > nominal.group().first() && COUNTS.contains(at.word(head));
        return LOSSES.contains(at.word(head)) || verb && LOSSES.contains(at.word(head - 1));
    }

    /** "Cuban dead in the campaign are put at 160": what stands between the noun and its figures says when and where. */
    private static int beforePhrases(AnalysedSentence at, int from) {
        for (int index = from; index >= 0 && from - index <= REACH; index--) {
            Nominal noun = at.nominal(index);
            boolean losses = noun != null && noun.count() == null && isOfLosses(at, noun);
            if (losses) {
                return index;
            }
            boolean phrase = at.syntax().chunk(index) instanceof Chunk.Time
                    || noun != null && at.syntax().isGoverned(index)
                    || at.syntax().isLink(index, Chunk.Kind.PREPOSITION);
            if (!phrase) {
                return from;
            }
        }
        return from;
    }

    /** Whether the label before the colon that stands before a token speaks of losses: "Russian losses since May: ...". */
    static boolean namesLosses(AnalysedSentence at, int end) {
        boolean losses = false;
        for (int token = 0; token < end; token++) {
            if (at.sentence().token(token).is(":")) {
                return losses;
            }
            losses |= LOSSES.contains(at.word(token));
        }
        return false;
    }

    /** "On the friendly side, four were killed and 12 wounded": a phrase before any loss holds for all. */
    private static @Nullable Found opening(AnalysedSentence at, int loss) {
        int from = Math.max(0, loss - 2 * REACH);
        for (int token = loss - 1; token >= from; token--) {
            if (at.sentence().token(token).is(";")) {
                return null;
            }
            String word = at.word(token);
            if (SIDES.contains(word) || OWN.contains(word) || word.equals("ours")) {
                Found found = phrase(at, token, token + 1, false);
                if (found != null) {
                    return isBehindFigure(at, token) ? null : found;
                }
            }
        }
        return null;
    }

    /** "11 dead on their side while claiming 40": the words belong to the figure before them, unless they open a part. */
    private static boolean isBehindFigure(AnalysedSentence at, int side) {
        int chunk = at.syntax().chunkAt(side);
        if (!at.syntax().isLink(chunk - 1, Chunk.Kind.PREPOSITION)) {
            return false;
        }
        int first = chunk - 1;
        while (first > 1 && at.nominal(first - 1) != null && at.syntax().isLink(first - 2, Chunk.Kind.PREPOSITION)) {
            first -= 2;
        }
        boolean opens = first == 0
                || at.syntax().isLink(first - 1, Chunk.Kind.COMMA)
                || at.syntax().isLink(first - 1, Chunk.Kind.CONJUNCTION);
        if (opens) {
            return false;
        }
        for (int token = side - 1; token >= 0; token--) {
            if (at.sentence().token(token).isNumber()) {
                return true;
            }
        }
        return false;
    }

    /** The nearest phrase between two tokens; behind a loss nothing but the rest of its own words may stand before it. */
    private static @Nullable Found phrase(AnalysedSentence at, int from, int end, boolean behind) {
        List<String> words = at.sentence().words();
        for (int token = from; token < end; token++) {
            if (behind
                    && (at.sentence().token(token).is(";")
                            || endsReach(at, from, token)
                            || opensPart(at, from, token))) {
                return null;
            }
            if (words.get(token).equals("ours") && token > 0 && OURS.contains(words.get(token - 1))) {
                return new Found(null, "own-ranks");
            }
            if (words.get(token).equals("ranks") && token > 0 && RANKS.contains(words.get(token - 1))) {
                // "212 of all ranks killed": so an army speaks of its own
                return new Found(null, "own-ranks");
            }
            boolean own = OWN.contains(words.get(token));
            boolean side = SIDES.contains(words.get(token));
            if (!own && !side) {
                continue;
            }
            ActorMention named = mentionBefore(at, token);
            if (named != null && (own || isWithin(at, named))) {
                return new Found(named, own ? "own-ranks" : "side-named");
            }
            ActorMention behindOf = side ? mentionBehindOf(at, token) : null;
            if (behindOf != null) {
                return new Found(behindOf, "side-named");
            }
            boolean possessive = token > 0 && POSSESSIVES.contains(words.get(token - 1));
            // "six of our own fell": nothing that they own is named
            boolean alone = at.syntax().chunk(at.syntax().chunkAt(token)).end() == token + 1;
            boolean last = alone
                    || token + 1 == words.size()
                    || at.sentence().token(token + 1).isMark();
            boolean ofSide = token + 1 < words.size() && SIDES.contains(words.get(token + 1));
            boolean figure = token + 1 < words.size() && AT.contains(words.get(token + 1));
            if (behind && own && possessive && figure) {
                // "Egyptian losses at 264 tanks and its own at 20": they are of the figure that follows
                return null;
            }
            boolean ours = side && possessive && !(behind && opensFigure(at, token));
            String next = token + 1 < words.size() ? words.get(token + 1) : "";
            boolean label = own && !behind && (LOSSES.contains(next) || HARMED.contains(next));
            if (own && (ofSide || label || possessive && (last || figure)) || ours) {
                return new Found(null, "own-ranks", own);
            }
        }
        return null;
    }

    /** "The enemy lost 18 men, our side five": the words say whose the figure behind them is. */
    private static boolean opensFigure(AnalysedSentence at, int side) {
        int chunk = at.syntax().chunkAt(side);
        Nominal next = at.nominal(chunk + 1);
        return !at.syntax().isGoverned(chunk) && next != null && next.count() != null;
    }

    /** "In the ranks of the army", "on the side of the group". */
    private static @Nullable ActorMention mentionBehindOf(AnalysedSentence at, int side) {
        int of = side + 1;
        if (of >= at.sentence().size() || !at.word(of).equals("of")) {
            return null;
        }
        for (ActorMention mention : at.mentions().actors()) {
            boolean next = mention.first() == of + 1
                    || mention.first() == of + 2 && at.word(of + 1).equals("the");
            if (next) {
                return mention;
            }
        }
        return null;
    }

    /** "On the army's side", not "from the army's side". */
    private static boolean isWithin(AnalysedSentence at, ActorMention mention) {
        int before = mention.first() - 1;
        if (before >= 0 && Set.of("the", "a").contains(at.word(before))) {
            before--;
        }
        boolean label = before >= 0
                && at.sentence().token(before).isMark()
                && mention.end() < at.sentence().size()
                && at.sentence().token(mention.end()).isMark();
        return label
                || before < 0
                || Set.of("on", "in", "among", "for", "within").contains(at.word(before));
    }

    /** "They speak of 312, and of 48 dead in their own ranks": a figure with a preposition of its own goes on from none. */
    private static boolean opensPart(AnalysedSentence at, int from, int token) {
        int chunk = at.syntax().chunkAt(token);
        Nominal next = at.nominal(chunk + 1);
        return chunk > at.syntax().chunkAt(from)
                && at.syntax().isLink(chunk, Chunk.Kind.PREPOSITION)
                && next != null
                && next.count() != null;
    }

    /** "Five dead and 29 wounded in its ranks": what became of those counted next ends nothing. */
    private static boolean isHarmOfNext(AnalysedSentence at, int verb) {
        Nominal counted = at.nominal(verb - 1);
        return at.syntax().chunk(verb) instanceof VerbGroup group
                && group.alone()
                && HARMED.contains(at.word(group.end() - 1))
                && counted != null
                && counted.count() != null
                && (at.syntax().isLink(verb - 2, Chunk.Kind.CONJUNCTION)
                        || at.syntax().isLink(verb - 2, Chunk.Kind.COMMA));
    }

    /** A verb or another count's clause ends what belongs to a loss. */
    private static boolean endsReach(AnalysedSentence at, int from, int token) {
        int chunk = at.syntax().chunkAt(token);
        boolean another = at.syntax().chunk(chunk) instanceof VerbGroup
                && at.syntax().isLink(chunk - 1, Chunk.Kind.CONJUNCTION)
                && chunk > at.syntax().chunkAt(from);
        if (another) {
            // "killing 66 soldiers and losing nine of their own"
            return true;
        }
        return chunk > at.syntax().chunkAt(from)
                && at.syntax().chunk(chunk) instanceof VerbGroup
                && at.syntax().chunk(chunk).first() == token
                && !isHarmOfNext(at, chunk)
                && chunk > at.syntax().chunkAt(from) + 2;
    }

    /** The name, adjective or partisan word that stands right before a token or ends with it. */
    private static @Nullable ActorMention mentionBefore(AnalysedSentence at, int token) {
        for (ActorMention mention : at.mentions().actors()) {
            boolean ends = mention.end() == token || mention.first() < token && mention.end() == token + 1;
            boolean possessive = mention.end() == token - 1
                    && at.sentence().words().get(token - 1).equals("'s");
            if (ends || possessive) {
                return mention;
            }
        }
        return null;
    }

    /** "The Moors, whose losses are put at 300": whom the clause describes. */
    private static @Nullable ActorMention mentionBeforeComma(AnalysedSentence at, int whose) {
        int end = whose > 0 && at.sentence().token(whose - 1).is(",") ? whose - 1 : whose;
        for (ActorMention mention : at.mentions().actors()) {
            if (mention.end() == end) {
                return mention;
            }
        }
        return null;
    }

    /** "The army admitted that ...": all that the sentence tells behind the verb, up to a semicolon. */
    private static @Nullable Found admitted(AnalysedSentence at, LossDraft loss) {
        boolean death = false;
        for (int index = at.syntax().chunkAt(loss.firstToken()) - 1; index >= 0; index--) {
            Chunk chunk = at.syntax().chunk(index);
            if (at.sentence().token(chunk.first()).is(";")
                    || at.word(chunk.first()).equals("but")) {
                return null;
            }
            Nominal noun = at.nominal(index);
            death |= noun != null && DEATH.contains(at.word(noun.group().head()));
            if (chunk instanceof VerbGroup verb) {
                if (death
                        && MOURNS.contains(verb.base())
                        && loss.nominal().actors().isEmpty()) {
                    return new Found(null, MOURNED);
                }
                if (ADMITS.contains(verb.base())) {
                    return new Found(null, "admitted-by-loser");
                }
                if (ENDS.contains(verb.base())) {
                    return null;
                }
            }
        }
        return null;
    }
}
