package org.fogline.reader.discourse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.actor.ActorKind;
import org.fogline.knowledge.actor.BelligerentRole;
import org.fogline.knowledge.actor.Country;
import org.fogline.knowledge.actor.SpeakerWord;
import org.fogline.knowledge.place.Place;
import org.fogline.knowledge.place.PlaceKind;
import org.fogline.knowledge.text.PhraseIndex;
import org.fogline.model.Coded;
import org.fogline.reader.Knowledge;
import org.fogline.reader.attribution.Seats;
import org.fogline.reader.attribution.Voices;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.mention.PlaceMention;
import org.jspecify.annotations.Nullable;

/** The bodies for which those who speak stand: a ministry of a country, the army of a spokesman, the government behind a capital's name. */
final class SpeakerBodies {

    /** Words before a ministry that tell of a branch of it and are no part of what it is for. */
    private static final Set<String> DISTRICTS = Set.of(
            "the",
            "a",
            "regional",
            "local",
            "provincial",
            "republican",
            "district",
            "country",
            "'s",
            "senior",
            "top",
            "high",
            "ranking",
            "unnamed",
            "another");

    /** Words before a ministry by which it is the state's and no region's. */
    private static final Set<String> OF_THE_STATE = Set.of("national", "federal", "union", "central");

    /** Forces that a state has and its enemies lack: "the army said" may be said of a country by a dateline. */
    private static final Set<String> STATE_ROLES =
            Set.of(BelligerentRole.ARMY.code(), BelligerentRole.GOVERNMENT.code(), BelligerentRole.POLICE.code());

    /** The first words of offices of a state's forces: "a military spokesman". */
    private static final Set<String> FORCES = Set.of("military", "army", "defence", "defense");

    /** The ministries that the text has named, by what they are for ("defence"). */
    private final Map<String, String> ministries = new HashMap<>();

    private final Voices voices;
    private final Knowledge knowledge;
    private final SideResolver sides;
    private final BodyNames bodies;
    private final NamedBefore namedBefore;
    private final Antecedents antecedents;
    private final List<AnalysedSentence> sentences;

    /** The country in which the report was written, if it has to do with it; looked for once. */
    private @Nullable String writtenIn;

    private boolean datelineSeen;

    SpeakerBodies(
            Knowledge knowledge,
            Voices voices,
            SideResolver sides,
            BodyNames bodies,
            NamedBefore namedBefore,
            Antecedents antecedents,
            List<AnalysedSentence> sentences) {
        this.sentences = sentences;
        this.voices = voices;
        this.knowledge = knowledge;
        this.sides = sides;
        this.bodies = bodies;
        this.namedBefore = namedBefore;
        this.antecedents = antecedents;
    }

