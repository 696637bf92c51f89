package org.fogline.reader.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.actor.ActorKind;
import org.fogline.knowledge.text.PhraseTrie;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.word.EventSense;
import org.fogline.knowledge.word.Inflection;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Coded;
import org.fogline.model.Quote;
import org.fogline.model.Reason;
import org.fogline.model.Relation;
import org.fogline.model.RelationType;
import org.fogline.model.Span;
import org.fogline.reader.Knowledge;
import org.fogline.reader.discourse.SideResolver;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.lexicon.Beginning;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.mention.ThingMention;
import org.jspecify.annotations.Nullable;

/**
 * Finds statements of the order of battle: words between two names ("X, a branch of Y"), suffixes ("Y-backed X"),
 * lists of a side's forces ("the forces of A include X, Y and Z"), and neutrality.
 */
public final class RelationFinder {

    private static final Set<String> COPULAS = Set.of(
            "be",
            "become",
            "remain",
            "say",
            "believe",
            "consider",
            "know",
            "regard",
            "describe",
            "see",
            "call",
            "have",
            "form",
            "do");
    private static final Set<String> IS = Set.of("is", "was", "remains");

    private static final String LISTED = "listed-among-forces";
    private static final int LONGEST_GAP = 9;
    /** How many words may stand between the one spoken of and the words of relation, and behind those. */
    private static final int GAP_BEFORE = 14;

    private static final int GAP_AFTER = 6;

    /** How many words may stand between those who back a force and the words that say so, and behind those. */
    private static final int GAP_BACKED = 2;

    /** How many words may stand between an alliance and the words that list its members. */
    private static final int GAP_INCLUDES = 6;

    private record Pattern(RelationType type, String direction) {}

    private final Knowledge knowledge;
    private final PhraseTrie<Pattern> patterns = new PhraseTrie<>();
    private final Set<String> participation = new HashSet<>();
    private final PersonReader people;

    public RelationFinder(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.people = new PersonReader(knowledge.speakers());
        for (Table.Row row :
                Table.builtIn("relations.csv", "words", "type", "direction").rows()) {
            Pattern pattern = new Pattern(Coded.parse(RelationType.class, row.text("type")), row.text("direction"));
            row.list("words").forEach(words -> patterns.add(words, pattern));
        }
        Inflection inflection = new Inflection();
        for (Table.Row row : Table.builtIn("participation.csv", "words").rows()) {
            row.list("words")
                    .forEach(verb -> participation.addAll(inflection.verb(verb).keySet()));
        }
    }

    /** Whether any words of a relation begin with this folded word. */
    public boolean begins(String word) {
        return patterns.begins(word);
    }

    /** The relations that a document's sentences tell. */
    public List<Claim> find(String document, String text, List<AnalysedSentence> sentences, SideResolver sides) {
        List<Claim> found = new ArrayList<>();
        Set<Relation> known = new HashSet<>();
        String paragraphSide = null;
        boolean listing = false;
        int block = -1;
        Bodies bodies = new Bodies();
        for (AnalysedSentence at : sentences) {
            if (at.sentence().block() != block) {
                block = at.sentence().block();
                paragraphSide = null;
                listing = false;
                bodies.enterParagraph();
            }
            String side = sideNamed(at, sides);
            if (side != null) {
                paragraphSide = side;
            }
            List<Found> told = inSentence(at, sides, bodies, paragraphSide, listing);
            for (Found relation : told) {
                listing |= relation.rule().equals(LISTED);
                if (known.add(relation.relation())) {
                    Span span = at.sentence().span(relation.first(), relation.end());
                    found.add(Claim.builder(document, Quote.of(text, span), ClaimType.RELATION)
                            .relation(relation.relation())
                            .why(List.of(
                                    new Reason("relation", relation.rule(), span, null),
                                    new Reason("type", "words-of-a-relation", span, null)))
                            .build());
                }
            }
        }
        return found;
    }

    private record Found(Relation relation, int first, int end, String rule) {}

