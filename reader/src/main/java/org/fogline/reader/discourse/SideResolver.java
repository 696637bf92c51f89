package org.fogline.reader.discourse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.actor.ActorKind;
import org.fogline.knowledge.actor.Affix;
import org.fogline.knowledge.actor.BelligerentRole;
import org.fogline.knowledge.actor.Country;
import org.fogline.knowledge.actor.Meaning;
import org.fogline.knowledge.actor.PeopleNoun;
import org.fogline.knowledge.materiel.Materiel;
import org.fogline.knowledge.place.Place;
import org.fogline.knowledge.text.Folding;
import org.fogline.knowledge.text.PhraseIndex;
import org.fogline.knowledge.text.WordSequence;
import org.fogline.model.Coded;
import org.fogline.model.PlaceRelation;
import org.fogline.model.Where;
import org.fogline.reader.Knowledge;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.PlaceMention;
import org.jspecify.annotations.Nullable;

/**
 * Decides which actor words mean in this document: names by the document's countries, generic words by who says them,
 * by the group named last before them and by country and role, partisan words by who speaks, and "the enemy" by who
 * fights whom in the text. One for each document.
 */
public final class SideResolver {

    /** What a medium has over a body of a country that the text does not name. */
    private static final int WORLDWIDE = 5;

    /** How the name of a side ends that means those who fight beside it too. */
    private static final String WITH_ALLIES = " and allies";

    private static final String LED_COALITION = "-led coalition";

    private static final String LOSSES = "losses";
    private static final String CASUALTIES = "casualties";
    private static final Set<String> OWN = Set.of("own", "our", "friendly");
    private static final String OURS = "our ";
    private static final String MILITARY_POSITION = "military position";
    private static final String CIVIL_VEHICLE = "civilian vehicle";
    private static final String CIVIL_VESSEL = "civilian vessel";

    private final Knowledge knowledge;
    private final Cast cast;
    private final Voice voice;
    /** For each generic word the name that stands last before it in its paragraph. */
    private final Map<ActorMention, ActorMention> namedBefore = new IdentityHashMap<>();

    /** In a text of items on several countries the country of each sentence. */
    private final Map<Integer, String> sections = new HashMap<>();

    private final Map<ActorMention, String> sectionOf = new IdentityHashMap<>();

    /** The words that parties use, until it is known whose voice the text is. */
    private final List<ActorMention> partisan = new ArrayList<>();

    /** The country in which what is read at the moment happened, if the document is about it; else null. */
    private @Nullable String local;

    private @Nullable String section;

    /** The places of what is read at the moment, with all that hold them, and those of the whole text. */
    private List<Place> parts = List.of();

    private List<Place> theatre = List.of();

    private @Nullable String headingSide;
    /** By the index of each heading's sentence the side whose losses it announces, if it does. */
    private final NavigableMap<Integer, Optional<String>> headingSides = new TreeMap<>();

    private int block = -1;
    private @Nullable ActorMention lastNamed;

    public SideResolver(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.cast = new Cast(knowledge);
        this.voice = new Voice(knowledge, cast);
    }

    // ---- what the document shows ----

    /** The day that decides which actors were there. */
    public void date(@Nullable LocalDate newDate) {
        cast.date(newDate);
    }

    /** The outlet or body that published the document: its words are a party's if it is one or speaks for one. */
    public void author(@Nullable String source) {
        voice.author(source);
    }

    /** The party whose letterhead stands over a text that names no other source; null if none does. */
    public @Nullable String issuer() {
        return voice.issuer();
    }

    /** Whether a name stands in the letterhead of the one who issued the text. */
    public boolean isInLetterhead(List<String> name) {
        return voice.isInLetterhead(name);
    }

    /** Takes for the document's voice the one that its letterhead names, where its source does not tell. */
    public void letterhead(List<AnalysedSentence> sentences) {
        voice.letterhead(sentences);
    }

    /** Learns from a partisan word in the author's own mouth ("the army and popular committees") whose voice it is. */
    public void learnVoice(ActorMention mention) {
        voice.learn(mention);
    }

    /** Takes for the document's voice the one whose words it uses, where its source does not tell. */
    public void settleVoice() {
        voice.settle();
        String author = voice.author();
        for (ActorMention mention : author == null ? List.<ActorMention>of() : partisan) {
            if (author != null && isOwnWord(author, mention.values().get(0))) {
                // "the mujahideen", of a party's own men, speaks of no other jihadists
                cast.forgetRoles(mention);
            }
        }
        partisan.clear();
    }

    /** Counts a sign that the document is about a country (ISO code). */
    public void voteCountry(String code, int weight) {
        cast.voteCountry(code, weight);
    }

    /** "(Xinhua)" in a dateline is an agency, though a county bears the name too. */
    public boolean isMedium(AnalysedSentence at, PlaceMention place) {
        for (ActorMention mention : at.mentions().actors()) {
            if (mention.first() <= place.first() && mention.end() >= place.end()) {
                return mention.kind() == ActorMention.Kind.NAMED
                        && cast.candidates(mention).stream()
                                .anyMatch(actor -> actor.kind().isMedia());
            }
        }
        return false;
    }

