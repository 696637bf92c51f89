package org.fogline.reader.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fogline.knowledge.actor.BackReference;
import org.fogline.knowledge.text.PhraseTrie;
import org.fogline.knowledge.text.Table;
import org.fogline.model.Attribution;
import org.fogline.model.ClaimType;
import org.fogline.model.Coded;
import org.fogline.model.Reason;
import org.fogline.model.Span;
import org.fogline.model.Unit;
import org.fogline.reader.discourse.ActorReader;
import org.fogline.reader.discourse.DraftClaim;
import org.fogline.reader.discourse.SideResolver;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/**
 * Names the actors that a draft's noun groups speak of, also where the group names none itself: pronouns, "its
 * fighters", "the group". Remembers who did what in the drafts before; one for each document.
 */
final class DraftActors {

    private static final PhraseTrie<BackReference> REFERENCES = references();
    static final String INITIATOR = "actors.initiator";
    static final Set<String> OWNERS = Set.of("its", "their", "his", "her", "our", "my");
    private static final Set<String> SPEAKERS_OWN = Set.of("we", "i", "us", "our", "my");
    private static final Set<String> OBJECTS = Set.of("them", "him");
    /** "The army said that rebels had killed ten when they stormed a post": behind these "they" did what was told before. */
    private static final Set<String> SUBORDINATORS = Set.of("when", "as", "while", "after", "before", "until");

    private static final int SENTENCES_BACK = 3;

    private static final Set<String> TROOPS = troops();

    private final SideResolver sides;
    private final ActorReader reader;
    private final List<AnalysedSentence> sentences;
    private final Set<String> groups = new LinkedHashSet<>();
    /** By the noun for a unit that the text has named whose it is. */
    private final Map<String, List<String>> units = new HashMap<>();

    private List<String> lastDoers = List.of();
    private @Nullable AnalysedSentence lastAt;
    private boolean lastLeft;

    DraftActors(SideResolver sides, List<AnalysedSentence> sentences) {
        this.sides = sides;
        this.reader = new ActorReader(sides);
        this.sentences = sentences;
    }

    private static PhraseTrie<BackReference> references() {
        PhraseTrie<BackReference> trie = new PhraseTrie<>();
        for (Table.Row row :
                Table.builtIn("back-references.csv", "words", "means").rows()) {
            BackReference means = Coded.parse(BackReference.class, row.text("means"));
            row.list("words").forEach(words -> trie.add(words, means));
        }
        return trie;
    }

    private static Set<String> troops() {
        Set<String> troops = new HashSet<>();
        for (Table.Row row : Table.builtIn("body-nouns.csv", "words", "use").rows()) {
            if (row.text("use").equals("troop")) {
                troops.addAll(row.list("words"));
            }
        }
        return troops;
    }

    /** The canonical names of those whom these noun groups speak of, each once. */
    List<String> names(List<Nominal> nominals, DraftClaim draft) {
        return names(nominals, draft, "", List.of());
    }

