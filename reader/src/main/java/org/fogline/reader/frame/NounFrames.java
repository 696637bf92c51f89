package org.fogline.reader.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fogline.knowledge.place.PlaceKind;
import org.fogline.knowledge.word.EventSense;
import org.fogline.knowledge.word.Speech;
import org.fogline.knowledge.word.Words;
import org.fogline.model.ClaimType;
import org.fogline.model.Count;
import org.fogline.model.Effect;
import org.fogline.model.Stance;
import org.fogline.model.Unit;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.Tag;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.mention.PlaceMention;
import org.fogline.reader.mention.ThingMention;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/** The frames of events told by nouns, and whether they are told or only named. */
final class NounFrames {

    /** "will answer any attack": none has been made. */
    private static final Set<String> ANY = Set.of("any", "further", "future", "another", "every");

    private static final Set<String> CIRCUMSTANCE = Set.of("in", "after", "during", "from");

    /** How many groups and links behind a verb its preposition may stand, whatever is between. */
    private static final int NEAR_CHUNKS = 4;

    static final Set<String> NO = Set.of("no", "neither", "zero");

    static final Set<Chunk.Kind> ENDS_OBJECT = Set.of(
            Chunk.Kind.SUBORDINATOR,
            Chunk.Kind.RELATIVE,
            Chunk.Kind.CONJUNCTION,
            Chunk.Kind.COMMA,
            Chunk.Kind.SEMICOLON,
            Chunk.Kind.COLON);

    /** What follows these is what a report is about. */
    static final Set<String> ABOUT = Set.of("of", "about", "on", "concerning", "regarding", "over");

    /** What these govern may have an "of" of its own: "an attack on a column of troops". */
    private static final Set<String> OWNING = Set.of("on", "against", "at", "targeting", "by");

    private final Words words;
    private final LossFinder losses;
    private final Governors governors;
    private final Roles roles;

    NounFrames(Words words, LossFinder losses, Governors governors, Roles roles) {
        this.words = words;
        this.losses = losses;
        this.governors = governors;
        this.roles = roles;
    }

