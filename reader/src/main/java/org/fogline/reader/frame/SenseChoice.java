package org.fogline.reader.frame;

import java.util.ArrayList;
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
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.Tag;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.mention.ThingMention;
import org.jspecify.annotations.Nullable;

/** Chooses the senses of an event word that fit its subjects and objects. */
final class SenseChoice {

    /** What stands for a place or places told of before. */
    private static final Set<String> PLACE_PRONOUNS = Set.of("it", "them");

    /** From how many on unarmed people who are registered or arrive are told of as displaced. */
    private static final int CROWD = 20;

    static final Set<String> AIMED = Set.of("at", "on", "against", "toward", "towards", "into");

    /** What a verb of bearing harm has as its object: wounds. */
    static final String INJURIES = "injuries";

    private final Words words;

    SenseChoice(Words words) {
        this.words = words;
    }

    /** "hundreds of inmates escaped": who breaks out of a prison is not displaced. */
    private static boolean isEscape(AnalysedSentence at, Nominal subject, EventSense sense) {
        Nominal inner = subject.is(Nominal.Kind.COUNT) ? behindOf(at, subject) : subject;
        return inner != null && inner.unit() == Unit.PRISONER && sense.effects().contains(Effect.DISPLACED);
    }

    /** "1,300 inmates", "hundreds of prisoners". */
    private static boolean isPrisoner(AnalysedSentence at, Nominal subject) {
        Nominal inner = subject.is(Nominal.Kind.COUNT) ? behindOf(at, subject) : subject;
        return inner != null && inner.unit() == Unit.PRISONER && subject.count() != null;
    }

    /** "some 3,200 people", "71 families": so many unarmed people that they are told of for their number. */
    private static boolean isCrowd(AnalysedSentence at, Nominal nominal) {
        Nominal inner = nominal.is(Nominal.Kind.COUNT) ? behindOf(at, nominal) : null;
        Nominal people = inner == null ? nominal : inner;
        Count count = nominal.count() != null ? nominal.count() : people.count();
        return count != null
                && count.low() >= CROWD
                && people.is(Nominal.Kind.PEOPLE)
                && people.effects().stream().allMatch(Effect.DISPLACED::equals)
                && (people.unit() == Unit.PERSON || people.unit() == Unit.FAMILY || people.unit() == Unit.CIVILIAN);
    }

    /** "hit 40 per cent", "hit 34 degrees": a number of nothing that can be struck. */
    private static boolean isFigure(AnalysedSentence at, Nominal object) {
        return object.is(Nominal.Kind.OTHER)
                && at.sentence().token(object.group().head()).isNumber();
    }

    /** What only the living come to: they are freed, flee, are sent or go. */
    private static boolean isOfLiving(EventSense sense) {
        return sense.effects().contains(Effect.RELEASED)
                || sense.effects().contains(Effect.DISPLACED)
                || sense.type() == ClaimType.DEPLOYMENT
                || sense.type() == ClaimType.WITHDRAWAL;
    }

    /** Several men under arms, or a body of them. */
    private boolean isTroops(AnalysedSentence at, Nominal subject) {
        // "the first 400 men of the mission's force"
        Nominal body = at.word(subject.group().head()).equals("men") ? behindOf(at, subject) : null;
        return isForce(at, subject)
                || body != null && !body.actors().isEmpty()
                || isTeamOfArmed(at, subject)
                || (subject.plural() || subject.count() != null)
                        && (subject.unit() == Unit.COMBATANT || subject.unit() == Unit.OFFICER);
    }

    /** A base, post or position: a building that is no civil one. */
    private static boolean isManned(AnalysedSentence at, Nominal nominal) {
        ThingMention thing = at.mentions().things()[nominal.group().head()];
        return nominal.is(Nominal.Kind.MATERIEL) && nominal.unit() == Unit.BUILDING && thing != null && !thing.civil();
    }

    /** A place, one of its buildings ("Bangui airport"), or a country that stands for its government elsewhere: "arrived in Chad". */
    private static boolean isLand(AnalysedSentence at, Nominal object) {
        return object.is(Nominal.Kind.PLACE)
                || object.unit() == Unit.BUILDING
                        && object.group().head() > object.group().first()
                        && at.mentions().placeAt(object.group().head() - 1) != null
                || object.is(Nominal.Kind.ACTOR)
                        && at.mentions().placeAt(object.group().head()) != null;
    }