    @Nullable
    String body(
            AnalysedSentence at,
            List<Nominal> around,
            @Nullable SpeakerWord office,
            boolean speaksForBody,
            List<Speaker> last) {
        String unrecognised = unrecognised(at, around.get(0));
        if (unrecognised != null) {
            return unrecognised;
        }
        String ofRegion = governmentOfRegion(at, around.get(0));
        if (ofRegion != null) {
            return ofRegion;
        }
        boolean theirs =
                Set.of("its", "their").contains(at.word(around.get(0).group().first()));
        String ownersCountry = theirs ? countryOf(last) : null;
        String country = ownersCountry != null ? ownersCountry : country(at, around);
        String ministry = ministry(at, around, country);
        if (ministry != null) {
            return ministry;
        }
        String owner = ownerNamedBefore(at, around.get(0));
        if (owner == null && speaksForBody && around.size() > 1) {
            // "N. N., the agency's spokesman"
            owner = ownerNamedBefore(at, around.get(1));
        }
        if (owner != null) {
            return owner;
        }
        for (Nominal part : speaksForBody ? around : List.<Nominal>of()) {
            // "a spokesman for the front", "N. N., a spokesman for the front"
            String meant = bodyNamedBefore(at, part);
            if (meant != null) {
                return meant;
            }
        }
        String unknown = speaksForBody ? unknownBody(at, around, country) : null;
        if (unknown != null) {
            return unknown;
        }
        boolean ally = SpeakerParts.sidesWith(at, around.get(0));
        String stateOffice = speaksForBody || ally ? null : stateOffice(at, around.get(0), country);
        if (stateOffice != null) {
            return stateOffice;
        }
        ActorMention best = null;
        boolean role = around.get(0).actors().stream()
                .anyMatch(actor ->
                        actor.kind() == ActorMention.Kind.ROLE || actor.kind() == ActorMention.Kind.PERSPECTIVE);
        for (Nominal part : around) {
            if (role && part != around.get(0) && at.syntax().isLink(part.chunk() - 1, "in")) {
                // "rebels in Norland" are none of Norland's
                continue;
            }
            if (part != around.get(0) && isHouse(at, part)) {
                // "a source at the Norland hospital" is none of Norland's
                continue;
            }
            for (ActorMention mention : part.actors()) {
                if (part != around.get(0) && PlainNames.isPartOfName(at, part, mention)) {
                    continue;
                }
                if (isBacker(at, part, mention)) {
                    // "the Norland-backed group" is not Norland
                    continue;
                }
                boolean head = best != null
                        && part == around.get(0)
                        && mention.kind() == ActorMention.Kind.NAMED
                        && mention.end() == part.group().head() + 1;
                boolean better = best == null
                        || head
                        || best.kind() != ActorMention.Kind.NAMED && mention.kind() == ActorMention.Kind.NAMED
                        || best.kind() == ActorMention.Kind.DEMONYM && mention.kind() == ActorMention.Kind.ROLE;
                if (better && !(mention.kind() == ActorMention.Kind.ROLE && isPlainSource(office, mention))) {
                    best = mention;
                }
            }
        }
        if (best != null && best.kind() == ActorMention.Kind.NAMED) {
            String acronym = inBrackets(at, best);
            String named = acronym != null ? acronym : sides.actorOf(best);
            boolean person = named != null
                    && knowledge
                            .actors()
                            .byName(named)
                            .filter(actor -> actor.kind() == ActorKind.PERSON && actor.parent() != null)
                            .isPresent();
            // "the office of President N." speaks for his state
            return person && named != null ? sides.belligerent(named) : named;
        }
        boolean police = office != null && office.words().contains("police") || isPolice(at, around, best);
        if (police && country != null) {
            return bodies.police(country);
        }
        String kind = office == null ? "" : office.words().split(" ")[0].toLowerCase(Locale.ROOT);
        boolean army = kind.equals("military") || kind.equals("army");
        String force = army && country != null ? bodies.inRole(country, BelligerentRole.ARMY) : null;
        if (force != null) {
            return force;
        }
        if (country != null
                && Set.of("military", "army", "government", "defence", "defense")
                        .contains(kind)) {
            return bodies.government(country);
        }
        if (best != null && best.kind() == ActorMention.Kind.ROLE) {
            String own = country == null ? null : ofCountry(best, country);
            return own != null
                    ? own
                    : sides.resolve(best, null).map(SideResolver.Side::name).orElse(null);
        }
        String adjective = demonym(around);
        if (best != null && best.kind() == ActorMention.Kind.PERSPECTIVE && adjective != null) {
            return bodies.government(adjective);
        }
        if (best != null && best.kind() == ActorMention.Kind.PERSPECTIVE) {
            return sides.resolve(best, null).map(SideResolver.Side::name).orElse(null);
        }
        if (best != null && (office == null || office.countsAs() != SpeakerWord.CountsAs.UNNAMED)) {
            return best.values().isEmpty()
                    ? null
                    : bodies.government(best.values().get(0));
        }
        String capital = capital(at, around.get(0));
        if (capital != null) {
            return capital;
        }
        Nominal owned = speaksForBody ? ownedByPronoun(at, around) : null;
        return owned == null ? null : antecedents.antecedent(at, owned, last);
    }

    /** "the Norland-backed group": a name before a hyphen and a word for what binds others to it. */
    private static boolean isBacker(AnalysedSentence at, Nominal part, ActorMention mention) {
        String last = at.word(mention.end() - 1);
        return !mention.affix().isEmpty()
                && mention.end() <= part.group().head()
                && DiscourseWord.BACKED.isWord(last.substring(last.lastIndexOf('-') + 1));
    }

    /** A hospital or another house of which a nation's name tells whose gift or people it is for. */
    private boolean isHouse(AnalysedSentence at, Nominal part) {
        SpeakerWord kind = voices.wordOf(at, part);
        return kind != null
                && DiscourseWord.HELPS.isWord(at.word(part.group().head()))
                && part.actors().stream().allMatch(actor -> actor.kind() == ActorMention.Kind.DEMONYM);
    }

    /** "its spokesman", "N. N., their spokesman": the noun group that tells whose he is by a pronoun; null if none does. */
    private static @Nullable Nominal ownedByPronoun(AnalysedSentence at, List<Nominal> around) {
        for (Nominal part : around) {
            if (Set.of("its", "their", "his").contains(at.word(part.group().first()))) {
                return part;
            }
        }
        return null;
    }

    /** "Kurdish authorities", "ethnic Norlander leaders": those who lead a people, of whom no seat or name tells more. */
    boolean leadsPeople(AnalysedSentence at, Nominal speaker) {
        int head = speaker.group().head();
        boolean people = head > 0
                && speaker.count() == null
                && (DiscourseWord.PEOPLES.isWord(at.word(head - 1))
                        || head > 1
                                && DiscourseWord.PEOPLES.isWord(at.word(head - 2))
                                && !speaker.actors().isEmpty());
        return people
                && head - 1 >= speaker.group().first()
                && !at.sentence().token(head).isCapitalised()
                && speaker.actors().stream()
                        .allMatch(actor -> actor.kind() == ActorMention.Kind.DEMONYM && isEthnic(at, actor)
                                || actor.kind() == ActorMention.Kind.ROLE && actor.first() == head)
                && unrecognised(at, speaker) == null;
    }

