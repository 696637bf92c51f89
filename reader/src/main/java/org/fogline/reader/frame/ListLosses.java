package org.fogline.reader.frame;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fogline.knowledge.word.EventSense;
import org.fogline.knowledge.word.Words;
import org.fogline.model.ClaimType;
import org.fogline.model.Count;
import org.fogline.model.Effect;
import org.fogline.model.Unit;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.mention.ThingMention;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists and small tables of losses: lines, or parts of a line, of the form "Tanks: 12". What was done to them is
 * said in the line, or in the line that opens the list; without either, people are dead and things destroyed. Lines that
 * follow each other are one claim.
 */
public final class ListLosses {

    static final EventSense TABLE = new EventSense(
            "list of losses", true, "any", ClaimType.TOLL, "", "", List.of(Effect.KILLED), null, null, Set.of("harm"));

    private static final Set<Effect> OF_PEOPLE =
            EnumSet.of(Effect.KILLED, Effect.WOUNDED, Effect.MISSING, Effect.CAPTURED);

    /** What men and things in a list of losses have come to; who is delivered or moved is not lost. */
    private static final Set<Effect> LOST = EnumSet.of(
            Effect.KILLED,
            Effect.WOUNDED,
            Effect.CAPTURED,
            Effect.MISSING,
            Effect.DESTROYED,
            Effect.DAMAGED,
            Effect.SHOT_DOWN);

    /** A label of more parts than that is a sentence. */
    private static final int LONGEST_LABEL = 9;

    private final Words words;
    private final FigureList figures;

    public ListLosses(Words words) {
        this.words = words;
        this.figures = new FigureList(words);
    }

    /** Whether a frame was read from a list or a small table of losses. */
    public static boolean isList(Frame frame) {
        return frame.sense() == TABLE;
    }

    /** Puts the frames of lists in place of those found in their lines, in the list of frames of each sentence. */
    public void read(List<AnalysedSentence> sentences, List<List<Frame>> framesOf) {
        Frame open = null;
        int last = -2;
        AnalysedSentence told = null;
        List<Effect> announced = List.of();
        for (int index = 0; index < sentences.size(); index++) {
            AnalysedSentence at = sentences.get(index);
            boolean item = at.sentence().kind() == Sentence.BlockKind.LIST_ITEM;
            announced = item ? announced : announced(at);
            Frame list = figures.read(at);
            Frame row = list != null ? list : row(at, told);
            boolean opened = open != null && last == index - 1;
            if (row == null && (opened || opensTallies(sentences, index, told))) {
                row = tally(at, told);
                boolean tallies = open != null
                        && open.losses.stream().anyMatch(loss -> loss.rule().equals(FigureList.RULE));
                if (row == null && opened && tallies && isTally(at)) {
                    // a thing that no table knows: the list goes on below it
                    last = index;
                    continue;
                }
            }
            if (row == null) {
                open = null;
                told = at;
                Frame part = item && !announced.isEmpty() ? part(at, announced) : null;
                if (part != null
                        && framesOf.get(index).stream()
                                .noneMatch(frame -> !frame.losses().isEmpty())) {
                    framesOf.set(index, new ArrayList<>(List.of(part)));
                }
                continue;
            }
            framesOf.set(index, new ArrayList<>());
            if (open != null && last == index - 1) {
                open.take(row);
            } else {
                open = row;
                framesOf.get(index).add(row);
            }
            last = index;
        }
    }

    /**
     * Whether lines as "tanks – 5,383 (+10)" may begin at a sentence: what stands over them speaks of losses, or the line
     * and the next have the growth of a day in brackets.
     */
    private boolean opensTallies(List<AnalysedSentence> sentences, int index, @Nullable AnalysedSentence told) {
        AnalysedSentence at = sentences.get(index);
        if (!isTally(at)) {
            return false;
        }
        boolean headed = told != null && told.index() == at.index() - 1 && opensLosses(told);
        return headed
                || hasGrowth(at)
                        && index + 1 < sentences.size()
                        && isTally(sentences.get(index + 1))
                        && hasGrowth(sentences.get(index + 1));
    }