    /** The same for a part in an act, with the words and the rule that told each. */
    List<String> names(List<Nominal> nominals, DraftClaim draft, String field, List<Reason> why) {
        Set<String> found = new LinkedHashSet<>();
        for (Nominal nominal : nominals) {
            AnalysedSentence at = sentenceOf(draft.frame(), nominal);
            if (nominal.group().end() > at.sentence().size()) {
                // of a sentence that neither the frame nor what it took up stands in: nothing around it is known
                continue;
            }
            List<String> ledBy = ledBy(at, nominal);
            if (!ledBy.isEmpty()) {
                found.addAll(ledBy);
                continue;
            }
            List<ActorReader.Found> named =
                    isBackedGroup(at, nominal) ? List.of() : reader.of(nominal, draft.speaker());
            List<String> names =
                    named.stream().map(ActorReader.Found::name).distinct().toList();
            List<String> groups = ofGroup(nominal, named, draft);
            if (!groups.isEmpty()) {
                found.addAll(groups);
                continue;
            }
            List<String> owners = owners(nominal, names, draft);
            if (!owners.isEmpty()) {
                named = List.of();
                names = owners;
            } else if (named.isEmpty()) {
                names = names(nominal, draft);
                names = names.isEmpty() && field.equals(INITIATOR) ? reader.people(nominal, draft.speaker()) : names;
                names = names.isEmpty() ? unit(at, nominal, draft, field) : names;
            }
            if (field.equals(INITIATOR) && !names.isEmpty() && isUnit(at, nominal)) {
                units.putIfAbsent(at.word(nominal.group().head()), names);
            }
            if (!field.isEmpty() && !names.isEmpty()) {
                Span span = sentenceOf(draft.frame(), nominal)
                        .sentence()
                        .span(nominal.group().first(), nominal.group().end());
                why.add(new Reason(
                        field,
                        named.isEmpty() ? "told-by-context" : named.get(0).rule(),
                        span,
                        null));
            }
            found.addAll(names);
        }
        return new ArrayList<>(found);
    }

    /** "The Norland-backed group": the group that was named before, and not who backs it. */
    static boolean isBackedGroup(AnalysedSentence at, Nominal nominal) {
        return nominal.namesBackersAlone()
                && nominal.group().determined() == NounGroup.Determined.DEFINITE
                && reference(at, nominal) == BackReference.GROUP;
    }

    /**
     * "Its soldiers": a common word for armed men is of whoever has them, and not of his enemy; empty for other words, and
     * where a place has them ("the capital withdrew its troops").
     */
    private List<String> owners(Nominal nominal, List<String> found, DraftClaim draft) {
        int first = nominal.group().first();
        boolean common = first < nominal.group().head() && !nominal.actors().isEmpty();
        for (ActorMention actor : nominal.actors()) {
            common &= actor.kind() == ActorMention.Kind.ROLE
                    || actor.kind() == ActorMention.Kind.PERSPECTIVE
                            && actor.values().size() > 1;
        }
        AnalysedSentence at = sentenceOf(draft.frame(), nominal);
        if (!common || !OWNERS.contains(at.word(first))) {
            return List.of();
        }
        Nominal before = at.nominal(nominal.chunk()) == nominal ? at.nominal(nominal.chunk() - 2) : null;
        if (before != null && before.is(Nominal.Kind.PLACE)) {
            return List.of();
        }
        List<String> owners = owner(at, first, draft);
        boolean opposed =
                found.stream().anyMatch(name -> owners.stream().anyMatch(owner -> sides.mayFight(owner, name)));
        return opposed ? owners : List.of();
    }

    private List<String> names(Nominal nominal, DraftClaim draft) {
        AnalysedSentence at = sentenceOf(draft.frame(), nominal);
        if (nominal.is(Nominal.Kind.PRONOUN)) {
            return pronoun(at, nominal.group().first(), draft);
        }
        if (nominal.is(Nominal.Kind.PLACE) || nominal.is(Nominal.Kind.TOLL)) {
            return List.of();
        }
        BackReference reference = reference(at, nominal);
        boolean another = nominal.group().determined() == NounGroup.Determined.INDEFINITE;
        if (reference == BackReference.GROUP && !another) {
            return groupBefore(at, nominal.group().first());
        }
        if (reference == BackReference.BOTH_SIDES) {
            return sides.bothSides();
        }
        for (int token = nominal.group().first(); token < nominal.group().head(); token++) {
            if (OWNERS.contains(at.word(token))) {
                return owner(at, token, draft);
            }
        }
        List<String> found = leader(at, nominal);
        if (found.isEmpty()) {
            found = nations(at, nominal);
        }
        if (found.isEmpty()) {
            found = whole(at, nominal, draft);
        }
        return found.isEmpty() ? apposed(at, nominal, draft) : found;
    }