    private static boolean isEthnic(AnalysedSentence at, ActorMention people) {
        return people.first() > 0 && DiscourseWord.PEOPLES.isWord(at.word(people.first() - 1));
    }

    /** "Abkhaz officials", "the Bosnian Serb command": the body of an adjective that is no country's; null if none opens. */
    private @Nullable String unrecognised(AnalysedSentence at, Nominal speaker) {
        int first = speaker.group().first();
        if (Set.of("the", "a", "an", "one", "another").contains(at.word(first))) {
            first++;
        }
        for (int end = Math.min(first + 2, speaker.group().head()); end > first; end--) {
            String actor = at.sentence().token(first).isCapitalised()
                    ? Seats.ofAdjective(at.sentence().written(first, end))
                    : null;
            if (actor != null
                    && knowledge.actors().byName(actor).filter(sides::isActive).isPresent()) {
                return actor;
            }
        }
        return null;
    }

    /** "the Northmarch government", "Northmarch government spokesman": the government of a province; null if it is none. */
    private static @Nullable String governmentOfProvince(AnalysedSentence at, Nominal speaker) {
        for (int token = speaker.group().first() + 1; token < speaker.group().end(); token++) {
            PlaceMention place =
                    DiscourseWord.GOVERNS.isWord(at.word(token)) ? at.mentions().placeAt(token - 1) : null;
            boolean province = place != null
                    && place.place() != null
                    && place.place().kind() == PlaceKind.PROVINCE
                    && place.end() == token
                    && place.first() >= speaker.group().first();
            if (province && place != null) {
                return at.sentence().written(place.first(), token + 1);
            }
        }
        return null;
    }

    /** "the Northmarch State Government", "Northmarch district authorities": no state's, but their own; null if it is none. */
    private @Nullable String governmentOfRegion(AnalysedSentence at, Nominal speaker) {
        String ofProvince = governmentOfProvince(at, speaker);
        if (ofProvince != null) {
            return ofProvince;
        }
        int head = speaker.group().head();
        int first = speaker.group().first();
        if (PlainNames.ARTICLES.contains(at.word(first))) {
            first++;
        }
        boolean region = head - first > 1
                && DiscourseWord.GOVERNS.isWord(at.word(head))
                && DiscourseWord.REGION.isWord(at.word(head - 1));
        for (int token = first; region && token < head - 1; token++) {
            int here = token;
            region = at.sentence().token(token).isCapitalised()
                    && speaker.actors().stream()
                            .noneMatch(actor -> actor.first() <= here
                                    && here < actor.end()
                                    && actor.kind() == ActorMention.Kind.DEMONYM);
        }
        boolean known = speaker.actors().stream()
                .anyMatch(actor -> actor.end() > head && actor.kind() == ActorMention.Kind.NAMED);
        return region && !known ? at.sentence().written(first, head + 1) : null;
    }

    /** "Northern Command's press office": a body that no knowledge has, by its capitalised name and kind. */
    private @Nullable String unknownBody(AnalysedSentence at, List<Nominal> around, @Nullable String country) {
        for (Nominal part : around) {
            boolean known = part.actors().stream()
                    .anyMatch(actor -> actor.kind() == ActorMention.Kind.DEMONYM
                            || actor.kind() == ActorMention.Kind.NAMED && !PlainNames.isPartOfName(at, part, actor));
            int first = part.group().first();
            while (!known
                    && first < part.group().end()
                    && (!at.sentence().token(first).isCapitalised() || PlainNames.ARTICLES.contains(at.word(first)))) {
                first++;
            }
            int end = first;
            while (end < part.group().end()
                    && at.sentence().token(end).isWord()
                    && at.sentence().token(end).isCapitalised()) {
                end++;
            }
            var office = end - first < 2 || known ? null : voices.bodyEnding(at, first, end);
            if (office != null) {
                String name = at.sentence().written(first, end);
                return isKnownOf(country, name) ? null : name;
            }
        }
        return null;
    }

    /** Whether a country has a body of this kind: "Air Force" is no name of its own. */
    private boolean isKnownOf(@Nullable String country, String name) {
        Country state =
                country == null ? null : knowledge.countries().byCode(country).orElse(null);
        return state != null
                && !state.adjectives().isEmpty()
                && !knowledge
                        .actors()
                        .candidates(state.adjectives().get(0) + ' ' + name)
                        .isEmpty();
    }