    /** The side whose forces a sentence lists: an affixed name ("pro-A forces"), or a belligerent before the verb. */
    private @Nullable String sideNamed(AnalysedSentence at, SideResolver sides) {
        for (ActorMention mention : at.mentions().actors()) {
            boolean affixed = !mention.affix().isEmpty();
            boolean role = mention.kind() == ActorMention.Kind.ROLE;
            boolean belligerent = mention.kind() == ActorMention.Kind.NAMED
                    && sides.resolve(mention, null)
                            .filter(side -> isTop(side.name()))
                            .isPresent();
            if (affixed || role || belligerent) {
                Optional<SideResolver.Side> side = sides.resolve(mention, null).filter(found -> isTop(found.name()));
                if (side.isPresent()) {
                    return side.get().name();
                }
            }
        }
        return null;
    }

    private boolean isTop(String name) {
        return knowledge
                .actors()
                .byName(name)
                .filter(actor -> knowledge.actors().parentOf(actor).isEmpty() && actor.kind() == ActorKind.COALITION)
                .isPresent();
    }

    private List<Found> inSentence(
            AnalysedSentence at, SideResolver sides, Bodies bodies, @Nullable String paragraphSide, boolean listing) {
        List<Found> found = new ArrayList<>();
        List<Named> names = withBodies(at, names(at, sides), bodies);
        Set<Integer> taken = new HashSet<>();
        for (int token = 0; token < at.sentence().size(); token++) {
            PhraseTrie.Match<Pattern> match = at.mentions().mayBegin(token, Beginning.RELATION)
                    ? patterns.longestAt(at.sentence().words(), token)
                    : null;
            if (match == null) {
                continue;
            }
            for (Pattern pattern : match.values()) {
                List<Named> seen = pattern.direction().equals("backer") ? withGroups(at, names, sides) : names;
                List<Found> told = read(at, seen, pattern, token, match.end(), found);
                if (!told.isEmpty()) {
                    found.addAll(told);
                    told.forEach(relation -> take(names, relation, taken));
                    token = match.end() - 1;
                    break;
                }
            }
        }
        for (int index = 0; index + 1 < names.size(); index++) {
            Found suffix = suffix(at, names.get(index), names.get(index + 1));
            if (suffix != null) {
                found.add(suffix);
                taken.add(index + 1);
            }
        }
        for (Named name : names) {
            if (isForce(name) && isNeutral(at, name)) {
                found.add(new Found(
                        new Relation(name.name(), RelationType.NEUTRAL, null),
                        name.first(),
                        at.sentence().size(),
                        "neutral"));
            }
        }
        addListed(at, sides, paragraphSide, names, taken, found, listing);
        return found;
    }

    private static void take(List<Named> names, Found relation, Set<Integer> taken) {
        for (int index = 0; index < names.size(); index++) {
            Named name = names.get(index);
            if (name.first() >= relation.first() && name.end() <= relation.end()) {
                taken.add(index);
            }
        }
    }

    /** "The forces of A include X, Y and Z": two names or more that no other words of relation bind. */
    private void addListed(
            AnalysedSentence at,
            SideResolver sides,
            @Nullable String paragraphSide,
            List<Named> names,
            Set<Integer> taken,
            List<Found> found,
            boolean listing) {
        if (paragraphSide == null || !lists(at)) {
            return;
        }
        List<Found> listed = new ArrayList<>();
        for (int index = 0; index < names.size(); index++) {
            Named name = names.get(index);
            boolean enemy = sides.mayFight(name.name(), paragraphSide);
            if (!taken.contains(index)
                    && !isUnknownShortName(at, name)
                    && isForce(name)
                    && !enemy
                    && !name.name().equals(paragraphSide)) {
                listed.add(new Found(
                        new Relation(name.name(), RelationType.ALLIED_WITH, paragraphSide),
                        name.first(),
                        name.end(),
                        LISTED));
            }
        }
        if (listed.size() > 1 || listing) {
            found.addAll(listed);
        }
    }

