package org.fogline.reader.discourse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.fogline.knowledge.actor.Country;
import org.fogline.knowledge.actor.SpeakerWord;
import org.fogline.knowledge.text.Table;
import org.fogline.reader.Knowledge;
import org.fogline.reader.attribution.DocumentNames;
import org.fogline.reader.attribution.PhraseSpeech;
import org.fogline.reader.attribution.Utterance;
import org.fogline.reader.attribution.Voices;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.segment.Sentence;
import org.fogline.reader.segment.Token;
import org.jspecify.annotations.Nullable;

/**
 * Names those who speak: known bodies by their names, spokesmen by their body, ministers and named persons by their
 * own, unnamed circles by their plain word. The author of the document is never one of them.
 */
public final class SpeakerResolver {

    private static final Pattern NO_CAPITALS = Pattern.compile("[^\\p{Lu}]");

    private static final Set<String> NAME_PARTICLES =
            Set.of("al", "el", "bin", "ibn", "abu", "de", "da", "von", "van", "der", "ad", "an", "as", "ash", "ur");

    private static final Set<String> REFLEXIVE = Set.of("himself", "herself", "themselves");

    /** So far behind a speaker stands what is said of him. */
    private static final int NEAR = 8;

    private static final Set<String> OWN_CIRCLES = new HashSet<>();

    static {
        Table.builtIn("own-circles.csv", "words").rows().forEach(row -> OWN_CIRCLES.addAll(row.list("words")));
    }

    private final Map<String, Speaker> labels = new HashMap<>();
    private @Nullable Speaker host;
    private final Knowledge knowledge;
    private final SideResolver sides;
    private final Voices voices;
    private final BodyNames bodies;
    private final PersonNames persons;
    private final NamedBefore namedBefore;
    private final Antecedents antecedents;
    private final SpeakerBodies spokenBodies;
    private final SpeakerParts groups;
    private final NamesBesideKinds kinds;
    private final LocalBodies localBodies;
    private final List<AnalysedSentence> sentences;
    private final Acronyms acronyms;
    private final @Nullable String author;
    private final String authorsCapitals;

    public SpeakerResolver(
            Knowledge knowledge,
            SideResolver sides,
            @Nullable String author,
            String text,
            List<AnalysedSentence> sentences,
            DocumentNames names) {
        this.sentences = sentences;
        this.acronyms = new Acronyms(sentences, sides);
        this.knowledge = knowledge;
        this.sides = sides;
        this.voices = new Voices(knowledge, names);
        this.bodies = new BodyNames(knowledge, sides, text);
        this.persons = new PersonNames(knowledge, sides);
        this.namedBefore = new NamedBefore(knowledge);
        this.antecedents = new Antecedents(sides, namedBefore);
        this.spokenBodies = new SpeakerBodies(knowledge, voices, sides, bodies, namedBefore, antecedents, sentences);
        this.groups = new SpeakerParts(voices, persons);
        this.kinds = new NamesBesideKinds(knowledge, voices);
        this.localBodies = new LocalBodies(knowledge.gazetteer(), sentences);
        for (AnalysedSentence at : sentences) {
            if (at.sentence().kind() != Sentence.BlockKind.TITLE) {
                persons.see(at);
            }
        }
        this.author = author;
        this.authorsCapitals = author == null ? "" : NO_CAPITALS.matcher(author).replaceAll("");
    }

    /** Keeps in mind whom a sentence names. */
    public void see(AnalysedSentence at) {
        antecedents.see(at);
    }

    /** What counts the dead from afar; called a group by the place where it sits. */
    private static final String MONITOR = "monitor";

    private static final Set<String> GROUPS =
            Set.of("group", "movement", "organisation", "organization", "faction", "militia", "outfit");

    /** Who bears an office in this document, for the sentences that name the office alone ("a regional governor"). */
    private final Map<String, Set<String>> holders = new HashMap<>();

    /** The outlet that spoke last. */
    private @Nullable String lastMedium;

    /** The names of towns' and provinces' own bodies that have spoken. */
    private final Set<String> localNames = new LinkedHashSet<>();

    /** Speakers by the letters that stood in brackets behind them: "the army's press office (ARPO)". */
    private final Map<String, Speaker> shortForms = new HashMap<>();

    /** Spokesmen by name: who has spoken for a body goes on to do so when called by his name alone. */
    private final Map<String, Speaker> spokesmen = new HashMap<>();

    /** Learns the full names of those who speak, for headlines and later sentences that give the last name alone. */
    public void learn(AnalysedSentence at, Utterance utterance) {
        for (Nominal nominal : utterance.speakers()) {
            List<Nominal> parts = groups.withAppositions(at, nominal);
            parts.forEach(part -> persons.learn(at, part));
            learnOffice(at, parts);
        }
    }

    /** Learns for whom a person speaks from lines that tell of nothing else: "Speakers: Col. N. N., spokesman of X; ...". */
    public void learnSpokesmen(AnalysedSentence at) {
        for (int chunk = 2; chunk < at.syntax().chunks().size(); chunk++) {
            Nominal apposed =
                    at.syntax().isLink(chunk - 1, Chunk.Kind.COMMA) ? SpeakerParts.lastOfName(at, chunk) : null;
            Nominal before = apposed == null ? null : at.nominal(Voices.headOf(at, chunk - 2));
            if (apposed == null || before == null) {
                continue;
            }
            if (isSpokesman(at, apposed)) {
                learnSpokesman(at, apposed, before);
            } else if (isSpokesman(at, before)) {
                learnSpokesman(at, before, apposed);
            }
        }
    }

    private boolean isSpokesman(AnalysedSentence at, Nominal nominal) {
        SpeakerWord word = voices.wordInside(at, nominal);
        return word != null && word.kind() == SpeakerWord.Kind.OFFICE && word.countsAs() == SpeakerWord.CountsAs.BODY;
    }

    /** Keeps in mind for whom a person speaks whom an office beside his name tells of. */
    private void learnSpokesman(AnalysedSentence at, Nominal office, Nominal named) {
        String person = persons.nameIn(at, named);
        SpeakerWord word = voices.wordInside(at, office);
        if (person == null || word == null) {
            return;
        }
        List<Nominal> around = new ArrayList<>(List.of(office));
        around.addAll(SpeakerParts.complements(at, office));
        String body = spokenBodies.body(at, around, word, true, List.of());
        if (body != null) {
            int first = Math.min(named.group().first(), office.group().first());
            int end = Math.max(named.group().end(), office.group().end());
            spokesmen.putIfAbsent(person, new Speaker(body, at.sentence().written(first, end), null, true));
        }
    }

    /** The body that a noun group names; null if it names none. */
    @Nullable
    Speaker body(AnalysedSentence at, Nominal nominal) {
        String body = spokenBodies.body(at, List.of(nominal), null, false, List.of());
        String words =
                at.sentence().written(nominal.group().first(), nominal.group().end());
        return body == null ? null : new Speaker(body, words, null, true);
    }

    /** Keeps in mind the body whose briefing the text sums up, for whom a spokesman without a name and a body speaks. */
    void host(@Nullable Speaker body) {
        host = body;
    }

    /** Whether a speaker is a body or somebody who speaks for one, and no bystander or outlet that is cited. */
    boolean briefs(Speaker speaker) {
        return speaker.known() && !sides.isMedia(speaker.source());
    }