    /** "61,000 refugees shelter in A and B": two senses of one act, both by whom the subject names, are told once. */
    private static boolean tellOfSubject(EventSense one, EventSense other) {
        return one.type() == other.type()
                && one.object().endsWith("-subject")
                && other.object().endsWith("-subject");
    }

    /** The senses that fit the objects: one for each kind of object that has a sense of its own. */
    List<EventSense> bestSenses(
            AnalysedSentence at, List<EventSense> senses, List<Nominal> subjects, List<Nominal> objects) {
        List<EventSense> chosen = new ArrayList<>();
        for (Nominal object : objects) {
            for (EventSense sense : senses) {
                if (fits(at, sense, subjects, object) && !chosen.contains(sense)) {
                    if (chosen.stream()
                            .noneMatch(other -> other.object().equals(sense.object())
                                    || other.type() == ClaimType.DEPLOYMENT && sense.type() == other.type()
                                    || tellOfSubject(other, sense)
                                    || sense.object().equals("any")
                                            && other.object().equals("hittable"))) {
                        chosen.add(sense);
                    }
                    break;
                }
            }
        }
        if (chosen.isEmpty()) {
            for (EventSense sense : senses) {
                // "planes sank HMS Ardent": whatever that is, it is not the planes that sank
                boolean other = sense.object().equals("materiel-subject") && !objects.isEmpty()
                        || isOfLiving(sense)
                                && objects.stream()
                                        .anyMatch(object -> object.effects().contains(Effect.KILLED));
                if (!other
                        && fitsAlone(at, sense, subjects)
                        && (sense.objectRole().isEmpty()
                                || sense.object().equals("any")
                                || sense.object().equals("none"))) {
                    return List.of(sense);
                }
            }
        }
        return chosen;
    }

    /** Whether a sense fits a verb that has no object. */
    private boolean fitsAlone(AnalysedSentence at, EventSense sense, List<Nominal> subjects) {
        Nominal subject = subjects.isEmpty() ? null : subjects.get(0);
        return switch (sense.object()) {
            case "none" ->
                !sense.subject().equals("victim")
                        || subject == null
                        || subjects.stream().anyMatch(Nominal::isPeople)
                        || !subject.effects().isEmpty()
                        || isNamedPerson(at, subject);
            case "any" -> subject != null;
            case "people-subject" -> subject != null && subject.isPeople() && !isEscape(at, subject, sense);
            case "crowd-subject" -> subject != null && isCrowd(at, subject);
            case "armed-subject" -> isArmed(at, subjects);
            case "arms-subject" -> subjects.stream().anyMatch(SenseChoice::isArms);
            case "munition-subject" -> subjects.stream().anyMatch(fired -> isMunition(at, fired));
            case "troops-subject" -> subject != null && isTroops(at, subject);
            case "drone-subject" -> subject != null && subject.unit() == Unit.DRONE;
            case "gun-subject" ->
                subject != null
                        && subject.is(Nominal.Kind.MATERIEL)
                        && (subject.unit() == Unit.WEAPON || subject.unit() == Unit.ARTILLERY);
            case "place-subject" ->
                subject != null
                        && (subject.is(Nominal.Kind.PLACE)
                                || isUnknownName(at, subject)
                                || isManned(at, subject)
                                        && subject.group().determined() == NounGroup.Determined.DEFINITE);
            case "aircraft-subject" -> subject != null && isAircraft(subject.unit());
            case "ship-subject" -> subject != null && subject.unit() == Unit.SHIP;
            case "prisoner-subject" -> subject != null && isPrisoner(at, subject);
            case "depot-subject" -> subject != null && subject.unit() == Unit.DEPOT;
            case "materiel-subject" -> {
                Nominal inner = subject != null && subject.is(Nominal.Kind.COUNT) ? behindOf(at, subject) : null;
                Nominal thing = inner == null ? subject : inner;
                yield thing != null && thing.is(Nominal.Kind.MATERIEL);
            }
            default -> false;
        };
    }