    @Nullable
    Frame nominalFrame(AnalysedSentence at, Nominal nominal) {
        if (nominal.is(Nominal.Kind.TOLL)) {
            return losses.tollFrame(at, nominal);
        }
        if (nominal.is(Nominal.Kind.MATERIEL)) {
            return firedFrame(at, nominal);
        }
        if (!nominal.is(Nominal.Kind.EVENT)) {
            return null;
        }
        Syntax syntax = at.syntax();
        List<Syntax.Complement> complements = new ArrayList<>(syntax.complements(nominal.chunk()));
        EventSense sense = nominalSense(at, nominal, complements);
        if (sense == null) {
            return null;
        }
        if (sense.type() == ClaimType.CONTROL
                && Roles.complementNouns(at, complements, Set.of("of")).stream()
                        .anyMatch(noun -> noun.unit() == Unit.BUILDING)) {
            // "damage to the front of the building"
            return null;
        }
        if (sense.type().group() == ClaimType.Group.FIGHTING
                && Roles.complementNouns(at, complements, Set.of("on", "against", "at")).stream()
                        .anyMatch(noun -> isIdea(at, noun))) {
            return null;
        }
        NounGroup group = nominal.group();
        if (sense.has("weak")
                && !nominal.plural()
                && group.determined() == NounGroup.Determined.BARE
                && syntax.preposition(nominal.chunk()).equals("in")) {
            // "killed in action"
            return null;
        }
        if (sense.has("named")
                && nominal.eventFirst() < group.head()
                && (syntax.preposition(nominal.chunk()).equals("of")
                        || syntax.preposition(nominal.chunk()).equals("under"))) {
            // "Troops of Operation Safe Haven killed 12": what the troops are called after did not happen here.
            return null;
        }
        Frame frame = new Frame(at, sense, nominal.chunk(), group.first(), group.end());
        frame.senses = nominal.events();
        List<Nominal> own =
                nominal.actors().isEmpty() || isWhereItHappened(at, nominal, sense) ? List.of() : List.of(nominal);
        if (sense.subject().equals("party")) {
            frame.parties.addAll(own);
        } else {
            frame.initiators.addAll(own);
        }
        boolean ofSeen = false;
        Syntax.Complement before = null;
        for (Syntax.Complement complement : complements) {
            List<Nominal> nouns = at.nominals(complement.chain());
            boolean of = complement.preposition().equals("of");
            if (ofSeen && of) {
                // A second "of" belongs to a noun in between: "the deaths of six men and the loss of two tanks".
                break;
            }
            if (of
                    && before != null
                    && sense.effects().isEmpty()
                    && endsIn(before, complement)
                    && !OWNING.contains(before.preposition())) {
                // "an attack in the eastern region of Norland": what the place before is of
                continue;
            }
            // "an attack on a column of troops": the noun behind the other preposition is theirs
            boolean inner = of && before != null && belongsTo(at, before, complement);
            String preposition = inner && before != null ? before.preposition() : complement.preposition();
            ofSeen |= of;
            before = complement;
            frame.cover(
                    syntax.chunk(complement.noun()).first(),
                    syntax.chunk(Roles.last(complement.chain())).end());
            switch (preposition) {
                case "by" -> nouns.stream().filter(Roles::mayAct).forEach(frame.initiators::add);
                case "of" -> ofComplement(frame, sense, nouns);
                case "on", "against", "at", "targeting" -> {
                    nouns.stream().filter(noun -> noun.is(Nominal.Kind.PLACE)).forEach(frame.placeObjects::add);
                    nouns.stream()
                            .filter(noun -> noun.is(Nominal.Kind.ACTOR)
                                    || noun.is(Nominal.Kind.PEOPLE)
                                    || noun.is(Nominal.Kind.MATERIEL)
                                    || noun.is(Nominal.Kind.OTHER)
                                            && !noun.actors().isEmpty())
                            .forEach(frame.targets::add);
                }
                case "between", "with", "among" -> {
                    if (sense.subject().equals("party")) {
                        nouns.stream().filter(Nominal::isPeople).forEach(frame.parties::add);
                    }
                }
                default -> {}
            }
        }
        addOwner(frame, nominal);
        addDoers(frame, complements, nominal.chunk());
        markTold(at, frame, nominal);
        frame.failed |= frame.told && governors.isInVain(at, nominal.chunk(), frame.type());
        frame.negated |= NO.contains(at.word(group.first()));
        for (int token = group.first(); token < group.head(); token++) {
            boolean vain = "attempt".equals(words.governor(at.word(token)));
            frame.foiled |= vain;
            frame.failed |= vain && frame.told && !at.word(token).equals("attempted");
        }
        frame.initiators.forEach(noun -> roles.instrument(frame, noun));
        return frame;
    }

    /** "25 killed in Norland attack": the name of a country before the noun, where no other place is named. */
    private static boolean isWhereItHappened(AnalysedSentence at, Nominal event, EventSense sense) {
        if (sense.type() != ClaimType.ASSAULT && sense.type() != ClaimType.AMBUSH
                || event.actors().size() != 1
                || at.mentions().places().size() != 1
                || at.syntax().isLink(event.chunk() + 1, "on")
                || at.syntax().isLink(event.chunk() + 1, "against")) {
            return false;
        }
        ActorMention country = event.actors().get(0);
        PlaceMention place = at.mentions().places().get(0);
        return country.kind() == ActorMention.Kind.NAMED
                && country.affix().isEmpty()
                && place.end() == country.end()
                && place.place() != null
                // "northern Norland"
                && (place.first() < country.first() || place.place().kind() == PlaceKind.COUNTRY)
                && country.end() == event.eventFirst();
    }

    /** "Mortar round on the market. Two dead.", "Grenade at a wedding in B.": what was fired at something, told without a verb. */
    private @Nullable Frame firedFrame(AnalysedSentence at, Nominal munition) {
        Syntax syntax = at.syntax();
        int chunk = munition.chunk();
        ClaimType type = munition.unit() == Unit.WEAPON && at.sentence().kind() != Sentence.BlockKind.LIST_ITEM
                ? words.instrument(
                        at.sentence().words(),
                        munition.group().first(),
                        munition.group().head() + 1)
                : null;
        boolean opens = chunk == 0 || chunk == 1 && syntax.chunk(0) instanceof Chunk.Time;
        if (type != null && opens && chunk == 0 && isCountedAlone(at, munition)) {
            return fired(at, munition, type, munition.group().end());
        }
        Nominal struck =
                syntax.isLink(chunk + 1, "on") || syntax.isLink(chunk + 1, "at") || syntax.isLink(chunk + 1, "into")
                        ? at.nominal(chunk + 2)
                        : null;
        if (type == null || !opens || struck == null || struck.is(Nominal.Kind.COUNT)) {
            return null;
        }
        for (int index = chunk + 3; index < syntax.chunks().size(); index++) {
            if (syntax.isLink(index, Chunk.Kind.COMMA) || syntax.isLink(index, Chunk.Kind.SEMICOLON)) {
                break;
            }
            if (syntax.chunk(index) instanceof VerbGroup) {
                return null;
            }
        }
        Frame frame = fired(at, munition, type, struck.group().end());
        (struck.is(Nominal.Kind.PLACE) ? frame.placeObjects : frame.targets).add(struck);
        return frame;
    }