    private void learnOffice(AnalysedSentence at, List<Nominal> parts) {
        Set<String> offices = new HashSet<>();
        String person = null;
        for (Nominal part : parts) {
            SpeakerWord word = voices.wordInside(at, part);
            boolean self = word != null
                    && (word.kind() == SpeakerWord.Kind.OFFICE || word.kind() == SpeakerWord.Kind.RANK)
                    && word.countsAs() == SpeakerWord.CountsAs.SELF;
            if (self && word != null) {
                offices.add(lastWord(word));
            }
            String name = voices.isCapital(at, part) ? null : persons.nameIn(at, part);
            person = person == null ? name : person;
        }
        for (String office : person == null ? Set.<String>of() : offices) {
            holders.computeIfAbsent(office, key -> new HashSet<>()).add(person);
        }
    }

    private static String lastWord(SpeakerWord word) {
        return word.words().substring(word.words().lastIndexOf(' ') + 1);
    }

    /** The only one whom the document names with this office; null if it names nobody or several. */
    private @Nullable String holder(SpeakerWord office) {
        Set<String> known = holders.getOrDefault(lastWord(office), Set.of());
        return known.size() == 1 && !office.plural() ? known.iterator().next() : null;
    }

    /** The speakers of an utterance, nearest the reader first; {@code last} is who spoke before, for pronouns. */
    public List<Speaker> resolve(AnalysedSentence at, Utterance utterance, List<Speaker> last) {
        List<Speaker> speakers = new ArrayList<>();
        for (Nominal nominal : utterance.speakers()) {
            SpeakerWord word = voices.wordInside(at, nominal);
            boolean spokesman = word != null && word.countsAs() == SpeakerWord.CountsAs.BODY;
            if ((Voices.isAuthor(at, nominal) || isAuthorByKind(at, nominal)) && !spokesman) {
                continue;
            }
            if (nominal.is(Nominal.Kind.PRONOUN)) {
                Speaker before = meant(at, nominal, last);
                if (before != null) {
                    speakers.add(before);
                }
                continue;
            }
            boolean passesOn =
                    utterance.speakers().indexOf(nominal) < utterance.speakers().size() - 1;
            Speaker medium = passesOn ? medium(at, nominal) : null;
            boolean paper = utterance.rule().equals(PhraseSpeech.BRACKETS)
                    && !voices.isOutlet(at, nominal)
                    && !voices.publishes(nominal)
                    && word == null
                    && persons.nameIn(at, nominal) == null;
            if (paper) {
                // "(Norland Daily, 25/5)": no outlet that is known, and no state either
                String name = PlainNames.withoutArticle(at, nominal);
                speakers.add(new Speaker(name, name, null, false));
                continue;
            }
            Speaker called = shortForms.get(at.sentence()
                    .written(nominal.group().first(), nominal.group().end()));
            Speaker speaker = called != null ? called : medium != null ? medium : named(at, nominal, last);
            boolean author = speaker != null && (isAuthor(speaker) || !spokesman && isIssuer(at, nominal, speaker));
            if (speaker != null && !author) {
                speakers.add(speaker);
                antecedents.spoke(at, nominal);
                if (sides.isMedia(speaker.source()) || isCalledOutlet(at, nominal)) {
                    lastMedium = speaker.source();
                }
                if (speaker.known() || at.sentence().kind() != Sentence.BlockKind.TITLE) {
                    antecedents.remember(at, nominal, speaker);
                }
                String letters = lettersBehind(at, nominal);
                if (letters != null) {
                    shortForms.putIfAbsent(letters, speaker);
                }
            }
        }
        return speakers;
    }

    /** The unknown letters in brackets right behind a speaker, by which he is called later; null if none stand there. */
    private static @Nullable String lettersBehind(AnalysedSentence at, Nominal nominal) {
        int open = nominal.chunk() + 1;
        Nominal inside =
                at.syntax().isLink(open, Chunk.Kind.OPEN) && at.syntax().isLink(open + 2, Chunk.Kind.CLOSE)
                        ? at.nominal(open + 1)
                        : null;
        boolean letters = inside != null
                && inside.actors().isEmpty()
                && inside.group().end() - inside.group().first() == 1
                && at.sentence().token(inside.group().first()).isAllCapitals();
        return letters && inside != null
                ? at.sentence().written(inside.group().first(), inside.group().end())
                : null;
    }

    /** Whom a pronoun means: the outlet or body that the sentence before is about, its subject, else who spoke last. */
    private @Nullable Speaker meant(AnalysedSentence at, Nominal pronoun, List<Speaker> last) {
        String word = switch (at.word(pronoun.group().first())) {
            case "its" -> "it";
            case "their" -> "they";
            case "his", "him" -> "he";
            case "her" -> "she";
            case "them" -> "they";
            default -> at.word(pronoun.group().first());
        };
        Speaker outlet = antecedents.outletJustNamed(at, pronoun);
        if (outlet != null) {
            return outlet;
        }
        String opener = word.equals("it") || word.equals("they") ? antecedents.opensBefore(at) : null;
        if (opener != null) {
            return new Speaker(opener, opener, null, true);
        }
        Speaker shown = word.equals("he") || word.equals("she") ? personAhead(at, pronoun, last) : null;
        if (shown != null) {
            return shown;
        }
        // "N. said that ...; it denied": who has spoken in the sentence goes before whom the one before is about
        Speaker subject = antecedents.spokeBefore(at, pronoun) ? null : subjectBefore(at, word, last);
        if (subject == null && last.isEmpty() && (word.equals("it") || word.equals("they"))) {
            // "The army has shelled the town, it said in a statement."
            Nominal own = subject(at);
            subject = own != null
                            && own.chunk() < pronoun.chunk()
                            && !own.actors().isEmpty()
                            && own.count() == null
                    ? named(at, own, last)
                    : null;
        }
        return subject != null ? subject : Antecedents.pronoun(at, pronoun, last);
    }

    /** "N. N., the spokesman, shows reporters what he says are": the person who opens the sentence; null if none does. */
    private @Nullable Speaker personAhead(AnalysedSentence at, Nominal pronoun, List<Speaker> last) {
        Nominal first = antecedents.spokeBefore(at, pronoun) ? null : at.nominal(0);
        boolean person = first != null
                && first.chunk() < pronoun.chunk()
                && first.count() == null
                && persons.nameIn(at, first) != null
                && at.sentence().token(first.group().head()).isCapitalised()
                && !first.is(Nominal.Kind.PLACE)
                && !voices.isCapital(at, first)
                && at.syntax().chunks().size() > 1
                && (at.syntax().chunk(1) instanceof VerbGroup || at.syntax().isLink(1, Chunk.Kind.COMMA));
        return person && first != null ? named(at, first, last) : null;
    }

    /** The subject of one of the two sentences before in the paragraph, where nobody has spoken since. */
    private @Nullable Speaker subjectBefore(AnalysedSentence at, String pronoun, List<Speaker> last) {
        for (int index = at.index() - 1; index >= Math.max(0, at.index() - 2); index--) {
            AnalysedSentence before = sentences.get(index);
            if (before.sentence().block() != at.sentence().block() || antecedents.spokeIn(before)) {
                return null;
            }
            Nominal subject = subject(before);
            if (subject != null && voices.maySpeak(before, subject) && agrees(before, subject, pronoun)) {
                return named(before, subject, last);
            }
        }
        return null;
    }