    /**
     * "The 2nd Battalion of the X Regiment took the hill", in the mouth of a party: a unit that acts, of whom no other is
     * named, is its own; "the battalion" further down is the same.
     */
    private List<String> unit(AnalysedSentence at, Nominal nominal, DraftClaim draft, String field) {
        if (!isUnit(at, nominal) || nominal.isPeople() && nominal.count() != null) {
            return List.of();
        }
        String party = party(draft);
        boolean acts = field.equals(INITIATOR) && draft.frame().type() != ClaimType.REPEL;
        if (acts && party != null && sides.isBelligerent(party) && isNamedUnit(at, nominal)) {
            return List.of(party);
        }
        return ofUnit(at, nominal);
    }

    /** "The battalion": whose the unit is that the text has named before; empty for other words. */
    List<String> ofUnit(AnalysedSentence at, Nominal nominal) {
        boolean same = nominal.group().determined() == NounGroup.Determined.DEFINITE
                && nominal.group().end() - nominal.group().first() == 2
                && !OWNERS.contains(at.word(nominal.group().first()));
        return same ? units.getOrDefault(at.word(nominal.group().head()), List.of()) : List.of();
    }

    static boolean isUnit(AnalysedSentence at, Nominal nominal) {
        return nominal.group().end() <= at.sentence().size()
                && TROOPS.contains(at.word(nominal.group().head()));
    }

    /** "The 5th Battalion", "tanks of the 201st Division": whether it is a unit with a number or name, or of one. */
    boolean isOfUnit(AnalysedSentence at, Nominal nominal) {
        int of = nominal.chunk() + 1;
        Nominal whole =
                at.nominal(nominal.chunk()) == nominal && at.syntax().isLink(of, "of") ? at.nominal(of + 1) : null;
        return isUnit(at, nominal) && isNamedUnit(at, nominal)
                || whole != null && isUnit(at, whole) && isNamedUnit(at, whole);
    }

    /** Whether a unit has a number or a name: "2 Rifles", "the Second Battalion", "a company of the X Regiment". */
    private static boolean isNamedUnit(AnalysedSentence at, Nominal nominal) {
        for (int token = nominal.group().first(); token <= nominal.group().head(); token++) {
            boolean first = token == 0;
            if (at.sentence().token(token).isNumber()
                    || !first && at.sentence().token(token).isCapitalised()) {
                return true;
            }
        }
        int of = nominal.chunk() + 1;
        Nominal whole =
                at.nominal(nominal.chunk()) == nominal && at.syntax().isLink(of, "of") ? at.nominal(of + 1) : null;
        return whole != null && at.sentence().token(whole.group().head()).isCapitalised();
    }

    /** A person who is known to lead a body stands for it. */
    private List<String> leader(AnalysedSentence at, Nominal nominal) {
        for (ActorMention leader : at.mentions().leaders()) {
            if (leader.first() >= nominal.group().first()
                    && leader.end() == nominal.group().end()) {
                return sides.resolve(leader, null)
                        .map(side -> List.of(side.name()))
                        .orElse(List.of());
            }
        }
        return List.of();
    }

    /**
     * "Soldiers from the rebel group X", "Norland-backed factions of X": a common word for armed men, also with who stands
     * behind them, is of the group of which they are said to be.
     */
    private List<String> ofGroup(Nominal nominal, List<ActorReader.Found> named, DraftClaim draft) {
        boolean common = !named.isEmpty();
        boolean backed = false;
        for (ActorReader.Found found : named) {
            boolean backer = found.mention().isBacker();
            common &= backer
                    || found.mention().kind() == ActorMention.Kind.ROLE
                    || found.mention().kind() == ActorMention.Kind.PERSPECTIVE;
            backed |= backer;
        }
        List<String> whole = common ? whole(sentenceOf(draft.frame(), nominal), nominal, draft) : List.of();
        return backed || whole.stream().allMatch(sides::isGroup) ? whole : List.of();
    }