    private boolean opensLosses(AnalysedSentence heading) {
        boolean opens = heading.sentence().kind() == Sentence.BlockKind.TITLE
                || heading.sentence().kind() == Sentence.BlockKind.HEADING
                || heading.sentence().token(heading.sentence().size() - 1).is(":");
        return opens
                && (figures.tellsLosses(heading)
                        || effectsSaid(heading).stream().anyMatch(LOST::contains));
    }

    /** "(+10)": a bracket that holds by how much the number before it grew. */
    private static boolean hasGrowth(AnalysedSentence at) {
        for (int token = 1; token + 1 < at.sentence().size(); token++) {
            if (at.sentence().token(token).is("(")
                    && (at.sentence().token(token + 1).is("+")
                            || at.sentence().token(token + 1).text().startsWith("+"))) {
                return true;
            }
        }
        return false;
    }

    /** Where the figure of a tally stands: the chunk of its mark, or -1 for "12 tanks (+3)"; -2 if a line is none. */
    private static int markOf(AnalysedSentence at) {
        Syntax syntax = at.syntax();
        int size = syntax.chunks().size();
        int first = 0;
        while (first < size && (syntax.isLink(first, Chunk.Kind.DASH) || isMark(at, first))) {
            first++;
        }
        Nominal lead = at.nominal(first);
        if (lead != null && lead.count() != null && !lead.is(Nominal.Kind.COUNT)) {
            return endsTally(at, first + 1) && hasGrowth(at) ? -1 : -2;
        }
        // "American - 562 killed": whose losses they are
        boolean side = lead != null
                && lead.actors().stream()
                        .anyMatch(actor -> actor.end() == lead.group().head() + 1
                                && (actor.kind() == ActorMention.Kind.DEMONYM
                                        || actor.kind() == ActorMention.Kind.NAMED));
        for (int mark = first + 1; !side && mark < Math.min(size, first + LONGEST_LABEL); mark++) {
            if (syntax.isLink(mark, Chunk.Kind.DASH) || syntax.isLink(mark, Chunk.Kind.COLON)) {
                Nominal number = at.nominal(figureOf(at, mark));
                return number != null && number.count() != null && endsTally(at, number.chunk() + 1) ? mark : -2;
            }
        }
        return -2;
    }

    private static boolean isMark(AnalysedSentence at, int chunk) {
        return at.syntax().chunk(chunk) instanceof Chunk.Link link
                && at.sentence().token(link.first()).isMark();
    }

    private static int figureOf(AnalysedSentence at, int mark) {
        int figure = mark + 1;
        while (figure < at.syntax().chunks().size() && isMark(at, figure)) {
            figure++;
        }
        return figure;
    }

    private static boolean isTally(AnalysedSentence at) {
        return markOf(at) > -2;
    }

    /** "(+860) persons liquidated", "(+10) units,": nothing but growth, a unit and what was done stands behind the figure. */
    private static boolean endsTally(AnalysedSentence at, int start) {
        Syntax syntax = at.syntax();
        int index = start;
        while (index < syntax.chunks().size()) {
            if (syntax.isLink(index, Chunk.Kind.OPEN)) {
                index = Math.max(index + 1, syntax.pastBracket(index));
                continue;
            }
            Nominal nominal = at.nominal(index);
            boolean unit = nominal != null
                    && nominal.count() == null
                    && nominal.actors().isEmpty();
            boolean done = syntax.chunk(index) instanceof VerbGroup verb && (verb.alone() || verb.passive());
            boolean closes = index == syntax.chunks().size() - 1 && isMark(at, index);
            if (!unit && !done && !closes) {
                return false;
            }
            index++;
        }
        return true;
    }