    /** A depot, a ship, a tank: what blows up because it was hit, and is no bomb itself. */
    private static boolean isArms(Nominal noun) {
        Unit unit = noun.is(Nominal.Kind.MATERIEL) ? noun.unit() : null;
        return unit == Unit.DEPOT
                || unit == Unit.SHIP
                || unit == Unit.TANK
                || unit == Unit.IFV
                || unit == Unit.AIRCRAFT
                || unit == Unit.HELICOPTER;
    }

    /** Shells, rockets, bombs: what is fired or dropped. */
    boolean isMunition(AnalysedSentence at, Nominal nominal) {
        NounGroup group = nominal.group();
        ClaimType type = words.instrument(at.sentence().words(), group.first(), group.head() + 1);
        return (type == ClaimType.SHELLING || type == ClaimType.AIRSTRIKE || type == ClaimType.BOMBING)
                && !isAircraft(nominal.unit())
                && (nominal.unit() == Unit.WEAPON || nominal.is(Nominal.Kind.EVENT));
    }

    /** "launched 40 drones at the city": what is sent against something. */
    private static boolean isAimed(AnalysedSentence at, Nominal object) {
        return at.syntax().complements(object.chunk()).stream()
                .anyMatch(complement -> AIMED.contains(complement.preposition()));
    }

    /** "drones dropped explosives on the hamlet": what aircraft let fall on something. */
    private static boolean isDroppedOn(AnalysedSentence at, EventSense sense, List<Nominal> subjects, Nominal object) {
        boolean flown = false;
        for (Nominal subject : subjects) {
            flown |= subject.is(Nominal.Kind.MATERIEL) && isAircraft(subject.unit());
        }
        return sense.type() == ClaimType.AIRSTRIKE
                && flown
                && object.is(Nominal.Kind.MATERIEL)
                && object.unit() != Unit.VEHICLE
                && isAimed(at, object);
    }

    private static boolean isInjury(@Nullable Nominal nominal) {
        if (nominal == null) {
            return false;
        }
        Count count = nominal.count();
        // "sustained various injuries": how many wounds, and not how many wounded
        boolean vague = count != null && !Objects.equals(count.high(), count.low());
        return vague && nominal.effects().equals(List.of(Effect.WOUNDED))
                || nominal.events().stream().anyMatch(event -> event.effects().contains(Effect.WOUNDED));
    }

    static @Nullable Nominal behindOf(AnalysedSentence at, Nominal nominal) {
        return at.syntax().isLink(nominal.chunk() + 1, "of") ? at.nominal(nominal.chunk() + 2) : null;
    }

    /** "a column", "an elite police unit", "reinforcements": a word for a body of armed men. */
    private boolean isForce(AnalysedSentence at, Nominal nominal) {
        return (nominal.is(Nominal.Kind.OTHER) || nominal.is(Nominal.Kind.PLACE) || nominal.is(Nominal.Kind.EVENT))
                && words.isForceNoun(at.word(nominal.group().head()))
                && !isCivil(at, behindOf(at, nominal));
    }

    /** "The army landed 600 men": men whom an armed body sends are its own. */
    private boolean isMenOf(AnalysedSentence at, List<Nominal> subjects, Nominal object) {
        return object.is(Nominal.Kind.PEOPLE)
                && object.count() != null
                && at.word(object.group().head()).equals("men")
                && isArmed(at, subjects);
    }

    /** "an officer was sent": one person is no force. */
    private static boolean isOneMan(Nominal object) {
        return object.is(Nominal.Kind.PEOPLE)
                && !object.plural()
                && object.count() == null
                && object.actors().isEmpty();
    }

    /** "a joint team of policemen and soldiers": who they are stands behind "of". */
    private static boolean isTeamOfArmed(AnalysedSentence at, Nominal object) {
        Nominal inner = object.is(Nominal.Kind.OTHER) || object.is(Nominal.Kind.COUNT) ? behindOf(at, object) : null;
        return inner != null && inner.is(Nominal.Kind.PEOPLE) && inner.unit() == Unit.COMBATANT;
    }

    /** "a convoy of buses": what civilians travel in. */
    private static boolean isCivil(AnalysedSentence at, @Nullable Nominal inner) {
        ThingMention thing =
                inner == null ? null : at.mentions().things()[inner.group().head()];
        return thing != null && thing.civil();
    }