    /** "Dissident soldiers of General N. N.", "rebels under N. N.": whom the words alone do not tell, their leader does. */
    private List<String> ledBy(AnalysedSentence at, Nominal nominal) {
        int link = nominal.chunk() + 1;
        boolean led = nominal.isPeople()
                && at.nominal(nominal.chunk()) == nominal
                && nominal.actors().stream().noneMatch(mention -> mention.kind() == ActorMention.Kind.NAMED)
                && (at.syntax().isLink(link, "of") || at.syntax().isLink(link, "under"));
        Nominal leader = led && !isCivil(nominal) ? at.nominal(link + 1) : loyalTo(at, nominal);
        List<String> names = leader == null ? List.of() : leader(at, leader);
        return names.stream().allMatch(sides::isBelligerent) ? names : List.of();
    }

    /** "Rebels loyal to N. N.": to whom they are loyal; else null. */
    private static @Nullable Nominal loyalTo(AnalysedSentence at, Nominal nominal) {
        int end = nominal.group().end();
        boolean loyal = nominal.isPeople()
                && !isCivil(nominal)
                && at.nominal(nominal.chunk()) == nominal
                && nominal.actors().stream().noneMatch(mention -> mention.kind() == ActorMention.Kind.NAMED)
                && end + 2 < at.sentence().size()
                && DiscourseWord.LOYAL.isWord(at.word(end))
                && at.word(end + 1).equals("to");
        return loyal ? at.nominal(at.syntax().chunkAt(end + 2)) : null;
    }

    /** "N. N., the chief of staff of X": a name is of the body of which what stands behind it says that it is. */
    private List<String> apposed(AnalysedSentence at, Nominal nominal, DraftClaim draft) {
        int comma = nominal.chunk() + 1;
        boolean name = nominal.is(Nominal.Kind.OTHER)
                && at.nominal(nominal.chunk()) == nominal
                && at.syntax().isLink(comma, Chunk.Kind.COMMA)
                && at.sentence().token(nominal.group().head()).isCapitalised();
        Nominal apposed = name ? at.nominal(comma + 1) : null;
        if (apposed == null || apposed.unit() != Unit.OFFICER) {
            return List.of();
        }
        List<String> named = reader.names(apposed, draft.speaker());
        return named.isEmpty() ? whole(at, apposed, draft) : named;
    }

    /** "Men of the X Front", "drones from Y", "units of the Z army": those of whom they are a part. */
    private List<String> whole(AnalysedSentence at, Nominal nominal, DraftClaim draft) {
        int link = nominal.chunk() + 1;
        boolean own = at.nominal(nominal.chunk()) == nominal
                && !isCivil(nominal)
                && (at.syntax().isLink(link, "of") || at.syntax().isLink(link, "from"));
        Nominal whole = own ? at.nominal(link + 1) : linkedTo(at, nominal);
        whole = whole == null ? laidBy(at, nominal) : whole;
        if (whole == null) {
            return List.of();
        }
        List<String> named = reader.names(whole, draft.speaker());
        if (named.isEmpty()) {
            // "soldiers of General N. N."
            named = leader(at, whole);
        }
        if (named.isEmpty() && reference(at, whole) == BackReference.GROUP) {
            return groupBefore(at, whole.group().first());
        }
        if (named.isEmpty()) {
            named = unit(at, whole, draft, "");
        }
        return named.stream().filter(sides::isBelligerent).toList();
    }

    /** "Fighters linked to X", "gunmen affiliated with Y": with whom common fighters are said to be; else null. */
    private static @Nullable Nominal linkedTo(AnalysedSentence at, Nominal nominal) {
        int verb = nominal.chunk() + 1;
        boolean linked = nominal.isPeople()
                && !isCivil(nominal)
                && at.nominal(nominal.chunk()) == nominal
                && verb + 2 < at.syntax().chunks().size()
                && at.syntax().chunk(verb) instanceof VerbGroup group
                && group.alone()
                && DiscourseWord.LINKS.isWord(group.base())
                && (at.syntax().isLink(verb + 1, "to") || at.syntax().isLink(verb + 1, "with"));
        return linked ? at.nominal(verb + 2) : null;
    }

