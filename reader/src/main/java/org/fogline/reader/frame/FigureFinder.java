package org.fogline.reader.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.fogline.knowledge.word.EventSense;
import org.fogline.knowledge.word.VerbForm;
import org.fogline.knowledge.word.Words;
import org.fogline.model.ClaimType;
import org.fogline.model.Combine;
import org.fogline.model.Count;
import org.fogline.model.Effect;
import org.fogline.model.Unit;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.number.Shares;
import org.jspecify.annotations.Nullable;

/**
 * Finds losses that no verb of harm tells: lists ("losses of 120 soldiers, five tanks and a howitzer"), states ("two are
 * missing"), shares of those told of before ("thirteen of the dead were women"), and other figures for what was told
 * before ("residents put it at 63").
 */
public final class FigureFinder {

    /** A share of the victims told of before; it joins their claim. */
    public static final String SHARE = "share";

    /** Another figure for the harm told of before: effects and unit are those of that harm. */
    public static final String FIGURE = "figure";

    /** The rule of a figure whose harm is told once, with another figure before it. */
    static final String TOLD_BEFORE = "harm-told-before";

    private static final EventSense CASUALTIES = sense("casualties");
    private static final EventSense SHARE_SENSE = sense(SHARE);

    /** The rule that finds a share of victims told before. */
    static final String SHARE_RULE = "share-of-victims";

    private static final EventSense FIGURE_SENSE = sense(FIGURE);

    private static final int FARTHEST_SHARE = 8;

    private static final Set<String> BACKWARD = Set.of("them", "these", "those", "whom");

    private final Words words;
    private final LossFinder losses;

    FigureFinder(Words words, LossFinder losses) {
        this.words = words;
        this.losses = losses;
    }

    private static EventSense sense(String word) {
        return new EventSense(
                word, true, "any", ClaimType.TOLL, "", "", List.of(Effect.KILLED), null, null, Set.of("harm"));
    }

    void find(AnalysedSentence at, List<Frame> frames) {
        int chunks = at.syntax().chunks().size();
        for (int index = 0; index < chunks; index++) {
            Nominal nominal = at.nominal(index);
            if (nominal == null) {
                continue;
            }
            if (!nominal.effects().isEmpty() && nominal.count() == null) {
                if (!list(at, nominal, frames)) {
                    state(at, nominal, frames);
                }
            } else if (nominal.is(Nominal.Kind.COUNT)) {
                wholeBefore(at, nominal, frames);
                share(at, nominal, frames);
                gapped(at, nominal, frames);
                fragment(at, nominal, frames);
            }
        }
        amongThem(at, frames);
        asMany(at, frames);
        for (int index = 0; index < chunks; index++) {
            if (at.syntax().chunk(index) instanceof VerbGroup verb && !verb.negated()) {
                otherFigure(at, index, verb, frames);
            }
        }
        frames.sort(Comparator.comparingInt(Frame::trigger));
    }

    // ---- lists ----

    /** "losses of more than 120 soldiers, five tanks", "the enemy's losses amounted to up to 300 men and two tanks". */
    private boolean list(AnalysedSentence at, Nominal casualties, List<Frame> frames) {
        Syntax syntax = at.syntax();
        int start = -1;
        int limit = Math.min(syntax.chunks().size() - 1, casualties.chunk() + 10);
        boolean verbSeen = false;
        boolean taken = false;
        for (int index = casualties.chunk() + 1; index < limit && start < 0; index++) {
            boolean colon = syntax.isLink(index, Chunk.Kind.COLON);
            boolean opens = (syntax.isLink(index, "of")
                                    || syntax.isLink(index, "at")
                                            && (isGoingOn(syntax, casualties) || isPutAt(syntax, casualties)))
                            && index == casualties.chunk() + 1
                    || verbSeen
                            && (syntax.isLink(index, "to") && !taken
                                    || syntax.isLink(index, "at")
                                    || syntax.isLink(index, "as"))
                    || colon;
            if (syntax.chunk(index) instanceof VerbGroup verb) {
                verbSeen = verb.form() == VerbGroup.Form.FINITE
                        && syntax.subjects(index).contains(casualties.chunk());
                if (!verbSeen) {
                    return false;
                }
                // "the wounded were taken to hospital"
                taken = verb.passive();
                opens = at.nominal(index + 1) != null && !verb.passive();
            }
            if (opens) {
                Nominal first = at.nominal(index + 1);
                if (isCounted(first)) {
                    start = index + 1;
                } else if (colon) {
                    return false;
                }
            }
        }
        if (start < 0) {
            return false;
        }
        boolean plainToll = !at.word(casualties.group().head()).startsWith("loss")
                && !casualties.effects().equals(List.of(Effect.CAPTURED));
        Frame frame = new Frame(
                at,
                CASUALTIES,
                casualties.chunk(),
                casualties.group().first(),
                casualties.group().end());
        Nominal owner = casualties.actors().isEmpty() ? null : casualties;
        for (Nominal each : listed(at, start)) {
            if (plainToll && each.is(Nominal.Kind.MATERIEL) || isTaken(frames, each)) {
                continue;
            }
            add(frame, casualties, owner, each);
        }
        if (frame.losses.isEmpty()) {
            return false;
        }
        frame.told = true;
        int from = start;
        int to = syntax.chunkAt(Math.max(0, frame.endToken() - 1)) + 3;
        frames.removeIf(other -> other.trigger() > from
                && other.trigger() <= to
                && isBareHarm(syntax, other.trigger())
                && other.losses.stream().allMatch(loss -> loss.nominal().chunk() == casualties.chunk()));
        frames.add(frame);
        return true;
    }