    /** Fighters, troops or a named body. */
    boolean isArmed(AnalysedSentence at, List<Nominal> subjects) {
        return subjects.stream()
                .anyMatch(subject -> subject.is(Nominal.Kind.ACTOR)
                        || isForce(at, subject)
                        || isTeamOfArmed(at, subject)
                        || isArmour(subject)
                        || isPeopleAtWar(subject)
                        || subject.unit() == Unit.COMBATANT
                        || subject.unit() == Unit.OFFICER);
    }

    /** "Israeli tanks rolled into the town": who sits in them is armed. */
    private static boolean isArmour(Nominal subject) {
        return subject.is(Nominal.Kind.MATERIEL)
                && (subject.unit() == Unit.TANK
                        || subject.unit() == Unit.IFV
                        || subject.unit() == Unit.VEHICLE && !subject.actors().isEmpty());
    }

    /** "The Russians evacuated the fortress": a whole people, as communiqués call its army. */
    private static boolean isPeopleAtWar(Nominal subject) {
        return subject.is(Nominal.Kind.PEOPLE)
                && subject.unit() == Unit.PERSON
                && subject.count() == null
                && subject.plural()
                && !subject.actors().isEmpty()
                && subject.group().determined() == NounGroup.Determined.DEFINITE;
    }

    /** What a hit damages: a counted vehicle, vessel or gun, or a counted civil building. */
    private static boolean isHittable(AnalysedSentence at, Nominal object) {
        boolean counted = object.count() != null || object.group().determined() == NounGroup.Determined.INDEFINITE;
        ThingMention thing = at.mentions().things()[object.group().head()];
        return counted
                && object.is(Nominal.Kind.MATERIEL)
                && object.unit() != Unit.WEAPON
                && thing != null
                && (object.unit() != Unit.BUILDING || thing.civil());
    }