    private static @Nullable Nominal subject(AnalysedSentence at) {
        for (int index = 0; index < at.syntax().chunks().size(); index++) {
            List<Nominal> subjects = at.syntax().chunk(index) instanceof VerbGroup verb && verb.isFinite()
                    ? at.nominals(at.syntax().subjects(index))
                    : List.of();
            if (!subjects.isEmpty()) {
                return subjects.get(0);
            }
        }
        return null;
    }

    /** Whether "he" may mean this person, "they" these people, "it" this body. */
    private boolean agrees(AnalysedSentence at, Nominal subject, String pronoun) {
        SpeakerWord word = voices.wordInside(at, subject);
        return switch (pronoun) {
            case "he", "she" ->
                groups.withAppositions(at, subject).stream().anyMatch(part -> persons.nameIn(at, part) != null)
                        || word != null && !subject.plural() && isPerson(word);
            case "they" -> subject.plural() && word != null && word.countsAs() == SpeakerWord.CountsAs.UNNAMED;
            case "it" ->
                !subject.plural()
                        && (word != null && word.kind() == SpeakerWord.Kind.BODY || voices.isCapital(at, subject));
            default -> false;
        };
    }

    private static boolean isPerson(SpeakerWord word) {
        return switch (word.kind()) {
            case OFFICE, OFFICIAL, RANK, ROLE -> true;
            case BODY, OUTLET, PAPER, CROWD -> false;
        };
    }

    /** The outlet among those whom letters or a name may mean: who passes on what another says is one. */
    private @Nullable Speaker medium(AnalysedSentence at, Nominal nominal) {
        for (ActorMention mention : nominal.actors()) {
            for (String name : mention.values().size() > 1 ? mention.values() : List.<String>of()) {
                if (sides.isMedia(name)) {
                    String words = at.sentence()
                            .written(nominal.group().first(), nominal.group().end());
                    return new Speaker(name, words, null, true);
                }
            }
        }
        return null;
    }

    /** The document's own outlet or body, also by its acronym, is its author. */
    private boolean isAuthor(Speaker speaker) {
        String own = author;
        if (own == null) {
            return false;
        }
        String bare = withoutArticle(own);
        String said = withoutArticle(speaker.source());
        // "the Times" of the "Northern Times", but not Norland of the "Times of Norland"
        boolean part = !speaker.known()
                && said.length() > 3
                && said.indexOf(' ') < 0
                && bare.toLowerCase(Locale.ROOT).endsWith(' ' + said.toLowerCase(Locale.ROOT));
        return bare.equalsIgnoreCase(said)
                || part
                || authorsCapitals.length() > 1 && authorsCapitals.equals(said)
                || knowledge.actors().sameName(own, speaker.source());
    }