    /** "X's losses stand at 142 killed, Y's losses at 333 killed": the verb stands once. */
    private static boolean isGoingOn(Syntax syntax, Nominal casualties) {
        int before = casualties.chunk() - 1;
        return syntax.isLink(before, Chunk.Kind.COMMA)
                || syntax.isLink(before, "and")
                || syntax.isLink(before, Chunk.Kind.SEMICOLON);
    }

    /** "put its own losses at 35 aircraft": what gives a figure has the losses as its object. */
    private boolean isPutAt(Syntax syntax, Nominal casualties) {
        int verb = syntax.verbBefore(casualties.chunk());
        return verb >= 0
                && syntax.chunk(verb) instanceof VerbGroup figure
                && syntax.objects(verb).contains(casualties.chunk())
                && "at".equals(words.figureVerb(figure.base()));
    }

    private void add(Frame frame, Nominal casualties, @Nullable Nominal owner, Nominal each) {
        Syntax syntax = frame.at().syntax();
        List<Effect> bare = each.isPeople() ? bareHarm(syntax, each.chunk()) : List.of();
        boolean booty = casualties.effects().equals(List.of(Effect.CAPTURED));
        List<Effect> effects = each.is(Nominal.Kind.MATERIEL)
                ? List.of(booty ? Effect.CAPTURED : Effect.DESTROYED)
                : !bare.isEmpty() ? bare : !each.effects().isEmpty() ? each.effects() : casualties.effects();
        boolean share = !frame.losses.isEmpty()
                && syntax.isLink(each.chunk() - 2, "of")
                && BACKWARD.contains(
                        frame.at().word(syntax.chunk(each.chunk() - 1).first()));
        if (share) {
            LossDraft whole = frame.losses.get(frame.losses.size() - 1);
            Count count = each.count();
            if (count != null) {
                frame.losses.add(new LossDraft(
                        whole.effects(),
                        whole.combine(),
                        each,
                        owner,
                        List.of(),
                        count,
                        whole.unit(),
                        each.group().first(),
                        each.group().end(),
                        frame.losses.size() - 1,
                        null,
                        "listed-losses"));
            }
            return;
        }
        Nominal number = LossFinder.counted(frame.at(), each);
        // "tank losses were put at 40"
        boolean things = casualties.is(Nominal.Kind.MATERIEL) && number.is(Nominal.Kind.COUNT);
        Nominal counted = things ? casualties : ofUnit(casualties, number);
        Count count = LossFinder.countOf(frame.at(), each, number);
        if (count != null) {
            losses.add(
                    frame,
                    effects,
                    effects.size() > 1 ? Combine.SUM : null,
                    each,
                    counted,
                    owner,
                    count,
                    null,
                    "listed-losses");
        }
    }

    /** "civilian casualties stood at 430", "losses as nine killed": a bare figure is of those whom the noun tells. */
    private static Nominal ofUnit(Nominal casualties, Nominal number) {
        boolean bare = number.is(Nominal.Kind.COUNT) && number.unit() == null
                || number.unit() == Unit.PERSON && !number.effects().isEmpty();
        boolean told = casualties.unit() == Unit.CIVILIAN || casualties.unit() == Unit.COMBATANT;
        return !bare || !told
                ? number
                : new Nominal(
                        number.chunk(),
                        number.group(),
                        number.kind(),
                        number.actors(),
                        casualties.unit(),
                        number.count(),
                        number.events(),
                        number.effects(),
                        number.eventFirst(),
                        number.plural());
    }

    private static boolean isCounted(@Nullable Nominal nominal) {
        return nominal != null
                && (nominal.count() != null || nominal.group().determined() == NounGroup.Determined.INDEFINITE)
                && (nominal.isPeople() || nominal.is(Nominal.Kind.MATERIEL));
    }

    /** The counted people and things from here on, with commas, "and", "of them" and brackets between them. */
    static List<Nominal> listed(AnalysedSentence at, int start) {
        Syntax syntax = at.syntax();
        List<Nominal> found = new ArrayList<>();
        int gap = 0;
        for (int index = start; index < syntax.chunks().size(); index++) {
            Chunk chunk = syntax.chunk(index);
            Nominal nominal = at.nominal(index);
            if (nominal != null) {
                boolean ofThem = syntax.isLink(index - 1, "of") || isInsideOf(at, index);
                if (isCounted(nominal) && !opensClause(at, index)) {
                    found.add(nominal);
                    gap = 0;
                } else if (!ofThem) {
                    return found;
                }
                continue;
            }
            if (isBareHarm(syntax, index) && !found.isEmpty()) {
                continue;
            }
            // "about 900 killed; 8 tanks; 7 howitzers"
            boolean goesOn = syntax.isLink(index, Chunk.Kind.SEMICOLON)
                    && !found.isEmpty()
                    && isCounted(at.nominal(index + 1))
                    && !opensClause(at, index + 1);
            if (chunk instanceof VerbGroup
                    || syntax.isLink(index, Chunk.Kind.SUBORDINATOR)
                    || syntax.isLink(index, Chunk.Kind.RELATIVE)
                    || syntax.isLink(index, Chunk.Kind.SEMICOLON) && !goesOn
                    || ++gap > 4) {
                return found;
            }
        }
        return found;
    }