    /** The relations that a pattern at a place of the sentence tells; none if the names beside it do not fit. */
    private List<Found> read(
            AnalysedSentence at, List<Named> names, Pattern pattern, int first, int end, List<Found> before) {
        return switch (pattern.direction()) {
            case "forward" -> forward(at, names, pattern, first, end, before);
            case "includes" -> includes(at, names, pattern, first, end);
            case "backward" -> backward(at, names, pattern, first, end);
            case "possessive" -> possessive(at, names, pattern, first, end);
            case "after" -> apposed(at, names, pattern, first, end);
            case "apposition" -> former(at, names, pattern, first, end);
            case "backer" -> backer(names, pattern, first, end);
            default -> throw new IllegalStateException("relations.csv: direction '" + pattern.direction() + "'");
        };
    }

    private List<Found> forward(
            AnalysedSentence at, List<Named> names, Pattern pattern, int first, int end, List<Found> before) {
        List<Named> subjects = subjects(at, names, first, before);
        boolean unknown = pattern.type() == RelationType.ALLIED_WITH
                && subjects.stream().allMatch(subject -> isUnknownShortName(at, subject));
        if (subjects.isEmpty() || unknown || opensNext(at, first)) {
            return List.of();
        }
        if (isBesidePlaceOrAct(at, subjects, first) || tellsAnActBetween(at, subjects, pattern, first)) {
            return List.of();
        }
        int object = nextName(names, end);
        if (pattern.type() == RelationType.PART_OF && at.word(end - 2).equals("command")) {
            // "under the command of N. N."
            PersonReader.Person commander = people.after(at, end);
            boolean near = commander != null
                    && (object < 0
                            || names.get(object).adjective()
                            || names.get(object).first() >= commander.first());
            if (near && commander != null) {
                return relations(
                        subjects,
                        RelationType.COMMANDED_BY,
                        List.of(commander.name()),
                        commander.end(),
                        "leader-named");
            }
        }
        boolean ledBy = isLeading(pattern.type());
        if (pattern.type() == RelationType.STAFFED_BY && object >= 0 && isMadeOfGroups(at, names, object, end)) {
            // "the front is composed of X, Y and Z": groups, not men from somewhere
            return includes(at, names, new Pattern(RelationType.PART_OF, pattern.direction()), first, end);
        }
        PersonReader.Person person = ledBy ? people.after(at, end) : null;
        boolean named = person != null
                && object >= 0
                && !names.get(object).adjective()
                && names.get(object).first() <= person.first();
        if (ledBy && object >= 0 && (person == null || named)) {
            // "led by X's N. N."
            int behind = names.get(object).end();
            boolean owned = behind < at.sentence().size() && at.word(behind).startsWith("'");
            // "led by ICC indictee N. N.": a name inside the words that tell who the leader is
            boolean told = !owned && person != null && behind <= person.first();
            person = owned ? people.after(at, behind + 1) : told ? person : null;
            if (person != null) {
                return relations(subjects, pattern.type(), List.of(person.name()), person.end(), "leader-named");
            }
        }
        boolean own = object < 0
                || names.get(object).adjective()
                || person != null && names.get(object).first() >= person.first();
        if (person != null && own) {
            return relations(subjects, pattern.type(), List.of(person.name()), person.end(), "leader-named");
        }
        boolean country = pattern.type() == RelationType.BACKED_BY || pattern.type() == RelationType.ALLIED_WITH;
        if (object >= 0 && names.get(object).adjective() && !country) {
            return List.of();
        }
        if (object < 0 || names.get(object).first() - end > GAP_AFTER || crossesVerbOrEnd(at, end, names.get(object))) {
            return List.of();
        }
        List<String> objects = new ArrayList<>();
        Named last = names.get(object);
        objects.add(last.name());
        boolean list = pattern.type() == RelationType.STAFFED_BY;
        for (int next = object + 1; list && next < names.size() && isListed(at, last, names.get(next)); next++) {
            last = names.get(next);
            objects.add(last.name());
        }
        return relations(subjects, pattern.type(), objects, last.end(), "words-between");
    }