    /** "tanks – 5,383 (+10)", "personnel – about 313,470 (+860) persons liquidated", "12 tanks (+3)". */
    private @Nullable Frame tally(AnalysedSentence at, @Nullable AnalysedSentence told) {
        int mark = markOf(at);
        if (mark < -1) {
            return null;
        }
        int start = 0;
        while (at.nominal(start) == null && !(at.syntax().chunk(start) instanceof VerbGroup)) {
            start++;
        }
        Label label = mark < 0 ? null : label(at, start, mark);
        Nominal number = at.nominal(mark < 0 ? start : figureOf(at, mark));
        ThingMention thing = label == null && mark >= 0 ? thingBefore(at, mark) : null;
        if (number == null || number.count() == null || mark >= 0 && label == null && thing == null) {
            return null;
        }
        Nominal counted = label != null && label.noun != null ? label.noun : number;
        boolean things = counted.is(Nominal.Kind.MATERIEL) || thing != null;
        if (!things && !counted.isPeople() && counted.effects().isEmpty()) {
            return null;
        }
        Unit unit = thing == null ? counted.unit() : thing.unit();
        List<Effect> done = List.of();
        for (int index = number.chunk() + 1; index < at.syntax().chunks().size(); index++) {
            if (at.syntax().chunk(index) instanceof VerbGroup verb) {
                done = effectsOf(words, verb.base());
            }
        }
        if (isTaken(at, counted)) {
            counted = counted.asTaken();
            unit = counted.unit();
        }
        List<Effect> effects = !done.isEmpty()
                ? done
                : label != null && !label.effects.isEmpty()
                        ? label.effects
                        : !counted.effects().isEmpty()
                                ? counted.effects()
                                : fitting(told == null ? List.of() : effectsSaid(told), things);
        int first = at.syntax().chunk(start).first();
        Frame frame = new Frame(at, TABLE, start, first, number.group().end());
        frame.told = true;
        frame.losses.add(LossDraft.of(
                effects, counted, number.count(), unit, first, number.group().end(), FigureList.RULE));
        frame.cover(first, number.group().end());
        return frame;
    }

    /** "UAVs of operational level – 7,810", "cruise missiles – 1,910": the thing in a label whose head names none. */
    private static @Nullable ThingMention thingBefore(AnalysedSentence at, int mark) {
        ThingMention found = null;
        for (int token = 0; token < at.syntax().chunk(mark).first(); token++) {
            ThingMention thing = at.mentions().things()[token];
            found = thing != null && thing.kind() == ThingMention.Kind.MATERIEL ? thing : found;
        }
        return found;
    }

    /** "The fatalities are distributed as follows:": the harm of those whom the items of a list count. */
    private List<Effect> announced(AnalysedSentence at) {
        if (!at.sentence().token(at.sentence().size() - 1).is(":")) {
            return List.of();
        }
        for (int chunk = 0; chunk < at.syntax().chunks().size(); chunk++) {
            Nominal nominal = at.nominal(chunk);
            if (nominal != null && nominal.isPeople() && OF_PEOPLE.containsAll(nominal.effects())) {
                if (!nominal.effects().isEmpty()) {
                    return nominal.effects();
                }
            }
        }
        List<Effect> said = effectsSaid(at);
        return said.isEmpty() || !OF_PEOPLE.containsAll(said) ? List.of() : List.of(said.get(0));
    }

    /** "- 23 members of the army": an item that counts people and says no more of them. */
    private static @Nullable Frame part(AnalysedSentence at, List<Effect> effects) {
        Syntax syntax = at.syntax();
        Nominal number = at.nominal(0) != null ? at.nominal(0) : at.nominal(1);
        // "1. North": what only numbers the items
        boolean numbers = number != null
                && number.is(Nominal.Kind.COUNT)
                && syntax.chunks().size() <= 2;
        boolean counts = number != null
                && !numbers
                && number.count() != null
                && number.effects().isEmpty()
                && (number.isPeople() || syntax.isLink(number.chunk() + 1, "of"));
        boolean tells = syntax.chunks().stream().anyMatch(chunk -> chunk instanceof VerbGroup verb && verb.isFinite());
        if (number == null || !counts || tells) {
            return null;
        }
        int first = number.group().first();
        Frame frame = new Frame(at, TABLE, number.chunk(), first, number.group().end());
        frame.told = true;
        frame.losses.add(LossDraft.of(
                effects,
                number,
                Objects.requireNonNull(number.count()),
                number.unit(),
                first,
                number.group().end(),
                "part-of-a-list"));
        frame.cover(first, number.group().end());
        return frame;
    }