    private static String withoutArticle(String name) {
        return name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4) : name;
    }

    /** "The government recalls" under the government's own letterhead; its spokesmen and officials are named all the same. */
    private boolean isIssuer(AnalysedSentence at, Nominal nominal, Speaker speaker) {
        String issuer = sides.issuer();
        boolean own = issuer != null && author == null && SpeakerParts.isDefinite(at, nominal);
        if (own && !speaker.known()) {
            int first = nominal.group().first() + 1;
            List<String> name = at.sentence()
                    .words()
                    .subList(first, Math.max(first, nominal.group().end()));
            return !name.isEmpty() && at.sentence().token(first).isCapitalised() && sides.isInLetterhead(name);
        }
        return own && issuer != null && issuer.equals(sides.party(speaker.source()));
    }

    /** "the Ministry" in what a ministry publishes, "the General Staff" in its communiqué. */
    private boolean isAuthorByKind(AnalysedSentence at, Nominal nominal) {
        String own = author;
        SpeakerWord word = voices.wordOf(at, nominal);
        if (word != null
                && (word.kind() == SpeakerWord.Kind.BODY || word.kind() == SpeakerWord.Kind.OUTLET)
                && at.word(nominal.group().first()).equals("this")) {
            // "this Institute"
            return true;
        }
        if (own == null
                || word != null && word.kind() != SpeakerWord.Kind.BODY && word.kind() != SpeakerWord.Kind.OUTLET
                || nominal.actors().stream().anyMatch(actor -> actor.kind() != ActorMention.Kind.ROLE)
                || !at.word(nominal.group().first()).equals("the")) {
            return false;
        }
        String said = PlainNames.withoutArticle(at, nominal).toLowerCase(Locale.ROOT);
        String padded = ' ' + own.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ") + ' ';
        return padded.contains(' ' + said + ' ');
    }

    private @Nullable Speaker named(AnalysedSentence at, Nominal nominal, List<Speaker> last) {
        Nominal held = DiscourseWord.TERRITORY.isWord(at.word(nominal.group().head()))
                        && at.syntax().isLink(nominal.chunk() + 1, "of")
                ? at.nominal(nominal.chunk() + 2)
                : null;
        if (held != null && held.count() == null && voices.maySpeak(at, held)) {
            // "Norland's breakaway region of Southland said"
            return named(at, held, last);
        }
        if (nominal.group().end() - nominal.group().first() == 1
                && at.sentence().token(nominal.group().head()).isNumber()) {
            // "Situation Note 3 said"
            Nominal numbered = at.nominal(nominal.chunk() - 1);
            return numbered == null ? null : named(at, numbered, last);
        }
        List<Nominal> parts = groups.withAppositions(at, nominal);
        String words = at.sentence()
                .written(
                        nominal.group().first(),
                        parts.get(parts.size() - 1).group().end());
        if (parts.get(0).chunk() < nominal.chunk()) {
            words = at.sentence()
                    .written(parts.get(0).group().first(), nominal.group().end());
        }
        Nominal apposed = kinds.apposed(at, nominal);
        if (apposed != null) {
            Speaker explaining = apposed.actors().isEmpty() ? null : named(at, apposed, last);
            return explaining != null
                    ? new Speaker(explaining.source(), words, explaining.org(), explaining.known())
                    : new Speaker(PlainNames.bodyName(at, apposed), words, null, false);
        }
        Nominal acronym = knownBeside(at, nominal);
        if (acronym != null) {
            String body = sides.actorOf(acronym.actors().get(0));
            if (body != null) {
                return new Speaker(body, words, null, true);
            }
        }
        String station = hasNamedHead(nominal) && !voices.isOutlet(at, nominal)
                        || nominal.actors().isEmpty()
                ? stationName(at, nominal)
                : null;
        if (station != null) {
            return new Speaker(station, words, null, false);
        }
        String sameOutlet = sameOutlet(at, nominal);
        if (sameOutlet != null) {
            return new Speaker(sameOutlet, words, null, true);
        }
        String ofTheirs = ownOutlet(at, nominal, last);
        if (ofTheirs != null) {
            return new Speaker(ofTheirs, words, null, true);
        }
        String local = localBody(at, nominal);
        if (local == null) {
            local = localAgain(at, nominal);
        }
        if (local != null) {
            localNames.add(local);
            return new Speaker(local, words, null, false);
        }
        SpeakerWord office = null;
        String person = null;
        for (Nominal part : parts) {
            SpeakerWord word = voices.wordInside(at, part);
            boolean better = word != null
                    && (office == null
                            || office.countsAs() == SpeakerWord.CountsAs.UNNAMED
                            || office.kind() == SpeakerWord.Kind.BODY
                            || word.kind().isOfficial() && word.countsAs() == SpeakerWord.CountsAs.BODY);
            if (better) {
                office = word;
            }
            boolean rank = part.chunk() >= Voices.firstChunk(at, nominal) && part.chunk() < nominal.chunk();
            String name = rank || voices.isCapital(at, part) ? null : persons.nameIn(at, part);
            person = person == null ? name : person;
        }
        if (person == null && office != null && office.countsAs() == SpeakerWord.CountsAs.SELF) {
            for (Nominal complement : SpeakerParts.complements(at, nominal)) {
                String name = persons.nameBehindBody(at, complement);
                person = person == null ? name : person;
            }
        }
        Speaker known = person == null ? null : spokesmen.get(person);
        if (known != null) {
            return new Speaker(known.source(), words, null, known.known());
        }
        boolean speaksForBody = office != null
                && office.countsAs() == SpeakerWord.CountsAs.BODY
                && office.kind() != SpeakerWord.Kind.PAPER;
        List<Nominal> around = new ArrayList<>(parts);
        for (Nominal part : parts) {
            around.addAll(SpeakerParts.complements(at, part));
        }
        Nominal house = SpeakerParts.employer(at, nominal);
        String ofLocal = speaksForBody && person == null && house != null ? localBodies.name(at, house) : null;
        if (ofLocal != null) {
            localNames.add(ofLocal);
            // "an official of the provincial government"
            return new Speaker(ofLocal, words, null, false);
        }
        Speaker briefs = host;
        if (briefs != null && isOfHost(at, nominal, office)) {
            return new Speaker(briefs.source(), words, null, true);
        }
        Speaker again = again(at, nominal, office);
        if (again != null) {
            return again;
        }
        String sameGroup = groupAgain(at, nominal);
        if (sameGroup != null) {
            return new Speaker(sameGroup, words, null, true);
        }
        // "a Norland doctors' union" speaks for no state
        boolean civil = office != null
                && office.kind() == SpeakerWord.Kind.BODY
                && OWN_CIRCLES.contains(at.word(nominal.group().head()))
                && !office.words().equals("party")
                && nominal.actors().stream()
                        .allMatch(actor -> actor.kind() == ActorMention.Kind.DEMONYM || sides.isCountry(at, actor));
        if (person == null && office != null && spokenBodies.leadsPeople(at, nominal)) {
            return new Speaker(PlainNames.plainWord(at, nominal, office), words, null, false);
        }
        String body = civil ? null : spokenBodies.body(at, around, office, speaksForBody, last);
        String spokenFor = spokenFor(at, nominal);
        if (spokenFor != null) {
            return new Speaker(spokenFor, words, null, true);
        }
        boolean official = office != null && office.kind() == SpeakerWord.Kind.OFFICIAL;
        if (person != null && (!speaksForBody || official)) {
            return new Speaker(person, words, body, false);
        }
        String bracketed = bodyInBrackets(at, nominal);
        if (bracketed != null) {
            return new Speaker(bracketed, words, null, true);
        }
        String explained = acronyms.name(at, nominal);
        if (explained != null) {
            return new Speaker(explained, words, null, true);
        }
        if (office != null && office.kind() == SpeakerWord.Kind.PAPER) {
            return paper(at, nominal, around, words, last);
        }
        if (speaksForBody) {
            if (body != null) {
                Speaker spokesman = new Speaker(body, words, null, true);
                if (person != null && office != null && office.kind() == SpeakerWord.Kind.OFFICE) {
                    spokesmen.put(person, spokesman);
                }
                return spokesman;
            }
            Nominal unknown = unknownComplement(at, nominal);
            if (unknown != null) {
                return person != null
                        ? new Speaker(person, words, PlainNames.plainWord(at, unknown, null), false)
                        : new Speaker(PlainNames.plainWord(at, unknown, null), words, null, false);
            }
            boolean bare = isBareSpokesman(at, nominal, office);
            String seated = bare ? spokenBodies.stateAhead(at, nominal) : null;
            String opener = bare && seated == null && at.before() != null ? antecedents.opensBefore(at) : null;
            if (seated != null || opener != null) {
                return new Speaker(seated != null ? seated : String.valueOf(opener), words, null, true);
            }
            Speaker justSpoke = last.isEmpty() ? null : last.get(last.size() - 1);
            if (justSpoke != null
                    && justSpoke.known()
                    && isBareSpokesman(at, nominal, office)
                    && (last.size() > 1 || !passesOn(justSpoke.source()))) {
                Speaker spokesman = new Speaker(justSpoke.source(), words, null, true);
                if (person != null) {
                    spokesmen.put(person, spokesman);
                }
                return spokesman;
            }
            if (SpeakerParts.isDefinite(at, nominal) && !last.isEmpty()) {
                Speaker same = antecedents.byWord(at.word(nominal.group().head()));
                return same != null && same.known() ? same : last.get(last.size() - 1);
            }
            String named = houseOf(at, nominal);
            if (named != null) {
                return new Speaker(named, words, null, false);
            }
            String country = spokenBodies.country(at, around);
            String state =
                    country == null || office == null || !isOfState(at, nominal) ? null : bodies.government(country);
            return new Speaker(
                    state != null ? state : PlainNames.withPlace(at, nominal, office), words, null, state != null);
        }
        if (office != null && office.countsAs() == SpeakerWord.CountsAs.UNNAMED && !hasNamedHead(nominal)) {
            String aim = PlainNames.namedForAim(at, nominal);
            if (aim != null) {
                return new Speaker(aim, words, null, true);
            }
            String owner = office.kind() == SpeakerWord.Kind.CROWD && hasOwner(at, nominal)
                    ? spokenBodies.body(at, List.of(nominal), null, false, last)
                    : null;
            if (owner != null) {
                // "the army's initial reports"
                return new Speaker(owner, words, null, true);
            }
            String employer = employer(at, nominal);
            if (employer != null) {
                return new Speaker(employer, words, null, true);
            }
            Speaker same = SpeakerParts.isDefinite(at, nominal)
                    ? antecedents.byWord(at.word(nominal.group().head()))
                    : null;
            String monitor = SpeakerParts.isDefinite(at, nominal) && same == null
                    ? namedBefore.meant(at.word(nominal.group().head()))
                    : null;
            if (monitor != null) {
                return new Speaker(monitor, words, null, true);
            }
            return same != null ? same : new Speaker(PlainNames.withPlace(at, nominal, office), words, null, false);
        }
        boolean bare = office != null
                && (office.kind() == SpeakerWord.Kind.OFFICE
                        || office.kind() == SpeakerWord.Kind.RANK && SpeakerParts.isDefinite(at, nominal))
                && office.countsAs() == SpeakerWord.CountsAs.SELF
                && nominal.actors().stream().allMatch(actor -> actor.kind() == ActorMention.Kind.ROLE)
                && SpeakerParts.complements(at, nominal).isEmpty();
        String holder = bare && office != null ? holder(office) : null;
        if (holder != null) {
            return new Speaker(holder, words, body, false);
        }
        String besideKind = kinds.nameBeside(at, nominal);
        if (besideKind != null && person == null) {
            return new Speaker(besideKind, words, null, false);
        }
        String ofState = nameOfStateOutlet(at, nominal);
        if (ofState != null) {
            return new Speaker(ofState, words, null, false);
        }
        String longer = PlainNames.longerName(at, nominal);
        if (longer != null) {
            return new Speaker(longer, words, null, false);
        }
        String outlet = outletName(at, nominal);
        if (outlet != null) {
            return new Speaker(outlet, words, null, false);
        }
        String stateMedium = body == null ? stateMedium(at, nominal, around) : null;
        if (stateMedium != null) {
            return new Speaker(stateMedium, words, null, false);
        }
        if (office != null && person == null && isHeadOfPlace(at, nominal, office)) {
            return new Speaker(PlainNames.withPlace(at, nominal, office), words, body, false);
        }
        if (body != null) {
            return new Speaker(body, words, null, true);
        }
        // "the governorate health office" is not the media office that spoke before
        boolean ofItsOwn = office != null
                && office.kind() == SpeakerWord.Kind.BODY
                && nominal.group().end() - nominal.group().first() > 3;
        Speaker before = SpeakerParts.isDefinite(at, nominal) && !hasOwner(at, nominal) && !ofItsOwn
                        || nominal.group().end() - nominal.group().first() == 1
                ? antecedents.byWord(at.word(nominal.group().head()))
                : null;
        if (before != null) {
            return before;
        }
        String meantAgain = SpeakerParts.isDefinite(at, nominal) && !hasOwner(at, nominal)
                ? namedBefore.meant(at.word(nominal.group().head()))
                : null;
        if (meantAgain != null) {
            return new Speaker(meantAgain, words, null, true);
        }
        if (nominal.is(Nominal.Kind.PEOPLE)
                && Set.of("its", "their").contains(at.word(nominal.group().first()))) {
            String owner = antecedents.antecedent(at, nominal, last);
            if (owner != null) {
                return new Speaker(owner, words, null, true);
            }
        }
        Speaker spoke = last.isEmpty() ? null : last.get(last.size() - 1);
        if (office != null
                && office.kind() == SpeakerWord.Kind.RANK
                && bare
                && spoke != null
                && !spoke.known()
                && spoke.bearsName()) {
            // "the general said" behind "Gen. N. N. said"
            return spoke;
        }
        if (office != null && office.kind() == SpeakerWord.Kind.RANK) {
            String country = spokenBodies.country(at, around);
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
        boolean people = nominal.is(Nominal.Kind.OTHER)
                || nominal.is(Nominal.Kind.PEOPLE)
                || nominal.actors().stream().anyMatch(actor -> actor.kind() == ActorMention.Kind.ROLE);
        if (!capital && office == null && (!people || PlainNames.isPronounLike(at, nominal))) {
            return null;
        }
        return new Speaker(
                capital ? PlainNames.bodyName(at, nominal) : PlainNames.withPlace(at, nominal, office),
                words,
                null,
                false);
    }

    /** "Spokesman said", "the colonel": a spokesman or a rank without a body, in the summary of a body's briefing. */
    private static boolean isOfHost(AnalysedSentence at, Nominal nominal, @Nullable SpeakerWord office) {
        boolean briefs = office != null
                && (office.kind() == SpeakerWord.Kind.OFFICE && office.countsAs() == SpeakerWord.CountsAs.BODY
                        || office.kind() == SpeakerWord.Kind.RANK
                                && SpeakerParts.isDefinite(at, nominal)
                                && nominal.group().end() - nominal.group().first() == 2);
        return briefs
                && !nominal.plural()
                && nominal.actors().stream().allMatch(actor -> actor.kind() == ActorMention.Kind.ROLE)
                && SpeakerParts.complements(at, nominal).isEmpty();
    }

    /** "the spokesman of the hunters": people for whom someone speaks and of whom no knowledge tells; null if none are named. */
    private @Nullable Nominal unknownComplement(AnalysedSentence at, Nominal nominal) {
        Nominal whom = SpeakerParts.spokenFor(at, nominal);
        return whom != null
                        && whom.plural()
                        && whom.count() == null
                        && whom.actors().isEmpty()
                        && (whom.is(Nominal.Kind.OTHER) || whom.is(Nominal.Kind.PEOPLE))
                        && voices.wordOf(at, whom) == null
                ? whom
                : null;
    }

    /** "a source at the Norland hospital": the named house where someone works, who so speaks for no state, or his plain word; else null. */
    private @Nullable String houseOf(AnalysedSentence at, Nominal nominal) {
        for (Nominal complement : SpeakerParts.complements(at, nominal)) {
            SpeakerWord kind = voices.wordOf(at, complement);
            boolean house = kind != null
                    && kind.kind() == SpeakerWord.Kind.BODY
                    && OWN_CIRCLES.contains(at.word(complement.group().head()));
            String name = house ? PlainNames.withoutArticle(at, complement) : null;
            if (name != null && name.indexOf(' ') > 0 && Character.isUpperCase(name.charAt(0))) {
                return name;
            }
            if (OWN_CIRCLES.contains(at.word(complement.group().head()))) {
                // "a source in the community"
                return PlainNames.plainWord(at, nominal, null);
            }
        }
        return null;
    }

    /** "The military said" behind "the Norland military said": forces called by their kind alone are those who spoke before. */
    private @Nullable Speaker again(AnalysedSentence at, Nominal nominal, @Nullable SpeakerWord office) {
        boolean bare = office == null
                && nominal.group().end() - nominal.group().first() == 2
                && at.word(nominal.group().first()).equals("the")
                && nominal.actors().size() == 1
                && nominal.actors().get(0).kind() == ActorMention.Kind.ROLE
                && SpeakerParts.complements(at, nominal).isEmpty();
        Speaker before = bare ? antecedents.byWord(at.word(nominal.group().head())) : null;
        return before != null && before.known()
                ? new Speaker(
                        before.source(),
                        at.sentence()
                                .written(
                                        nominal.group().first(), nominal.group().end()),
                        before.org(),
                        true)
                : null;
    }

    /** "the armed group", "the rebel movement": a group called by its kind and a word more is the one named before. */
    private @Nullable String groupAgain(AnalysedSentence at, Nominal nominal) {
        boolean group = at.word(nominal.group().first()).equals("the")
                && GROUPS.contains(at.word(nominal.group().head()));
        // "the Norland-backed group"
        boolean backed = group
                && nominal.namesBackersAlone()
                && SpeakerParts.complements(at, nominal).isEmpty();
        if (backed) {
            boolean seated = at.word(nominal.group().head() - 1).endsWith("based");
            String monitor = seated ? namedBefore.meant(MONITOR) : null;
            return monitor != null
                    ? monitor
                    : namedBefore.meant(at.word(nominal.group().head()));
        }
        boolean byKind = group
                && nominal.group().end() - nominal.group().first() == 3
                && !at.sentence().token(nominal.group().first() + 1).isCapitalised()
                && nominal.actors().stream().allMatch(actor -> actor.kind() == ActorMention.Kind.ROLE)
                && SpeakerParts.complements(at, nominal).isEmpty();
        return byKind ? namedBefore.meant(at.word(nominal.group().head())) : null;
    }

    /** "The same newspaper wrote": the outlet that was named last, by whatever kind; null if another body is meant. */
    private @Nullable String sameOutlet(AnalysedSentence at, Nominal nominal) {
        int first = nominal.group().first();
        boolean same = first + 1 < nominal.group().end()
                && at.word(first).equals("the")
                && at.word(first + 1).equals("same")
                && nominal.actors().isEmpty();
        SpeakerWord word = same ? voices.wordOf(at, nominal) : null;
        return word != null && word.kind() == SpeakerWord.Kind.OUTLET ? lastMedium : null;
    }

    /** "the daily N.", "the website N.": whether a word for an outlet stands in the group. */
    private static boolean isCalledOutlet(AnalysedSentence at, Nominal nominal) {
        for (int token = nominal.group().first(); token < nominal.group().end(); token++) {
            if (DiscourseWord.MEDIUM.isWord(at.word(token))) {
                return true;
            }
        }
        return false;
    }

    /** "according to their own radio", "its channel says": a medium without a name is the voice of those whose it is. */
    private @Nullable String ownOutlet(AnalysedSentence at, Nominal nominal, List<Speaker> last) {
        SpeakerWord word = voices.wordOf(at, nominal);
        boolean theirs = word != null
                && word.kind() == SpeakerWord.Kind.OUTLET
                && Set.of("its", "their").contains(at.word(nominal.group().first()))
                && nominal.actors().isEmpty();
        if (!theirs) {
            return null;
        }
        ActorMention first = null;
        for (ActorMention mention : at.mentions().actors()) {
            boolean people = mention.end() <= nominal.group().first()
                    && (mention.kind() == ActorMention.Kind.NAMED || mention.kind() == ActorMention.Kind.ROLE);
            first = people && (first == null || mention.first() < first.first()) ? mention : first;
        }
        String owner = first == null
                ? null
                : sides.resolve(first, null).map(SideResolver.Side::name).orElse(null);
        if (owner != null) {
            return owner;
        }
        for (ActorMention leader : at.mentions().leaders()) {
            if (leader.end() <= nominal.group().first()) {
                String name = sides.actorOf(leader);
                return name == null ? null : sides.belligerent(name);
            }
        }
        return antecedents.antecedent(at, nominal, last);
    }

    /** "the UN mission, UNMIN, said": the known name between commas of a body called by its kind; null if none stands there. */
    private @Nullable Nominal knownBeside(AnalysedSentence at, Nominal nominal) {
        int comma = SpeakerParts.pastComplements(at, nominal);
        Nominal name =
                at.syntax().isLink(comma, Chunk.Kind.COMMA) && at.syntax().isLink(comma + 2, Chunk.Kind.COMMA)
                        ? at.nominal(comma + 1)
                        : null;
        ActorMention whole =
                name != null && name.actors().size() == 1 ? name.actors().get(0) : null;
        boolean known = name != null
                && whole != null
                && whole.kind() == ActorMention.Kind.NAMED
                && whole.end() == name.group().end()
                && whole.first() <= name.group().first() + 1
                && !sides.isCountry(at, whole);
        return known && SpeakerParts.isDefinite(at, nominal) && !hasNamedHead(nominal) ? name : null;
    }

    /** "Coast Armed Forces (CLF-CAF) said": the known body in brackets right behind a name that no knowledge has. */
    private @Nullable String bodyInBrackets(AnalysedSentence at, Nominal nominal) {
        int open = SpeakerParts.pastComplements(at, nominal);
        Nominal inside =
                at.syntax().isLink(open, Chunk.Kind.OPEN) && at.syntax().isLink(open + 2, Chunk.Kind.CLOSE)
                        ? at.nominal(open + 1)
                        : null;
        SpeakerWord kind = voices.wordOf(at, nominal);
        boolean body = at.sentence().token(nominal.group().head()).isCapitalised()
                || kind != null && kind.kind() == SpeakerWord.Kind.BODY && SpeakerParts.isDefinite(at, nominal);
        boolean known = inside != null
                && inside.group().end() - inside.group().first() == 1
                && inside.actors().size() == 1
                && inside.actors().get(0).kind() == ActorMention.Kind.NAMED
                && !hasNamedHead(nominal)
                && body;
        return known && inside != null ? sides.actorOf(inside.actors().get(0)) : null;
    }

    /** A paper speaks for whoever issued it: "a statement from the governor"; else for who spoke before. */
    private @Nullable Speaker paper(
            AnalysedSentence at, Nominal nominal, List<Nominal> around, String words, List<Speaker> last) {
        List<Nominal> issuers = new ArrayList<>(around);
        Nominal behind = nominal.actors().stream().allMatch(actor -> actor.kind() == ActorMention.Kind.ROLE)
                ? SpeakerParts.issuer(at, nominal)
                : null;
        if (behind != null && behind.is(Nominal.Kind.PLACE) && isReports(at, nominal)) {
            return null;
        }
        if (behind != null) {
            issuers.add(behind);
        }
        for (Nominal issuer : issuers) {
            if (issuer != nominal && isAuthorByKind(at, issuer)) {
                return null;
            }
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
        String body = spokenBodies.body(at, List.of(nominal), null, false, last);
        if (body != null) {
            return new Speaker(body, words, null, true);
        }
        boolean here = at.before() != null;
        boolean theirs = Set.of("its", "their").contains(at.word(nominal.group().first()));
        String opener = theirs || here && !isIssue(at, nominal) ? antecedents.opensBefore(at) : null;
        if (opener != null) {
            return new Speaker(opener, words, null, true);
        }
        String outlet = antecedents.lastOutlet();
        if (outlet != null && (!voices.maySpeak(at, nominal) || isIssue(at, nominal))) {
            return new Speaker(outlet, words, null, true);
        }
        Speaker same = antecedents.byWord(at.word(nominal.group().head()));
        Speaker before = last.isEmpty() ? null : last.get(last.size() - 1);
        boolean crowd = before != null && !before.known() && before.org() == null && !before.bearsName();
        Speaker named = antecedents.lastBody();
        return same != null ? same : crowd && named != null ? named : before;
    }

    /** "Reports from Northmarch state that": nobody's paper. */
    private static boolean isReports(AnalysedSentence at, Nominal nominal) {
        return nominal.plural() && at.word(nominal.group().head()).equals("reports");
    }

    /** Whether a sentence tells of a statement, and a party to the fighting makes it. */
    boolean speaksInStatement(AnalysedSentence at, List<Speaker> by) {
        boolean party = by.size() == 1 && sides.partyOf(by.get(0).source()) != null;
        for (int chunk = 0; party && chunk < at.syntax().chunks().size(); chunk++) {
            Nominal nominal = at.nominal(chunk);
            SpeakerWord word = nominal == null ? null : voices.wordInside(at, nominal);
            if (word != null
                    && (word.kind() == SpeakerWord.Kind.PAPER
                            || word.kind().isOfficial() && word.countsAs() == SpeakerWord.CountsAs.BODY)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun group is a paper that speaks for whoever issued it: "the communiqué", "the statement". */
    boolean isPaper(AnalysedSentence at, Nominal nominal) {
        SpeakerWord word = voices.wordOf(at, nominal);
        return word != null
                && word.kind() == SpeakerWord.Kind.PAPER
                && nominal.actors().isEmpty();
    }

    /** Whom a label before a colon names in a dialogue ("ROE:"): the person of whom the text has the full name, else the word. */
    Speaker labelled(String label) {
        return labels.computeIfAbsent(label, this::named);
    }

    /** Who answers in an interview: the first whom the lines over it or below it name in full; null if they name nobody. */
    @Nullable
    Speaker answerer(Predicate<AnalysedSentence> isOutside) {
        for (AnalysedSentence at : sentences) {
            for (int chunk = 0;
                    isOutside.test(at) && chunk < at.syntax().chunks().size();
                    chunk++) {
                Nominal nominal = at.nominal(chunk);
                String name = nominal == null ? null : persons.nameIn(at, nominal);
                if (nominal != null && name != null && name.indexOf(' ') > 0) {
                    String words = at.sentence()
                            .written(nominal.group().first(), nominal.group().end());
                    return new Speaker(name, words, null, false);
                }
            }
        }
        return null;
    }

    private Speaker named(String label) {
        String last = label.substring(label.lastIndexOf(' ') + 1);
        for (AnalysedSentence at : sentences) {
            for (int chunk = 0; chunk < at.syntax().chunks().size(); chunk++) {
                Nominal nominal = at.nominal(chunk);
                String name = nominal == null ? null : persons.nameIn(at, nominal);
                if (name != null
                        && name.indexOf(' ') > 0
                        && name.toLowerCase(Locale.ROOT).endsWith(' ' + last.toLowerCase(Locale.ROOT))) {
                    return new Speaker(name, label, null, false);
                }
            }
        }
        String word = label.substring(0, 1).toUpperCase(Locale.ROOT)
                + label.substring(1).toLowerCase(Locale.ROOT);
        return new Speaker(word, label, null, false);
    }

    /** "N. N., who claims to speak for the X". */
    private @Nullable String spokenFor(AnalysedSentence at, Nominal nominal) {
        String called = calledHimself(at, nominal);
        if (called != null) {
            return called;
        }
        int last = Math.min(at.sentence().size() - 2, nominal.group().end() + 8);
        for (int token = nominal.group().end(); token < last; token++) {
            boolean speaks = Set.of("speak", "speaks", "speaking", "spoke").contains(at.word(token))
                            && at.word(token + 1).equals("for")
                    || Set.of("behalf", "name").contains(at.word(token))
                            && at.word(token + 1).equals("of")
                            && Set.of("on", "in", "the").contains(at.word(token - 1));
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

    /** "a man who identified himself as N. N., a spokesman for the X": the body that he says he speaks for. */
    private @Nullable String calledHimself(AnalysedSentence at, Nominal nominal) {
        int last = Math.min(at.sentence().size() - 1, nominal.group().end() + NEAR);
        for (int token = nominal.group().end() + 1; token < last; token++) {
            boolean as = at.word(token + 1).equals("as") || at.word(token + 1).equals("to");
            if (!as || !REFLEXIVE.contains(at.word(token))) {
                continue;
            }
            int chunk = at.syntax().chunkAt(token);
            for (int later = chunk + 1; later < Math.min(at.syntax().chunks().size(), chunk + NEAR); later++) {
                if (at.syntax().chunk(later) instanceof VerbGroup) {
                    break;
                }
                Nominal said = at.nominal(later);
                SpeakerWord word = said == null ? null : voices.wordInside(at, said);
                if (said != null && word != null && word.countsAs() == SpeakerWord.CountsAs.BODY) {
                    List<Nominal> around = new ArrayList<>(List.of(said));
                    around.addAll(SpeakerParts.complements(at, said));
                    return spokenBodies.body(at, around, word, true, List.of());
                }
            }
        }
        return null;
    }

    /** Whether such an official or source speaks for the state: no "humanitarian source", no "hospital official". */
    private static boolean isOfState(AnalysedSentence at, Nominal nominal) {
        for (int token = nominal.group().first(); token <= nominal.group().head(); token++) {
            if (OWN_CIRCLES.contains(at.word(token))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNamedHead(Nominal nominal) {
        return nominal.actors().stream()
                .anyMatch(actor -> actor.end() > nominal.group().head()
                        && (actor.kind() == ActorMention.Kind.NAMED
                                || actor.kind() == ActorMention.Kind.ROLE
                                        && actor.values().contains("state-media")));
    }

    /** "aid workers of the Red Cross" speak for it, and "the Guards" are a body told of before by its name. */
    private @Nullable String employer(AnalysedSentence at, Nominal nominal) {
        int head = nominal.group().head();
        if (SpeakerParts.isDefinite(at, nominal)
                && at.sentence().token(head).isCapitalised()
                && head == nominal.group().first() + 1) {
            return namedBefore.meant(at.word(head));
        }
        for (ActorMention mention : nominal.actors()) {
            boolean own = mention.end() == head && isSources(at, nominal) && !sides.isCountry(at, mention);
            if (mention.kind() == ActorMention.Kind.NAMED && (own || voices.publishes(nominal))) {
                // "aid workers of the Red Cross", "Pentagon sources"
                return sides.actorOf(mention);
            }
        }
        int link = nominal.chunk() + 1;
        boolean beside = at.syntax().isLink(link, "of")
                || at.syntax().isLink(link, "at")
                || at.syntax().isLink(link, "with")
                || at.syntax().isLink(link, "from");
        Nominal of = beside ? at.nominal(link + 1) : null;
        if (of == null || of.count() != null) {
            return null;
        }
        if (of.is(Nominal.Kind.ACTOR)) {
            return voices.publishes(of)
                            && (!voices.isOutlet(at, of) || !at.syntax().isLink(link, "of") || !nominal.plural())
                    ? sides.actorOf(of.actors().get(of.actors().size() - 1))
                    : null;
        }
        String hospital = hospital(at, of);
        if (hospital != null) {
            return hospital;
        }
        SpeakerWord kind = voices.wordOf(at, of);
        boolean body = kind != null
                && kind.kind() == SpeakerWord.Kind.BODY
                && of.group().head() > of.group().first()
                && at.sentence().token(of.group().head()).isCapitalised();
        return body ? PlainNames.withoutArticle(at, of) : null;
    }

    /** "Ayder hospital", "the hospital in Adado": the house where those who tend the harmed work, with its name or place; or null. */
    private @Nullable String hospital(AnalysedSentence at, Nominal house) {
        int head = house.group().head();
        boolean centre = head > 0 && DiscourseWord.HOSPITAL.isWord(at.word(head - 1) + ' ' + at.word(head));
        if (!centre && !DiscourseWord.HOSPITAL.isWord(at.word(head))) {
            return null;
        }
        int first = house.group().first();
        if (PlainNames.ARTICLES.contains(at.word(first))) {
            first++;
        }
        boolean named = first < head
                && (at.sentence().token(first).isCapitalised()
                        || isNameParticle(at.sentence().token(first)));
        if (named || centre) {
            return named ? at.sentence().written(first, head + 1) : null;
        }
        Nominal place = LocalBodies.beside(at, house);
        return place != null
                        && place.is(Nominal.Kind.PLACE)
                        && at.sentence().token(place.group().head()).isCapitalised()
                ? PlainNames.withoutArticle(at, place) + ' ' + at.sentence().written(centre ? head - 1 : head, head + 1)
                : localBody(at, house);
    }

    /** "the mayor's office", "the local hospital": the one of the place told of, unless a body of the kind was named before. */
    private @Nullable String localBody(AnalysedSentence at, Nominal nominal) {
        String head = at.word(nominal.group().head());
        int link = nominal.chunk() + 1;
        Nominal house = head.equals("staff")
                        && (at.syntax().isLink(link, "at") || at.syntax().isLink(link, "of"))
                ? at.nominal(link + 1)
                : null;
        if (house != null) {
            return hospital(at, house);
        }
        boolean again =
                LocalBodies.isPlain(nominal) && (antecedents.byWord(head) != null || namedBefore.meant(head) != null);
        return again ? null : localBodies.name(at, nominal);
    }

    /** "the prosecutor's office" behind "the state prosecutor's office": the local body that spoke before; null if none did. */
    private @Nullable String localAgain(AnalysedSentence at, Nominal nominal) {
        String kind = at.word(nominal.group().first()).equals("the")
                ? ' ' + PlainNames.withoutArticle(at, nominal).toLowerCase(Locale.ROOT)
                : "";
        boolean several = kind.indexOf(' ', 1) > 0;
        for (String name : several ? localNames : Set.<String>of()) {
            if (name.toLowerCase(Locale.ROOT).endsWith(kind)) {
                return name;
            }
        }
        return null;
    }

    /** "Pentagon sources": nobody is named but the body. */
    private static boolean isSources(AnalysedSentence at, Nominal nominal) {
        return at.word(nominal.group().head()).equals("sources");
    }

    /** "the state-run Global Light": the name behind the words for an outlet of the state; null if none stands there. */
    private static @Nullable String nameOfStateOutlet(AnalysedSentence at, Nominal nominal) {
        for (ActorMention mention : nominal.actors()) {
            boolean state = mention.kind() == ActorMention.Kind.ROLE
                    && mention.values().contains("state-media")
                    && mention.end() <= nominal.group().head();
            boolean name = state;
            for (int token = mention.end(); name && token < nominal.group().end(); token++) {
                name = at.sentence().token(token).isCapitalised();
            }
            if (name) {
                return at.sentence().written(mention.end(), nominal.group().end());
            }
        }
        return null;
    }

    /** "state television" of a country whose knowledge has none: "Malian state television". */
    private @Nullable String stateMedium(AnalysedSentence at, Nominal nominal, List<Nominal> around) {
        boolean state = nominal.actors().stream()
                .anyMatch(mention -> mention.kind() == ActorMention.Kind.ROLE
                        && mention.values().contains("state-media"));
        String code = state ? spokenBodies.country(at, around) : null;
        Country country =
                code == null ? null : knowledge.countries().byCode(code).orElse(null);
        if (country == null || country.adjectives().isEmpty()) {
            return null;
        }
        String words = PlainNames.withoutArticle(at, nominal);
        int at0 = words.toLowerCase(Locale.ROOT).indexOf("state");
        return at0 < 0
                ? null
                : country.adjectives().get(0) + ' ' + words.substring(at0).replaceFirst("^State", "state");
    }

    /** "Radio Norland", "the state-owned Radio Norland": the name of a station that begins with its kind; or null. */
    private static @Nullable String stationName(AnalysedSentence at, Nominal nominal) {
        int head = nominal.group().head();
        for (int token = nominal.group().first(); token < head; token++) {
            boolean kind = DiscourseWord.STATION_KIND.isWord(at.word(token))
                    && at.sentence().token(token).isCapitalised()
                    && !at.sentence().token(token).isAllCapitals();
            int name = token + 1;
            while (kind && name <= head && at.sentence().token(name).isCapitalised()) {
                name++;
            }
            if (kind && name == head + 1) {
                return at.sentence().written(token, head + 1);
            }
        }
        return null;
    }

    /** "Bosnian radio", "Tehran Radio": a medium by its place or country, which no knowledge has, is its own name. */
    private @Nullable String outletName(AnalysedSentence at, Nominal nominal) {
        SpeakerWord word = voices.wordOf(at, nominal);
        boolean outlet = word != null && word.kind() == SpeakerWord.Kind.OUTLET;
        for (ActorMention mention : outlet ? nominal.actors() : List.<ActorMention>of()) {
            String name = mention.kind() == ActorMention.Kind.NAMED ? sides.actorOf(mention) : null;
            if (name != null && sides.isMedia(name) && isPlainFrom(at, mention.end(), nominal)) {
                // "the Tanjug news agency"
                return name;
            }
        }
        boolean known = nominal.actors().stream()
                .anyMatch(
                        mention -> mention.end() > nominal.group().head() || mention.kind() == ActorMention.Kind.ROLE);
        int first = nominal.group().first();
        boolean article = PlainNames.ARTICLES.contains(at.word(first));
        int name = article ? first + 1 : first;
        boolean named =
                name < nominal.group().head() && at.sentence().token(name).isCapitalised();
        return outlet && !known && named ? PlainNames.withoutArticle(at, nominal) : null;
    }

    /** Whether only an outlet speaks in an utterance, which passes on what others say. */
    boolean isOutlet(AnalysedSentence at, Utterance utterance) {
        List<Nominal> by = utterance.speakers();
        if (by.isEmpty()) {
            return false;
        }
        Nominal last = by.get(by.size() - 1);
        SpeakerWord word = voices.wordInside(at, last);
        return voices.isOutlet(at, last) || word != null && word.kind() == SpeakerWord.Kind.OUTLET;
    }

    /** Whether a name is an outlet's, and no agency of a state. */
    private boolean passesOn(String name) {
        return sides.isMedia(name)
                && knowledge
                        .actors()
                        .byName(name)
                        .filter(actor -> actor.parent() == null)
                        .isPresent();
    }

    /** "a spokesman said", "spokesperson Joan Doe told reporters": whose he is the sentence does not say. */
    private static boolean isBareSpokesman(AnalysedSentence at, Nominal nominal, @Nullable SpeakerWord office) {
        boolean spokesman = office != null
                && Antecedents.SPOKESMEN.contains(office.words())
                && nominal.actors().isEmpty()
                && SpeakerParts.complements(at, nominal).isEmpty();
        String first = at.word(nominal.group().first());
        return spokesman
                && office != null
                && (first.equals("a") || first.equals("another") || first.equals(office.words()));
    }

    /** "the army's press committee": what is somebody's is no other body of the kind. */
    private static boolean hasOwner(AnalysedSentence at, Nominal nominal) {
        for (int token = nominal.group().first() + 1; token < nominal.group().head(); token++) {
            if (at.word(token).equals("'s") || at.word(token).equals("'")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlainFrom(AnalysedSentence at, int first, Nominal nominal) {
        for (int token = first; token < nominal.group().end(); token++) {
            if (at.sentence().token(token).isCapitalised()) {
                return false;
            }
        }
        return true;
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

    private static boolean isIssue(AnalysedSentence at, Nominal nominal) {
        return Set.of("issue", "edition", "newsletter", "weekly", "bulletin", "magazine")
                .contains(at.word(nominal.group().head()));
    }

    /** Whether a word may stand inside a person's name though it is not capitalised. */
    static boolean isNameParticle(Token token) {
        return token.hyphenated() || NAME_PARTICLES.contains(token.folded());
    }
}