    /** "X and a wing of Y": what the words speak of is listed beside X. */
    private static boolean opensNext(AnalysedSentence at, int first) {
        return first > 1
                && (at.word(first - 1).equals("a") || at.word(first - 1).equals("some"))
                && at.word(first - 2).equals("and");
    }

    /** "X outposts in an area controlled by Y", "an offensive backed by Y": what the words speak of is no force. */
    private static boolean isBesidePlaceOrAct(AnalysedSentence at, List<Named> subjects, int first) {
        Named last = subjects.get(subjects.size() - 1);
        for (int chunk = at.syntax().chunkAt(first) - 1; chunk >= 0; chunk--) {
            Nominal nominal = at.nominal(chunk);
            if (at.syntax().chunk(chunk).first() < last.end()) {
                return false;
            }
            if (nominal != null) {
                return nominal.is(Nominal.Kind.PLACE)
                                && !at.syntax().preposition(chunk).equals("in")
                        || nominal.is(Nominal.Kind.PLACE)
                                && nominal.group().determined() == NounGroup.Determined.INDEFINITE
                        || nominal.is(Nominal.Kind.EVENT);
            }
        }
        return false;
    }

    /** "X attacked a force of Y": what X did stands between, and the words speak of another. */
    private static boolean tellsAnActBetween(AnalysedSentence at, List<Named> subjects, Pattern pattern, int first) {
        if (pattern.type() != RelationType.PART_OF && pattern.type() != RelationType.BRANCH_OF) {
            return false;
        }
        int from = at.syntax().chunkAt(subjects.get(subjects.size() - 1).end());
        for (int chunk = from; chunk < at.syntax().chunkAt(first); chunk++) {
            boolean act = at.syntax().chunk(chunk) instanceof VerbGroup verb
                    && verb.first() < first
                    && verb.end() <= first
                    && (verb.isFinite()
                            || verb.form() == VerbGroup.Form.ING
                                    && !at.syntax().objects(chunk).isEmpty())
                    && !verb.passive()
                    && !COPULAS.contains(verb.base())
                    && !at.syntax().isReducedRelative(chunk)
                    && !at.syntax().isLink(chunk + 1, "by");
            if (act || at.word(at.syntax().chunk(chunk).first()).equals("according")) {
                return true;
            }
        }
        return false;
    }

    /** Whether what something is composed of is groups: no men, fighters or soldiers of them. */
    private static boolean isMadeOfGroups(AnalysedSentence at, List<Named> names, int object, int end) {
        Named named = names.get(object);
        if (!isForce(named) || named.adjective()) {
            return object + 1 < names.size()
                    && names.get(object + 1).first() - named.end() <= 5
                    && isMadeOfGroups(at, names, object + 1, named.end());
        }
        return !isOfMen(at, end, named.first());
    }

    /** "includes fighters of X", "made up of soldiers from Y": men of a group, not the group. */
    private static boolean isOfMen(AnalysedSentence at, int from, int to) {
        boolean men = false;
        for (int token = from; token < to; token++) {
            ThingMention thing = at.mentions().things()[token];
            men |= thing != null && thing.unit() != null && thing.unit().isPeople();
            if (at.word(token).equals("from") || men && at.word(token).equals("of")) {
                return true;
            }
        }
        return false;
    }

    /** "X, an alliance that includes A, B and a wing of C": each of the list is part of X. */
    private static List<Found> includes(AnalysedSentence at, List<Named> names, Pattern pattern, int first, int end) {
        Named whole = null;
        for (Named name : names) {
            whole = name.end() <= first && first - name.end() <= GAP_INCLUDES && isForce(name) ? name : whole;
        }
        List<Found> found = new ArrayList<>();
        int from = end;
        for (Named part : names) {
            boolean near = part.first() >= from && part.first() - from <= GAP_AFTER;
            if (whole == null
                    || !near
                    || isOfMen(at, from, part.first())
                    || !isForce(part)
                    || part.adjective()
                    || part.name().equals(whole.name())) {
                continue;
            }
            found.add(new Found(
                    new Relation(part.name(), pattern.type(), whole.name()),
                    whole.first(),
                    part.end(),
                    "words-between"));
            from = part.end();
        }
        return found;
    }