    boolean fits(AnalysedSentence at, EventSense sense, List<Nominal> subjects, Nominal given) {
        Nominal inner = given.is(Nominal.Kind.COUNT) ? behindOf(at, given) : null;
        // "33 of 45 drones": what is counted stands behind "of".
        boolean within = inner != null
                && (inner.is(Nominal.Kind.MATERIEL) || sense.object().equals("captives") && inner.isPeople());
        Nominal object = inner != null && within ? inner : given;
        if ((sense.type() == ClaimType.DEPLOYMENT || sense.type() == ClaimType.EVACUATION)
                && object.isPeople()
                && object.count() != null
                && !LossFinder.harmBefore(words, at, object).isEmpty()) {
            // "six wounded soldiers were airlifted": what is told is that they are hurt
            return false;
        }
        return switch (sense.object()) {
            case "any" ->
                !object.is(Nominal.Kind.EVENT)
                        && !object.is(Nominal.Kind.TOLL)
                        && !(sense.has("remote") && isFigure(at, object));
            case "people" ->
                object.isPeople()
                                && !countsOther(inner)
                                && !(sense.type() == ClaimType.DEPLOYMENT && isOneMan(object))
                                && !(isOfLiving(sense) && object.effects().contains(Effect.KILLED))
                        || (sense.type() == ClaimType.CAPTURE
                                        || sense.type() == ClaimType.REPEL
                                        || sense.type() == ClaimType.CLASH
                                                && subjects.stream()
                                                        .noneMatch(subject -> subject.is(Nominal.Kind.EVENT)))
                                && isForce(at, object)
                        || isNamedPerson(at, object)
                                && words.events().verb(sense.word()).stream()
                                        .noneMatch(other -> other.object().equals("place"));
            case "counted-people" -> isCountedPeople(at, object);
            case "struck-people" -> isCountedPeople(at, object) || isSomeOfPeople(object, inner);
            case "nobody" -> object.isPeople() && isNone(object.count());
            case "actor" ->
                object.is(Nominal.Kind.ACTOR)
                        || object.is(Nominal.Kind.PEOPLE)
                        || isUnknownName(at, object)
                        || isForce(at, object);
            case "force" ->
                isTeamOfArmed(at, object)
                        || isMenOf(at, subjects, object)
                        || object.unit() == Unit.COMBATANT
                                && (object.count() != null
                                        || object.is(Nominal.Kind.PEOPLE)
                                        || object.is(Nominal.Kind.ACTOR))
                        || isForce(at, object);
            case "structure" ->
                (object.unit() == Unit.BUILDING || object.unit() == Unit.DEPOT) && object.is(Nominal.Kind.MATERIEL);
            case "area" -> object.is(Nominal.Kind.PLACE);
            case "place" ->
                object.is(Nominal.Kind.PLACE)
                        // "133 of 137 crossings"
                        || inner != null && inner.is(Nominal.Kind.PLACE) && inner.count() != null
                        || object.unit() == Unit.BUILDING && !isOwned(at, object)
                        || isUnknownName(at, object)
                        || isNumberedBody(at, object);
            case "materiel" ->
                object.is(Nominal.Kind.MATERIEL)
                        && !(object.unit() == Unit.BUILDING && sense.effects().contains(Effect.CAPTURED));
            case "aircraft" ->
                object.is(Nominal.Kind.MATERIEL)
                        && (isAircraft(object.unit())
                                || isMunition(at, object)
                                || flies(object.unit()) && VerbObjects.isFlownBefore(at, object));
            case "munition" ->
                hasType(object, ClaimType.SHELLING)
                        || hasType(object, ClaimType.BOMBING)
                        || hasType(object, sense.type())
                        || isMunition(at, object)
                        || inner != null && isMunition(at, inner)
                        || isDroppedOn(at, sense, subjects, object)
                        || object.unit() == Unit.DRONE && isAimed(at, object);
            case "aimed" ->
                object.is(Nominal.Kind.COUNT)
                                && object.count() != null
                                && subjects.stream().anyMatch(gun -> gun.unit() == Unit.ARTILLERY)
                        || (object.is(Nominal.Kind.COUNT) || object.is(Nominal.Kind.OTHER))
                                && object.count() != null
                                && isAimed(at, object);
            case "force-in-place" ->
                subjects.stream().anyMatch(subject -> isTroops(at, subject))
                        && (object.is(Nominal.Kind.PLACE) || isManned(at, object));
            case "flag" -> words.isFlagNoun(at.word(object.group().head()));
            case "gunfire" -> at.word(object.group().head()).equals("fire");
            case "control" -> words.isHoldNoun(at.word(object.group().head()));
            case "place-told-of" ->
                object.is(Nominal.Kind.PRONOUN)
                        && PLACE_PRONOUNS.contains(at.word(object.group().first()));
            case "place-by-armed" ->
                (object.is(Nominal.Kind.PLACE) || isUnknownName(at, object))
                        && (subjects.isEmpty() || isArmed(at, subjects));
            case "known-place" -> object.is(Nominal.Kind.PLACE) || object.unit() == Unit.BUILDING;
            case "unarmed" -> {
                // "hundreds of villagers"
                Nominal people = object.is(Nominal.Kind.COUNT) && inner != null ? inner : object;
                yield people.is(Nominal.Kind.PEOPLE)
                        && !isMenOf(at, subjects, people)
                        && !people.effects().contains(Effect.KILLED)
                        && (people.unit() == Unit.CIVILIAN
                                || people.unit() == Unit.PERSON
                                || people.unit() == Unit.FAMILY);
            }
            case "crowd" -> isCrowd(at, object);
            case "crowd-subject" ->
                !subjects.isEmpty()
                        && isCrowd(at, subjects.get(0))
                        && (object.is(Nominal.Kind.PLACE)
                                || object.unit() == Unit.BUILDING
                                || isUnknownName(at, object));
            case "goods" -> object.is(Nominal.Kind.OTHER);
            case "heavy" ->
                object.unit() == Unit.TANK
                        || object.unit() == Unit.IFV
                        || object.unit() == Unit.VEHICLE
                        || object.unit() == Unit.ARTILLERY
                        || object.unit() == Unit.AIR_DEFENCE;
            case "device" -> hasType(object, ClaimType.SHELLING) || hasType(object, ClaimType.BOMBING);
            case "attack" ->
                object.is(Nominal.Kind.EVENT) && object.events().stream().anyMatch(SenseChoice::isAttack);
            case "hittable" -> isHittable(at, object);
            case INJURIES -> isInjury(object) || isInjury(behindOf(at, object));
            case "cost" -> {
                Nominal price = at.nominal(object.chunk() + 1);
                yield object.isPeople() && price != null && price.count() != null;
            }
            case "owners-of-lives" -> {
                Nominal price = at.nominal(object.chunk() + 1);
                yield object.isPeople()
                        && price != null
                        && words.isLivesNoun(at.word(price.group().head()))
                        && at.tagged().tag(price.group().first()) == Tag.POSSESSIVE_PRONOUN;
            }
            case "victims-of-event" ->
                !subjects.isEmpty()
                        && subjects.get(0).is(Nominal.Kind.EVENT)
                        && object.isPeople()
                        && object.count() != null
                        && object.unit() != Unit.PRISONER
                        && !countsOther(inner);
            case "lives" ->
                object.count() != null
                        && words.isLivesNoun(at.word(object.group().head()));
            case "captives" ->
                object.is(Nominal.Kind.PEOPLE) && (object.unit() == Unit.PRISONER || isTakenBefore(at, object));
            case "chemical" -> hasType(object, ClaimType.CHEMICAL);
            case "mine" ->
                hasType(object, ClaimType.BOMBING)
                        && words.instrument(
                                        at.sentence().words(),
                                        object.group().first(),
                                        object.group().head() + 1)
                                != null;
            case "armed-to-place" -> isArmed(at, subjects) && isLand(at, object);
            case "armed-from-place", "armed-subject" ->
                isArmed(at, subjects)
                        && (isLand(at, object)
                                || object.unit() == Unit.BUILDING
                                        && object.group().determined() == NounGroup.Determined.DEFINITE);
            case "agreement" -> hasType(object, ClaimType.AGREEMENT);
            case "ceasefire" -> hasType(object, ClaimType.CEASEFIRE);
            case "siege" -> hasType(object, ClaimType.SIEGE);
            case "losses" ->
                !object.effects().isEmpty()
                        && !(isInjury(object)
                                && subjects.stream().anyMatch(bearer -> bearer.isPeople() && bearer.count() != null));
            case "materiel-subject" ->
                !sense.objectRole().equals("target")
                        && !subjects.isEmpty()
                        && subjects.get(0).is(Nominal.Kind.MATERIEL)
                        && (object.is(Nominal.Kind.ACTOR) || object.is(Nominal.Kind.PEOPLE) || isForce(at, object));
            case "aircraft-subject" ->
                !subjects.isEmpty() && isAircraft(subjects.get(0).unit()) && !object.is(Nominal.Kind.PLACE);
            case "people-subject" ->
                !subjects.isEmpty()
                        && subjects.get(0).isPeople()
                        && !isEscape(at, subjects.get(0), sense)
                        // "surrendered at B", but "surrendered B"
                        && ((!sense.effects().contains(Effect.CAPTURED)
                                                || !at.syntax()
                                                        .preposition(object.chunk())
                                                        .isEmpty())
                                        && (object.is(Nominal.Kind.PLACE)
                                                || object.unit() == Unit.BUILDING
                                                || isUnknownName(at, object))
                                || sense.objectRole().equals("initiator")
                                        && (object.is(Nominal.Kind.ACTOR) || object.isPeople()));
            default -> false;
        };
    }