    private static Frame fired(AnalysedSentence at, Nominal munition, ClaimType type, int end) {
        EventSense sense =
                new EventSense("fired", true, "any", type, "initiator", "target", List.of(), null, null, Set.of("act"));
        Frame frame = new Frame(at, sense, munition.chunk(), munition.group().first(), end);
        frame.told = true;
        return frame;
    }

    /** "an attack on the minister's record", "an assault on press freedom": what only words attack. */
    private boolean isIdea(AnalysedSentence at, Nominal noun) {
        return noun.is(Nominal.Kind.OTHER)
                && words.isIdeaNoun(at.word(noun.group().head()));
    }

    /** Whether an "of" belongs to the one noun behind "on" or "by" before it, which is no event. */
    private static boolean belongsTo(AnalysedSentence at, Syntax.Complement before, Syntax.Complement of) {
        Nominal noun = at.nominal(before.noun());
        return OWNING.contains(before.preposition())
                && before.chain().size() == 1
                && of.noun() - 2 == before.noun()
                && noun != null
                && !noun.is(Nominal.Kind.EVENT);
    }

    /** "an attack in B carried out by X", "an ambush laid by X", "a raid blamed on X": who a participle behind says did it. */
    private void addDoers(Frame frame, List<Syntax.Complement> complements, int noun) {
        Syntax syntax = frame.at().syntax();
        int last = complements.isEmpty()
                ? noun
                : Math.max(
                        noun, Roles.last(complements.get(complements.size() - 1).chain()));
        if (frame.sense().subject().equals("party")
                || last + 1 >= syntax.chunks().size()
                || !(syntax.chunk(last + 1) instanceof VerbGroup verb)
                || !verb.alone()) {
            return;
        }
        for (Syntax.Complement complement : syntax.complements(last + 1)) {
            String preposition = complement.preposition();
            boolean by = preposition.equals("by")
                    ? words.isDoneBy(verb.base())
                    : words.isDoneBy(verb.base() + ' ' + preposition);
            for (Nominal doer : by ? frame.at().nominals(complement.chain()) : List.<Nominal>of()) {
                if (Roles.mayAct(doer)) {
                    frame.initiators.add(doer);
                    frame.cover(syntax.chunk(last + 1).first(), doer.group().end());
                }
            }
        }
    }

    /** "Theepan's death": the one who died. */
    private static void addOwner(Frame frame, Nominal nominal) {
        AnalysedSentence at = frame.at();
        int end = frame.sense().object().equals("of-people") && frame.losses.isEmpty() ? ownerEnd(at, nominal) : -1;
        if (end < 0) {
            return;
        }
        ThingMention thing = at.mentions().things()[end - 1];
        frame.losses.add(LossDraft.of(
                frame.sense().effects(),
                nominal,
                Count.exactly(1),
                thing == null || thing.unit() == null ? Unit.PERSON : thing.unit(),
                nominal.group().first(),
                end,
                "named-person"));
    }

    /** Whether a complement stands directly behind the noun of the one before. */
    private static boolean endsIn(Syntax.Complement before, Syntax.Complement complement) {
        return complement.noun() == Roles.last(before.chain()) + 2;
    }