    private static List<Found> relations(
            List<Named> subjects, RelationType type, List<String> objects, int end, String rule) {
        List<Found> found = new ArrayList<>();
        for (Named subject : subjects) {
            for (String object : objects) {
                if (!subject.name().equals(object)) {
                    found.add(new Found(new Relation(subject.name(), type, object), subject.first(), end, rule));
                }
            }
        }
        return found;
    }

    /** Of whom the words speak: the force named last before them; behind "and" that of the relation just told. */
    private static List<Named> subjects(AnalysedSentence at, List<Named> names, int first, List<Found> before) {
        int nearest = -1;
        for (int index = 0; index < names.size() && names.get(index).end() <= first; index++) {
            nearest = index;
        }
        Named told = saidOf(at, names, first);
        if (told != null) {
            return List.of(told);
        }
        Named object = nearest < 0 ? null : names.get(nearest);
        for (Found other : before) {
            boolean goesOn = object != null && other.end() == object.end() && joins(at, object.end(), first);
            for (Named name : goesOn ? names : List.<Named>of()) {
                if (name.name().equals(other.relation().from())) {
                    return List.of(name);
                }
            }
        }
        for (int index = nearest; index >= 0; index--) {
            Named name = names.get(index);
            boolean ofWords = name.adjective() && name.end() == first;
            if (first - name.end() > GAP_BEFORE || name.adjective() && !ofWords) {
                // "Iraqi fighters, who are part of": those whom the adjective describes have no name.
                break;
            }
            if (isForce(name)) {
                List<Named> all = new ArrayList<>();
                all.add(name);
                // "X and Y, which are part of"; but "X, Y, which is led by"
                boolean one = isSaidOfOne(at, name.end(), first);
                for (int other = index - 1;
                        !one
                                && other >= 0
                                && isForce(names.get(other))
                                && isListed(at, names.get(other), names.get(other + 1));
                        other--) {
                    all.add(0, names.get(other));
                }
                return all;
            }
        }
        return List.of();
    }

    /** "X, a rival of Y, is led by N. N.": the force that is the subject of a passive verb; null if none is. */
    private static @Nullable Named saidOf(AnalysedSentence at, List<Named> names, int first) {
        int chunk = at.syntax().chunkAt(first);
        boolean passive = at.syntax().chunk(chunk) instanceof VerbGroup verb && verb.passive() && verb.isFinite();
        List<Integer> subjects = passive ? at.syntax().subjects(chunk) : List.of();
        if (subjects.size() != 1) {
            return null;
        }
        Chunk subject = at.syntax().chunk(subjects.get(0));
        for (Named name : names) {
            if (name.first() >= subject.first() && name.end() <= subject.end() && isForce(name) && !name.adjective()) {
                return name;
            }
        }
        return null;
    }

    private static boolean isSaidOfOne(AnalysedSentence at, int from, int to) {
        for (int token = from; token < to; token++) {
            if (at.word(token).equals("is")
                    || at.word(token).equals("was")
                    || at.word(token).equals("has")) {
                return true;
            }
        }
        return false;
    }

    private static boolean joins(AnalysedSentence at, int from, int to) {
        for (int token = from; token < to; token++) {
            if (at.word(token).equals("and") || at.word(token).equals(",")) {
                return true;
            }
        }
        return false;
    }

    private static int nextName(List<Named> names, int from) {
        for (int index = 0; index < names.size(); index++) {
            if (names.get(index).first() >= from) {
                return index;
            }
        }
        return -1;
    }

    private static boolean crossesVerbOrEnd(AnalysedSentence at, int from, Named object) {
        for (int token = from; token < object.first(); token++) {
            if (at.sentence().token(token).isMark() && !at.word(token).equals("-")) {
                return true;
            }
        }
        return false;
    }