    /** Learns from the words of a sentence which actors the document speaks of. */
    public void learn(AnalysedSentence at) {
        if (at.sentence().block() != block) {
            block = at.sentence().block();
            lastNamed = null;
        }
        at.mentions().leaders().forEach(cast::learn);
        for (ActorMention mention : at.mentions().actors()) {
            cast.learn(mention);
            if (mention.kind() == ActorMention.Kind.PERSPECTIVE) {
                partisan.add(mention);
            }
            ActorMention named = lastNamed;
            if (mention.kind() == ActorMention.Kind.NAMED) {
                lastNamed = cast.candidates(mention).stream().anyMatch(Cast::isArmedGroup) ? mention : lastNamed;
            } else if (named != null) {
                namedBefore.put(mention, named);
            }
        }
    }

    /**
     * Learns that a sentence belongs to an item on one country ("INDIA: Maoists kill four policemen"), in a text that has
     * items on several: what generic words mean there is told by that country.
     */
    private void learnSection(AnalysedSentence at, String country) {
        sections.put(at.index(), country);
        at.mentions().actors().forEach(mention -> sectionOf.put(mention, country));
    }

    /** Learns which items on one country the text has. */
    public void learnSections(List<AnalysedSentence> sentences) {
        Map<Integer, String> found = new Sections(cast).of(sentences);
        for (AnalysedSentence at : sentences) {
            String country = found.get(at.index());
            if (country != null) {
                learnSection(at, country);
            }
        }
    }

    /** Learns that two actors fight each other. */
    public void learnOpposition(String first, String second, int weight) {
        cast.learnOpposition(first, second, weight);
    }

    /**
     * Remembers where what is read next happened: of a text on several countries "soldiers" are those of the country in
     * which they fell.
     */
    public void enter(AnalysedSentence at, List<Where> where) {
        parts = partsOf(at, where);
        section = sections.get(at.index());
        local = section;
        if (local != null) {
            return;
        }
        for (Where place : where) {
            String country = countryAt(place);
            if (country != null && cast.isTheatre(country)) {
                local = country;
                return;
            }
        }
    }

    /** The places of what is read with all that hold them, the narrowest first; of such as no table has those named beside them. */
    private List<Place> partsOf(AnalysedSentence at, List<Where> where) {
        List<Place> found = new ArrayList<>();
        for (Where place : where) {
            String id = place.id();
            if (id != null && isAt(place.relation())) {
                knowledge
                        .gazetteer()
                        .byId(id)
                        .ifPresent(known -> found.addAll(knowledge.gazetteer().withParents(known)));
            }
        }
        if (found.isEmpty()) {
            for (PlaceMention mention : at.mentions().places()) {
                Place place = mention.place();
                if (place != null) {
                    found.addAll(knowledge.gazetteer().withParents(place));
                }
            }
        }
        return found.isEmpty() ? theatre : found;
    }

    /** Remembers the place of which the whole text tells. */
    public void theatre(List<Where> places) {
        theatre = List.of();
        for (Where place : places) {
            String id = place.id();
            Place known = id == null ? null : knowledge.gazetteer().byId(id).orElse(null);
            theatre = known == null ? theatre : knowledge.gazetteer().withParents(known);
        }
        parts = theatre;
    }

    /** The country in which something happened at or near a place; null if it is not known, or it only led there. */
    private @Nullable String countryAt(Where place) {
        String id = place.id();
        return id == null || !isAt(place.relation())
                ? null
                : knowledge.gazetteer().byId(id).map(Place::country).orElse(null);
    }

    private static boolean isAt(PlaceRelation relation) {
        return relation == PlaceRelation.IN || relation == PlaceRelation.NEAR;
    }

    // ---- who is who ----

    /** The party for which a source speaks; null if it is none to the fighting. */
    public @Nullable String partyOf(@Nullable String source) {
        return voice.partyOf(source);
    }

    /** The party in whose voice the document is written, or null. */
    public @Nullable String authorParty() {
        return voice.author();
    }

    /** The countries that the document is about, the likeliest first. */
    public List<String> countries() {
        return cast.countries();
    }

    /** The belligerent that an actor is part of, or the name itself if it is not known. */
    public String belligerent(String name) {
        return cast.belligerent(name);
    }

    /** The owner of an outlet, at the top; any other name is its own account. */
    public String account(String name) {
        return knowledge.actors().accountOf(name);
    }

    /** Whom an actor fights in this document, or null if neither the text nor the knowledge shows it. */
    public @Nullable String opponent(@Nullable String name) {
        String inSection = section == null || name == null ? null : opponentIn(section, belligerent(name));
        if (inSection != null) {
            return inSection;
        }
        String likeliest = cast.opponent(name);
        String state = local == null || name == null || likeliest == null ? null : cast.stateOf(local);
        boolean here = state != null
                && likeliest != null
                && !state.equals(likeliest)
                && isGroup(belligerent(String.valueOf(name)))
                && cast.isState(likeliest)
                && cast.actor(likeliest)
                        .filter(actor -> actor.countries().contains(local))
                        .isEmpty()
                && cast.mayFight(String.valueOf(name), state);
        return here ? state : likeliest;
    }

    /** In an item on one country a group of there fights its state, and the state the group that the text names. */
    private @Nullable String opponentIn(String country, String own) {
        String state = cast.stateOf(country);
        if (state == null) {
            return null;
        }
        if (!own.equals(state)) {
            return isGroup(own) && cast.mayFight(own, state) ? state : null;
        }
        return insurgentIn(country).map(Side::name).orElse(null);
    }