    private void ofComplement(Frame frame, EventSense sense, List<Nominal> nouns) {
        if (sense.object().startsWith("of-place")) {
            frame.placeObjects.addAll(nouns.stream()
                    .filter(noun -> noun.is(Nominal.Kind.PLACE) || noun.unit() == Unit.BUILDING)
                    .toList());
            return;
        }
        if (!sense.effects().isEmpty() && sense.object().startsWith("of-") || sense.type() == ClaimType.EVACUATION) {
            frame.targets.addAll(nouns.stream()
                    .filter(noun -> noun.isPeople() && !noun.actors().isEmpty())
                    .toList());
            losses.fromObjects(frame, nouns, null);
            Nominal event = frame.at().nominal(frame.trigger());
            for (Nominal noun : nouns) {
                boolean lone = event != null
                        && frame.losses.isEmpty()
                        && frame.sense().effects().equals(List.of(Effect.KILLED))
                        && isLoneName(frame.at(), event, noun);
                if (lone) {
                    frame.losses.add(LossDraft.of(
                            frame.sense().effects(),
                            noun,
                            Count.exactly(1),
                            Unit.PERSON,
                            noun.group().first(),
                            noun.group().end(),
                            "named-person"));
                }
            }
            return;
        }
        nouns.stream().filter(noun -> noun.is(Nominal.Kind.PLACE)).forEach(frame.placeObjects::add);
        if (!sense.subject().equals("party")) {
            nouns.stream()
                    .filter(noun -> noun.is(Nominal.Kind.ACTOR) || noun.is(Nominal.Kind.PEOPLE))
                    .forEach(
                            sense.type() == ClaimType.WITHDRAWAL
                                            || sense.type() == ClaimType.DEPLOYMENT
                                            || sense.type() == ClaimType.ASSAULT
                                    ? frame.initiators::add
                                    : frame.targets::add);
            if (sense.objectRole().equals("target") && !sense.has("cause")) {
                // "the shelling of enemy trenches", "of the trenches of the enemy"
                nouns.stream()
                        .filter(noun -> noun.is(Nominal.Kind.MATERIEL) || noun.is(Nominal.Kind.OTHER))
                        .filter(noun -> !noun.actors().isEmpty() || isOwned(frame.at(), noun))
                        .forEach(frame.targets::add);
            }
        }
        if (sense.objectRole().equals("attack")) {
            for (Nominal noun : nouns) {
                Frame attack = noun.is(Nominal.Kind.EVENT) ? nominalFrame(frame.at(), noun) : null;
                if (attack != null) {
                    frame.initiators.addAll(attack.initiators);
                    frame.placeObjects.addAll(attack.placeObjects);
                    frame.cover(attack.firstToken, attack.endToken);
                }
            }
        }
    }

    /** "the killing of Prabhakaran": a name alone, behind a noun that tells of no place. */
    private static boolean isLoneName(AnalysedSentence at, Nominal event, Nominal name) {
        return SenseChoice.isUnknownName(at, name)
                && name.group().determined() == NounGroup.Determined.BARE
                && !name.plural()
                && event.events().stream()
                        .noneMatch(sense -> sense.object().equals("of-place")
                                || sense.object().equals("of-materiel"));
    }

    /** "Theepan's death", "the general's murder": where the words for the one whose death it is end, or -1. */
    private static int ownerEnd(AnalysedSentence at, Nominal event) {
        NounGroup group = event.group();
        int mark = -1;
        for (int token = group.first(); token < event.eventFirst(); token++) {
            mark = at.tagged().tag(token) == Tag.POSSESSIVE_MARK ? token : mark;
        }
        if (mark <= group.first()
                || mark != event.eventFirst() - 1
                || event.plural()
                || !at.syntax().preposition(event.chunk()).isEmpty()) {
            // "fighting went on after his death": named only
            return -1;
        }
        ThingMention thing = at.mentions().things()[mark - 1];
        boolean person = thing != null && thing.kind() == ThingMention.Kind.PEOPLE && !thing.plural();
        boolean name = thing == null
                && at.sentence().token(mark - 1).isCapitalised()
                && at.mentions().placeAt(mark - 1) == null
                && event.actors().isEmpty();
        return person || name ? mark : -1;
    }

    /** "the trenches of the enemy": whose something is stands behind it. */
    private static boolean isOwned(AnalysedSentence at, Nominal noun) {
        Nominal owner = SenseChoice.behindOf(at, noun);
        return owner != null && !owner.actors().isEmpty();
    }