    /** "251 members of the army and the militias loyal to it": the second body, and what stands behind it. */
    private static boolean isInsideOf(AnalysedSentence at, int index) {
        Syntax syntax = at.syntax();
        Nominal here = at.nominal(index);
        if (here == null || here.count() != null) {
            return false;
        }
        for (int before = index - 1; before > 0; before--) {
            Nominal nominal = at.nominal(before);
            if (syntax.isLink(before, "of") && nominal == null) {
                return true;
            }
            if (nominal != null && nominal.count() != null || syntax.chunk(before) instanceof VerbGroup) {
                return false;
            }
        }
        return false;
    }

    /** "45 men killed and wounded": a past form alone behind what is counted. */
    private static boolean isBareHarm(Syntax syntax, int index) {
        return index < syntax.chunks().size()
                && syntax.chunk(index) instanceof VerbGroup verb
                && verb.alone()
                && verb.verb().isPastOnly()
                && verb.verb().mayBe(VerbForm.PARTICIPLE)
                && syntax.objects(index).isEmpty();
    }

    /** The harm that such forms behind a noun group tell, of one or of both: "killed", "killed and wounded". */
    private List<Effect> bareHarm(Syntax syntax, int noun) {
        List<Effect> effects = new ArrayList<>();
        for (int index = noun + 1; index <= noun + 3 && isBareHarm(syntax, index); index += 2) {
            VerbGroup verb = (VerbGroup) syntax.chunk(index);
            words.events().verb(verb.base()).stream()
                    .filter(sense -> sense.isHarm() && sense.object().equals("people"))
                    .findFirst()
                    .ifPresent(sense -> sense.effects().stream()
                            .filter(effect -> !effects.contains(effect))
                            .forEach(effects::add));
            if (!syntax.isLink(index + 1, "and") && !syntax.isLink(index + 1, "or")) {
                break;
            }
        }
        return effects;
    }

    /** A counted group that a finite verb follows is the subject of a clause of its own. */
    private static boolean opensClause(AnalysedSentence at, int index) {
        Syntax syntax = at.syntax();
        return index + 1 < syntax.chunks().size() && syntax.chunk(index + 1) instanceof VerbGroup verb && !verb.alone();
    }

    // ---- states ----

    /** "are still missing": the chunk before, past an adverb. */
    private static int beforeAdverb(Syntax syntax, int chunk) {
        return chunk > 1 && syntax.isLink(chunk - 1, Chunk.Kind.ADVERB) ? chunk - 2 : chunk - 1;
    }

    /** "two are missing", "thousands are feared dead", "one was reported wounded": the subject has come to harm. */
    private void state(AnalysedSentence at, Nominal casualties, List<Frame> frames) {
        Syntax syntax = at.syntax();
        int state = casualties.chunk() == 0 ? -1 : beforeAdverb(syntax, casualties.chunk());
        if (casualties.group().determined() != NounGroup.Determined.BARE
                || casualties.group().end() - casualties.group().first() > 1
                || state < 0
                || !(syntax.chunk(state) instanceof VerbGroup verb)
                || !words.isState(verb.base())
                || verb.negated()
                || verb.modal().equals("would") && !verb.passive()) {
            return;
        }
        Nominal said =
                state > 1 && verb.form() == VerbGroup.Form.INFINITIVE && syntax.chunk(state - 1) instanceof VerbGroup
                        ? at.nominal(state - 2)
                        : null;
        // "with eight soldiers said to be dead"
        boolean beside = said != null && said.isPeople() && said.count() != null;
        List<Nominal> sufferers = beside && said != null ? List.of(said) : at.nominals(syntax.subjects(state));
        Frame frame = new Frame(
                at, CASUALTIES, state, verb.first(), casualties.group().end());
        for (Nominal sufferer : sufferers) {
            Nominal counted = LossFinder.counted(at, sufferer);
            Count count = LossFinder.countOf(at, sufferer, counted);
            boolean people = counted.isPeople() && !counted.is(Nominal.Kind.PRONOUN)
                    || SenseChoice.isNamedPerson(at, sufferer)
                    || counted.is(Nominal.Kind.MATERIEL) && casualties.effects().equals(List.of(Effect.MISSING));
            if (people && count != null && !isTaken(frames, sufferer)) {
                // "were dead or missing"
                List<Effect> effects = losses.withSecondEffect(at, casualties);
                boolean either = syntax.isLink(casualties.chunk() + 1, "or");
                Combine combine = effects.size() < 2 ? null : either ? Combine.EITHER : Combine.SUM;
                losses.add(frame, effects, combine, sufferer, counted, null, count, null, "state-of-harm");
            }
        }
        if (!frame.losses.isEmpty()) {
            frame.told = true;
            frames.add(frame);
        }
    }

    // ---- shares ----

