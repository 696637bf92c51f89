package org.fogline.reader.discourse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.actor.ActorKind;
import org.fogline.knowledge.actor.BelligerentRole;
import org.fogline.knowledge.actor.Country;
import org.fogline.knowledge.actor.SpeakerWord;
import org.fogline.model.Coded;
import org.fogline.reader.Knowledge;
import org.fogline.reader.attribution.Utterance;
import org.fogline.reader.attribution.Voices;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.mention.PlaceMention;
import org.fogline.reader.segment.Sentence;
import org.fogline.reader.segment.Token;
import org.jspecify.annotations.Nullable;

/**
 * Names those who speak: known bodies by their names, spokesmen by their body, ministers and named persons by their
 * own, unnamed circles by their plain word. The author of the document is never one of them.
 */
public final class SpeakerResolver {

    private static final Set<String> NAME_PARTICLES =
            Set.of("al", "el", "bin", "ibn", "abu", "de", "da", "von", "van", "der", "ad", "an", "as", "ash", "ur");

    /** "forces loyal to X": words that join a force to whom it fights for. */
    private static final Set<String> SIDES_WITH =
            Set.of("allied", "loyal", "affiliated", "aligned", "linked", "close", "belonging");

    /** How many tokens of a sentence count as its opening. */
    private static final int OPENING = 8;

    private final Knowledge knowledge;
    private final SideResolver sides;
    private final Voices voices;
    private final BodyNames bodies;
    private final PersonNames persons;
    private final NamedBefore namedBefore;
    private final @Nullable String author;
    private final Map<String, Speaker> byHead = new HashMap<>();

    /** The ministries that the text has named, by what they are for ("defence"). */
    private final Map<String, String> ministries = new HashMap<>();

    /** The last sentence in which someone named spoke. */
    private int spokeIn = -1;

    private @Nullable String lastOutlet;

    /** The sentence that named the last outlet, and whether it did so in its first noun group. */
    private int lastOutletIn = -1;

    private boolean lastOutletOpens;

    public SpeakerResolver(Knowledge knowledge, SideResolver sides, @Nullable String author, String text) {
        this.knowledge = knowledge;
        this.sides = sides;
        this.voices = new Voices(knowledge);
        this.bodies = new BodyNames(knowledge, sides, text);
        this.persons = new PersonNames(knowledge);
        this.namedBefore = new NamedBefore(knowledge);
        this.author = author;
    }

    /** Learns the full names of those who speak, for headlines and later sentences that give the last name alone. */
    public void learn(AnalysedSentence at, Utterance utterance) {
        for (Nominal nominal : utterance.speakers()) {
            for (Nominal part : withAppositions(at, nominal)) {
                persons.learn(at, part);
            }
        }
    }

    /** The speakers of an utterance, nearest the reader first; {@code last} is who spoke before, for pronouns. */
    public List<Speaker> resolve(AnalysedSentence at, Utterance utterance, List<Speaker> last) {
        List<Speaker> speakers = new ArrayList<>();
        for (Nominal nominal : utterance.speakers()) {
            SpeakerWord word = voices.wordInside(at, nominal);
            boolean spokesman = word != null && word.countsAs() == SpeakerWord.CountsAs.BODY;
            if (Voices.isAuthor(at, nominal) && !spokesman) {
                continue;
            }
            if (nominal.is(Nominal.Kind.PRONOUN)) {
                Speaker before = outletJustNamed(at, nominal);
                String opener =
                        Set.of("it", "they").contains(at.word(nominal.group().first())) ? opensBefore(at) : null;
                before = before == null && opener != null ? new Speaker(opener, opener, null, true) : before;
                before = before != null ? before : pronoun(at, nominal, last);
                if (before != null) {
                    speakers.add(before);
                }
                continue;
            }
            Speaker speaker = named(at, nominal, last);
            if (speaker != null && !isAuthor(speaker)) {
                speakers.add(speaker);
                spokeIn = at.index();
                remember(at, nominal, speaker);
            }
        }
        return speakers;
    }