    private List<Found> backward(AnalysedSentence at, List<Named> names, Pattern pattern, int first, int end) {
        int group = nextName(names, end);
        if (group < 0
                || names.get(group).first() - end > 2
                || !isForce(names.get(group))
                || isUnknownShortName(at, names.get(group))) {
            return List.of();
        }
        for (int token = end; token < names.get(group).first(); token++) {
            if (at.word(token).equals("of")) {
                // "the chief of staff of X"
                return List.of();
            }
        }
        int behind = names.get(group).end();
        if (behind < at.sentence().size() && at.word(behind).equals("'s")) {
            // "the head of X's navy" leads no more than the navy.
            return List.of();
        }
        int nameEnd = first;
        while (nameEnd > 0
                && (at.word(nameEnd - 1).equals("the") || at.word(nameEnd - 1).equals(","))) {
            nameEnd--;
        }
        PersonReader.Person person = people.before(at, nameEnd);
        if (person == null) {
            return List.of();
        }
        Relation relation = new Relation(names.get(group).name(), pattern.type(), person.name());
        return List.of(new Found(relation, person.first(), names.get(group).end(), "leader-named"));
    }

    /** "X, Y's branch", "Y's armed wing, the X", "N. N., Y's leader", "Y's leader, N. N.". */
    private List<Found> possessive(AnalysedSentence at, List<Named> names, Pattern pattern, int first, int end) {
        Named owner = null;
        int ownerIndex = -1;
        for (int index = 0; index < names.size(); index++) {
            Named name = names.get(index);
            boolean owns = name.end() < first
                    && first - name.end() <= 3
                    && at.word(name.end()).startsWith("'");
            if (owns) {
                owner = name;
                ownerIndex = index;
            }
        }
        if (owner == null || !isForce(owner)) {
            return List.of();
        }
        boolean commaAfter = end < at.sentence().size() && at.word(end).equals(",");
        boolean commaBefore = owner.first() > 0
                && (at.word(owner.first() - 1).equals(",")
                        || at.word(owner.first() - 1).equals("the") && owner.first() > 1);
        if (isLeading(pattern.type())) {
            boolean is = end < at.sentence().size() && IS.contains(at.word(end));
            boolean beside =
                    end < at.sentence().size() && at.sentence().token(end).isCapitalised();
            PersonReader.Person person =
                    commaAfter || is ? people.after(at, end + 1) : beside ? people.after(at, end) : null;
            if (person == null && commaBefore) {
                person = people.before(at, owner.first() - 1);
            }
            return person == null
                    ? List.of()
                    : List.of(new Found(
                            new Relation(owner.name(), pattern.type(), person.name()),
                            Math.min(owner.first(), person.first()),
                            Math.max(end, person.end()),
                            "leader-named"));
        }
        Named part = null;
        if (commaAfter
                && ownerIndex + 1 < names.size()
                && names.get(ownerIndex + 1).first() - end <= 2) {
            part = names.get(ownerIndex + 1);
        } else if (commaBefore
                && ownerIndex > 0
                && owner.first() - names.get(ownerIndex - 1).end() <= 3) {
            part = names.get(ownerIndex - 1);
        }
        return part == null || !isForce(part) || part.name().equals(owner.name())
                ? List.of()
                : List.of(new Found(
                        new Relation(part.name(), pattern.type(), owner.name()),
                        Math.min(part.first(), owner.first()),
                        Math.max(end, part.end()),
                        "possessive"));
    }

    /** "X, the local Y affiliate". */
    private static List<Found> apposed(AnalysedSentence at, List<Named> names, Pattern pattern, int first, int end) {
        for (int index = 1; index < names.size(); index++) {
            Named whole = names.get(index);
            Named part = names.get(index - 1);
            boolean beside = whole.end() == first
                    && whole.first() - part.end() <= 5
                    && isForce(whole)
                    && isForce(part)
                    && !part.name().equals(whole.name())
                    && at.word(part.end()).equals(",");
            if (beside) {
                return List.of(new Found(
                        new Relation(part.name(), pattern.type(), whole.name()), part.first(), end, "apposition"));
            }
        }
        return List.of();
    }