    /** "Seven of the dead were children", "two of the 19 were boys", "of the 61 bodies 32 were of children". */
    private void share(AnalysedSentence at, Nominal number, List<Frame> frames) {
        Syntax syntax = at.syntax();
        Count count = number.count();
        if (count == null || isTaken(frames, number)) {
            return;
        }
        Nominal whole = null;
        int verb = -1;
        if (syntax.isLink(number.chunk() + 1, "of")) {
            whole = at.nominal(number.chunk() + 2);
            // "three of the dead in A were soldiers"
            verb = VerbObjects.pastPhrases(syntax, number.chunk() + 3);
        }
        int before = syntax.isLink(number.chunk() - 1, Chunk.Kind.COMMA) ? number.chunk() - 2 : number.chunk() - 1;
        if (before >= 1 && syntax.isLink(before - 1, "of")) {
            whole = at.nominal(before);
            verb = number.chunk() + 1;
        }
        List<Effect> harmed = List.of();
        if (whole == null
                && syntax.isLink(0, "of")
                && at.nominal(1) != null
                && number.chunk() > 3
                && syntax.clause(number.chunk()) <= 1
                && isBareHarm(syntax, 2)) {
            // "of the 61 killed in A, 40 were civilians"
            whole = at.nominal(1);
            verb = number.chunk() + 1;
            harmed = bareHarm(syntax, 1);
            addWhole(at, whole, harmed, frames);
        }
        Nominal those = syntax.isLink(0, "of") && number.chunk() > 2 ? at.nominal(1) : null;
        if (those != null
                && !those.effects().isEmpty()
                && syntax.clause(number.chunk()) <= 1
                && syntax.verbBefore(number.chunk()) < 0) {
            // "of those killed in A, 12 were fishermen"
            whole = those;
            verb = number.chunk() + 1;
        }
        Frame shareBefore = joinedShare(syntax, number, frames);
        if (shareBefore != null) {
            // "189 were members of the army, and 153 of the group"
            whole = number;
            verb = number.chunk() + 1;
            Nominal other = syntax.isLink(verb, "of") ? at.nominal(verb + 1) : null;
            if (other != null) {
                addShare(at, number, count, other, shareBefore.losses.get(0).effects(), frames);
                return;
            }
        }
        if (whole == null && isShareAlone(at, number)) {
            whole = number;
            verb = number.chunk() + 1;
        }
        if (whole == null
                || verb + 1 >= syntax.chunks().size()
                || !(syntax.chunk(verb) instanceof VerbGroup being)
                || !being.base().equals("be")
                || being.negated()) {
            return;
        }
        Nominal there = syntax.isLink(verb + 1, Chunk.Kind.PREPOSITION) ? at.nominal(verb + 2) : null;
        if (!whole.effects().isEmpty() && there != null && there.is(Nominal.Kind.PLACE)) {
            // "sixteen of the dead were in the town"
            addShare(at, number, count, whole, whole.effects(), frames);
            return;
        }
        boolean victims = !whole.effects().isEmpty()
                || BACKWARD.contains(at.word(whole.group().first()))
                || whole.is(Nominal.Kind.COUNT);
        int described = syntax.isLink(verb + 1, "of") ? verb + 2 : verb + 1;
        Nominal who = at.nominal(described);
        if (victims && Shares.isUnderAge(at.sentence().tokens(), being.end())) {
            addYoung(at, number, count, whole, being.end(), frames);
            return;
        }
        if (!victims || who == null || !(who.is(Nominal.Kind.PEOPLE) || who.is(Nominal.Kind.ACTOR))) {
            return;
        }
        List<Effect> wholes = harmed.isEmpty() ? whole.effects() : harmed;
        addShare(at, number, count, who, who.effects().isEmpty() ? wholes : who.effects(), frames);
        for (Nominal next : at.nominals(syntax.coordinatedRight(described))) {
            // "346 were soldiers and 279 policemen": the verb stands once
            Count more = next == who || !next.is(Nominal.Kind.PEOPLE) ? null : next.count();
            if (more != null && next.effects().isEmpty() && who.count() == null) {
                addShare(at, next, more, next, wholes, frames);
            }
        }
        if (described == verb + 2) {
            // "12 were of A and seven of B"
            for (Nominal next : listed(at, described + 1)) {
                Nominal body = next.is(Nominal.Kind.COUNT) ? LossFinder.bodyOf(at, next) : next;
                if (body != next && next.count() != null) {
                    addShare(at, next, next.count(), body, wholes, frames);
                }
            }
        }
    }

    /** "Four of the nine were under 18": children. */
    private static void addYoung(
            AnalysedSentence at, Nominal number, Count count, Nominal whole, int age, List<Frame> frames) {
        Frame frame = new Frame(at, SHARE_SENSE, number.chunk(), number.group().first(), age + 1);
        frame.told = true;
        frame.losses.add(LossDraft.of(
                whole.effects(), number, count, Unit.CHILD, number.group().first(), age + 1, SHARE_RULE));
        frames.add(frame);
    }