    /** "Issue 12 of the X is out. It says that": the outlet that the sentence before is about. */
    private @Nullable Speaker outletJustNamed(AnalysedSentence at, Nominal nominal) {
        String outlet = lastOutlet;
        boolean it = at.word(nominal.group().first()).equals("it");
        return it && outlet != null && lastOutletOpens && lastOutletIn == at.index() - 1
                ? new Speaker(outlet, outlet, null, true)
                : null;
    }

    /** "The Red Cross received 56 bodies. It said that ...": who opens the sentence before, unless someone spoke there. */
    private @Nullable String opensBefore(AnalysedSentence at) {
        return spokeIn < at.index() - 1 ? namedBefore.opensBefore(at) : null;
    }

    private static @Nullable Speaker pronoun(AnalysedSentence at, Nominal nominal, List<Speaker> last) {
        boolean first = Set.of("i", "we").contains(at.word(nominal.group().first()));
        return first || last.isEmpty() ? null : last.get(last.size() - 1);
    }

    /** The document's own outlet or body, also by its acronym, is its author. */
    private boolean isAuthor(Speaker speaker) {
        String own = author;
        if (own == null) {
            return false;
        }
        String acronym = own.replaceAll("[^\\p{Lu}]", "");
        String bare = own.replaceFirst("(?i)^the ", "");
        String said = speaker.source().replaceFirst("(?i)^the ", "");
        boolean part = said.length() > 3
                && said.indexOf(' ') < 0
                && bare.toLowerCase(Locale.ROOT).endsWith(' ' + said.toLowerCase(Locale.ROOT));
        return bare.equalsIgnoreCase(said)
                || part
                || acronym.length() > 1 && acronym.equals(said)
                || knowledge.actors().sameName(own, speaker.source());
    }

    private void remember(AnalysedSentence at, Nominal nominal, Speaker speaker) {
        for (int token = nominal.group().first(); token < nominal.group().end(); token++) {
            byHead.put(singular(at.word(token)), speaker);
        }
        String[] parts = speaker.source().toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        for (String part : parts) {
            byHead.put(part, speaker);
        }
    }

    private static String singular(String word) {
        return word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
    }