    private static String firstWord(String base) {
        int space = base.indexOf(' ');
        return space < 0 ? base : base.substring(0, space);
    }

    /** "A bomb placed by X", "shells that X fired": who is said to have laid or fired a weapon; else null. */
    private static @Nullable Nominal laidBy(AnalysedSentence at, Nominal nominal) {
        int verb = nominal.chunk() + 1;
        boolean relative = !nominal.isPeople()
                && at.nominal(nominal.chunk()) == nominal
                && (at.syntax().isLink(verb, Chunk.Kind.RELATIVE) || at.syntax().isLink(verb, "that"))
                && verb + 2 < at.syntax().chunks().size()
                && at.syntax().chunk(verb + 2) instanceof VerbGroup deed
                && !deed.passive()
                && DiscourseWord.LAYS.isWord(firstWord(deed.base()));
        if (relative) {
            return at.nominal(verb + 1);
        }
        boolean laid = !nominal.isPeople()
                && at.nominal(nominal.chunk()) == nominal
                && verb + 2 < at.syntax().chunks().size()
                && at.syntax().chunk(verb) instanceof VerbGroup group
                && group.alone()
                && DiscourseWord.LAYS.isWord(group.base())
                && (at.syntax().isLink(verb + 1, "by") || at.syntax().isLink(verb + 1, "from"));
        return laid ? at.nominal(verb + 2) : null;
    }

    /** "Russian and Syrian warplanes": the first adjective, which stands apart, is a nation's too. */
    private List<String> nations(AnalysedSentence at, Nominal nominal) {
        int next = nominal.chunk() + 1;
        Nominal joined =
                at.nominal(nominal.chunk()) == nominal && at.syntax().isLink(next, "and") ? at.nominal(next + 1) : null;
        boolean adjectives = joined != null
                && nominal.group().end() - nominal.group().first() == 1
                && isAdjective(nominal)
                && isAdjective(joined);
        return adjectives
                ? sides.resolve(nominal.actors().get(0), null)
                        .map(side -> List.of(side.name()))
                        .orElse(List.of())
                : List.of();
    }

    private static boolean isAdjective(Nominal nominal) {
        return !nominal.actors().isEmpty() && nominal.actors().get(0).kind() == ActorMention.Kind.DEMONYM;
    }

    private static boolean isCivil(Nominal nominal) {
        Unit unit = nominal.unit();
        return LossBuilder.isCivil(unit) || unit == Unit.BUILDING || unit == Unit.PERSON && nominal.count() != null;
    }

    /** Whom the words for who did something before mean, in the author's mouth; empty if no belligerent. */
    List<String> blamed(AnalysedSentence at, Nominal nominal) {
        List<String> named = reader.names(nominal, null);
        int of = nominal.chunk() + 1;
        Nominal whole = named.isEmpty() && at.syntax().isLink(of, "of") ? at.nominal(of + 1) : null;
        if (whole != null) {
            // "the hand of the X"
            named = reader.names(whole, null);
        }
        boolean back = named.isEmpty()
                && reference(at, nominal) == BackReference.GROUP
                && nominal.group().determined() == NounGroup.Determined.DEFINITE;
        named = back ? groupBefore(at, nominal.group().first()) : named;
        return named.stream().filter(sides::isBelligerent).toList();
    }

    /** What the words that begin at a token point to, or null. */
    static @Nullable BackReference pointsTo(AnalysedSentence at, int token) {
        PhraseTrie.Match<BackReference> match = referenceAt(at, token);
        return match == null ? null : match.values().get(0);
    }

    /** What the words of a noun group point to, or null. */
    static @Nullable BackReference reference(AnalysedSentence at, Nominal nominal) {
        for (int token = nominal.group().first(); token <= nominal.group().head(); token++) {
            PhraseTrie.Match<BackReference> match = referenceAt(at, token);
            if (match != null && match.end() == nominal.group().head() + 1) {
                return match.values().get(0);
            }
        }
        return null;
    }