    /** A row of a list; {@code told} is the sentence before the list, which may tell the harm. */
    private @Nullable Frame row(AnalysedSentence at, @Nullable AnalysedSentence told) {
        Frame frame = null;
        Syntax syntax = at.syntax();
        int start = 0;
        for (int colon = 1; colon + 1 < syntax.chunks().size(); colon++) {
            if (!syntax.isLink(colon, Chunk.Kind.COLON)) {
                continue;
            }
            Label label = label(at, start, colon);
            Nominal number = at.nominal(colon + 1);
            boolean alone = colon + 2 >= syntax.chunks().size()
                    || syntax.chunk(colon + 2) instanceof Chunk.Link link && link.kind() != Chunk.Kind.PREPOSITION
                    || at.nominal(colon + 2) != null;
            List<Effect> after = colon + 2 < syntax.chunks().size()
                            && syntax.chunk(colon + 2) instanceof VerbGroup participle
                            && participle.alone()
                    ? effectsOf(words, participle.base())
                    : List.of();
            alone |= !after.isEmpty();
            if (label == null || number == null || number.count() == null || !alone) {
                if (frame == null && !isOpener(at)) {
                    return null;
                }
                start = colon + 1;
                continue;
            }
            boolean bare = number.is(Nominal.Kind.COUNT);
            Nominal who = label.noun;
            if (!bare) {
                // "Killed: 138 militants": the label tells the harm, the number who came to it.
                if (who != null || !number.isPeople() && !number.is(Nominal.Kind.MATERIEL)) {
                    start = colon + 1;
                    continue;
                }
                who = number;
            }
            int first = syntax.chunk(label.first).first();
            if (frame == null) {
                frame = new Frame(at, TABLE, label.first, first, number.group().end());
                frame.told = true;
            }
            Nominal counted = who == null ? number : who;
            ThingMention thing = at.mentions().things()[counted.group().head()];
            // "Car bombs destroyed: 11": bombings elsewhere, things in a list
            boolean named = thing != null && thing.kind() == ThingMention.Kind.MATERIEL;
            boolean things = counted.is(Nominal.Kind.MATERIEL) || counted.is(Nominal.Kind.EVENT) && named;
            Unit unit = counted.is(Nominal.Kind.EVENT) && named && thing != null ? thing.unit() : counted.unit();
            boolean taken = after.isEmpty() && label.effects.isEmpty() && isTaken(at, counted);
            if (taken) {
                counted = counted.asTaken();
                unit = counted.unit();
            }
            List<Effect> effects = !after.isEmpty()
                    ? after
                    : !label.effects.isEmpty()
                            ? label.effects
                            : !counted.effects().isEmpty()
                                    ? counted.effects()
                                    : fitting(told == null ? List.of() : effectsSaid(told), things);
            frame.losses.add(LossDraft.of(
                    effects,
                    counted,
                    number.count(),
                    unit,
                    number.group().first(),
                    number.group().end(),
                    "list-of-losses"));
            frame.cover(first, number.group().end());
            start = colon + (after.isEmpty() ? 2 : 3);
            start = addParts(frame, start, counted);
            Nominal next = syntax.isLink(start, Chunk.Kind.COMMA) ? at.nominal(start + 1) : null;
            boolean counts = !bare && next != null && next.count() != null;
            if (!after.isEmpty() || (things || counts) && !label.effects.isEmpty()) {
                // "Killed: 2 officers, 11 other ranks"
                start = goOn(frame, start, counted, label.effects);
            }
        }
        return frame;
    }