    private @Nullable EventSense nominalSense(
            AnalysedSentence at, Nominal nominal, List<Syntax.Complement> complements) {
        List<Nominal> of = Roles.complementNouns(at, complements, Set.of("of"));
        for (EventSense sense : nominal.events()) {
            boolean fits = switch (sense.object()) {
                case "of-people" ->
                    of.stream()
                                    .anyMatch(noun -> noun.isPeople()
                                            || SenseChoice.isNamedPerson(at, noun)
                                            || isLoneName(at, nominal, noun))
                            || ownerEnd(at, nominal) > 0 && sense.effects().equals(List.of(Effect.KILLED));
                case "of-force" ->
                    of.stream()
                            .anyMatch(noun -> noun.unit() == Unit.COMBATANT
                                    || noun.is(Nominal.Kind.OTHER)
                                            && words.isForceNoun(
                                                    at.word(noun.group().head())));
                case "of-captives" -> of.stream().anyMatch(noun -> noun.unit() == Unit.PRISONER);
                case "of-materiel" -> of.stream().anyMatch(noun -> noun.is(Nominal.Kind.MATERIEL));
                case "of-place" ->
                    of.stream()
                            .anyMatch(noun -> noun.is(Nominal.Kind.PLACE)
                                    || noun.unit() == Unit.BUILDING
                                            && noun.group().determined() == NounGroup.Determined.DEFINITE);
                case "attack" -> of.stream().anyMatch(noun -> noun.is(Nominal.Kind.EVENT));
                default -> true;
            };
            if (fits) {
                return sense;
            }
        }
        return null;
    }