    private static PhraseTrie.@Nullable Match<BackReference> referenceAt(AnalysedSentence at, int token) {
        return REFERENCES.longestAt(at.sentence().words(), token);
    }

    /** The armed group named last before a token, in this sentence or a few before it; else the text's. */
    List<String> groupBefore(AnalysedSentence at, int token) {
        for (int index = at.index(); index >= Math.max(0, at.index() - SENTENCES_BACK); index--) {
            List<ActorMention> mentions = sentences.get(index).mentions().actors();
            List<String> opening = index < at.index() ? openingGroup(mentions) : List.of();
            if (!opening.isEmpty()) {
                return opening;
            }
            for (int position = mentions.size() - 1; position >= 0; position--) {
                ActorMention mention = mentions.get(position);
                boolean before = index < at.index() || mention.end() <= token;
                if (before && mention.kind() == ActorMention.Kind.NAMED) {
                    String name = sides.resolve(mention, null)
                            .map(SideResolver.Side::name)
                            .orElse("");
                    if (sides.isGroup(name)) {
                        return List.of(name);
                    }
                }
            }
        }
        return sides.armedGroup().map(side -> List.of(side.name())).orElse(List.of());
    }

    /** The armed group that opens a sentence is what it is about. */
    private List<String> openingGroup(List<ActorMention> mentions) {
        ActorMention first = mentions.isEmpty() ? null : mentions.get(0);
        String name = first == null || first.first() > 1 || first.kind() != ActorMention.Kind.NAMED
                ? ""
                : sides.resolve(first, null).map(SideResolver.Side::name).orElse("");
        return sides.isGroup(name) ? List.of(name) : List.of();
    }

    /** "Its fighters": of who speaks in the same sentence, else of the actor named last before, else of the last doer. */
    private List<String> owner(AnalysedSentence at, int token, DraftClaim draft) {
        String party = party(draft);
        boolean speakers = SPEAKERS_OWN.contains(at.word(token));
        String author = speakers && !isQuoted(at, token) ? sides.authorParty() : null;
        if (author != null) {
            // "the enemy says that it killed 33 of our men", in a party's paper
            return List.of(
                    party != null && sides.belligerent(party).equals(author) ? groupThatSays(draft, party) : author);
        }
        if (party != null && (speakers || !draft.attribution().isEmpty() && !isQuoted(at, token))) {
            return List.of(groupThatSays(draft, party));
        }
        if (speakers || isOfOthers(at, token)) {
            return List.of();
        }
        List<ActorMention> mentions = at.mentions().actors();
        for (int position = mentions.size() - 1; position >= 0; position--) {
            ActorMention mention = mentions.get(position);
            if (mention.end() <= token) {
                String name = sides.resolve(mention, draft.speaker())
                        .map(SideResolver.Side::name)
                        .orElse("");
                if (sides.isBelligerent(name)) {
                    return List.of(name);
                }
            }
        }
        return doersBefore(at);
    }

    /** "A civilian died when a drone struck his car": the nearest before that it can mean are no fighters. */
    private static boolean isOfOthers(AnalysedSentence at, int token) {
        if (at.word(token).equals("its")) {
            return false;
        }
        for (int chunk = at.syntax().chunkAt(token) - 1; chunk >= 0; chunk--) {
            Nominal before = at.nominal(chunk);
            if (before != null && (before.is(Nominal.Kind.PEOPLE) || before.is(Nominal.Kind.ACTOR))) {
                return before.actors().isEmpty()
                        && (LossBuilder.isCivil(before.unit())
                                || before.unit() == Unit.PERSON && before.count() != null);
            }
        }
        return false;
    }