    /** "a kidnapped soldier": who was taken before. */
    private boolean isTakenBefore(AnalysedSentence at, Nominal object) {
        for (int token = object.group().first(); token < object.group().head(); token++) {
            if (words.harmAdjective(at.word(token)) == Effect.CAPTURED) {
                return true;
            }
        }
        // "three policemen whom we had held since August were handed over"
        int verb = object.chunk() + 2;
        while (verb < at.syntax().chunks().size() && at.nominal(verb) != null) {
            verb++;
        }
        return at.syntax().isLink(object.chunk() + 1, Chunk.Kind.RELATIVE)
                && verb < at.syntax().chunks().size()
                && at.syntax().chunk(verb) instanceof VerbGroup held
                && words.events().verb(held.base()).stream()
                        .anyMatch(sense -> sense.effects().equals(List.of(Effect.CAPTURED)));
    }

    /** "nine of 17 townships": a number of what is no people. */
    private static boolean countsOther(@Nullable Nominal inner) {
        return inner != null && (inner.is(Nominal.Kind.PLACE) || inner.is(Nominal.Kind.EVENT));
    }

    /** "12 rebels", "a nurse": people, with a number or as one. */
    private static boolean isCountedPeople(AnalysedSentence at, Nominal object) {
        ThingMention thing = at.mentions().things()[object.group().head()];
        return object.is(Nominal.Kind.PEOPLE)
                && thing != null
                && thing.kind() == ThingMention.Kind.PEOPLE
                && object.effects().isEmpty()
                && (object.count() != null || object.group().determined() == NounGroup.Determined.INDEFINITE);
    }