    /** "Popular Defence Forces (PDF)": of several bodies of one name, the one that the brackets behind it name too. */
    @Nullable
    String inBrackets(AnalysedSentence at, ActorMention name) {
        for (ActorMention mention : name.values().size() < 2
                ? List.<ActorMention>of()
                : at.mentions().actors()) {
            boolean behind = mention.first() > name.end() && mention.first() <= name.end() + Antecedents.OPENING;
            if (behind
                    && at.sentence().token(mention.first() - 1).is("(")
                    && mention.values().size() == 1
                    && name.values().contains(mention.values().get(0))) {
                return sides.actorOf(mention);
            }
        }
        return null;
    }

    /** "a spokesman for the group": the body named before that a kind alone means behind "of" or "for"; null if none was. */
    private @Nullable String bodyNamedBefore(AnalysedSentence at, Nominal speaker) {
        Nominal whose = SpeakerParts.spokenFor(at, speaker);
        return whose != null
                        && whose.group().end() - whose.group().first() == 2
                        && at.word(whose.group().first()).equals("the")
                        && !at.sentence().token(whose.group().head()).isCapitalised()
                ? namedBefore.meant(at.word(whose.group().head()))
                : null;
    }

    /** "the group's spokesman": the body named before that the possessor means. */
    @Nullable
    String ownerNamedBefore(AnalysedSentence at, Nominal nominal) {
        if (!SpeakerParts.isDefinite(at, nominal)) {
            return null;
        }
        for (int token = nominal.group().first() + 1; token < nominal.group().head(); token++) {
            int here = token;
            boolean known =
                    nominal.actors().stream().anyMatch(mention -> mention.first() <= here && here < mention.end());
            if (known) {
                return null;
            }
            if (at.word(token + 1).equals("'s") || at.word(token + 1).equals("'")) {
                String named = namedBefore.meant(at.word(token));
                Speaker spoke = named == null ? antecedents.byWord(at.word(token)) : null;
                return spoke != null && spoke.known() ? spoke.source() : named;
            }
        }
        return null;
    }

    /** The country of "the Israeli enemy army": the adjective tells whom the partisan word means. */
    static @Nullable String demonym(List<Nominal> around) {
        for (Nominal part : around) {
            for (ActorMention mention : part.actors()) {
                if (mention.kind() == ActorMention.Kind.DEMONYM) {
                    return mention.values().get(0);
                }
            }
        }
        return null;
    }

    /** The country of who spoke before: a government, or a body of one country. */
    @Nullable
    String countryOf(List<Speaker> last) {
        if (last.isEmpty()) {
            return null;
        }
        String name = last.get(last.size() - 1).source();
        Country state = knowledge.countries().byWord(name).orElse(null);
        return state != null
                ? state.code()
                : knowledge
                        .actors()
                        .byName(name)
                        .filter(actor -> actor.countries().size() == 1)
                        .map(actor -> actor.countries().get(0))
                        .orElse(null);
    }

    static boolean isPlainSource(@Nullable SpeakerWord office, ActorMention mention) {
        return office != null
                && office.countsAs() == SpeakerWord.CountsAs.UNNAMED
                && mention.length() == 1
                && !mention.values().contains(BelligerentRole.POLICE.code());
    }

    static boolean isPolice(AnalysedSentence at, List<Nominal> around, @Nullable ActorMention best) {
        boolean word = best != null
                && best.kind() == ActorMention.Kind.ROLE
                && best.values().contains(BelligerentRole.POLICE.code());
        return word
                && around.stream()
                        .anyMatch(part -> at.sentence()
                                .words()
                                .subList(part.group().first(), part.group().end())
                                .contains("police"));
    }