    private List<String> pronoun(AnalysedSentence at, int token, DraftClaim draft) {
        String party = party(draft);
        String word = at.word(token);
        if (word.equals("it") && draft.frame().type() == ClaimType.REPEL) {
            // the attack
            return List.of();
        }
        boolean own = SPEAKERS_OWN.contains(word);
        // The trigger of a claim that took up another sentence's words stands in its own sentence.
        int place = at == draft.frame().at() ? draft.frame().triggerToken() : token;
        boolean told = !draft.attribution().isEmpty() && (!isQuoted(at, place) || word.equals("it"));
        if (party != null && told && isAfter(at, token, SUBORDINATORS) && word.equals("they")) {
            List<String> doers = subjectBefore(at, token, draft);
            if (!doers.isEmpty()) {
                return doers;
            }
        }
        if (party != null && (own || told && !OBJECTS.contains(word))) {
            return List.of(groupThatSays(draft, party));
        }
        boolean nobodys = own && draft.attribution().isEmpty();
        List<String> subject = own || OBJECTS.contains(word) ? List.of() : subjectBefore(at, token, draft);
        if (!subject.isEmpty()) {
            return subject;
        }
        if (!nobodys
                && !OBJECTS.contains(word)
                && at.index() > draft.frame().at().index()) {
            // "Troops entered the town. They lost 30 dead": told of with the act, by whoever did it.
            List<String> doers = doersOf(draft);
            if (!doers.isEmpty()) {
                return doers;
            }
        }
        return nobodys || OBJECTS.contains(word) ? List.of() : doersBefore(at);
    }

    private static boolean isAfter(AnalysedSentence at, int token, Set<String> words) {
        return token > 0 && words.contains(at.word(token - 1));
    }

    /** "About 30 fighters were in town; they fired first": the subject of the clause before in the same sentence. */
    private List<String> subjectBefore(AnalysedSentence at, int token, DraftClaim draft) {
        for (int index = at.syntax().chunkAt(token) - 1; index >= 0; index--) {
            Nominal before = at.nominal(index);
            boolean subject = before != null
                    && (before.is(Nominal.Kind.PEOPLE) || before.is(Nominal.Kind.ACTOR))
                    && isSubject(at, index);
            List<String> names = subject && before != null ? reader.names(before, draft.speaker()) : List.of();
            if (subject && before != null && names.isEmpty()) {
                names = whole(at, before, draft);
            }
            if (!names.isEmpty() && names.stream().allMatch(sides::isBelligerent)) {
                return names;
            }
        }
        return List.of();
    }

    /** "A band of rebels was intercepted": to whom something was done in a clause before, told in the passive. */
    List<String> struckBefore(AnalysedSentence at, int token, DraftClaim draft) {
        int chunk = at.syntax().chunkAt(token);
        for (int verb = chunk - 1; verb > 0; verb--) {
            boolean passive = at.syntax().chunk(verb) instanceof VerbGroup group && group.passive() && group.isFinite();
            if (!passive) {
                continue;
            }
            List<String> names = names(at.nominals(at.syntax().subjects(verb)), draft);
            return names.stream().allMatch(sides::isBelligerent) ? names : List.of();
        }
        return List.of();
    }

    private static boolean isSubject(AnalysedSentence at, int noun) {
        for (int index = noun + 1; index < at.syntax().chunks().size(); index++) {
            if (at.syntax().chunk(index) instanceof VerbGroup verb) {
                return verb.isFinite() && at.syntax().subjects(index).contains(noun);
            }
        }
        return false;
    }

    /** An armed group that speaks is itself, not the government or the alliance to which it belongs. */
    String groupThatSays(DraftClaim draft, String party) {
        for (Attribution by : draft.attribution()) {
            String body = by.org() == null ? by.source() : by.org();
            if (sides.isGroup(body) && sides.belligerent(body).equals(party)) {
                return body;
            }
        }
        return party;
    }

    private List<String> doersOf(DraftClaim draft) {
        Set<String> doers = new LinkedHashSet<>();
        for (Nominal doer : draft.frame().initiators()) {
            doers.addAll(reader.names(doer, draft.speaker()));
        }
        return List.copyOf(doers);
    }

