package org.fogline.reckon.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fogline.model.Cause;
import org.fogline.model.Effect;
import org.fogline.model.PlaceRelation;
import org.fogline.model.Unit;
import org.fogline.model.Where;
import org.fogline.reckon.Background;
import org.fogline.reckon.Question;
import org.fogline.reckon.TooManyClaimsException;
import org.fogline.reckon.sum.CellSet;
import org.fogline.reckon.sum.Row;
import org.fogline.reckon.sum.Sense;
import org.fogline.reckon.sum.SumProblem;
import org.jspecify.annotations.Nullable;

/**
 * The assertions of one account, or of several jointly, as rows over cells and days, with the questions that will be asked
 * of it. It holds claims only, never a merged truth.
 *
 * <p>A vague place or day loosens an assertion: its lower bound holds for all that may be meant, its upper bound for what
 * is surely meant. An incident is a lower bound; a total bounds both ways.
 */
public final class World {

    /** Beyond this a world is refused: narrow it by side, place or days. */
    public static final int ASSERTIONS = 20_000;

    /** The side of those who belong to none. */
    public static final String NO_SIDE = "civilians";

    /** Who or what, where: what surely is meant, and what may be meant. */
    private record Scope(
            RegionSpec outer,
            @Nullable RegionSpec inner,
            @Nullable RegionSpec apart) {}

    private final Background background;
    private final List<Assertion> assertions;
    private final Map<String, Assertion> byId = new LinkedHashMap<>();
    private final Map<String, List<Where>> widened = new HashMap<>();
    private final Tree sides;
    private final Tree places;
    private final Tree units;
    private final int firstDay;
    private final int lastDay;
    private final SumProblem problem;
    private final Map<Question, CellSet> questions = new HashMap<>();

    /**
     * @param events for each linked event the ids of its incidents' assertions that count the same: their figures must
     *     agree with one another
     * @throws TooManyClaimsException if there are more than {@link #ASSERTIONS} assertions
     */
    public World(
            Collection<Assertion> assertions,
            Collection<Question> questions,
            Collection<List<String>> events,
            Background background) {
        refuseTooMany(assertions.size());
        this.background = background;
        this.assertions = List.copyOf(assertions);
        assertions.forEach(assertion -> byId.put(assertion.id(), assertion));
        events.forEach(this::widen);
        Set<String> sideNames = new TreeSet<>(Set.of(NO_SIDE));
        Set<String> placeNames = new TreeSet<>();
        Set<String> unknownPlaces = new TreeSet<>();
        for (Assertion assertion : assertions) {
            sideNames.addAll(assertion.loss().sides());
            for (Where where : assertion.claim().where()) {
                (background.knowsPlace(where.place()) ? placeNames : unknownPlaces).add(where.place());
                if (isVague(where)) {
                    String parent = background.placeParent(where.place());
                    if (parent != null) {
                        placeNames.add(parent);
                    }
                }
            }
        }
        for (Question question : questions) {
            if (question.side() != null) {
                sideNames.add(question.side());
            }
            if (question.place() != null) {
                placeNames.add(question.place());
            }
        }
        this.sides = new Tree(sideNames, Set.of(), side -> side.equals(NO_SIDE) ? null : background.actorParent(side));
        this.places = new Tree(placeNames, unknownPlaces, background::placeParent);
        this.units = unitTree();
        int[] horizon = horizon(questions);
        this.firstDay = horizon[0];
        this.lastDay = horizon[1];
        this.problem = SumProblem.of(rows(questions, events));
    }

    /** @throws TooManyClaimsException if there are more than {@link #ASSERTIONS} assertions */
    public static void refuseTooMany(int assertions) {
        if (assertions > ASSERTIONS) {
            throw new TooManyClaimsException(assertions + " counted losses in one world are more than the " + ASSERTIONS
                    + " that are reckoned at once: narrow the question by account, side, place or days");
        }
    }

    public SumProblem problem() {
        return problem;
    }

    public List<Assertion> assertions() {
        return assertions;
    }