    @Nullable
    String ofCountry(ActorMention mention, String country) {
        for (String value : mention.values()) {
            String found = bodies.inRole(country, Coded.parse(BelligerentRole.class, value));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Nullable
    String capital(AnalysedSentence at, Nominal nominal) {
        if (nominal.actors().stream().anyMatch(mention -> isBacker(at, nominal, mention))) {
            return null;
        }
        int first = nominal.group().first();
        if (at.word(first).equals("the") && first + 1 < nominal.group().end()) {
            first++;
        }
        String words = at.sentence().written(first, nominal.group().end());
        for (String name : List.of(words, at.sentence().written(first, first + 1))) {
            String seated = Seats.of(name);
            if (seated != null
                    && knowledge.actors().byName(seated).filter(sides::isActive).isPresent()) {
                return seated;
            }
            Country state = knowledge
                    .countries()
                    .byCapital(name)
                    .or(() -> knowledge.countries().byWord(name))
                    .orElse(null);
            if (state != null) {
                return bodies.government(state.code());
            }
        }
        return null;
    }

    @Nullable
    String ministry(AnalysedSentence at, List<Nominal> around, @Nullable String country) {
        return ministry(at, around, country, true);
    }

    /** The same; where it does not point back, "the Ministry" alone names none. */
    private @Nullable String ministry(
            AnalysedSentence at, List<Nominal> around, @Nullable String country, boolean pointsBack) {
        for (Nominal part : around) {
            List<String> words = at.sentence()
                    .words()
                    .subList(part.group().first(), part.group().end());
            int at0 = words.indexOf("ministry");
            if (at0 < 0 || country == null) {
                continue;
            }
            for (ActorMention mention : part.actors()) {
                if (mention.kind() == ActorMention.Kind.NAMED
                        && mention.first() <= part.group().first() + at0
                        && mention.end() > part.group().first() + at0) {
                    String name = sides.actorOf(mention);
                    if (name != null) {
                        int kind = part.group().first();
                        while (kind < part.group().first() + at0
                                && (at.word(kind).equals("the")
                                        || knowledge
                                                .countries()
                                                .byWord(at.sentence().written(kind, kind + 1))
                                                .isPresent())) {
                            // "the Norland Defence Ministry" is later "the Defence Ministry"
                            kind++;
                        }
                        ministries.putIfAbsent(
                                kindOfMinistry(at.sentence()
                                        .written(kind, part.group().first() + at0 + 1)
                                        .replaceFirst("^.*['’]s ", "")),
                                name);
                    }
                    return name;
                }
            }
            int first = part.group().first();
            int end = part.group().first() + at0 + 1;
            for (ActorMention mention : part.actors()) {
                if (mention.first() <= first + 1 && mention.end() < end) {
                    first = mention.end();
                }
            }
            boolean possessed = false;
            for (int token = end - 1; token >= first && !possessed; token--) {
                possessed = at.word(token).equals("'s");
                first = possessed ? token + 1 : first;
            }
            boolean capital = at.sentence().token(end - 1).isCapitalised();
            while (first < end - 1
                    && (DISTRICTS.contains(at.word(first))
                            || capital && !at.sentence().token(first).isCapitalised())) {
                // "the regional Interior Ministry", "a high-ranking Interior Ministry official"
                first++;
            }
            String regional = regionalMinistry(at, part, first, end);
            if (regional != null) {
                return regional;
            }
            String phrase = at.sentence().written(first, end);
            Nominal of = at.syntax().isLink(part.chunk() + 1, "of") ? at.nominal(part.chunk() + 2) : null;
            if (of != null) {
                Nominal last = secondAim(at, of);
                phrase = phrase + " of "
                        + at.sentence().written(of.group().first(), last.group().end());
            }
            Actor owner = null;
            for (Nominal other : around) {
                for (ActorMention mention : other.actors()) {
                    if (mention.kind() == ActorMention.Kind.NAMED
                            && !mention.values().isEmpty()) {
                        owner = knowledge
                                .actors()
                                .byName(mention.values().get(0))
                                .orElse(null);
                    }
                }
            }
            boolean theirs =
                    Set.of("its", "their").contains(at.word(part.group().first()));
            boolean anyones = demonym(around) == null && owner == null && !theirs && !possessed;
            String known = anyones ? namedMinistry(phrase) : null;
            if (known != null) {
                return known;
            }
            if (phrase.equalsIgnoreCase("ministry")) {
                String seated = countryOfSeat(at, part);
                if (seated != null) {
                    // "the ministry in Northville": of whatever it is, it speaks for its state
                    return bodies.government(seated);
                }
                // "the Ministry": the one that the text has told of
                String before =
                        pointsBack && antecedents.byWord("ministry") == null ? ministryBefore(at, country) : null;
                if (before != null) {
                    return before;
                }
                continue;
            }
            boolean ofRegion = owner != null
                    && owner.kind() == ActorKind.GOVERNMENT
                    && !owner.name().equals(bodies.government(country))
                    && owner.countries().contains(country)
                    && sides.isActive(owner);
            if (ofRegion && owner != null) {
                // "Southland's ministry of security" is none of Norland's, of which Southland is a part
                return owner.name();
            }
            String name = bodies.ministry(phrase, owner != null && owner.kind().isArmed() ? owner : null, country);
            if (name != null) {
                ministries.putIfAbsent(kindOfMinistry(phrase), name);
                return name;
            }
        }
        return null;
    }

    /**
     * "the Northmarch Interior Ministry", "the Interior Ministry of Northmarch": the ministry of a region, by its own
     * name, where the words before or behind it are no state's; null if it is none.
     */
    private @Nullable String regionalMinistry(AnalysedSentence at, Nominal part, int first, int end) {
        PhraseIndex.Hit<SpeakerWord> whole = knowledge.speakers().longestMatch(at.sentence(), first);
        boolean kindAlone = whole != null && whole.to() == end && end - first > 1;
        Nominal of = at.syntax().isLink(part.chunk() + 1, "of") ? at.nominal(part.chunk() + 2) : null;
        if (kindAlone && of != null && of.is(Nominal.Kind.PLACE) && of.actors().isEmpty()) {
            String place = at.sentence().written(of.group().first(), of.group().end());
            return knowledge.countries().byWord(place).isPresent()
                    ? null
                    : at.sentence().written(first, end) + " of " + place;
        }
        PhraseIndex.Hit<SpeakerWord> kind =
                end - first > 2 && !kindAlone ? knowledge.speakers().longestMatch(at.sentence(), first + 1) : null;
        boolean region = kind != null
                && kind.to() == end
                && end - first == 3
                && !OF_THE_STATE.contains(at.word(first))
                && at.sentence().token(first).isCapitalised()
                && at.sentence().token(end - 1).isCapitalised()
                && part.actors().stream().noneMatch(actor -> actor.first() <= first);
        return region
                ? at.sentence().written(first, first + 1)
                        + " Ministry of "
                        + at.sentence().written(first + 1, end - 1)
                : null;
    }

    /** "the Ministry of Health and Welfare": the second of what it is for, else the first. */
    private static Nominal secondAim(AnalysedSentence at, Nominal first) {
        Nominal second = at.syntax().isLink(first.chunk() + 1, "and") ? at.nominal(first.chunk() + 2) : null;
        boolean aim = second != null
                && second.actors().isEmpty()
                && second.group().determined() == NounGroup.Determined.BARE
                && at.sentence().token(second.group().first()).isCapitalised()
                && at.sentence().token(second.group().head()).isCapitalised();
        return aim && second != null ? second : first;
    }

    /** So far back a ministry is looked for that "the Ministry" means. */
    private static final int MINISTRY_WITHIN = 40;

    /** The ministry that a sentence before named last, whether it spoke there or not; null if none did. */
    private @Nullable String ministryBefore(AnalysedSentence at, String country) {
        String found = null;
        for (int index = at.index(); found == null && index >= Math.max(0, at.index() - MINISTRY_WITHIN); index--) {
            AnalysedSentence before = sentences.get(index);
            for (int chunk = before.syntax().chunks().size() - 1; found == null && chunk >= 0; chunk--) {
                Nominal noun = before.nominal(chunk);
                boolean named = noun != null
                        && before.word(noun.group().head()).equals("ministry")
                        && (noun.group().end() - noun.group().first() > 2
                                || before.syntax().isLink(chunk + 1, "of"));
                found = named && noun != null ? ministry(before, List.of(noun), country, false) : null;
            }
        }
        return found;
    }

    /** The country in whose capital a body has its seat; null if it is not said. */
    private @Nullable String countryOfSeat(AnalysedSentence at, Nominal body) {
        Nominal seat = at.syntax().isLink(body.chunk() + 1, "in") ? at.nominal(body.chunk() + 2) : null;
        return seat == null
                ? null
                : knowledge
                        .countries()
                        .byCapital(at.sentence()
                                .written(seat.group().first(), seat.group().end()))
                        .map(Country::code)
                        .orElse(null);
    }

    /** "the ombudsman's office", "civil defence": an office of the state that the knowledge has for this country. */
    @Nullable
    String stateOffice(AnalysedSentence at, Nominal nominal, @Nullable String country) {
        Country state =
                country == null ? null : knowledge.countries().byCode(country).orElse(null);
        // "the General Staff" may be a body of its own, "the army" is not
        boolean staff = at.word(nominal.group().head()).equals("staff")
                && nominal.actors().stream().allMatch(actor -> actor.kind() == ActorMention.Kind.ROLE);
        if (state == null || state.adjectives().isEmpty() || !nominal.actors().isEmpty() && !staff) {
            return null;
        }
        int first = nominal.group().first();
        boolean article = at.word(first).equals("the");
        int head = nominal.group().head();
        if (article && first == head && head > 0) {
            return null;
        }
        String phrase = at.sentence().written(article ? first + 1 : first, head + 1);
        for (Actor actor : knowledge.actors().candidates(state.adjectives().get(0) + ' ' + phrase)) {
            boolean office = actor.kind() == ActorKind.OFFICE
                    || actor.kind() == ActorKind.AGENCY
                    || staff && actor.kind() == ActorKind.ARMED_FORCES
                    || actor.kind().isState();
            if (office && actor.countries().contains(state.code()) && sides.isActive(actor)) {
                return actor.name();
            }
        }
        return null;
    }

    /** "the ministry", "the defence ministry" when the text has named one of the kind before. */
    @Nullable
    String namedMinistry(String phrase) {
        return ministries.get(kindOfMinistry(phrase));
    }

    static String kindOfMinistry(String phrase) {
        return phrase.toLowerCase(Locale.ROOT)
                .replaceFirst("^the ", "")
                .replaceFirst("^national ", "")
                .replace("ministry of ", "")
                .replace(" ministry", "")
                .replace("defense", "defence");
    }

    /** The country of a place beside the speaker ("police in Garissa"), of an adjective, else the document's first. */
    @Nullable
    String country(AnalysedSentence at, List<Nominal> around) {
        for (Nominal part : around) {
            for (ActorMention mention : isHouse(at, part) ? List.<ActorMention>of() : part.actors()) {
                if (isBacker(at, part, mention)) {
                    continue;
                }
                if (mention.kind() == ActorMention.Kind.DEMONYM) {
                    return mention.values().get(0);
                }
                if (mention.kind() == ActorMention.Kind.NAMED
                        && mention.values().size() == 1) {
                    Country state = knowledge
                            .countries()
                            .byWord(mention.values().get(0))
                            .orElse(null);
                    if (state != null) {
                        return state.code();
                    }
                }
            }
            for (int token = part.group().first(); token < part.group().end(); token++) {
                PlaceMention place = at.mentions().placeAt(token);
                if (place != null && place.place() != null && !isInsideName(at, part, place)) {
                    return place.place().country();
                }
            }
        }
        String capital = capitalAhead(at, around.get(0));
        if (capital != null) {
            return capital;
        }
        String person = countryOfPerson(at, around.get(0));
        if (person != null) {
            return person;
        }
        String own = ofTheCountry(at, around.get(0));
        if (own != null) {
            return own;
        }
        boolean ofState =
                isMinistry(at, around.get(0)) || isForceByKind(around.get(0)) || isSpokesmanOfForce(at, around.get(0));
        String passedOn = ofState ? countryOfOutlet(at, around.get(0)) : null;
        if (passedOn != null) {
            return passedOn;
        }
        String written = ofState ? fightingStateOfDateline() : null;
        if (written != null) {
            return written;
        }
        String here = ofState ? onlyCountryOf(at) : null;
        if (here != null) {
            return here;
        }
        return sides.countries().isEmpty() ? null : sides.countries().get(0);
    }

    /**
     * "Nine Norland soldiers were killed, the army said" in a text on several countries: the only one that the sentence
     * names, where it is no enemy of the country that the text tells most of.
     */
    private @Nullable String onlyCountryOf(AnalysedSentence at) {
        Set<String> here = new HashSet<>();
        for (ActorMention mention : at.mentions().actors()) {
            // "a Norland-born rebel": where someone comes from
            boolean compound = mention.end() < at.sentence().size()
                    && at.sentence().token(mention.end()).hyphenated();
            if (mention.kind() == ActorMention.Kind.DEMONYM && !compound) {
                here.addAll(mention.values());
            }
        }
        for (PlaceMention mention : at.mentions().places()) {
            Place place = mention.place();
            if (place != null) {
                knowledge.countries().byWord(place.name()).ifPresent(named -> here.add(named.code()));
            }
        }
        List<String> countries = sides.countries();
        if (here.size() != 1 || countries.size() < 2 || here.contains(countries.get(0))) {
            return null;
        }
        String country = here.iterator().next();
        String state = bodies.government(country);
        String main = bodies.government(countries.get(0));
        return countries.contains(country) && state != null && main != null && !sides.areOpposed(state, main)
                ? country
                : null;
    }

    /** "Defence Ministry spokesman N. N.": the country of whom knowledge knows by that name; null if it knows nobody. */
    private @Nullable String countryOfPerson(AnalysedSentence at, Nominal speaker) {
        for (ActorMention leader : at.mentions().leaders()) {
            boolean here = leader.first() >= speaker.group().first()
                    && leader.first() <= speaker.group().end()
                    && leader.values().size() == 1;
            Actor actor =
                    here ? knowledge.actors().byName(leader.values().get(0)).orElse(null) : null;
            if (actor != null && actor.countries().size() == 1) {
                return actor.countries().get(0);
            }
        }
        return null;
    }

    /** "Norland troops shot down a drone, said the country's defence ministry": the country of those told of first. */
    private @Nullable String ofTheCountry(AnalysedSentence at, Nominal speaker) {
        boolean countrys = false;
        for (int token = speaker.group().first(); token < speaker.group().head(); token++) {
            countrys |= at.word(token).equals("country") && at.word(token + 1).equals("'s");
        }
        for (ActorMention mention : countrys ? at.mentions().actors() : List.<ActorMention>of()) {
            if (mention.kind() == ActorMention.Kind.DEMONYM) {
                return mention.values().get(0);
            }
        }
        return null;
    }

    private static boolean isMinistry(AnalysedSentence at, Nominal speaker) {
        for (int token = speaker.group().first(); token < speaker.group().end(); token++) {
            if (at.word(token).equals("ministry")) {
                return true;
            }
        }
        Nominal of =
                at.syntax().isLink(speaker.chunk() + 1, "of") || at.syntax().isLink(speaker.chunk() + 1, "for")
                        ? at.nominal(speaker.chunk() + 2)
                        : null;
        return of != null && at.word(of.group().head()).equals("ministry");
    }

    /** The country of the dateline, where the text names its state or its men beside it. */
    private @Nullable String fightingStateOfDateline() {
        String country = writtenIn();
        String state = country == null ? null : bodies.government(country);
        return state != null && sides.isNamed(state) ? country : null;
    }

    /** "a military spokesman", "the army": the armed forces or the government of a country that the words do not name. */
    private static boolean isForceByKind(Nominal speaker) {
        return speaker.actors().size() == 1
                && speaker.actors().get(0).kind() == ActorMention.Kind.ROLE
                && STATE_ROLES.contains(speaker.actors().get(0).values().get(0));
    }

    /** "Northville Radio, quoting a military spokesman": the country of the outlet ahead that passes on what is said; or null. */
    private @Nullable String countryOfOutlet(AnalysedSentence at, Nominal speaker) {
        String country = null;
        for (ActorMention mention : at.mentions().actors()) {
            boolean ahead = mention.kind() == ActorMention.Kind.NAMED
                    && mention.values().size() == 1
                    && mention.end() <= speaker.group().first()
                    && sides.isMedia(mention.values().get(0));
            Actor outlet =
                    ahead ? knowledge.actors().byName(mention.values().get(0)).orElse(null) : null;
            country = outlet != null && outlet.countries().size() == 1
                    ? outlet.countries().get(0)
                    : country;
        }
        // agencies of the world pass on what is said anywhere
        int told = country == null ? -1 : sides.countries().indexOf(country);
        return told >= 0 && told < COUNTRIES ? country : null;
    }

    /** "A military spokesman", "army sources": an office that speaks for the forces of a country that it does not name. */
    private boolean isSpokesmanOfForce(AnalysedSentence at, Nominal speaker) {
        SpeakerWord office = speaker.actors().isEmpty() ? voices.wordOf(at, speaker) : null;
        return office != null
                && office.countsAs() == SpeakerWord.CountsAs.BODY
                && FORCES.contains(office.words().split(" ")[0].toLowerCase(Locale.ROOT));
    }

    /** The country of the town in the first dateline, where it is one of those that the text tells most of. */
    private @Nullable String writtenIn() {
        if (datelineSeen) {
            return writtenIn;
        }
        datelineSeen = true;
        List<String> countries = sides.countries();
        for (AnalysedSentence at : sentences.subList(0, Math.min(DATELINE_WITHIN, sentences.size()))) {
            int end = at.datelineEnd();
            for (int token = 0; token < end; token++) {
                PlaceMention place = at.mentions().placeAt(token);
                String country = place != null && place.place() != null
                        ? place.place().country()
                        : countryOfCapital(at, token, end);
                if (country != null && countries.indexOf(country) >= 0 && countries.indexOf(country) < COUNTRIES) {
                    writtenIn = country;
                    return country;
                }
            }
            if (end > 0) {
                return null;
            }
        }
        return null;
    }

    /** The country of a capital of one word or two at a token of a dateline; null if none stands there. */
    private @Nullable String countryOfCapital(AnalysedSentence at, int token, int end) {
        for (int last = Math.min(token + 2, end); last > token; last--) {
            Country state = knowledge
                    .countries()
                    .byCapital(at.sentence().written(token, last))
                    .orElse(null);
            if (state != null) {
                return state.code();
            }
        }
        return null;
    }

    /** A dateline stands in one of so many sentences at the head of a text. */
    private static final int DATELINE_WITHIN = 3;

    /** Of so many countries a text tells most. */
    private static final int COUNTRIES = 3;

    /** "Lieutenant-Colonel Jules Yao Yao": what bears a place's name in the middle or at the end of a person's tells no country. */
    private static boolean isInsideName(AnalysedSentence at, Nominal part, PlaceMention place) {
        int before = place.first() - 1;
        return before >= part.group().first()
                && place.end() >= part.group().end()
                && at.sentence().token(before).isCapitalised()
                && at.sentence().token(before).isWord()
                && !at.sentence().token(before).isAllCapitals()
                && part.actors().stream().noneMatch(actor -> actor.first() <= before && before < actor.end());
    }

    /** "In Northville, a spokesman said": the state whose capital opens the sentence; null if none does. */
    @Nullable
    String stateAhead(AnalysedSentence at, Nominal speaker) {
        String country = capitalAhead(at, speaker);
        return country == null ? null : bodies.government(country);
    }

    /** "In Ankara, the General Staff said": the country of a capital that opens the sentence. */
    private @Nullable String capitalAhead(AnalysedSentence at, Nominal speaker) {
        boolean opens = at.syntax().isLink(0, "in") || at.syntax().isLink(0, "from");
        Nominal place = opens && speaker.chunk() > 1 ? at.nominal(1) : null;
        if (place == null || !at.syntax().isLink(2, Chunk.Kind.COMMA) && speaker.chunk() != 2) {
            return null;
        }
        return knowledge
                .countries()
                .byCapital(at.sentence()
                        .written(place.group().first(), place.group().end()))
                .map(Country::code)
                .orElse(null);
    }
}