    private @Nullable Speaker named(AnalysedSentence at, Nominal nominal, List<Speaker> last) {
        List<Nominal> parts = withAppositions(at, nominal);
        String words = at.sentence()
                .written(
                        nominal.group().first(),
                        parts.get(parts.size() - 1).group().end());
        if (parts.get(0).chunk() < nominal.chunk()) {
            words = at.sentence()
                    .written(parts.get(0).group().first(), nominal.group().end());
        }
        SpeakerWord office = null;
        String person = null;
        for (Nominal part : parts) {
            SpeakerWord word = voices.wordInside(at, part);
            boolean better = word != null
                    && (office == null
                            || office.countsAs() == SpeakerWord.CountsAs.UNNAMED
                            || office.kind() == SpeakerWord.Kind.BODY
                            || word.kind() == SpeakerWord.Kind.OFFICE && word.countsAs() == SpeakerWord.CountsAs.BODY);
            if (better) {
                office = word;
            }
            boolean rank = part.chunk() >= Voices.firstChunk(at, nominal) && part.chunk() < nominal.chunk();
            String name = rank || voices.isCapital(at, part) ? null : persons.nameIn(at, part);
            person = person == null ? name : person;
        }
        if (person == null && office != null && office.countsAs() == SpeakerWord.CountsAs.SELF) {
            for (Nominal complement : complements(at, nominal)) {
                String name = persons.nameBehindBody(at, complement);
                person = person == null ? name : person;
            }
        }
        boolean speaksForBody = office != null
                && office.countsAs() == SpeakerWord.CountsAs.BODY
                && office.kind() != SpeakerWord.Kind.PAPER;
        List<Nominal> around = new ArrayList<>(parts);
        for (Nominal part : parts) {
            around.addAll(complements(at, part));
        }
        String body = body(at, around, office, speaksForBody, last);
        String spokenFor = spokenFor(at, nominal);
        if (spokenFor != null) {
            return new Speaker(spokenFor, words, null, true);
        }
        if (person != null && !speaksForBody) {
            return new Speaker(person, words, body, false);
        }
        if (office != null && office.kind() == SpeakerWord.Kind.PAPER) {
            return paper(at, nominal, around, words, last);
        }
        if (speaksForBody) {
            if (body != null) {
                return new Speaker(body, words, null, true);
            }
            if (isDefinite(at, nominal) && !last.isEmpty()) {
                return last.get(last.size() - 1);
            }
            String country = country(at, around);
            String state = country == null || office == null || !isOfState(office) ? null : bodies.government(country);
            return new Speaker(state != null ? state : withPlace(at, nominal, office), words, null, state != null);
        }
        if (office != null && office.countsAs() == SpeakerWord.CountsAs.UNNAMED && !hasNamedHead(nominal)) {
            String employer = employer(at, nominal);
            if (employer != null) {
                return new Speaker(employer, words, null, true);
            }
            Speaker same = isDefinite(at, nominal)
                    ? byHead.get(singular(at.word(nominal.group().head())))
                    : null;
            return same != null ? same : new Speaker(withPlace(at, nominal, office), words, null, false);
        }
        String longer = longerName(at, nominal);
        if (longer != null) {
            return new Speaker(longer, words, null, false);
        }
        String outlet = outletName(at, nominal);
        if (outlet != null) {
            return new Speaker(outlet, words, null, false);
        }
        if (office != null && person == null && isHeadOfPlace(at, nominal, office)) {
            return new Speaker(withPlace(at, nominal, office), words, body, false);
        }
        if (body != null) {
            return new Speaker(body, words, null, true);
        }
        Speaker before = isDefinite(at, nominal)
                        || nominal.group().end() - nominal.group().first() == 1
                ? byHead.get(singular(at.word(nominal.group().head())))
                : null;
        if (before != null) {
            return before;
        }
        String again = isDefinite(at, nominal)
                ? namedBefore.meant(at.word(nominal.group().head()))
                : null;
        if (again != null) {
            return new Speaker(again, words, null, true);
        }
        if (nominal.is(Nominal.Kind.PEOPLE)
                && Set.of("its", "their").contains(at.word(nominal.group().first()))) {
            String owner = antecedent(at, nominal, last);
            if (owner != null) {
                return new Speaker(owner, words, null, true);
            }
        }
        if (office != null && office.kind() == SpeakerWord.Kind.RANK) {
            String country = country(at, around);
            String state = country == null ? null : bodies.government(country);
            if (state != null) {
                return new Speaker(state, words, null, true);
            }
        }
        int head = nominal.group().head();
        boolean capital = at.sentence().token(head).isCapitalised() && !(head == 0 && office != null);
        boolean label = at.sentence().kind() == Sentence.BlockKind.TITLE
                && nominal.is(Nominal.Kind.OTHER)
                && nominal.group().end() == 1;
        if (office == null && label) {
            return null;
        }
        boolean people = nominal.is(Nominal.Kind.OTHER) || nominal.is(Nominal.Kind.PEOPLE);
        if (!capital && office == null && (!people || isPronounLike(at, nominal))) {
            return null;
        }
        return new Speaker(capital ? withoutArticle(at, nominal) : withPlace(at, nominal, office), words, null, false);
    }

    /** A paper speaks for whoever issued it: "a statement from the governor"; else for who spoke before. */
    private @Nullable Speaker paper(
            AnalysedSentence at, Nominal nominal, List<Nominal> around, String words, List<Speaker> last) {
        for (Nominal issuer : around) {
            if (issuer != nominal && voices.maySpeak(at, issuer)) {
                String person = persons.nameIn(at, issuer);
                if (person != null) {
                    return new Speaker(person, words, null, false);
                }
                Speaker speaker = named(at, issuer, last);
                if (speaker != null) {
                    return speaker;
                }
            }
        }
        String body = body(at, List.of(nominal), null, false, last);
        if (body != null) {
            return new Speaker(body, words, null, true);
        }
        String opener = Set.of("its", "their").contains(at.word(nominal.group().first())) ? opensBefore(at) : null;
        if (opener != null) {
            return new Speaker(opener, words, null, true);
        }
        if (lastOutlet != null && !voices.maySpeak(at, nominal) || lastOutlet != null && isIssue(at, nominal)) {
            return new Speaker(lastOutlet, words, null, true);
        }
        Speaker same = byHead.get(singular(at.word(nominal.group().head())));
        return same != null ? same : last.isEmpty() ? null : last.get(last.size() - 1);
    }