    /** A nominal event is told, not only named, if a verb says that it took place or that someone did it. */
    private void markTold(AnalysedSentence at, Frame frame, Nominal nominal) {
        Syntax syntax = at.syntax();
        int anchor = lightAnchor(at, nominal.chunk());
        int first = syntax.coordinatedLeft(anchor).get(0);
        frame.told |= syntax.preposition(first).equals("with")
                && frame.sense().object().equals("of-place")
                && !frame.placeObjects.isEmpty();
        if (!syntax.isGoverned(first)) {
            for (int index = nominal.chunk() + 1; index < syntax.chunks().size(); index++) {
                if (syntax.chunk(index) instanceof VerbGroup verb) {
                    if (syntax.isReducedRelative(index) && finiteVerbFollows(syntax, index, anchor)) {
                        continue;
                    }
                    boolean subject = verb.form() != VerbGroup.Form.INFINITIVE
                            && syntax.subjects(index).contains(anchor);
                    if (!subject
                            && syntax.isLink(index - 1, Chunk.Kind.RELATIVE)
                            && finiteVerbFollows(syntax, index, anchor)) {
                        // "a truce that was to begin on Wednesday collapsed"
                        continue;
                    }
                    boolean definite = nominal.group().determined() == NounGroup.Determined.DEFINITE;
                    boolean brings = Set.of(
                                    "involve",
                                    "include",
                                    "result in",
                                    "lead to",
                                    "cause",
                                    "inflict",
                                    "bring",
                                    "leave",
                                    "claim",
                                    "kill")
                            .contains(verb.base());
                    frame.carries |= subject && brings;
                    // "the fall of B sent thousands into flight": what it led to, it did happen
                    boolean led = subject
                            && definite
                            && frame.sense().object().equals("of-place")
                            && !frame.placeObjects.isEmpty()
                            && verb.isFinite()
                            && verb.modal().isEmpty()
                            && !verb.negated()
                            && (brings || drivesOut(verb));
                    if (led) {
                        tell(at, frame, verb, index);
                    }
                    boolean known = definite && syntax.isLink(syntax.clauseStart(syntax.clause(index)), "as");
                    if (subject
                            && !brings
                            && !known
                            && !doesEvent(at, index)
                            && (occurs(at, verb)
                                    || !definite && !frame.parties.isEmpty() && drivesOut(verb)
                                    || verb.base().equals("be")
                                            && !definite
                                            && !Governors.HYPOTHETICAL.contains(verb.modal()))) {
                        tell(at, frame, verb, index);
                    }
                    if (subject && verb.base().equals("fail") && frame.type().group() == ClaimType.Group.FIGHTING) {
                        // "the assault on the barracks failed"
                        tell(at, frame, verb, index);
                        frame.failed = frame.told;
                    }
                    break;
                }
            }
        }
        int verbIndex = syntax.verbBefore(anchor);
        if (verbIndex >= 0) {
            VerbGroup verb = (VerbGroup) syntax.chunk(verbIndex);
            boolean object = syntax.objects(verbIndex).contains(anchor);
            boolean support = words.isOccurrence(verb.base())
                    || words.events().verb(verb.base()).stream()
                            .anyMatch(sense -> sense.has("support") && sense.type() == frame.type());
            // "confirmed the capture of B"
            boolean says = frame.sense().object().equals("of-place")
                    && !frame.placeObjects.isEmpty()
                    && words.speech(verb.base()) != null;
            boolean demonstrative = Set.of("this", "these", "those")
                    .contains(at.word(nominal.group().first()));
            String preposition = syntax.preposition(first);
            // "responded with drone strikes", but "targeted a tank with a shell"
            boolean toldByVerb = preposition.equals("with")
                    && !words.events().verb(verb.base()).isEmpty()
                    && !syntax.objects(verbIndex).isEmpty();
            Governors.Governed governed = governors.governed(at, verbIndex, verb);
            // "called on both sides to agree to a truce": nobody says that it came about
            boolean sought =
                    governed == Governors.Governed.ATTEMPTED && frame.type().group() == ClaimType.Group.TERMS;
            // "are trying to arrange a truce"
            boolean only = governed == Governors.Governed.NOT || sought;
            if (!toldByVerb
                    && !only
                    && words.isOccurrence(verb.base() + " " + preposition)
                    && (nominal.chunk() - verbIndex <= NEAR_CHUNKS
                            || VerbObjects.pastPhrases(syntax, verbIndex + 1) > nominal.chunk())) {
                tell(at, frame, verb, verbIndex);
                if (frame.sense().subject().equals("party") && frame.parties.isEmpty()) {
                    // "the two tribes agreed on Sunday to a ceasefire"
                    at.nominals(syntax.subjects(verbIndex)).stream()
                            .filter(Nominal::isPeople)
                            .forEach(frame.parties::add);
                }
            }
            // "still hold the town despite repeated attacks by the rebels": what they withstand took place
            boolean withstood =
                    preposition.equals("despite") && frame.type().group().isAttack() && !frame.initiators.isEmpty();
            if (!only && withstood) {
                tell(at, frame, verb, verbIndex);
            }
            // "was subjected to shelling": the verb has its preposition in it
            if (!only
                    && verb.passive()
                    && words.isOccurrence(verb.base())
                    && verb.base().indexOf(' ') > 0
                    && anchor == verbIndex + 1) {
                tell(at, frame, verb, verbIndex);
            }
            // "no casualties were reported after the shelling of B"
            boolean harmed = verb.passive()
                    && CIRCUMSTANCE.contains(preposition)
                    && words.isOccurrence("be " + verb.base())
                    && at.nominals(syntax.subjects(verbIndex)).stream()
                            .anyMatch(noun ->
                                    noun.count() != null && !noun.effects().isEmpty());
            if (object && says && !support && !only && !demonstrative || harmed && !only) {
                tell(at, frame, verb, verbIndex);
            }
            if (object && support && !only && !demonstrative && !isNobody(at, verbIndex)) {
                tell(at, frame, verb, verbIndex);
                if (frame.initiators.isEmpty() && frame.parties.isEmpty()) {
                    List<Nominal> subjects = at.nominals(syntax.subjects(verbIndex)).stream()
                            .filter(Nominal::isPeople)
                            .toList();
                    (frame.sense().subject().equals("party") ? frame.parties : frame.initiators).addAll(subjects);
                }
                at.nominals(syntax.subjects(verbIndex)).forEach(noun -> roles.instrument(frame, noun));
                frame.planned |=
                        governed == Governors.Governed.PLANNED || verb.modal().equals("will");
                words.events().verb(verb.base()).stream()
                        .filter(sense -> sense.has("ended") && sense.type() == frame.type())
                        .forEach(sense -> frame.ended = true);
            } else if (object && verb.base().equals("be") && !isRanked(at, nominal)) {
                tell(at, frame, verb, verbIndex);
            }
        }
        if (at.word(Math.max(0, nominal.group().first() - 1)).equals("there")
                || isDenied(at, nominal, anchor)
                || isWholeSentence(at, frame, nominal)) {
            frame.told = true;
        }
    }

    /** "was the third attack this month", "was the deadliest raid", "the second such": what is told stands before it. */
    private boolean isRanked(AnalysedSentence at, Nominal nominal) {
        if (nominal.group().determined() != NounGroup.Determined.DEFINITE) {
            return false;
        }
        for (int token = nominal.group().first() + 1; token < nominal.group().head(); token++) {
            if (words.isRankWord(at.word(token))) {
                return true;
            }
        }
        return false;
    }