    /** The party to the fighting that speaks, or in whose voice the document is written; null for any other voice. */
    @Nullable
    String party(DraftClaim draft) {
        return draft.speaker() != null ? sides.partyOf(draft.speaker()) : sides.authorParty();
    }

    /** Who acted in the sentence just before or in the one before that. */
    private List<String> doersBefore(AnalysedSentence at) {
        AnalysedSentence before = lastAt;
        return before != null && at.index() - before.index() <= 2 ? lastDoers : List.of();
    }

    /** Who was told to have done something in the same paragraph just before; empty if nobody was. */
    List<String> doersJustBefore(AnalysedSentence at) {
        AnalysedSentence before = lastAt;
        boolean next = before != null
                && at.index() - before.index() <= 1
                && before.sentence().block() == at.sentence().block();
        return next && !lastLeft ? lastDoers : List.of();
    }

    /** Whether a generic word for those who fight a state stands in a sentence or in the next of its paragraph. */
    boolean speaksOfInsurgents(AnalysedSentence at) {
        for (int index = at.index(); index < Math.min(sentences.size(), at.index() + 2); index++) {
            AnalysedSentence other = sentences.get(index);
            for (ActorMention mention :
                    other.sentence().block() == at.sentence().block()
                            ? other.mentions().actors()
                            : List.<ActorMention>of()) {
                if (SideResolver.areInsurgents(mention)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Who was told last to have done something, wherever in the text; empty if nobody was. */
    List<String> lastDoers() {
        return lastDoers;
    }

    /** Who was told last in the same sentence to have done something; empty if nobody was. */
    List<String> doersInSentence(AnalysedSentence at) {
        AnalysedSentence before = lastAt;
        return before != null && before.index() == at.index() ? lastDoers : List.of();
    }

    /** The only armed group of which the text has told an act so far, or null if there are none or several. */
    @Nullable
    String onlyGroup() {
        return groups.size() == 1 ? groups.iterator().next() : null;
    }

    /** Remembers who acted in a draft. */
    void remember(DraftClaim draft, List<String> doers) {
        for (String doer : doers) {
            String belligerent = sides.belligerent(doer);
            if (sides.isGroup(belligerent)) {
                groups.add(belligerent);
            }
        }
        if (!doers.isEmpty()) {
            lastDoers = List.copyOf(doers);
            lastAt = draft.at();
            lastLeft = leaves(draft.frame().type());
        }
    }

    /** Going away: who did so did not for that do what is told next. */
    private static boolean leaves(ClaimType type) {
        return type == ClaimType.WITHDRAWAL || type == ClaimType.EVACUATION;
    }

    private static boolean isQuoted(AnalysedSentence at, int token) {
        boolean open = false;
        for (int index = 0; index < token; index++) {
            String text = at.sentence().token(index).text();
            if (text.equals("\u201C")) {
                open = true;
            } else if (text.equals("\u201D")) {
                open = false;
            } else if (text.equals("\"")) {
                open = !open;
            }
        }
        return open;
    }

    /**
     * The sentence that a noun group stands in: the frame's, or that of one which it took up. A group of which a rule made
     * another (with the count of its list, without its name) stands where the one of its words does.
     */
    private static AnalysedSentence sentenceOf(Frame frame, Nominal nominal) {
        if (frame.at().nominal(nominal.chunk()) == nominal) {
            return frame.at();
        }
        AnalysedSentence alike = null;
        for (Frame part : frame.absorbed()) {
            Nominal there = part.at().nominal(nominal.chunk());
            if (there == nominal) {
                return part.at();
            }
            alike = there != null && there.group().equals(nominal.group()) ? part.at() : alike;
        }
        Nominal own = frame.at().nominal(nominal.chunk());
        return alike == null || own != null && own.group().equals(nominal.group()) ? frame.at() : alike;
    }
}