    /** "X, the former Y branch". */
    private List<Found> former(AnalysedSentence at, List<Named> names, Pattern pattern, int first, int end) {
        int whole = nextName(names, end);
        if (whole < 1
                || names.get(whole).first() != end
                || names.get(whole).end() >= at.sentence().size()) {
            return List.of();
        }
        Named part = names.get(whole - 1);
        boolean branch = patterns.get(at.word(names.get(whole).end())).stream()
                .anyMatch(other -> other.direction().equals("after"));
        return !branch || first - part.end() > LONGEST_GAP
                ? List.of()
                : List.of(new Found(
                        new Relation(
                                part.name(), pattern.type(), names.get(whole).name()),
                        part.first(),
                        names.get(whole).end() + 1,
                        "apposition"));
    }

    /** "accused A of arming X", "A backs X": who is named right before the words stands behind the force right after them. */
    private static List<Found> backer(List<Named> names, Pattern pattern, int first, int end) {
        int behind = nextName(names, end);
        Named backed = behind < 1 ? null : names.get(behind);
        Named backer = behind < 1 ? null : names.get(behind - 1);
        boolean beside = backed != null
                && backer != null
                && isForce(backed)
                && !backed.adjective()
                && !backer.adjective()
                && backed.first() - end <= GAP_BACKED
                && backer.end() <= first
                && first - backer.end() <= GAP_BACKED
                && !backed.name().equals(backer.name());
        return !beside || backed == null || backer == null
                ? List.of()
                : List.of(new Found(
                        new Relation(backed.name(), pattern.type(), backer.name()),
                        backer.first(),
                        backed.end(),
                        "backer-named"));
    }

    /** Letters that no table lists and the text does not explain: a group, or an office or a unit. */
    private boolean isUnknownShortName(AnalysedSentence at, Named name) {
        return name.end() == name.first() + 1
                && at.sentence().token(name.first()).isAllCapitals()
                && name.name().equals(at.sentence().token(name.first()).text())
                && knowledge.actors().byName(name.name()).isEmpty();
    }

    private static boolean isLeading(RelationType type) {
        return type == RelationType.LED_BY || type == RelationType.COMMANDED_BY;
    }

    /** "the A-commanded X", "A-backed X". */
    private static @Nullable Found suffix(AnalysedSentence at, Named first, Named second) {
        String word = at.word(Math.max(0, second.first() - 1));
        RelationType type = switch (word) {
            case "commanded", "controlled" -> RelationType.COMMANDED_BY;
            case "backed", "funded", "sponsored", "armed" -> RelationType.BACKED_BY;
            case "allied", "aligned" -> RelationType.ALLIED_WITH;
            case "affiliated" -> RelationType.PART_OF;
            default -> null;
        };
        boolean loose = type == RelationType.BACKED_BY || type == RelationType.COMMANDED_BY;
        boolean near =
                second.first() - first.end() <= (loose ? 5 : 1) && !first.name().equals(second.name());
        if (type == null || !near || !isForce(second)) {
            return null;
        }
        return new Found(new Relation(second.name(), type, first.name()), first.first(), second.end(), "suffix");
    }

    private record Named(String name, boolean force, int first, int end, boolean adjective) {}

    private List<Named> names(AnalysedSentence at, SideResolver sides) {
        List<Named> names = new ArrayList<>();
        for (ActorMention mention : at.mentions().actors()) {
            String name =
                    mention.kind() == ActorMention.Kind.NAMED && mention.affix().isEmpty()
                            ? named(mention, sides)
                            : null;
            if (name != null) {
                boolean force = knowledge
                        .actors()
                        .byName(name)
                        .map(RelationFinder::isForce)
                        .orElse(true);
                names.add(new Named(name, force, mention.first(), mention.end(), false));
            } else if (mention.kind() == ActorMention.Kind.DEMONYM) {
                mention.values().stream()
                        .findFirst()
                        .flatMap(code -> knowledge.countries().byCode(code))
                        .flatMap(country -> knowledge.actors().byName(country.name()))
                        .ifPresent(actor -> names.add(
                                new Named(actor.name(), isForce(actor), mention.first(), mention.end(), true)));
            }
        }
        return names;
    }