    /** The assertion with this id. */
    public Assertion assertion(String id) {
        Assertion found = byId.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no assertion " + id);
        }
        return found;
    }

    /** The cells that a question asks for; it must have been told of when the world was made. */
    public CellSet cells(Question question) {
        CellSet found = questions.get(question.withWindow(null, null));
        if (found == null) {
            throw new IllegalArgumentException("a question that the world was not told of: " + question);
        }
        return found;
    }

    /** The number of a day; open ends are the ends of all that is claimed. */
    public int from(@Nullable LocalDate day) {
        return day == null ? firstDay : (int) day.toEpochDay();
    }

    public int to(@Nullable LocalDate day) {
        return day == null ? lastDay : (int) day.toEpochDay();
    }

    /**
     * Totals that are linked are one count in different words: a headline that names two of its places may mean all, so
     * the lower bound of each holds for the places of all.
     */
    private void widen(List<String> event) {
        Set<Where> places = new LinkedHashSet<>();
        for (String id : event) {
            places.addAll(relevant(assertion(id).claim().where()));
        }
        for (String id : event) {
            List<Where> own = relevant(assertion(id).claim().where());
            if (assertion(id).isTotal() && !own.isEmpty() && places.size() > own.size()) {
                widened.put(id, List.copyOf(places));
            }
        }
    }

    private List<Row> rows(Collection<Question> asked, Collection<List<String>> events) {
        Map<String, Scope> scopes = new LinkedHashMap<>();
        Set<RegionSpec> specs = new LinkedHashSet<>();
        for (Assertion assertion : assertions) {
            Scope scope = scope(assertion);
            scopes.put(assertion.id(), scope);
            specs.add(scope.outer());
            if (scope.inner() != null) {
                specs.add(scope.inner());
            }
            if (scope.apart() != null) {
                specs.add(scope.apart());
            }
        }
        asked.forEach(question -> specs.add(spec(question)));
        CellSpace space = new CellSpace(specs);
        asked.forEach(question -> questions.put(question.withWindow(null, null), space.cells(spec(question))));
        List<Row> rows = new ArrayList<>();
        for (Assertion assertion : assertions) {
            Scope scope = scopes.get(assertion.id());
            if (scope != null) {
                addRows(rows, assertion, scope, space);
            }
        }
        for (List<String> event : events) {
            addEvent(rows, event, space.extraCell());
        }
        return rows;
    }

    private void addRows(List<Row> rows, Assertion assertion, Scope scope, CellSpace space) {
        int outerFrom = from(assertion.from());
        int outerTo = to(assertion.to());
        if (assertion.low() > 0) {
            rows.add(new Row(
                    assertion.id(),
                    assertion.id(),
                    Sense.AT_LEAST,
                    assertion.low(),
                    space.cells(scope.outer()),
                    outerFrom,
                    outerTo,
                    assertion.listing()));
            if (scope.apart() != null) {
                rows.add(new Row(
                        assertion.id() + "~apart",
                        assertion.id(),
                        Sense.AT_LEAST,
                        assertion.low(),
                        space.cells(scope.apart()),
                        outerFrom,
                        outerTo,
                        null));
            }
        }
        Long high = assertion.high();
        if (high != null && assertion.isTotal() && assertion.from() != null && assertion.to() != null) {
            RegionSpec inner = scope.inner() != null ? scope.inner() : scope.apart();
            if (inner != null) {
                rows.add(new Row(
                        assertion.id() + "^",
                        assertion.id(),
                        Sense.AT_MOST,
                        high,
                        space.cells(inner),
                        outerFrom,
                        outerTo,
                        null));
            }
        }
    }

    /** An event of its own: the claims linked to it count the same dead, so their figures must meet. */
    private void addEvent(List<Row> rows, List<String> event, CellSet cell) {
        if (event.stream().anyMatch(id -> assertion(id).isTotal())) {
            return;
        }
        for (String id : event) {
            Assertion assertion = assertion(id);
            if (assertion.low() > 0) {
                rows.add(new Row(id + "@event", id, Sense.AT_LEAST, assertion.low(), cell, 0, 0, null));
            }
            Long high = assertion.high();
            if (high != null) {
                rows.add(new Row(id + "@event^", id, Sense.AT_MOST, high, cell, 0, 0, null));
            }
        }
    }

    private Scope scope(Assertion assertion) {
        BitSet effects = new BitSet();
        for (Effect effect : assertion.loss().effects()) {
            effects.set(effect.ordinal());
        }
        Cause cause = assertion.loss().cause();
        BitSet methods = methods(cause);
        Unit unit = assertion.loss().unit();
        boolean anySide = assertion.loss().sides().isEmpty() && !Units.isCivilian(unit);
        BitSet side = new BitSet();
        assertion.loss().sides().forEach(name -> side.or(sides.leaves(name)));
        BitSet sideLeaves = anySide ? sides.all() : side.isEmpty() ? sides.leaves(NO_SIDE) : side;
        BitSet place = new BitSet();
        boolean sure = !anySide;
        boolean unknown = false;
        List<Where> own = relevant(assertion.claim().where());
        List<Where> wheres = widened.getOrDefault(assertion.id(), own);
        for (Where where : wheres) {
            if (!background.knowsPlace(where.place())) {
                unknown = true;
                continue;
            }
            if (isVague(where)) {
                String parent = background.placeParent(where.place());
                place.or(parent == null ? places.all() : places.leaves(parent));
                sure = false;
            } else {
                place.or(places.leaves(where.place()));
                sure &= where.part() == null && where.bearing() == null;
            }
        }
        sure &= sameLeaves(own, place, wheres);
        BitSet outerPlace = unknown || wheres.isEmpty() ? places.all() : place;
        boolean crossing = Units.cutsAcross(unit);
        BitSet outerUnit = crossing ? units.leaves(Unit.PERSON.name()) : units.leaves(unit.name());
        RegionSpec outer = new RegionSpec(effects, sideLeaves, outerUnit, outerPlace, methods);
        RegionSpec apart = null;
        boolean onlyUnknown = unknown && wheres.stream().noneMatch(where -> background.knowsPlace(where.place()));
        if (sure && onlyUnknown) {
            BitSet single = new BitSet();
            wheres.forEach(where -> single.or(places.leaves(where.place())));
            apart = new RegionSpec(effects, sideLeaves, units.leaves(unit.name()), single, methods);
        } else if (sure && crossing && !unknown && !wheres.isEmpty()) {
            apart = new RegionSpec(effects, sideLeaves, units.leaves(unit.name()), outerPlace, methods);
        }
        boolean inside = sure && !unknown && !wheres.isEmpty() && !crossing;
        return new Scope(outer, inside ? outer : null, apart);
    }

    /** Whether the places that were added for a linked total lie in its own anyway. */
    private boolean sameLeaves(List<Where> own, BitSet place, List<Where> wheres) {
        if (own == wheres) {
            return true;
        }
        BitSet leaves = new BitSet();
        own.stream()
                .filter(where -> background.knowsPlace(where.place()))
                .forEach(where -> leaves.or(places.leaves(where.place())));
        return leaves.equals(place);
    }

    private RegionSpec spec(Question question) {
        BitSet effects = new BitSet();
        effects.set(question.effect().ordinal());
        return new RegionSpec(
                effects,
                question.side() == null ? sides.all() : sides.leaves(question.side()),
                units.leaves(question.unit().name()),
                question.place() == null ? places.all() : places.leaves(question.place()),
                methods(null));
    }

    private static BitSet methods(@Nullable Cause cause) {
        BitSet methods = new BitSet();
        if (cause != null) {
            methods.set(cause.ordinal());
        } else {
            methods.set(0, Cause.values().length + 1);
        }
        return methods;
    }

    /** Where something came from or was going says where it happened only if nothing else does. */
    private static List<Where> relevant(List<Where> wheres) {
        List<Where> inside = wheres.stream()
                .filter(where -> switch (where.relation()) {
                    case IN, NEAR, OUTSKIRTS, BETWEEN -> true;
                    case FROM, TO, TOWARD -> false;
                })
                .toList();
        if (!inside.isEmpty()) {
            return inside;
        }
        return wheres.stream()
                .filter(where -> where.relation() == PlaceRelation.FROM)
                .toList();
    }

    private static boolean isVague(Where where) {
        return where.relation() == PlaceRelation.NEAR || where.relation() == PlaceRelation.BETWEEN;
    }

    private static Tree unitTree() {
        Set<String> inside = new TreeSet<>();
        Set<String> apart = new TreeSet<>();
        for (Unit unit : Unit.values()) {
            (Units.cutsAcross(unit) ? apart : inside).add(unit.name());
        }
        return new Tree(inside, apart, name -> {
            Unit parent = Units.parent(Unit.valueOf(name));
            return parent == null ? null : parent.name();
        });
    }

    private int[] horizon(Collection<Question> asked) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        List<@Nullable LocalDate> days = new ArrayList<>();
        for (Assertion assertion : assertions) {
            days.add(assertion.from());
            days.add(assertion.to());
        }
        for (Question question : asked) {
            days.add(question.from());
            days.add(question.to());
        }
        for (LocalDate day : days) {
            if (day != null) {
                first = Math.min(first, (int) day.toEpochDay());
                last = Math.max(last, (int) day.toEpochDay());
            }
        }
        // A day more on both ends: what happened before and after all that is dated.
        return first > last ? new int[] {0, 1} : new int[] {first - 1, last + 1};
    }
}