    /** "Nobody has claimed the attack". */
    private static boolean isNobody(AnalysedSentence at, int verb) {
        for (Nominal subject : at.nominals(at.syntax().subjects(verb))) {
            Count count = subject.count();
            if (count != null && Long.valueOf(0).equals(count.high())) {
                return true;
            }
        }
        return false;
    }

    /** "Two bombardments of the command post near B.": a bulletin's item that has no verb tells what happened. */
    private static boolean isWholeSentence(AnalysedSentence at, Frame frame, Nominal nominal) {
        Sentence.BlockKind kind = at.sentence().kind();
        boolean title = kind == Sentence.BlockKind.TITLE;
        if (isCountedAlone(at, nominal)) {
            return true;
        }
        if (kind == Sentence.BlockKind.HEADING
                || nominal.group().determined() == NounGroup.Determined.DEFINITE
                || at.syntax().complements(nominal.chunk()).isEmpty()
                || frame.targets.isEmpty() && at.mentions().places().isEmpty() && !isOnPlace(at, nominal)) {
            return false;
        }
        for (int index = 0; index < at.syntax().chunks().size(); index++) {
            Chunk chunk = at.syntax().chunk(index);
            if (index > nominal.chunk() && !title && at.syntax().isLink(index, Chunk.Kind.SEMICOLON)) {
                break;
            }
            if (title && index > nominal.chunk() && at.syntax().isLink(index, Chunk.Kind.COLON)) {
                // "Ambush in the west: 16 troops slain"
                return true;
            }
            if (chunk instanceof VerbGroup verb && verb.isFinite() && !isBesideEvent(at, nominal, index)
                    || index < nominal.chunk()
                            && chunk instanceof NounGroup
                            && at.syntax().preposition(index).isEmpty()
                            && at.mentions().placeAt(chunk.end() - 1) == null) {
                return false;
            }
        }
        // "Fighting in Syria" over a text is its subject; "Mortar fire on the village" is news
        return !title || !frame.targets.isEmpty() || !frame.placeObjects.isEmpty();
    }

    /** "One shell. Sixty-eight dead.", "Nine rockets, four wounded.": so many acts, and nothing more than whom they harmed. */
    private static boolean isCountedAlone(AnalysedSentence at, Nominal nominal) {
        Syntax syntax = at.syntax();
        if (nominal.chunk() != 0
                || nominal.count() == null
                || at.sentence().kind() != Sentence.BlockKind.PARAGRAPH
                || !nominal.is(Nominal.Kind.MATERIEL)
                        && nominal.events().stream()
                                .noneMatch(sense -> sense.type().group() == ClaimType.Group.REMOTE
                                        || sense.type().group() == ClaimType.Group.BOMBING)) {
            return false;
        }
        int next = 1;
        while (next < syntax.chunks().size()
                && syntax.chunk(next) instanceof Chunk.Link link
                && link.kind() != Chunk.Kind.PREPOSITION) {
            next++;
        }
        Nominal harmed = at.nominal(next);
        return next >= syntax.chunks().size() && at.sentence().size() <= 4
                || harmed != null && harmed.count() != null && !harmed.effects().isEmpty();
    }

    /** "34 rockets on the south": a place that has no name of its own. */
    private static boolean isOnPlace(AnalysedSentence at, Nominal nominal) {
        Nominal struck = at.syntax().isLink(nominal.chunk() + 1, "on") ? at.nominal(nominal.chunk() + 2) : null;
        return struck != null && struck.is(Nominal.Kind.PLACE);
    }

    /** "Combat with men who had come by lorry", "Fire on the post, two guards hurt": a verb of a relative clause or of the harm. */
    private static boolean isBesideEvent(AnalysedSentence at, Nominal event, int verb) {
        Syntax syntax = at.syntax();
        boolean behind = at.sentence().kind() != Sentence.BlockKind.TITLE && verb > event.chunk();
        boolean relative = false;
        for (int index = verb - 1; behind && index > event.chunk() && !relative; index--) {
            if (syntax.chunk(index) instanceof VerbGroup) {
                break;
            }
            relative = syntax.isLink(index, Chunk.Kind.RELATIVE);
        }
        Nominal harmed = at.nominal(verb - 1);
        boolean harm = behind
                && harmed != null
                && harmed.count() != null
                && syntax.isLink(verb - 2, Chunk.Kind.COMMA)
                && syntax.chunk(verb) instanceof VerbGroup participle
                && participle.alone();
        return behind && relative || harm;
    }