    /** "N. N., who claims to speak for the X". */
    private @Nullable String spokenFor(AnalysedSentence at, Nominal nominal) {
        int last = Math.min(at.sentence().size() - 2, nominal.group().end() + 8);
        for (int token = nominal.group().end(); token < last; token++) {
            boolean speaks = Set.of("speak", "speaks", "speaking", "spoke").contains(at.word(token))
                    && at.word(token + 1).equals("for");
            if (speaks) {
                for (ActorMention mention : at.mentions().actors()) {
                    if (mention.first() >= token && mention.first() <= token + 4) {
                        return sides.actorOf(mention);
                    }
                }
            }
        }
        return null;
    }

    private static boolean isOfState(SpeakerWord office) {
        String words = office.words();
        return !Set.of("hospital", "health", "medical", "rebel", "aid", "union", "tribal", "activist", "opposition")
                        .contains(words.split(" ")[0])
                && !words.startsWith("UN ");
    }

    private static boolean hasNamedHead(Nominal nominal) {
        return nominal.actors().stream()
                .anyMatch(actor -> actor.kind() == ActorMention.Kind.NAMED
                        && actor.end() > nominal.group().head());
    }

    /** "aid workers of the Red Cross" speak for it, and "the Guards" are a body told of before by its name. */
    private @Nullable String employer(AnalysedSentence at, Nominal nominal) {
        int head = nominal.group().head();
        if (isDefinite(at, nominal)
                && at.sentence().token(head).isCapitalised()
                && head == nominal.group().first() + 1) {
            return namedBefore.meant(at.word(head));
        }
        Nominal of = at.syntax().isLink(nominal.chunk() + 1, "of") ? at.nominal(nominal.chunk() + 2) : null;
        return of != null && of.is(Nominal.Kind.ACTOR) && voices.publishes(of) && !voices.isOutlet(at, of)
                ? sides.actorOf(of.actors().get(of.actors().size() - 1))
                : null;
    }

    /** "Bosnian radio", "Tehran Radio": a medium by its place or country, which no knowledge has, is its own name. */
    private @Nullable String outletName(AnalysedSentence at, Nominal nominal) {
        SpeakerWord word = voices.wordOf(at, nominal);
        boolean outlet = word != null && word.kind() == SpeakerWord.Kind.OUTLET;
        boolean known = nominal.actors().stream()
                .anyMatch(
                        mention -> mention.end() > nominal.group().head() || mention.kind() == ActorMention.Kind.ROLE);
        int first = nominal.group().first();
        boolean article = Set.of("the", "a", "an").contains(at.word(first));
        int name = article ? first + 1 : first;
        boolean named =
                name < nominal.group().head() && at.sentence().token(name).isCapitalised();
        return outlet && !known && named ? withoutArticle(at, nominal) : null;
    }

    /** "the governor of North Kivu": the head of a district is nobody else's voice, though the place names a country. */
    private static boolean isHeadOfPlace(AnalysedSentence at, Nominal nominal, SpeakerWord office) {
        String word = at.word(nominal.group().head());
        boolean local = Set.of(
                        "governor",
                        "mayor",
                        "prefect",
                        "sub-prefect",
                        "bishop",
                        "archbishop",
                        "commissioner",
                        "administrator")
                .contains(word);
        int link = nominal.chunk() + 1;
        Nominal of = at.syntax().isLink(link, "of") ? at.nominal(link + 1) : null;
        return local
                && office.countsAs() == SpeakerWord.CountsAs.SELF
                && of != null
                && at.sentence().token(of.group().head()).isCapitalised();
    }