    /** "62 (38 destroyed, 24 captured)": what became of how many, which together are the number; the chunk behind them. */
    private int addParts(Frame frame, int open, Nominal counted) {
        AnalysedSentence at = frame.at();
        Syntax syntax = at.syntax();
        int larger = frame.losses.size() - 1;
        LossDraft whole = frame.losses.get(larger);
        List<LossDraft> parts = new ArrayList<>();
        List<Effect> together = new ArrayList<>();
        long sum = 0;
        int index = open + 1;
        while (syntax.isLink(open, Chunk.Kind.OPEN)
                && index + 1 < syntax.chunks().size()) {
            Nominal number = at.nominal(index);
            Count count = number == null ? null : number.count();
            List<Effect> done = count != null && syntax.chunk(index + 1) instanceof VerbGroup participle
                    ? effectsOf(words, participle.base())
                    : List.of();
            if (number == null || count == null || done.isEmpty()) {
                return open;
            }
            sum += count.low();
            done.stream().filter(effect -> !together.contains(effect)).forEach(together::add);
            parts.add(LossDraft.of(
                            done,
                            counted,
                            count,
                            whole.unit(),
                            number.group().first(),
                            number.group().end(),
                            "list-of-losses")
                    .within(larger));
            index += 2;
            while (syntax.isLink(index, Chunk.Kind.COMMA) || syntax.isLink(index, "and")) {
                index++;
            }
            if (syntax.isLink(index, Chunk.Kind.CLOSE)) {
                break;
            }
        }
        if (parts.size() < 2 || !whole.count().sameBounds(Count.exactly(sum))) {
            return open;
        }
        frame.losses.set(larger, whole.withEffects(together));
        frame.losses.addAll(parts);
        frame.cover(syntax.chunk(open).first(), syntax.chunk(index).end());
        return index + 1;
    }

    /** "Prisoners: 310": who is counted among losses as taken. */
    private boolean isTaken(AnalysedSentence at, Nominal counted) {
        return counted.effects().isEmpty()
                && words.isTakenNoun(at.word(counted.group().head()));
    }

    /** "23 killed, 41 wounded, three tanks destroyed": what a list behind one label goes on with; the chunk after it. */
    private int goOn(Frame frame, int start, Nominal of, List<Effect> told) {
        AnalysedSentence at = frame.at();
        Syntax syntax = at.syntax();
        int index = start;
        while (true) {
            int next = index;
            while (syntax.isLink(next, Chunk.Kind.COMMA)
                    || syntax.isLink(next, Chunk.Kind.SEMICOLON)
                    || syntax.isLink(next, "and")) {
                next++;
            }
            Nominal more = next == index ? null : at.nominal(next);
            Count count = more == null ? null : LossFinder.countOf(at, more, more);
            boolean shared = more != null && more.is(Nominal.Kind.MATERIEL) && more.plural() && more.count() == null;
            if (shared && frame.losses.get(frame.losses.size() - 1).nominal().is(Nominal.Kind.MATERIEL)) {
                // "17 armoured and other vehicles destroyed"
                boolean participle = next + 1 < syntax.chunks().size() && syntax.chunk(next + 1) instanceof VerbGroup;
                index = participle ? next + 2 : next + 1;
                continue;
            }
            if (more == null || count == null) {
                return index;
            }
            if (syntax.isLink(next + 1, "of") && next + 2 < syntax.chunks().size()) {
                String whom = at.word(syntax.chunk(next + 2).first());
                if (whom.equals("them") || whom.equals("whom")) {
                    index = partOf(frame, more, count, next + 3);
                    continue;
                }
            }
            List<Effect> said = next + 1 < syntax.chunks().size()
                            && syntax.chunk(next + 1) instanceof VerbGroup participle
                            && participle.alone()
                    ? effectsOf(words, participle.base())
                    : List.of();
            boolean thing = more.is(Nominal.Kind.MATERIEL);
            List<Effect> effects = !said.isEmpty()
                    ? said
                    : !more.effects().isEmpty()
                            ? more.effects()
                            : !thing
                                    ? more.is(Nominal.Kind.PEOPLE) && more.count() != null ? told : List.of()
                                    : told.isEmpty() ? List.of(Effect.DESTROYED) : told;
            if (effects.isEmpty() || !thing && !more.isPeople()) {
                return index;
            }
            Nominal counted = more.is(Nominal.Kind.COUNT) ? of : more;
            frame.losses.add(LossDraft.of(
                    effects,
                    counted,
                    count,
                    counted.unit(),
                    more.group().first(),
                    more.group().end(),
                    "list-of-losses"));
            frame.cover(more.group().first(), more.group().end());
            index = said.isEmpty() ? next + 1 : next + 2;
        }
    }