    /** Of those who fight a country's state the one that the text names. */
    private Optional<Side> insurgentIn(String country) {
        for (BelligerentRole role : Cast.INSURGENTS) {
            for (Actor actor : cast.inRole(country, role)) {
                if (cast.mentionsOfName(actor.name()) > 0) {
                    return Optional.of(new Side(actor.name(), "generic-word-of-section"));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether two states or coalitions are known to have the same enemy, and are not each other's. */
    public boolean areAllies(String one, String other) {
        String first = belligerent(one);
        String second = belligerent(other);
        return !first.equals(second) && !cast.areOpposed(first, second) && cast.areAllies(first, second);
    }

    /** "Regime forces and Iran's militias": a coalition that bears its allies in its name holds those who stand beside it. */
    public List<String> withoutHeld(List<String> names) {
        if (names.size() < 2) {
            return names;
        }
        return names.stream()
                .filter(name -> names.stream()
                        .noneMatch(
                                other -> !other.equals(name) && other.endsWith(WITH_ALLIES) && areAllies(other, name)))
                .toList();
    }

    /** Whether the text shows two actors fighting each other. */
    public boolean areOpposed(String one, String other) {
        return cast.areOpposed(one, other);
    }

    /** The belligerent that is the state of the country in which places lie, or null if that is not known. */
    public @Nullable String stateAt(List<Where> where) {
        String country = countryAt(where);
        return country == null ? null : cast.stateOf(country);
    }

    /** Whether a belligerent fights in the country in which places lie as a foreigner: another state, a coalition. */
    public boolean isForeignAt(List<Where> where, String belligerent) {
        String country = countryAt(where);
        return country != null
                && (cast.leadsContingentsIn(country, belligerent) || cast.isForeign(country, belligerent));
    }

    /** Whether the country whose people a word names is an actor's own: the army that holds a land is not its people's. */
    public boolean isOf(String name, List<String> codes) {
        return cast.actor(name)
                .map(Actor::countries)
                .filter(countries -> !countries.isEmpty() && codes.contains(countries.get(0)))
                .isPresent();
    }

    /** Whether an actor is known to be of other countries than that in which places lie. */
    public boolean isOfOtherCountry(String name, List<Where> where) {
        String country = countryAt(where);
        return country != null
                && cast.actor(name)
                        .map(Actor::countries)
                        .filter(countries -> !countries.isEmpty() && !countries.contains(country))
                        .isPresent();
    }

    private @Nullable String countryAt(List<Where> where) {
        for (Where place : where) {
            String country = countryAt(place);
            if (country != null) {
                return country;
            }
        }
        return null;
    }

    /** Whom the text shows an actor fighting; null if it shows it of nobody. */
    public @Nullable String shownOpponent(String name) {
        return cast.shownOpponent(name);
    }

    /** Whether the knowledge has two actors as enemies, or the text shows them fighting. */
    public boolean mayFight(String one, String other) {
        return cast.mayFight(one, other);
    }

    /** Whether a name is that of one that takes part in fighting. */
    public boolean isBelligerent(String name) {
        return cast.isBelligerent(name);
    }

    /** Whether one takes part in fighting and is no body of a state that tends the hurt or tells of them. */
    public boolean isArmed(String name) {
        return isBelligerent(name)
                && cast.actor(name).map(Actor::kind).stream()
                        .noneMatch(kind -> kind == ActorKind.NGO || kind == ActorKind.MONITOR || kind.isMedia());
    }

    /** Whether a name is that of a state, a government or one of its forces. */
    public boolean isState(String name) {
        return cast.isState(name);
    }

    /** Whether the text names an actor, one of its parts, or its country's adjective. */
    public boolean isNamed(String name) {
        return cast.mentionsOf(belligerent(name)) > 0;
    }

    /** Whether a generic word of the text ("the rebels") means a belligerent. */
    public boolean isMeantByRole(String name) {
        return cast.isMeantByRole(belligerent(name));
    }

    /** Whether an actor is a state, one of its forces, or a coalition around it. */
    public boolean isStateSide(String name) {
        return cast.isStateSide(name);
    }

    /** Whether a name is that of an armed group that is no state's. */
    public boolean isGroup(String name) {
        return cast.isGroup(name);
    }

    /** Whether words are a country's own name or its adjective, which may say where as well as who. */
    public boolean isCountry(AnalysedSentence at, ActorMention mention) {
        if (mention.kind() == ActorMention.Kind.DEMONYM) {
            return true;
        }
        if (mention.kind() != ActorMention.Kind.NAMED) {
            return false;
        }
        String words = String.join(" ", at.sentence().words().subList(mention.first(), mention.end()));
        for (Actor actor : cast.candidates(mention)) {
            if (actor.kind() == ActorKind.STATE && Folding.fold(actor.name()).equals(words)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name is that of an actor who publishes what others say. */
    public boolean isMedia(String name) {
        return cast.actor(name).map(actor -> actor.kind().isMedia()).orElse(false);
    }

    /** Whether the name is that of an actor who does nothing but count and tell: a monitor, an outlet. */
    public boolean onlyTells(String name) {
        return cast.onlyTells(name);
    }

    /** The known actor for whom a source speaks, or null: witnesses and persons without a body speak for none. */
    public @Nullable String party(@Nullable String source) {
        return source == null ? null : cast.actor(source).map(actor -> source).orElse(null);
    }

    /** The actor that a name means, not its belligerent, or null if it is not known. */
    public @Nullable String actorOf(ActorMention mention) {
        Actor best = best(cast.candidates(mention));
        return best == null ? null : cast.ofItsTime(best);
    }

    /** Whether an actor was there on the document's day; true if the day is not known. */
    public boolean isActive(Actor actor) {
        return cast.isActive(actor);
    }

    /** The belligerent that a country's state is, or null. */
    public @Nullable String stateOf(String country) {
        return cast.stateOf(country);
    }

    /** The first actor in a role in a country, or null. */
    public @Nullable String inRoleOf(String country, BelligerentRole role) {
        return cast.inRoleOf(country, role);
    }

    /** The two sides whom the text shows fighting most, in alphabetical order; empty if it shows none. */
    public List<String> bothSides() {
        return cast.bothSides();
    }

    /** Whether words name a position of fighters, such as a bunker or a command post. */
    public boolean isMilitaryPosition(WordSequence words, int first, int end) {
        return isOfKind(words, first, end, MILITARY_POSITION);
    }

    /** Whether words name a bus, a ferry and the like, which no force has for its own. */
    public boolean isCivilTransport(WordSequence words, int first, int end) {
        return isOfKind(words, first, end, CIVIL_VEHICLE) || isOfKind(words, first, end, CIVIL_VESSEL);
    }

    private boolean isOfKind(WordSequence words, int first, int end, String kind) {
        for (int token = first; token < end; token++) {
            PhraseIndex.Hit<Materiel> hit = knowledge.materiel().longestMatch(words, token);
            if (hit != null && hit.to() <= end && hit.values().get(0).kind().equals(kind)) {
                return true;
            }
        }
        return false;
    }

    /** What the nouns of a group say of the side of those whom they name; null if none of them is known. */
    public PeopleNoun.@Nullable Side nounSide(WordSequence words, int first, int end) {
        PeopleNoun.Side any = null;
        for (int token = first; token < end; token++) {
            PhraseIndex.Hit<PeopleNoun> hit = knowledge.people().longestMatch(words, token);
            if (hit != null && hit.to() <= end) {
                PeopleNoun.Side side = hit.values().get(0).side();
                boolean tells = side == PeopleNoun.Side.STATE || side == PeopleNoun.Side.ARMED_GROUP;
                any = tells || any == null ? side : any;
            }
        }
        return any;
    }

    /** An actor and the rule that found it. */
    public record Side(String name, String rule) {}

    /** "Gunmen", "the attackers": the group that the text names most, else one that a generic word of the text means. */
    public Optional<Side> armedGroup() {
        return cast.armedGroup();
    }

    /** Whether words of a role mean those who fight a state. */
    public static boolean isInsurgent(BelligerentRole role) {
        return Cast.isInsurgent(role);
    }

    /** Whether a generic word means those who fight a state: "rebels", "the attackers". */
    public static boolean areInsurgents(ActorMention mention) {
        List<String> roles = switch (mention.kind()) {
            case ROLE -> mention.values();
            case PERSPECTIVE -> mention.values().subList(1, mention.values().size());
            case NAMED, DEMONYM -> List.of();
        };
        return !roles.isEmpty()
                && roles.stream().allMatch(role -> isInsurgent(Coded.parse(BelligerentRole.class, role)));
    }

    /** The one in a role in a given country: "Colombian guerrillas". */
    public Optional<Side> roleIn(String country, BelligerentRole role) {
        Actor best = null;
        for (Actor actor : cast.inRole(country, role)) {
            if (best == null || cast.mentionsOfName(actor.name()) > cast.mentionsOfName(best.name())) {
                best = actor;
            }
        }
        String mission = best != null && role.isOfTheState() ? missionOf(country, cast.coarse(best)) : null;
        if (mission != null) {
            return Optional.of(new Side(mission, "contingent-of-mission"));
        }
        return best == null
                ? Optional.empty()
                : Optional.of(new Side(cast.branchHere(cast.coarse(best)), "generic-word-of-country"));
    }

    /** The belligerent whose part a role is in the document's likeliest country. */
    public Optional<Side> byRole(BelligerentRole role) {
        String country = cast.country();
        List<Actor> actors = country == null ? List.of() : cast.inRole(country, role);
        return actors.isEmpty()
                ? Optional.empty()
                : Optional.of(new Side(cast.coarse(actors.get(0)), "role-by-country"));
    }

    /**
     * Remembers whose losses a heading announces ("Enemy losses", "Own losses", "Russian losses near the town"), or that
     * the lines under it are a side's ("THE GOVERNMENT").
     */
    public void lossesIn(AnalysedSentence heading) {
        int losses = heading.sentence().words().indexOf(LOSSES);
        losses = losses < 0 ? heading.sentence().words().indexOf(CASUALTIES) : losses;
        String side = null;
        for (ActorMention mention :
                losses < 0 ? List.<ActorMention>of() : heading.mentions().actors()) {
            boolean before = mention.end() <= losses + 1 && losses - mention.end() <= 2;
            boolean behind = mention.first() > losses && mention.first() - losses <= 3;
            // "losses of the enemy" is one partisan word
            boolean within = mention.first() <= losses && losses < mention.end();
            if (side == null && (before || behind || within)) {
                side = resolve(mention, null).map(Side::name).orElse(null);
            }
        }
        if (side == null
                && losses > 0
                && OWN.contains(heading.sentence().words().get(losses - 1))) {
            side = authorParty();
        }
        headingSides.put(heading.index(), Optional.ofNullable(side));
        if (headingSide == null) {
            headingSide = side;
        }
    }

    /** Remembers a short line over a list of figures: a side that it names alone has lost what the list counts. */
    public void listUnder(AnalysedSentence heading) {
        List<ActorMention> mentions = heading.mentions().actors();
        int words = 0;
        for (ActorMention mention : mentions) {
            words += mention.length();
        }
        boolean alone = !mentions.isEmpty() && 2 * words >= heading.sentence().size();
        String side = alone ? resolve(mentions.get(0), null).map(Side::name).orElse(null) : null;
        if (side != null && isBelligerent(side)) {
            headingSides.put(heading.index(), Optional.of(side));
        }
    }

    /** Whose losses the heading over a sentence announces, else the document's first that does, or null. */
    public @Nullable String headingSide(int sentence) {
        Map.Entry<Integer, Optional<String>> last = headingSides.floorEntry(sentence);
        return last != null && last.getValue().isPresent() ? last.getValue().get() : headingSide;
    }

    // ---- what words mean ----

    /**
     * The actor that a mention means.
     *
     * @param mention the words
     * @param speaker the canonical name of who says them, or null for the author
     * @return empty if it cannot be told
     */
    public Optional<Side> resolve(ActorMention mention, @Nullable String speaker) {
        Optional<Side> side = switch (mention.kind()) {
            case NAMED -> named(mention);
            case ROLE -> role(mention, mention.values(), speaker);
            case PERSPECTIVE ->
                perspective(mention, speaker)
                        .or(() -> namesNation(mention)
                                ? onlyMeaning(mention.values().get(0))
                                : Optional.empty())
                        .or(() -> inRoleOfNamedNation(mention))
                        .or(() -> role(
                                mention,
                                mention.values().subList(1, mention.values().size()),
                                speaker))
                        .or(() -> onlyMeaning(mention.values().get(0)));
            case DEMONYM -> demonym(mention);
        };
        if (mention.affix().isEmpty() || side.isEmpty()) {
            return side;
        }
        Affix.Meaning affix = Coded.parse(Affix.Meaning.class, mention.affix());
        return switch (affix) {
            case LED ->
                coalitionLedBy(mention)
                        .or(() -> side.map(inner -> new Side(belligerent(inner.name()), inner.rule() + "+affix")));
            case SAME -> side.map(inner -> new Side(belligerent(inner.name()), inner.rule() + "+affix"));
            case OPPOSED -> Optional.ofNullable(opponent(side.get().name())).map(name -> new Side(name, "opposed-to"));
            case NONE -> Optional.empty();
        };
    }

    /** "The invading Turkish army": whether a partisan word says of which nation they are. */
    private boolean namesNation(ActorMention mention) {
        for (String word : mention.values().get(0).split(" ")) {
            if (knowledge.countries().byWord(word).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** "American troops", in the mouth of none to whom the words mean more: the role in the nation that they name. */
    private Optional<Side> inRoleOfNamedNation(ActorMention mention) {
        for (String word : mention.values().get(0).split(" ")) {
            Country country = knowledge.countries().byWord(word).orElse(null);
            for (int index = 1; country != null && index < mention.values().size(); index++) {
                Optional<Side> side = roleIn(
                        country.code(),
                        Coded.parse(BelligerentRole.class, mention.values().get(index)));
                if (side.isPresent()) {
                    return side;
                }
            }
        }
        return Optional.empty();
    }

    /** Whom words mean in every mouth that used them in the document's country at its time. */
    private Optional<Side> onlyMeaning(String words) {
        List<String> meant = knowledge.perspective().meaningsOf(words, cast.country()).stream()
                .filter(this::isOfTheTime)
                .toList();
        return meant.size() == 1 ? Optional.of(new Side(meant.get(0), "word-of-one-meaning")) : Optional.empty();
    }

    /** "Saudi-led air strikes": the coalition that bears the name of the country that leads it. */
    private Optional<Side> coalitionLedBy(ActorMention mention) {
        if (mention.kind() != ActorMention.Kind.DEMONYM) {
            return Optional.empty();
        }
        for (String code : mention.values()) {
            List<String> adjectives =
                    knowledge.countries().byCode(code).map(Country::adjectives).orElse(List.of());
            for (String adjective : adjectives) {
                for (Actor coalition : knowledge.actors().candidates(adjective + LED_COALITION)) {
                    if (coalition.kind() == ActorKind.COALITION && cast.isActive(coalition)) {
                        return Optional.of(new Side(coalition.name(), "coalition-led-by-country"));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Side> named(ActorMention mention) {
        List<Actor> candidates = cast.candidates(mention);
        Actor best = best(candidates);
        return best == null
                ? Optional.empty()
                : Optional.of(new Side(
                        cast.branchHere(cast.coarse(best)), candidates.size() > 1 ? "name-by-country" : "name"));
    }

    private @Nullable Actor best(List<Actor> candidates) {
        Actor best = null;
        int bestScore = Integer.MIN_VALUE;
        for (Actor actor : candidates) {
            int score = score(actor);
            if (score > bestScore) {
                best = actor;
                bestScore = score;
            }
        }
        return best;
    }

    /** What speaks for an actor as the one whom a name means that others bear too. */
    private int score(Actor actor) {
        int score = cast.mentionsOfName(actor.name());
        for (int rank = 0; rank < cast.countries().size(); rank++) {
            if (actor.countries().contains(cast.countries().get(rank))) {
                score += 100 - 10 * Math.min(rank, 9);
                break;
            }
        }
        if (!cast.isActive(actor)) {
            score -= 50;
        }
        if (actor.kind().isMedia()) {
            // an agency reports from every country
            score += WORLDWIDE;
        }
        return score;
    }

    /** Those whom words may mean, whoever says them, the likeliest first. */
    public List<Weighed> weighed(ActorMention mention) {
        List<Weighed> found = new ArrayList<>();
        switch (mention.kind()) {
            case NAMED ->
                cast.candidates(mention)
                        .forEach(actor -> found.add(new Weighed(cast.branchHere(cast.coarse(actor)), score(actor))));
            case ROLE -> mention.values().forEach(role -> found.addAll(ofRole(role)));
            case PERSPECTIVE -> mention.values().stream().skip(1).forEach(role -> found.addAll(ofRole(role)));
            case DEMONYM -> {}
        }
        return Weighed.ranked(found);
    }

    private List<Weighed> ofRole(String role) {
        return cast.weighedOfRole(Coded.parse(BelligerentRole.class, role));
    }

    /** Whom an actor could be fighting in this document, the likeliest first. */
    public List<Weighed> weighedAgainst(String name) {
        return cast.weighedAgainst(name);
    }

    /** The party that says a word: the speaker's, or the author's where nobody else speaks; null for a neutral mouth. */
    private @Nullable String partyThatSays(@Nullable String speaker) {
        return speaker == null ? voice.author() : voice.partyOf(speaker);
    }

    private Optional<Side> role(ActorMention mention, List<String> values, @Nullable String speaker) {
        List<BelligerentRole> roles = new ArrayList<>(values.size());
        for (String value : values) {
            roles.add(Coded.parse(BelligerentRole.class, value));
        }
        Optional<Side> said = roles.isEmpty() ? Optional.empty() : byWhoSays(roles, partyThatSays(speaker));
        if (said.isPresent()) {
            return said;
        }
        String item = sectionOf.get(mention);
        Optional<Side> inItem = item == null ? Optional.empty() : ofSection(item, roles);
        if (inItem.isPresent() || item != null && roles.equals(List.of(BelligerentRole.ARMED_GROUP))) {
            return inItem;
        }
        boolean insurgents = roles.stream().anyMatch(Cast::isInsurgent);
        Optional<Side> before = insurgents ? groupBefore(mention, roles) : Optional.empty();
        if (before.isPresent()) {
            return before;
        }
        for (BelligerentRole role : roles) {
            String here = local == null || !role.isOfTheState() ? null : cast.inRoleOf(local, role);
            if (here != null) {
                return Optional.of(new Side(here, "generic-word-by-place"));
            }
            Optional<Side> side = cast.ofRole(role);
            Optional<Side> ofPart =
                    side.filter(found -> cast.mentionsOf(found.name()) > 0).isPresent()
                            ? Optional.empty()
                            : inPart(role);
            if (side.isPresent() || ofPart.isPresent()) {
                return ofPart.isPresent() ? ofPart : side;
            }
        }
        return Optional.empty();
    }

    /** "Militants" in a part of a country where others fight than elsewhere in it. */
    private Optional<Side> inPart(BelligerentRole role) {
        for (Place part : parts) {
            String name = knowledge.belligerents().nameIn(part.country(), part.name(), role, cast.date());
            if (name != null) {
                return Optional.of(new Side(name, "generic-word-by-part-of-country"));
            }
        }
        return Optional.empty();
    }

    /**
     * In a party's mouth "the army" and "soldiers" are its own if it is a state, else those of the state that it fights;
     * "the attackers" in the mouth of an armed group are whom it fights.
     */
    private Optional<Side> byWhoSays(List<BelligerentRole> roles, @Nullable String party) {
        if (party == null) {
            return Optional.empty();
        }
        boolean group = isGroup(party);
        boolean attackers = roles.contains(BelligerentRole.ARMED_GROUP);
        boolean forces = roles.contains(BelligerentRole.ARMY) || roles.contains(BelligerentRole.POLICE);
        boolean army = roles.contains(BelligerentRole.ARMY) && cast.isUnderForeignArmy(party);
        if (isState(party) && forces && !army && isOfTheStory(party)) {
            return Optional.of(new Side(party, "speakers-own-forces"));
        }
        String enemy = group && (attackers || forces) ? opponent(party) : null;
        return enemy != null && (attackers || isStateSide(enemy))
                ? Optional.of(new Side(enemy, "opponent-of-speaker"))
                : Optional.empty();
    }

    /** Whether a state is one of those on whose soil or with whose men the document's fighting goes on. */
    private boolean isOfTheStory(String state) {
        return state.equals(voice.author()) && (!voice.isMedium() || isNamed(state))
                || cast.fighting().contains(state)
                || cast.countries(2).stream().anyMatch(code -> state.equals(cast.stateOf(code)));
    }

    /** Whom a generic word means in an item on one country. */
    private Optional<Side> ofSection(String country, List<BelligerentRole> roles) {
        for (BelligerentRole role : roles) {
            Optional<Side> side = role == BelligerentRole.ARMED_GROUP ? insurgentIn(country) : roleIn(country, role);
            if (side.isPresent()) {
                return side.map(found -> new Side(found.name(), "generic-word-of-section"));
            }
        }
        return Optional.empty();
    }

    /** "X fighters attacked ...; the militants fled": of several groups the one that the paragraph named last. */
    private Optional<Side> groupBefore(ActorMention mention, List<BelligerentRole> roles) {
        ActorMention before = namedBefore.get(mention);
        Actor group = before == null ? null : best(cast.candidates(before));
        boolean other = group != null && roles.stream().anyMatch(role -> cast.areOthers(role, group.name()));
        String here = group == null || other || !Cast.isArmedGroup(group) ? null : cast.branchHere(group.name());
        return here != null && cast.isInsurgentHere(here)
                ? Optional.of(new Side(here, "group-named-just-before"))
                : Optional.empty();
    }

    /** "X raided a post. Four terrorists were killed", in the mouth of who fights X. */
    private Optional<Side> groupFoughtBefore(ActorMention mention, String party) {
        List<BelligerentRole> roles = new ArrayList<>();
        mention.values().stream().skip(1).forEach(role -> roles.add(Coded.parse(BelligerentRole.class, role)));
        return groupBefore(mention, roles).filter(group -> mayFight(party, group.name()));
    }

    private Optional<Side> perspective(ActorMention mention, @Nullable String speaker) {
        String words = mention.values().get(0);
        List<String> speakers = new ArrayList<>();
        if (words.startsWith(OURS) && voice.author() != null) {
            // "the enemy says that it killed our fighters": who writes so has lost them
            addNew(speakers, voice.author());
        } else if (speaker != null || voice.author() != null) {
            String party = partyThatSays(speaker);
            addNew(speakers, speaker);
            addNew(speakers, party);
            addNew(speakers, party == null ? null : belligerent(party));
            addNew(speakers, speaker == null ? null : account(speaker));
        } else {
            speakers.addAll(cast.fighting());
        }
        for (String who : speakers) {
            Optional<Meaning> meaning = knowledge.perspective().meaning(who, words, cast.country());
            if (meaning.isEmpty()) {
                continue;
            }
            Meaning found = meaning.get();
            List<String> usual =
                    found.actors().stream().filter(this::isOfTheTime).toList();
            if (usual.isEmpty() && !found.actors().isEmpty()) {
                continue;
            }
            boolean told = speaker != null || voice.author() != null;
            boolean group = areInsurgents(mention);
            Optional<Side> before = told && group && found.kind() != Meaning.Kind.OWN
                    ? groupFoughtBefore(mention, partyOr(who))
                    : Optional.empty();
            if (before.isPresent()) {
                return before;
            }
            String name = switch (found.kind()) {
                case ENEMY -> told ? enemy(mention, partyOr(who), usual) : null;
                case OWN -> told && isBelligerent(partyOr(who)) ? belligerent(partyOr(who)) : null;
                case ACTOR -> usual.isEmpty() ? null : sentBy(meant(usual, who));
                case CIVILIANS -> null;
            };
            if (name != null && !(group && isStateSide(name))) {
                Optional<Side> ofPart = group && cast.mentionsOf(belligerent(name)) == 0 && !isGroup(partyOr(who))
                        ? inPart(Coded.parse(
                                BelligerentRole.class, mention.values().get(1)))
                        : Optional.empty();
                if (ofPart.isPresent()) {
                    return ofPart;
                }
                return Optional.of(new Side(name, "word-of-speaker"));
            }
        }
        return isAuthorsOwn(words, speaker)
                ? Optional.of(new Side(belligerent(partyOr(String.valueOf(voice.author()))), "word-of-author"))
                : commonMeaning(words);
    }

    /** "The mujahideen", of whom a party's paper tells beside what its enemy says: the paper's word, not the enemy's. */
    private boolean isAuthorsOwn(String words, @Nullable String speaker) {
        String author = voice.author();
        return speaker != null && author != null && isOwnWord(author, words);
    }

    /** Whether a party means its own men by a word. */
    private boolean isOwnWord(String party, String words) {
        return knowledge
                .perspective()
                .meaning(party, words, cast.country())
                .filter(meaning -> meaning.kind() == Meaning.Kind.OWN)
                .isPresent();
    }

    /** Whom words mean in anybody's mouth: of several of the time the one that the text names, else the first. */
    private Optional<Side> commonMeaning(String words) {
        Meaning common =
                knowledge.perspective().meaning(null, words, cast.country()).orElse(null);
        if (common == null || common.kind() != Meaning.Kind.ACTOR) {
            return Optional.empty();
        }
        List<String> usual = common.actors().stream().filter(this::isOfTheTime).toList();
        String named = usual.stream()
                .filter(name -> cast.mentionsOf(belligerent(name)) > 0)
                .findFirst()
                .orElse(usual.isEmpty() ? null : usual.get(0));
        return named == null ? Optional.empty() : Optional.of(new Side(cast.branchHere(named), "word-of-the-war"));
    }

    /** Of a state the force that it has in the document's country. */
    private String sentBy(String name) {
        return isState(name) ? cast.branchHere(name) : name;
    }

    /** Whether an actor took part in fighting at the time of the text, as far as it is known. */
    private boolean isOfTheTime(String name) {
        return cast.actor(name).map(cast::isActive).orElse(true);
    }

    /** Whom a party means by a word: of its usual ones the one that the text names, else the group that it is shown to fight. */
    private String meant(List<String> usual, String who) {
        String most = mostNamed(usual);
        if (most != null) {
            return most;
        }
        String enemy = isGroup(usual.get(0)) ? opponent(partyOr(who)) : null;
        boolean group =
                enemy != null && cast.actor(enemy).filter(Cast::isArmedGroup).isPresent();
        if (enemy != null && group && cast.mentionsOf(enemy) > 0) {
            return enemy;
        }
        return isGroup(usual.get(0)) ? orNamed(usual.get(0), partyOr(who)) : usual.get(0);
    }

    /** "The rebels", of a text that names others than the usual ones who fight the speaker. */
    private String orNamed(String usual, String party) {
        String named = armedGroup().map(Side::name).orElse(null);
        boolean other = named != null && cast.mentionsOf(named) > 0 && mayFight(party, named);
        return other && named != null ? named : usual;
    }

    private String partyOr(String who) {
        String party = voice.partyOf(who);
        return party == null ? who : party;
    }

    private static void addNew(List<String> names, @Nullable String name) {
        if (name != null && !names.contains(name)) {
            names.add(name);
        }
    }

    /** Whom a speaker calls the enemy: of its usual ones the one named last, the one shown in the text, the first. */
    private @Nullable String enemy(ActorMention mention, String speaker, List<String> usual) {
        ActorMention before = namedBefore.get(mention);
        Actor last = before == null ? null : best(cast.candidates(before));
        if (last != null && usual.contains(last.name())) {
            return last.name();
        }
        String fought = shownOpponent(speaker);
        String shown =
                fought != null && isGroup(fought) && cast.mentionsOf(fought) == 0 ? orNamed(fought, speaker) : fought;
        boolean war = usual.size() == 1
                && isState(usual.get(0))
                && (cast.areOpposed(speaker, usual.get(0)) || cast.mentionsOf(belligerent(usual.get(0))) > 0);
        if (war) {
            // in a war between states the other state, whatever rebels the text names
            return usual.get(0);
        }
        // Of several usual ones a fight told with a word of no name ("the terrorists") shows none.
        boolean unnamed = shown != null && isGroup(shown) && !isNamed(shown) && usual.size() > 1;
        if (!unnamed && shown != null || usual.isEmpty()) {
            return shown != null ? shown : opponent(speaker);
        }
        String most = null;
        for (Map.Entry<String, Integer> entry : cast.mentions().entrySet()) {
            boolean more = most == null || entry.getValue() > cast.mentionsOfName(most);
            if (usual.contains(entry.getKey()) && more) {
                most = entry.getKey();
            }
        }
        return most == null ? usual.get(0) : most;
    }

    /** Of several the one that the text names most, of equals the first; null if it names none. */
    private @Nullable String mostNamed(List<String> names) {
        String most = null;
        for (String name : names) {
            int count = cast.mentionsOf(belligerent(name));
            if (count > 0 && (most == null || count > cast.mentionsOf(belligerent(most)))) {
                most = name;
            }
        }
        return most;
    }

    /** "Irish soldiers" in what a mission says are its own; of an occupied country the adjective means its own fighters. */
    private Optional<Side> demonym(ActorMention mention) {
        for (String code : mention.values()) {
            List<Actor> army = cast.inRole(code, BelligerentRole.ARMY);
            if (army.isEmpty()) {
                continue;
            }
            Actor forces = army.get(0);
            String mission = missionOf(code, cast.coarse(forces));
            if (mission != null) {
                return Optional.of(new Side(mission, "contingent-of-mission"));
            }
            boolean foreign =
                    !forces.countries().isEmpty() && !forces.countries().contains(code);
            String own = foreign
                    ? cast.inRole(code, BelligerentRole.REBELS).stream()
                            .filter(cast::isActive)
                            .map(Actor::name)
                            .findFirst()
                            .orElse(null)
                    : null;
            return Optional.of(
                    new Side(own != null ? own : cast.branchHere(cast.coarse(forces)), "adjective-of-country"));
        }
        return Optional.empty();
    }

    /** The mission in whose voice the text is, if a country is none of those in which it stands or against which; else null. */
    private @Nullable String missionOf(String country, String state) {
        String author = voice.author();
        boolean contributes = author != null
                && cast.leadsContingents(author)
                && !cast.leadsContingentsIn(country, author)
                && !cast.mayFight(author, state);
        return contributes ? author : null;
    }
}