    /** "the former", "this": words that name nobody. */
    private static boolean isPronounLike(AnalysedSentence at, Nominal nominal) {
        return Set.of("this", "that", "these", "former", "latter", "one", "others", "some", "many")
                .contains(at.word(nominal.group().head()));
    }

    private static boolean isIssue(AnalysedSentence at, Nominal nominal) {
        return Set.of("issue", "edition", "newsletter", "weekly", "bulletin", "magazine")
                .contains(at.word(nominal.group().head()));
    }

    /** Keeps in mind which outlet a sentence names, for "the newsletter", "the same issue". */
    public void see(AnalysedSentence at) {
        for (ActorMention mention : at.mentions().actors()) {
            String name = mention.kind() == ActorMention.Kind.NAMED ? sides.actorOf(mention) : null;
            if (name != null) {
                namedBefore.see(at, mention, name);
            }
            if (name != null && sides.isMedia(name)) {
                lastOutlet = name;
                lastOutletOpens = lastOutletIn == at.index() && lastOutletOpens || mention.first() < OPENING;
                lastOutletIn = at.index();
            }
        }
    }

    private static boolean isDefinite(AnalysedSentence at, Nominal nominal) {
        String first = at.word(nominal.group().first());
        return Set.of("the", "its", "his", "their", "this", "these", "that").contains(first);
    }

    // ---- bodies ----