    /** "Seven were children.": a number that opens a clause, of those who were told to have come to harm. */
    private static boolean isShareAlone(AnalysedSentence at, Nominal number) {
        Syntax syntax = at.syntax();
        int chunk = number.chunk();
        boolean opens = chunk == 0
                || chunk == 1 && syntax.isLink(0, Chunk.Kind.ADVERB)
                || syntax.isLink(chunk - 1, Chunk.Kind.SEMICOLON)
                || syntax.isLink(chunk - 1, Chunk.Kind.COMMA)
                || syntax.isLink(chunk - 1, "and");
        Nominal who = at.nominal(chunk + 2);
        return opens
                && number.group().end() - number.group().first() <= 2
                && chunk + 2 < syntax.chunks().size()
                && syntax.chunk(chunk + 1) instanceof VerbGroup being
                && being.base().equals("be")
                && being.form() == VerbGroup.Form.FINITE
                && !being.negated()
                && who != null
                && who.is(Nominal.Kind.PEOPLE)
                && who.count() == null
                && who.effects().isEmpty()
                && who.group().determined() != NounGroup.Determined.DEFINITE;
    }

    /** "of the 61 killed in A": who are told first, with their number. */
    private void addWhole(AnalysedSentence at, Nominal whole, List<Effect> harm, List<Frame> frames) {
        Count count = whole.count();
        if (count == null || isTaken(frames, whole)) {
            return;
        }
        Frame frame = new Frame(
                at,
                CASUALTIES,
                whole.chunk(),
                whole.group().first(),
                whole.group().end());
        frame.told = true;
        losses.add(frame, harm, harm.size() > 1 ? Combine.SUM : null, whole, whole, null, count, null, "casualty-noun");
        frames.add(frame);
    }

    /**
     * The harm is told once, before the first number: "43 were killed in A, 30 in B and three later in hospital", "killed
     * four on Monday; on Tuesday, seven", "the first blast killed six, the second four".
     */
    private static void gapped(AnalysedSentence at, Nominal number, List<Frame> frames) {
        Syntax syntax = at.syntax();
        int chunk = number.chunk();
        Count count = number.count();
        boolean joined = syntax.isLink(chunk - 1, Chunk.Kind.COMMA)
                || syntax.isLink(chunk - 1, "and")
                || syntax.isLink(chunk - 1, Chunk.Kind.SEMICOLON);
        int next = syntax.isLink(chunk + 1, Chunk.Kind.ADVERB) ? chunk + 2 : chunk + 1;
        boolean place = syntax.isLink(next, Chunk.Kind.PREPOSITION)
                && !syntax.isLink(next, "of")
                && at.nominal(next + 1) != null;
        boolean added = place || next < syntax.chunks().size() && syntax.chunk(next) instanceof Chunk.Time;
        int end = place ? VerbObjects.pastPhrases(syntax, next) : next + 1;
        boolean closes = closes(syntax, end);
        boolean behind = joined && added && closes;
        boolean closesAlone = closes(syntax, chunk + 1);
        boolean fronted = !behind && isFronted(at, chunk) && (closesAlone || place && closes);
        Nominal other = behind || fronted ? null : otherDoer(at, chunk);
        boolean others = other != null && (closesAlone || added && closes);
        if (count == null
                || count.sameBounds(Count.exactly(0))
                || !behind && !fronted && !others
                || isTaken(frames, number)) {
            return;
        }
        int last = behind || !closesAlone ? end : chunk + 1;
        int verb = syntax.verbBefore(chunk);
        Frame told = null;
        for (Frame frame : frames) {
            boolean near = fronted || frame.trigger() == verb || frame.sense() == CASUALTIES && frame.trigger() > verb;
            boolean people = frame.isHarm()
                    && frame.isTold()
                    && !frame.losses.isEmpty()
                    && (frame.losses.get(0).nominal().isPeople()
                            || frame.losses.get(0).nominal().is(Nominal.Kind.MATERIEL));
            told = near && people && frame.trigger() < chunk ? frame : told;
        }
        boolean loses = told != null && told.sense().subject().equals("loser");
        if (told == null || others && (loses || !isActive(syntax, told.trigger()))) {
            return;
        }
        LossDraft first = told.losses.get(0);
        Frame frame = new Frame(
                at,
                CASUALTIES,
                chunk,
                (other == null ? number : other).group().first(),
                syntax.chunk(last - 1).end());
        frame.told = true;
        if (other != null && Roles.mayAct(other)) {
            frame.initiators.add(other);
        }
        boolean tended = first.effects().equals(List.of(Effect.KILLED)) && isInHospital(at, told.trigger(), chunk);
        frame.losses.add(new LossDraft(
                tended ? List.of(Effect.WOUNDED) : first.effects(),
                first.combine(),
                number,
                first.owner(),
                List.of(),
                count,
                first.unit(),
                number.group().first(),
                number.group().end(),
                -1,
                null,
                TOLD_BEFORE));
        frames.add(frame);
    }

    /** "37 are dead and 500 in hospital": beside a state of others, a number of those who are being treated. */
    private static boolean isInHospital(AnalysedSentence at, int told, int number) {
        Nominal where = at.syntax().isLink(number + 1, "in") ? at.nominal(number + 2) : null;
        return where != null
                && at.word(where.group().head()).startsWith("hospital")
                && at.syntax().chunk(told) instanceof VerbGroup state
                && state.base().equals("be");
    }