    private static boolean isNone(@Nullable Count count) {
        return count != null && count.sameBounds(Count.exactly(0));
    }

    /** "six of the enemy", "two of our nurses": a number of people. */
    private static boolean isSomeOfPeople(Nominal object, @Nullable Nominal inner) {
        return inner != null
                && object.count() != null
                && (inner.is(Nominal.Kind.PEOPLE) || inner.is(Nominal.Kind.ACTOR));
    }

    /** "regained their homes". */
    private static boolean isOwned(AnalysedSentence at, Nominal object) {
        ThingMention thing = at.mentions().things()[object.group().head()];
        return at.tagged().tag(object.group().first()) == Tag.POSSESSIVE_PRONOUN && thing != null && thing.civil();
    }

    /** "overran the 91st Division", "captured Artillery Battalion 366": the base of a body that has a number. */
    private boolean isNumberedBody(AnalysedSentence at, Nominal object) {
        boolean force = false;
        boolean number = false;
        for (int token = object.group().first(); token < object.group().end(); token++) {
            force |= words.isForceNoun(at.word(token));
            number |= at.tagged().tag(token) == Tag.NUMBER
                    || Character.isDigit(at.word(token).charAt(0));
        }
        // "captured the regime's Artillery Battalion 366": the number behind the name
        Nominal next = at.nominal(object.chunk() + 1);
        number |= next != null
                && next.group().end() - next.group().first() == 1
                && Character.isDigit(at.word(next.group().first()).charAt(0));
        return force && number && object.count() == null && !object.is(Nominal.Kind.EVENT);
    }

    private static boolean isAttack(EventSense event) {
        return switch (event.type().group()) {
            case FIGHTING, REMOTE, BOMBING -> true;
            default -> false;
        };
    }

    static boolean hasType(Nominal nominal, ClaimType type) {
        return nominal.is(Nominal.Kind.EVENT) && nominal.events().stream().anyMatch(event -> event.type() == type);
    }

    static boolean isAircraft(@Nullable Unit unit) {
        return unit == Unit.AIRCRAFT || unit == Unit.HELICOPTER || unit == Unit.DRONE;
    }

    /** What can be brought down: aircraft, and weapons that are fired. */
    static boolean flies(@Nullable Unit unit) {
        return isAircraft(unit) || unit == Unit.WEAPON;
    }

    /** A capitalised name that is nothing known. */
    static boolean isUnknownName(AnalysedSentence at, Nominal nominal) {
        // "Talks will be held", "All were taken there": a capital that only opens the sentence
        boolean opens = nominal.group().head() == 0
                && (nominal.plural()
                        || at.tagged().tag(0) == Tag.DETERMINER
                        || at.tagged().tag(0) == Tag.PRONOUN);
        return nominal.is(Nominal.Kind.OTHER)
                && !opens
                && at.sentence().token(nominal.group().head()).isCapitalised()
                && nominal.group().determined() != NounGroup.Determined.INDEFINITE
                && nominal.count() == null
                && nominal.actors().isEmpty();
    }

    /** An unknown capitalised name of two words or more, as people have. */
    static boolean isNamedPerson(AnalysedSentence at, Nominal nominal) {
        NounGroup group = nominal.group();
        if (!nominal.is(Nominal.Kind.OTHER)
                || group.determined() != NounGroup.Determined.BARE
                || group.end() - group.first() > 6) {
            return false;
        }
        int capitals = 0;
        for (int token = group.first(); token < group.end(); token++) {
            if (at.sentence().token(token).isNumber() || at.mentions().placeAt(token) != null) {
                return false;
            }
            if (at.sentence().token(token).isWord()
                    && at.sentence().token(token).isCapitalised()) {
                capitals++;
            }
        }
        return capitals >= 2;
    }
}