    /** "denied the evacuation", "rejects reports of an attack", "denied what was said about a deal": a verb denies it. */
    private boolean isDenied(AnalysedSentence at, Nominal nominal, int anchor) {
        Syntax syntax = at.syntax();
        String governor = syntax.preposition(anchor);
        // "rejected the charge" points back to what was said, and tells nothing of its own
        boolean pointsBack = nominal.group().determined() == NounGroup.Determined.DEFINITE
                && syntax.complements(nominal.chunk()).isEmpty();
        if (pointsBack || !governor.isEmpty() && !ABOUT.contains(governor)) {
            return false;
        }
        boolean what = false;
        boolean otherVerb = false;
        for (int index = anchor - 1; index >= 0; index--) {
            if (syntax.chunk(index) instanceof VerbGroup verb) {
                Speech speech = words.speech(verb.base());
                if (speech != null && speech.stance() == Stance.DENIES) {
                    return !verb.passive() && !verb.negated() && (what || !otherVerb);
                }
                otherVerb = true;
            } else if (syntax.chunk(index) instanceof Chunk.Link link && ENDS_OBJECT.contains(link.kind())) {
                return false;
            }
            if (!(syntax.chunk(index) instanceof Chunk.Time)) {
                what = at.word(syntax.chunk(index).first()).equals("what");
            }
        }
        return false;
    }

    /** Whether, behind a verb that only describes, the verb follows of which the noun group is the subject. */
    private static boolean finiteVerbFollows(Syntax syntax, int index, int subject) {
        for (int next = index + 1; next < syntax.chunks().size(); next++) {
            if (syntax.chunk(next) instanceof VerbGroup verb) {
                return verb.isFinite() && syntax.subjects(next).contains(subject);
            }
        }
        return false;
    }

    /** Of "a series of air strikes" the chunk of "series", which is what the verb takes; else the chunk itself. */
    private int lightAnchor(AnalysedSentence at, int chunk) {
        Nominal light = roles.lightBefore(at, chunk);
        return light == null ? chunk : light.chunk();
    }

    private void tell(AnalysedSentence at, Frame frame, VerbGroup verb, int verbIndex) {
        // "Exchanges of fire could be heard until nightfall"
        boolean perceived = verb.modal().equals("could") && verb.passive() && words.isOccurrence("be " + verb.base());
        boolean any = ANY.contains(at.word(at.syntax().chunk(frame.trigger()).first()));
        if (Governors.HYPOTHETICAL.contains(verb.modal()) && !perceived
                || any && !verb.modal().isEmpty()
                || governors.isConditional(at, verbIndex)) {
            return;
        }
        frame.told = true;
        frame.ended |= words.events().verb(verb.base()).stream()
                .anyMatch(sense -> sense.has("ended") && sense.type() == frame.type());
        frame.negated |= verb.negated();
        frame.cover(verb.first(), verb.end());
        frame.clauses.add(at.syntax().clause(verbIndex));
    }

    /** "warplanes carried out 12 raids": what the verb takes took place, not its subject. */
    private static boolean doesEvent(AnalysedSentence at, int verb) {
        return at.nominals(at.syntax().objects(verb)).stream().anyMatch(object -> object.is(Nominal.Kind.EVENT));
    }

    /** "Clashes have displaced 12,000 people": those who left are told of on their own, and what drove them out too. */
    private boolean drivesOut(VerbGroup verb) {
        for (EventSense sense :
                verb.passive() ? List.<EventSense>of() : words.events().verb(verb.base())) {
            if (sense.type() == ClaimType.EVACUATION && sense.subject().equals("initiator")) {
                return true;
            }
        }
        return false;
    }

    /** Headlines leave out the auxiliary: "Explosions heard in the capital", "Peace deal signed". */
    private boolean occurs(AnalysedSentence at, VerbGroup verb) {
        boolean passive = verb.passive()
                || at.sentence().kind() == Sentence.BlockKind.TITLE
                        && verb.alone()
                        && VerbObjects.isPastParticiple(verb);
        return words.isOccurrence(verb.base()) || passive && words.isOccurrence("be " + verb.base());
    }
}