    private @Nullable String body(
            AnalysedSentence at,
            List<Nominal> around,
            @Nullable SpeakerWord office,
            boolean speaksForBody,
            List<Speaker> last) {
        boolean theirs =
                Set.of("its", "their").contains(at.word(around.get(0).group().first()));
        String ownersCountry = theirs ? countryOf(last) : null;
        String country = ownersCountry != null ? ownersCountry : country(at, around);
        String ministry = ministry(at, around, country);
        if (ministry != null) {
            return ministry;
        }
        String owner = ownerNamedBefore(at, around.get(0));
        if (owner != null) {
            return owner;
        }
        String stateOffice = speaksForBody ? null : stateOffice(at, around.get(0), country);
        if (stateOffice != null) {
            return stateOffice;
        }
        ActorMention best = null;
        for (Nominal part : around) {
            for (ActorMention mention : part.actors()) {
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
            return acronym != null ? acronym : sides.actorOf(best);
        }
        boolean police = office != null && office.words().contains("police") || isPolice(at, around, best);
        if (police && country != null) {
            return bodies.police(country);
        }
        String role = office == null ? "" : office.words().split(" ")[0].toLowerCase(Locale.ROOT);
        boolean army = role.equals("military") || role.equals("army");
        String force = army && country != null ? bodies.inRole(country, BelligerentRole.ARMY) : null;
        if (force != null) {
            return force;
        }
        if (country != null
                && Set.of("military", "army", "government", "defence", "defense")
                        .contains(role)) {
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
        String first = at.word(around.get(0).group().first());
        if (speaksForBody && Set.of("its", "their", "his").contains(first)) {
            return antecedent(at, around.get(0), last);
        }
        return null;
    }

    /** "Popular Defence Forces (PDF)": of several bodies of one name, the one that the brackets behind it name too. */
    private @Nullable String inBrackets(AnalysedSentence at, ActorMention name) {
        for (ActorMention mention : name.values().size() < 2
                ? List.<ActorMention>of()
                : at.mentions().actors()) {
            boolean behind = mention.first() > name.end() && mention.first() <= name.end() + OPENING;
            if (behind
                    && at.sentence().token(mention.first() - 1).is("(")
                    && mention.values().size() == 1
                    && name.values().contains(mention.values().get(0))) {
                return sides.actorOf(mention);
            }
        }
        return null;
    }

    /** "the group's spokesman": the body named before that the possessor means. */
    private @Nullable String ownerNamedBefore(AnalysedSentence at, Nominal nominal) {
        if (!isDefinite(at, nominal)) {
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
                return namedBefore.meant(at.word(token));
            }
        }
        return null;
    }

    /** The country of "the Israeli enemy army": the adjective tells whom the partisan word means. */
    private static @Nullable String demonym(List<Nominal> around) {
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
    private @Nullable String countryOf(List<Speaker> last) {
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

    private static boolean isPlainSource(@Nullable SpeakerWord office, ActorMention mention) {
        return office != null
                && office.countsAs() == SpeakerWord.CountsAs.UNNAMED
                && mention.length() == 1
                && !mention.values().contains(BelligerentRole.POLICE.code());
    }

    private static boolean isPolice(AnalysedSentence at, List<Nominal> around, @Nullable ActorMention best) {
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

    private @Nullable String ofCountry(ActorMention mention, String country) {
        for (String value : mention.values()) {
            String found = bodies.inRole(country, Coded.parse(BelligerentRole.class, value));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable String capital(AnalysedSentence at, Nominal nominal) {
        int first = nominal.group().first();
        String words = at.sentence().written(first, nominal.group().end());
        for (String name : List.of(words, at.sentence().written(first, first + 1))) {
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

    private @Nullable String ministry(AnalysedSentence at, List<Nominal> around, @Nullable String country) {
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
                    return sides.actorOf(mention);
                }
            }
            int first = part.group().first();
            int end = part.group().first() + at0 + 1;
            for (ActorMention mention : part.actors()) {
                if (mention.first() <= first + 1 && mention.end() < end) {
                    first = mention.end();
                }
            }
            for (int token = end - 1; token >= first; token--) {
                if (at.word(token).equals("'s")) {
                    first = token + 1;
                    break;
                }
            }
            String phrase = at.sentence().written(first, end);
            Nominal of = at.syntax().isLink(part.chunk() + 1, "of") ? at.nominal(part.chunk() + 2) : null;
            if (of != null) {
                phrase = phrase + " of "
                        + at.sentence().written(of.group().first(), of.group().end());
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
            String known = demonym(around) == null && owner == null ? namedMinistry(phrase) : null;
            if (known != null) {
                return known;
            }
            String name = bodies.ministry(phrase, owner != null && owner.kind().isArmed() ? owner : null, country);
            if (name != null) {
                ministries.putIfAbsent(kindOfMinistry(phrase), name);
                return name;
            }
        }
        return null;
    }

    /** "the ombudsman's office", "civil defence": an office of the state that the knowledge has for this country. */
    private @Nullable String stateOffice(AnalysedSentence at, Nominal nominal, @Nullable String country) {
        Country state =
                country == null ? null : knowledge.countries().byCode(country).orElse(null);
        if (state == null || state.adjectives().isEmpty() || !nominal.actors().isEmpty()) {
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
                    || actor.kind().isState();
            if (office && actor.countries().contains(state.code()) && sides.isActive(actor)) {
                return actor.name();
            }
        }
        return null;
    }

    /** "the ministry", "the defence ministry" when the text has named one of the kind before. */
    private @Nullable String namedMinistry(String phrase) {
        return ministries.get(kindOfMinistry(phrase));
    }

    private static String kindOfMinistry(String phrase) {
        return phrase.toLowerCase(Locale.ROOT)
                .replaceFirst("^the ", "")
                .replaceFirst("^national ", "")
                .replace("ministry of ", "")
                .replace(" ministry", "")
                .replace("defense", "defence");
    }

    /** The country of a place beside the speaker ("police in Garissa"), of an adjective, else the document's first. */
    private @Nullable String country(AnalysedSentence at, List<Nominal> around) {
        for (Nominal part : around) {
            for (ActorMention mention : part.actors()) {
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
                if (place != null && place.place() != null) {
                    return place.place().country();
                }
            }
        }
        return sides.countries().isEmpty() ? null : sides.countries().get(0);
    }

    /** "its spokesman": of the body that the sentence names before, else of who spoke before. */
    private @Nullable String antecedent(AnalysedSentence at, Nominal nominal, List<Speaker> last) {
        for (ActorMention mention : at.mentions().actors()) {
            if (mention.end() <= nominal.group().first() && mention.kind() == ActorMention.Kind.NAMED) {
                return sides.actorOf(mention);
            }
        }
        String opener = opensBefore(at);
        return opener != null
                ? opener
                : last.isEmpty() ? null : last.get(last.size() - 1).source();
    }

    // ---- words ----

    /** The noun group, those that explain it or that it explains, in the order of the text. */
    private List<Nominal> withAppositions(AnalysedSentence at, Nominal nominal) {
        List<Nominal> parts = new ArrayList<>();
        Nominal before =
                at.syntax().isLink(nominal.chunk() - 1, Chunk.Kind.COMMA) ? at.nominal(nominal.chunk() - 2) : null;
        int head = before == null ? -1 : before.chunk();
        while (before != null && head >= 2 && at.syntax().isGoverned(head) && at.nominal(head - 2) != null) {
            head -= 2;
            before = at.nominal(head);
        }
        if (before != null && voices.wordOf(at, before) != null && persons.nameIn(at, nominal) != null) {
            parts.add(before);
        }
        for (int chunk = Voices.firstChunk(at, nominal); chunk < nominal.chunk(); chunk += 2) {
            Nominal abbreviated = at.nominal(chunk);
            if (abbreviated != null) {
                parts.add(abbreviated);
            }
        }
        int head2 = Voices.firstChunk(at, nominal);
        while (head2 < nominal.chunk()
                && head2 >= 2
                && at.syntax().isGoverned(head2)
                && at.nominal(head2 - 2) != null) {
            head2 -= 2;
            parts.add(0, java.util.Objects.requireNonNull(at.nominal(head2)));
        }
        parts.add(nominal);
        int next = nominal.chunk() + 1;
        while (at.syntax().isLink(next, Chunk.Kind.PREPOSITION) && at.nominal(next + 1) != null) {
            next += 2;
        }
        if (at.syntax().isLink(next, Chunk.Kind.COMMA)
                && next + 1 < at.syntax().chunks().size()) {
            Nominal apposed = lastOfName(at, next + 1);
            boolean explains = apposed != null
                    && (voices.wordInside(at, apposed) != null && persons.nameIn(at, nominal) != null
                            || (voices.wordInside(at, nominal) != null || isSomeone(at, nominal))
                                    && persons.nameIn(at, apposed) != null);
            if (explains && apposed != null) {
                parts.add(apposed);
            }
        }
        return parts;
    }

    /** "a member", "the resident's brother": one person whom an article and no name tell of. */
    private static boolean isSomeone(AnalysedSentence at, Nominal nominal) {
        return Set.of("a", "an", "the", "one", "another")
                        .contains(at.word(nominal.group().first()))
                && nominal.actors().isEmpty()
                && nominal.count() == null
                && !nominal.plural()
                && (nominal.is(Nominal.Kind.PEOPLE) || nominal.is(Nominal.Kind.OTHER))
                && !at.sentence().token(nominal.group().head()).isCapitalised();
    }

    /** The noun group at a chunk, or where a full stop parts a rank from its name ("Col. N. N."), the name. */
    private static @Nullable Nominal lastOfName(AnalysedSentence at, int chunk) {
        int last = chunk;
        while (at.nominal(last) != null
                && at.syntax().isLink(last + 1, Chunk.Kind.OTHER)
                && at.nominal(last + 2) != null
                && at.word(at.syntax().chunk(last + 1).first()).equals(".")) {
            last += 2;
        }
        return at.nominal(last);
    }

    /** What "of", "for", "from", "in" and "at" add to a noun group, two steps deep. */
    private static List<Nominal> complements(AnalysedSentence at, Nominal nominal) {
        List<Nominal> found = new ArrayList<>();
        int next = nominal.chunk() + 1;
        if (SIDES_WITH.contains(at.word(nominal.group().head()))
                && at.syntax().isLink(next, Chunk.Kind.PREPOSITION)
                && at.nominal(next + 1) != null) {
            return List.of(java.util.Objects.requireNonNull(at.nominal(next + 1)));
        }
        if (next + 2 < at.syntax().chunks().size()
                && SIDES_WITH.contains(at.word(at.syntax().chunk(next).first()))
                && at.syntax().isLink(next + 1, Chunk.Kind.PREPOSITION)) {
            Nominal ally = at.nominal(next + 2);
            return ally == null ? List.of() : List.of(ally);
        }
        for (int step = 0; step < 3; step++) {
            boolean of = at.syntax().isLink(next, "of")
                    || at.syntax().isLink(next, "for")
                    || at.syntax().isLink(next, "from")
                    || at.syntax().isLink(next, "at")
                    || at.syntax().isLink(next, "by")
                    || at.syntax().isLink(next, "in");
            Nominal inner = of ? at.nominal(next + 1) : null;
            if (inner == null) {
                break;
            }
            found.add(inner);
            next += 2;
        }
        return found;
    }

    /** A capitalised name that goes on behind a known one ("Sudan Doctors Network") is another body's. */
    private @Nullable String longerName(AnalysedSentence at, Nominal nominal) {
        int head = nominal.group().head();
        ActorMention best = null;
        for (ActorMention mention : nominal.actors()) {
            best = mention;
        }
        if (best == null || best.end() > head || at.sentence().token(head).isAllCapitals()) {
            return null;
        }
        for (int token = best.end(); token <= head; token++) {
            if (!at.sentence().token(token).isWord()
                    || !at.sentence().token(token).isCapitalised()) {
                return null;
            }
        }
        return at.sentence().written(best.first(), head + 1);
    }

    private static String withoutArticle(AnalysedSentence at, Nominal nominal) {
        int first = nominal.group().first();
        boolean article = Set.of("the", "a", "an").contains(at.word(first));
        return at.sentence()
                .written(
                        article && first + 1 < nominal.group().end() ? first + 1 : first,
                        nominal.group().end());
    }

    /** The plain word and the place that tells which one it is: "Nurse in Goma", "Mayor of Kirkuk". */
    private static String withPlace(AnalysedSentence at, Nominal nominal, @Nullable SpeakerWord office) {
        String plain = plainWord(at, nominal, office);
        int link = nominal.chunk() + 1;
        boolean beside = at.syntax().isLink(link, "of")
                || at.syntax().isLink(link, "in")
                || at.syntax().isLink(link, "at");
        Nominal place = beside ? at.nominal(link + 1) : null;
        boolean named = place != null
                && at.sentence().token(place.group().head()).isCapitalised()
                && (place.is(Nominal.Kind.PLACE)
                        || at.syntax().isLink(link, "of") && place.count() == null && !place.is(Nominal.Kind.EVENT));
        boolean unnamed = office != null && office.countsAs() == SpeakerWord.CountsAs.UNNAMED;
        boolean circle = unnamed && (nominal.plural() || office != null && office.kind() == SpeakerWord.Kind.CROWD);
        if (!named || place == null || circle || unnamed && !place.is(Nominal.Kind.PLACE)) {
            return plain;
        }
        return plain
                + ' '
                + at.sentence()
                        .written(at.syntax().chunk(link).first(), place.group().end());
    }

    /** "two residents" as "Residents"; "a local elected official" as "Local elected official". */
    private static String plainWord(AnalysedSentence at, Nominal nominal, @Nullable SpeakerWord office) {
        int first = nominal.group().first();
        while (first < nominal.group().head()
                && (Set.of("the", "a", "an", "one", "some", "several", "many", "its", "their", "other", "another")
                                .contains(at.word(first))
                        || at.sentence().token(first).isNumber()
                        || at.mentions().counts().stream()
                                .anyMatch(count -> count.firstToken()
                                                == nominal.group().first()
                                        && count.endToken() == nominal.group().head()))) {
            first++;
        }
        String written = at.sentence().written(first, nominal.group().head() + 1);
        boolean shouting =
                office != null && at.sentence().token(nominal.group().head()).isAllCapitals();
        String words = shouting ? written.toLowerCase(Locale.ROOT) : written;
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Whether a word may stand inside a person's name though it is not capitalised. */
    static boolean isNameParticle(Token token) {
        return token.hyphenated() || NAME_PARTICLES.contains(token.folded());
    }
}