    /** "Of the nine wounded in the clash, two have died": the wounded are told first, with their number. */
    private void wholeBefore(AnalysedSentence at, Nominal number, List<Frame> frames) {
        Syntax syntax = at.syntax();
        Nominal whole = syntax.isLink(0, "of") ? at.nominal(1) : null;
        boolean told = whole != null
                && whole.count() != null
                && number.chunk() > 3
                && isBareHarm(syntax, 2)
                && syntax.isLink(number.chunk() - 1, Chunk.Kind.COMMA)
                && frames.stream()
                        .anyMatch(frame ->
                                frame.isHarm() && frame.trigger() == number.chunk() + 1 && !frame.losses.isEmpty());
        List<Effect> harm = told ? bareHarm(syntax, 1) : List.of();
        if (whole != null && !harm.isEmpty()) {
            addWhole(at, whole, harm, frames);
        }
    }

    /** "killed five and wounded as many", "six soldiers and as many civilians": the number told just before, again. */
    private void asMany(AnalysedSentence at, List<Frame> frames) {
        Syntax syntax = at.syntax();
        for (int token = 1; token + 1 < at.sentence().size() && !frames.isEmpty(); token++) {
            boolean same = at.word(token + 1).equals("many")
                    && at.word(token).equals("as")
                    && !(token + 2 < at.sentence().size() && at.word(token + 2).equals("as"));
            if (!same) {
                continue;
            }
            LossDraft base = lossBefore(frames, token);
            int chunk = syntax.chunkAt(token + 1);
            Nominal counted = at.nominal(chunk);
            if (base == null || counted == null || isTaken(frames, counted)) {
                continue;
            }
            boolean named = counted.is(Nominal.Kind.PEOPLE) || counted.is(Nominal.Kind.MATERIEL);
            List<Effect> effects = counted.effects();
            if (effects.isEmpty() && named) {
                boolean things = counted.is(Nominal.Kind.MATERIEL);
                effects = things == base.nominal().is(Nominal.Kind.MATERIEL) ? base.effects() : effects;
            } else if (effects.isEmpty()) {
                effects = harmOf(syntax, chunk + 1, true);
                effects = effects.isEmpty() ? harmOf(syntax, syntax.chunkAt(token) - 1, false) : effects;
            }
            if (effects.isEmpty()) {
                continue;
            }
            Frame frame =
                    new Frame(at, CASUALTIES, chunk, token, counted.group().end());
            frame.told = true;
            frame.losses.add(LossDraft.of(
                    effects,
                    named ? counted : base.nominal(),
                    base.count(),
                    named ? counted.unit() : Unit.PERSON,
                    token,
                    counted.group().end(),
                    "as-many"));
            frames.add(frame);
        }
    }

    private static @Nullable LossDraft lossBefore(List<Frame> frames, int token) {
        LossDraft last = null;
        for (Frame frame : frames) {
            for (LossDraft loss : frame.losses) {
                boolean nearer = loss.larger() < 0
                        && loss.endToken() <= token
                        && (last == null || loss.firstToken() > last.firstToken());
                last = nearer ? loss : last;
            }
        }
        return last;
    }

    /** The harm of people that the verb at a chunk tells: of "many" before a participle, or of an active verb before it. */
    private List<Effect> harmOf(Syntax syntax, int chunk, boolean participle) {
        if (chunk < 0 || chunk >= syntax.chunks().size() || !(syntax.chunk(chunk) instanceof VerbGroup verb)) {
            return List.of();
        }
        boolean mayBeParticiple =
                verb.alone() && verb.verb().mayBe(VerbForm.PARTICIPLE) && verb.form() != VerbGroup.Form.ING;
        if (participle && !mayBeParticiple) {
            return List.of();
        }
        for (EventSense sense : words.events().verb(verb.base())) {
            if (sense.isHarm()
                    && sense.object().equals("people")
                    && !sense.effects().isEmpty()) {
                return sense.effects();
            }
        }
        return List.of();
    }

    /** Whether what was told ends here: with the sentence, a mark, "and" or a time. */
    private static boolean closes(Syntax syntax, int chunk) {
        return chunk >= syntax.chunks().size()
                || syntax.chunk(chunk) instanceof Chunk.Link link && link.kind() != Chunk.Kind.PREPOSITION
                || syntax.chunk(chunk) instanceof Chunk.Time;
    }

    private static boolean isJoint(Syntax syntax, int chunk) {
        return syntax.isLink(chunk, Chunk.Kind.COMMA)
                || syntax.isLink(chunk, Chunk.Kind.SEMICOLON)
                || syntax.isLink(chunk, "and")
                || syntax.isLink(chunk, "but");
    }

    /** "; on Tuesday, seven", "; in B three": a time or a place, then the number. */
    private static boolean isFronted(AnalysedSentence at, int chunk) {
        Syntax syntax = at.syntax();
        int before = syntax.isLink(chunk - 1, Chunk.Kind.COMMA) ? chunk - 2 : chunk - 1;
        if (before < 1) {
            return false;
        }
        if (syntax.chunk(before) instanceof Chunk.Time) {
            return isJoint(syntax, before - 1);
        }
        Nominal place = at.nominal(before);
        return place != null
                && place.count() == null
                && syntax.isLink(before - 1, Chunk.Kind.PREPOSITION)
                && !syntax.isLink(before - 1, "of")
                && isJoint(syntax, before - 2);
    }