    /** "61 of them by the snipers": a part of the number before; the chunk at which the list goes on. */
    private static int partOf(Frame frame, Nominal part, Count count, int start) {
        Syntax syntax = frame.at().syntax();
        int larger = frame.losses.size() - 1;
        LossDraft whole = frame.losses.get(larger);
        frame.losses.add(new LossDraft(
                whole.effects(),
                whole.combine(),
                whole.nominal(),
                null,
                List.of(),
                count,
                whole.unit(),
                part.group().first(),
                part.group().end(),
                larger,
                null,
                "list-of-losses"));
        frame.cover(part.group().first(), part.group().end());
        int end = start;
        while (end < syntax.chunks().size()
                && !syntax.isLink(end, Chunk.Kind.COMMA)
                && !syntax.isLink(end, Chunk.Kind.SEMICOLON)) {
            end++;
        }
        return end;
    }

    private record Label(int first, @Nullable Nominal noun, List<Effect> effects) {}

    /**
     * What stands before a colon: "Tanks", "Personnel (killed and wounded)", "Drones shot down", "Killed"; null if it is
     * no label of a loss.
     */
    private @Nullable Label label(AnalysedSentence at, int start, int colon) {
        Syntax syntax = at.syntax();
        Nominal noun = null;
        List<Effect> effects = new ArrayList<>();
        int first = -1;
        for (int index = start; index < colon; index++) {
            if (syntax.isLink(index, Chunk.Kind.SEMICOLON)) {
                noun = null;
                effects.clear();
                first = -1;
                continue;
            }
            if (syntax.chunk(index) instanceof VerbGroup verb) {
                List<Effect> said = effectsOf(words, verb.base());
                if (said.isEmpty()) {
                    return null;
                }
                said.stream().filter(effect -> !effects.contains(effect)).forEach(effects::add);
                first = first < 0 ? index : first;
                continue;
            }
            Nominal nominal = at.nominal(index);
            if (nominal == null) {
                continue;
            }
            ThingMention thing = at.mentions().things()[nominal.group().head()];
            boolean counts = thing != null && thing.kind() == ThingMention.Kind.MATERIEL
                    || nominal.is(Nominal.Kind.MATERIEL)
                    || nominal.is(Nominal.Kind.PEOPLE)
                    || !nominal.effects().isEmpty();
            if (nominal.count() != null) {
                return null;
            }
            if (noun == null && counts) {
                noun = nominal;
                first = first < 0 ? index : first;
            } else if (noun != null && counts && !nominal.effects().isEmpty()) {
                nominal.effects().stream()
                        .filter(effect -> !effects.contains(effect))
                        .forEach(effects::add);
            }
        }
        return first < 0 || colon - first > LONGEST_LABEL ? null : new Label(first, noun, List.copyOf(effects));
    }

    /** Words before the first pair of a line ("Losses of the enemy: tanks: 3; …") do not spoil it. */
    private static boolean isOpener(AnalysedSentence at) {
        return at.sentence().size() < 60;
    }

    private static List<Effect> fitting(List<Effect> told, boolean things) {
        for (Effect effect : told) {
            boolean ofThings = effect == Effect.DESTROYED
                    || effect == Effect.DAMAGED
                    || effect == Effect.CAPTURED
                    || effect == Effect.SHOT_DOWN;
            boolean ofPeople = effect == Effect.KILLED || effect == Effect.WOUNDED || effect == Effect.CAPTURED;
            if (things ? ofThings : ofPeople) {
                return List.of(effect);
            }
        }
        return List.of(things ? Effect.DESTROYED : Effect.KILLED);
    }

    private List<Effect> effectsSaid(AnalysedSentence at) {
        List<Effect> effects = new ArrayList<>();
        for (Chunk chunk : at.syntax().chunks()) {
            if (chunk instanceof VerbGroup verb) {
                effects.addAll(effectsOf(words, verb.base()));
            }
        }
        return effects;
    }

    /** What a verb first does to those whom it is done to; empty if that is no harm. */
    static List<Effect> effectsOf(Words words, String base) {
        for (EventSense sense : words.events().verb(base)) {
            if (!sense.effects().isEmpty()) {
                return List.of(sense.effects().get(0));
            }
        }
        return List.of();
    }
}