    /** The actor that a name means; of a name of several the one of the text's time, else that which the text shows; or null. */
    private @Nullable String named(ActorMention mention, SideResolver sides) {
        if (mention.values().size() == 1) {
            return mention.values().get(0);
        }
        List<String> active = mention.values().stream()
                .filter(name ->
                        knowledge.actors().byName(name).filter(sides::isActive).isPresent())
                .toList();
        if (active.size() == 1) {
            return active.get(0);
        }
        return sides.resolve(mention, null)
                .map(SideResolver.Side::name)
                .filter(mention.values()::contains)
                .orElse(null);
    }

    /** With the groups that only the words of the text show to be groups, and those that it points back to. */
    private static List<Named> withBodies(AnalysedSentence at, List<Named> known, Bodies bodies) {
        boolean[] covered = new boolean[at.sentence().size()];
        for (Named name : known) {
            if (!name.adjective()) {
                Arrays.fill(covered, name.first(), name.end(), true);
            }
        }
        List<Named> all = new ArrayList<>(known);
        for (Bodies.Body body : bodies.in(at, covered)) {
            all.removeIf(name -> name.adjective() && body.first() <= name.first() && name.end() <= body.end());
            all.add(new Named(body.name(), true, body.first(), body.end(), false));
        }
        all.sort(Comparator.comparingInt(Named::first));
        List<String> forces = new ArrayList<>(all.size());
        for (Named name : all) {
            if (name.force()) {
                forces.add(name.name());
            }
        }
        bodies.tell(forces);
        return all;
    }

    /** With the groups for which a sentence has another word: "accused South Africa of arming the bandits". */
    private static List<Named> withGroups(AnalysedSentence at, List<Named> names, SideResolver sides) {
        List<Named> all = new ArrayList<>(names);
        for (ActorMention mention : at.mentions().actors()) {
            if (mention.kind() == ActorMention.Kind.PERSPECTIVE) {
                sides.resolve(mention, null)
                        .map(SideResolver.Side::name)
                        .filter(sides::isGroup)
                        .ifPresent(group -> all.add(new Named(group, true, mention.first(), mention.end(), false)));
            }
        }
        all.sort(Comparator.comparingInt(Named::first));
        return all;
    }

    private static boolean isListed(AnalysedSentence at, Named before, Named next) {
        for (int token = before.end(); token < next.first(); token++) {
            String word = at.word(token);
            if (!word.equals(",") && !word.equals("and") && !word.equals("or")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNeutral(AnalysedSentence at, Named name) {
        for (int token = name.end(); token < Math.min(at.sentence().size(), name.end() + 12); token++) {
            if (at.word(token).equals("neutral")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForce(Named name) {
        return name.force();
    }

    private static boolean isForce(Actor actor) {
        return switch (actor.kind()) {
            case UNIT, ARMED_GROUP, MILITIA, PARTY, ARMED_FORCES, COALITION -> true;
            case STATE,
                    GOVERNMENT,
                    POLICE,
                    MINISTRY,
                    OFFICE,
                    AGENCY,
                    OUTLET,
                    NEWSPAPER,
                    BROADCASTER,
                    MONITOR,
                    INTERNATIONAL,
                    NGO,
                    COMMUNITY,
                    PERSON -> false;
        };
    }

    /** A verb that lists forces, in a sentence that tells of no harm. */
    private boolean lists(AnalysedSentence at) {
        if (!tellsOfTakingPart(at.sentence().words())) {
            return false;
        }
        for (Chunk chunk : at.syntax().chunks()) {
            boolean harm = chunk instanceof VerbGroup verb
                    && (knowledge.words().events().verb(verb.base()).stream().anyMatch(EventSense::isHarm)
                            || verb.passive()
                                    && !knowledge
                                            .words()
                                            .events()
                                            .verb(verb.base())
                                            .isEmpty()
                                    && !participation.contains(verb.base()));
            if (harm) {
                return false;
            }
        }
        return true;
    }

    private boolean tellsOfTakingPart(List<String> words) {
        for (String word : words) {
            if (participation.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