    /** "the army lost two men, the rebels five", "wounded nine and mortar fire twelve": who did or suffered the same, or null. */
    private static @Nullable Nominal otherDoer(AnalysedSentence at, int chunk) {
        Nominal who = at.nominal(chunk - 1);
        boolean stands = who != null
                && who.count() == null
                && !who.is(Nominal.Kind.PRONOUN)
                && who.effects().isEmpty()
                && (who.group().determined() == NounGroup.Determined.DEFINITE
                        || who.is(Nominal.Kind.EVENT)
                        || who.is(Nominal.Kind.ACTOR));
        return stands && isJoint(at.syntax(), chunk - 2) ? who : null;
    }

    private static boolean isActive(Syntax syntax, int trigger) {
        return syntax.chunk(trigger) instanceof VerbGroup verb && !verb.passive()
                || syntax.chunk(trigger) instanceof NounGroup && syntax.verbBefore(trigger) < 0;
    }

    /** "Two more at the checkpoint.", "And eleven in B, where …": a number and a place alone, of those told of just before. */
    private static void fragment(AnalysedSentence at, Nominal number, List<Frame> frames) {
        Syntax syntax = at.syntax();
        int chunk = number.chunk();
        Count count = number.count();
        int opens =
                syntax.isLink(0, "and") || syntax.isLink(0, Chunk.Kind.ADVERB) || syntax.chunk(0) instanceof Chunk.Time
                        ? 1
                        : 0;
        opens = opens == 1 && (syntax.isLink(1, Chunk.Kind.COLON) || syntax.isLink(1, Chunk.Kind.COMMA)) ? 2 : opens;
        boolean stands = at.before() != null
                && chunk == opens
                && syntax.isLink(chunk + 1, Chunk.Kind.PREPOSITION)
                && !syntax.isLink(chunk + 1, "of")
                && at.nominal(chunk + 2) != null
                && closes(syntax, chunk + 3);
        for (int index = chunk + 3; stands && index < syntax.chunks().size(); index++) {
            boolean aside = syntax.isLink(index, Chunk.Kind.RELATIVE)
                    || syntax.isLink(index, Chunk.Kind.SUBORDINATOR)
                    || syntax.isLink(index, "where");
            if (aside) {
                break;
            }
            stands = !(syntax.chunk(index) instanceof VerbGroup);
        }
        if (!stands || count == null || count.sameBounds(Count.exactly(0)) || isTaken(frames, number)) {
            return;
        }
        Frame frame = new Frame(
                at,
                FIGURE_SENSE,
                chunk,
                number.group().first(),
                syntax.chunk(chunk + 2).end());
        frame.told = true;
        frame.losses.add(LossDraft.of(
                List.of(),
                number,
                count,
                null,
                number.group().first(),
                number.group().end(),
                "more-of-those-told-before"));
        frames.add(frame);
    }

    /** The share told just before in the sentence, where "and" joins this number to it. */
    private static @Nullable Frame joinedShare(Syntax syntax, Nominal number, List<Frame> frames) {
        Frame last = null;
        for (Frame frame : frames) {
            last = frame.sense() == SHARE_SENSE && frame.trigger() < number.chunk() ? frame : last;
        }
        boolean joined = number.chunk() > 0 && syntax.isLink(number.chunk() - 1, "and");
        return joined ? last : null;
    }

    private static void addShare(
            AnalysedSentence at, Nominal number, Count count, Nominal who, List<Effect> effects, List<Frame> frames) {
        boolean body = who.unit() == null && !who.is(Nominal.Kind.PEOPLE);
        Unit unit = body ? Unit.COMBATANT : who.unit() == null ? Unit.PERSON : who.unit();
        Nominal counted = LossFinder.counted(at, who);
        Frame frame = new Frame(
                at,
                SHARE_SENSE,
                number.chunk(),
                number.group().first(),
                who.group().end());
        frame.told = true;
        frame.losses.add(LossDraft.of(
                effects,
                counted,
                count,
                unit,
                number.group().first(),
                who.group().end(),
                SHARE_RULE));
        frames.add(frame);
    }

    /** "Among them are 78 women", "Among the dead were a mayor and three officers": shares told first. */
    private void amongThem(AnalysedSentence at, List<Frame> frames) {
        Syntax syntax = at.syntax();
        int start = 0;
        while (syntax.isLink(start, Chunk.Kind.ADVERB)
                || syntax.isLink(start, Chunk.Kind.COMMA)
                || syntax.isLink(start, Chunk.Kind.CONJUNCTION)) {
            start++;
        }
        Nominal whole = syntax.isLink(start, "among") ? at.nominal(start + 1) : null;
        boolean victims = whole != null
                && (whole.is(Nominal.Kind.PRONOUN)
                        || !whole.effects().isEmpty()
                        || BACKWARD.contains(at.word(whole.group().first())));
        if (!victims || whole == null) {
            return;
        }
        for (int index = start + 2; index < Math.min(syntax.chunks().size() - 1, start + FARTHEST_SHARE); index++) {
            if (!(syntax.chunk(index) instanceof VerbGroup being) || words.speech(being.base()) != null) {
                continue;
            }
            if (!being.base().equals("be") || being.negated()) {
                return;
            }
            Frame frame = new Frame(at, SHARE_SENSE, index, syntax.chunk(start).first(), being.end());
            for (Nominal share : at.nominals(syntax.coordinatedRight(index + 1))) {
                Nominal counted = LossFinder.counted(at, share);
                Count count = LossFinder.countOf(at, share, counted);
                if (count == null || !counted.isPeople() || isTaken(frames, share)) {
                    continue;
                }
                frame.losses.add(LossDraft.of(
                        whole.effects(),
                        counted,
                        count,
                        counted.unit() == null ? Unit.PERSON : counted.unit(),
                        share.group().first(),
                        share.group().end(),
                        "among-them"));
                frame.cover(share.group().first(), share.group().end());
            }
            if (!frame.losses.isEmpty()) {
                frame.told = true;
                frames.add(frame);
            }
            return;
        }
    }

    // ---- other figures for the same ----

    /** "put it at 395", "put the figure higher, at 63", "spoke of five", "gave a toll of nine": of what was told before. */
    private void otherFigure(AnalysedSentence at, int index, VerbGroup verb, List<Frame> frames) {
        Syntax syntax = at.syntax();
        String role = words.figureVerb(verb.base());
        if (role == null && verb.base().endsWith(" of")) {
            role = "of"
                            .equals(words.figureVerb(
                                    verb.base().substring(0, verb.base().length() - 3)))
                    ? "spoken"
                    : null;
        }
        if (verb.base().equals("be") || words.isTotalVerb(verb.base())) {
            role = "total";
        }
        if (role == null) {
            return;
        }
        List<Nominal> objects = at.nominals(syntax.objects(index));
        Nominal object = objects.isEmpty() ? null : objects.get(0);
        Nominal number = null;
        switch (role) {
            case "at" -> {
                boolean figure = object == null
                        || object.is(Nominal.Kind.TOLL)
                        || !harmOf(object).isEmpty()
                        || at.word(object.group().first()).equals("it")
                        || at.word(object.group().first()).equals("their")
                                && at.word(object.group().head()).equals("own")
                        || figureInside(at, object);
                number = figure && object != null ? numberBehind(at, index, "at") : null;
            }
            case "of" -> number = numberBehind(at, index, "of");
            case "spoken" -> number = object;
            case "object" -> {
                if (object != null && (object.is(Nominal.Kind.TOLL) || figureInside(at, object))) {
                    number = numberBehind(at, object.chunk(), "of");
                }
            }
            case "total" -> {
                // "the total now stands at 37", "the ministry's figure is 12"
                List<Nominal> subjects = at.nominals(syntax.subjects(index));
                boolean figure = !subjects.isEmpty()
                        && subjects.get(0).is(Nominal.Kind.TOLL)
                        && !syntax.isLink(subjects.get(0).chunk() + 1, "of");
                if (figure) {
                    Nominal behind = verb.base().equals("be") ? null : numberBehind(at, index, "at");
                    behind = behind == null && !verb.base().equals("be") ? numberBehind(at, index, "to") : behind;
                    number = behind == null ? object : behind;
                }
            }
            default -> {}
        }
        if (number == null || number.count() == null || isTaken(frames, number)) {
            return;
        }
        Count figure = number.count();
        if (!number.is(Nominal.Kind.COUNT) || figure == null || figure.low() == 0 && figure.high() != null) {
            return;
        }
        Frame frame =
                new Frame(at, FIGURE_SENSE, index, verb.first(), number.group().end());
        frame.told = true;
        frame.losses.add(LossDraft.of(
                object == null ? List.of() : harmOf(object),
                number,
                number.count(),
                null,
                number.group().first(),
                number.group().end(),
                "figure-for-the-same"));
        frames.add(frame);
    }

    /** "put the deaths at 11": what a noun for a harm tells, where it has no number of its own. */
    private static List<Effect> harmOf(Nominal nominal) {
        return nominal.is(Nominal.Kind.EVENT) && nominal.count() == null && nominal.plural()
                ? nominal.events().stream()
                        .filter(EventSense::isHarm)
                        .map(EventSense::effects)
                        .findFirst()
                        .orElse(List.of())
                : List.of();
    }

    private boolean figureInside(AnalysedSentence at, Nominal nominal) {
        for (int token = nominal.group().first(); token < nominal.group().end(); token++) {
            if (words.isFigureNoun(at.word(token))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Nominal numberBehind(AnalysedSentence at, int chunk, String preposition) {
        Syntax syntax = at.syntax();
        for (int index = chunk + 1; index < Math.min(syntax.chunks().size() - 1, chunk + 8); index++) {
            if (syntax.chunk(index) instanceof VerbGroup || syntax.isLink(index, Chunk.Kind.SEMICOLON)) {
                return null;
            }
            if (syntax.isLink(index, preposition)) {
                Nominal number = at.nominal(syntax.pastQuotes(index + 1));
                if (number != null && number.count() != null) {
                    return number;
                }
            }
        }
        return null;
    }

    private static boolean isTaken(List<Frame> frames, Nominal nominal) {
        return frames.stream()
                .flatMap(frame -> frame.losses.stream())
                .anyMatch(loss -> loss.firstToken() < nominal.group().end()
                        && nominal.group().first() < loss.endToken());
    }
}
