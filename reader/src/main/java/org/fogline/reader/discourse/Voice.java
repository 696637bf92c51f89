package org.fogline.reader.discourse;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.actor.ActorKind;
import org.fogline.knowledge.actor.Meaning;
import org.fogline.reader.Knowledge;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.mention.ActorMention;
import org.jspecify.annotations.Nullable;

/** In whose voice a document is written, and for which party each source speaks. */
final class Voice {

    /** How many of the likeliest countries a document may be about. */
    private static final int COUNTRIES = 3;
    /** In so many sentences a text says in whose name it speaks. */
    private static final int OPENING = 4;

    /** Within so many tokens a report's dateline ends. */
    private static final int DATELINE = 10;

    private static final Set<String> DASHES = Set.of("-", "\u2013", "\u2014", "--");

    /** "Our fighters": who says so of fighters is one of them. */
    private static final String OURS = "our ";

    /** A text that uses so many of a party's words may be the party's. */
    private static final int PARTISAN_WORDS = 2;

    private final Knowledge knowledge;
    private final Cast cast;
    private final Map<String, Set<String>> voices = new TreeMap<>();
    /** The partisan words in the author's own mouth, with whether none but a party uses them. */
    private final Map<String, Boolean> partisan = new TreeMap<>();

    private @Nullable String author;
    private @Nullable String source;
    private @Nullable String issuer;
    private List<AnalysedSentence> headLines = List.of();
    /** Whether the author's party is that of a state whose outlet the document comes from, not the body itself. */
    private boolean outletOfState;

    Voice(Knowledge knowledge, Cast cast) {
        this.knowledge = knowledge;
        this.cast = cast;
    }

    /** The party in whose voice the document is written, or null. */
    @Nullable
    String author() {
        return author;
    }

    /** The party whose letterhead stands over a text that names no other source; null if none does. */
    @Nullable
    String issuer() {
        return issuer;
    }

    /** Whether a name stands in the letterhead of the one who issued the text: "Southern Bloc" of a larger army. */
    boolean isInLetterhead(List<String> name) {
        return headLines.stream()
                .anyMatch(line -> Collections.indexOfSubList(line.sentence().words(), name) >= 0);
    }

    /** Whether the document was published by one who does nothing but publish, whoever owns it. */
    boolean isMedium() {
        String publisher = source;
        return publisher != null
                && knowledge
                        .actors()
                        .byName(outletOf(publisher))
                        .filter(actor -> actor.kind().isMedia())
                        .isPresent();
    }

    /** The outlet or body that published the document: its words are a party's if it is one or speaks for one. */
    void author(@Nullable String publisher) {
        if (publisher == null) {
            return;
        }
        source = publisher;
        String account = knowledge.actors().accountOf(outletOf(publisher));
        outletOfState = cast.isState(account) && isMedium();
        author = knowledge
                .actors()
                .byName(account)
                .map(actor -> cast.isMission(actor) ? actor : ofMovement(actor))
                .filter(actor -> actor.kind().isArmed() || cast.isMission(actor))
                .map(Actor::name)
                .map(cast::successor)
                .orElse(null);
    }

    /** The belligerent of an actor; a group of a movement of groups speaks for itself. */
    private Actor ofMovement(Actor actor) {
        return Cast.isArmedGroup(actor)
                ? knowledge.actors().byName(cast.belligerent(actor.name())).orElse(actor)
                : knowledge.actors().belligerentOf(actor);
    }

    /** The known name at the start of a source's words: "Saba" in "Saba (translated)", "Zvezda" in "Zvezda Online". */
    private String outletOf(String publisher) {
        if (knowledge.actors().byName(publisher).isPresent()) {
            return publisher;
        }
        int bracket = publisher.indexOf('(');
        String name = bracket > 0 ? publisher.substring(0, bracket).strip() : publisher;
        int space = name.length();
        while (space > 0) {
            String start = name.substring(0, space).strip();
            // "Pakistan Today" is no voice of Pakistan's
            boolean land =
                    space < name.length() && knowledge.countries().byWord(start).isPresent();
            for (Actor candidate : knowledge.actors().candidates(start)) {
                if (!land && candidate.kind().isArmed() || candidate.kind().isMedia()) {
                    return candidate.name();
                }
            }
            space = name.lastIndexOf(' ', space - 1);
        }
        int of = name.indexOf(" of ");
        return of < 0 ? publisher : ownerIn(name.substring(of + 4).replaceFirst("^the ", ""), publisher);
    }

    /** "Weekly of the Islamic State, issue 5": the armed body whose paper it is. */
    private String ownerIn(String words, String publisher) {
        int comma = words.indexOf(',');
        String name = comma < 0 ? words : words.substring(0, comma);
        return knowledge.actors().candidates(name.strip()).stream()
                .filter(actor -> actor.kind().isArmed() && actor.kind() != ActorKind.STATE)
                .findFirst()
                .map(Actor::name)
                .orElse(publisher);
    }

    /** Takes for the document's voice the one that its letterhead names, where its source does not tell. */
    void letterhead(List<AnalysedSentence> sentences) {
        if (author == null && source == null) {
            author(agencyInDateline(sentences));
        }
        if (author == null) {
            author = speakingAsWe(sentences);
        }
        boolean open = source == null || knowledge.actors().byName(source).isEmpty();
        if (author == null && open) {
            Letterhead letterhead = new Letterhead(knowledge, cast);
            author = letterhead.party(sentences);
            author = author == null ? usingItsWords(letterhead.spokenOf(sentences)) : cast.successor(author);
            author = author == null ? null : orItsEnemy(author);
            issuer = source == null ? author : null;
            headLines = issuer == null ? List.of() : Letterhead.lines(sentences);
            if (author == null && source != null && Letterhead.isOfficeOfState(source)) {
                String country = cast.country();
                author = country == null ? null : cast.stateOf(country);
            }
        }
    }

    /** "Norburg, NNA – Units of our army ...": the one agency in the text's datelines; null if there is none or several. */
    private @Nullable String agencyInDateline(List<AnalysedSentence> sentences) {
        String agency = null;
        for (AnalysedSentence at : sentences) {
            for (ActorMention mention : at.mentions().actors()) {
                String name = isInDateline(at, mention)
                        ? cast.candidates(mention).stream()
                                .filter(actor -> actor.kind().isMedia())
                                .findFirst()
                                .map(Actor::name)
                                .orElse(null)
                        : null;
                if (name != null && agency != null && !agency.equals(name)) {
                    return null;
                }
                agency = name == null ? agency : name;
            }
        }
        return agency;
    }

    /** Whether a name stands in brackets or behind a comma before the dash with which a report begins. */
    private static boolean isInDateline(AnalysedSentence at, ActorMention mention) {
        int end = mention.end();
        boolean before = mention.kind() == ActorMention.Kind.NAMED
                && mention.first() > 0
                && end <= DATELINE
                && end < at.sentence().size();
        if (!before) {
            return false;
        }
        boolean brackets = at.sentence().token(mention.first() - 1).is("(")
                && at.sentence().token(end).is(")");
        int dash = brackets ? end + 1 : end;
        boolean opens = brackets || at.sentence().token(mention.first() - 1).is(",");
        return opens
                && dash < at.sentence().size()
                && DASHES.contains(at.sentence().token(dash).text());
    }

    /** Of the parties that the first lines speak of the one whose words the text uses: "the enemy", "our fighters". */
    private @Nullable String usingItsWords(List<String> parties) {
        for (String party : parties) {
            int count = 0;
            for (Map.Entry<String, Boolean> word : partisan.entrySet()) {
                Meaning meaning = knowledge
                        .perspective()
                        .meaning(party, word.getKey(), cast.country())
                        .orElse(null);
                boolean sided =
                        meaning != null && (meaning.kind() == Meaning.Kind.OWN || meaning.kind() == Meaning.Kind.ENEMY);
                boolean everybodys = sided
                        && knowledge
                                .perspective()
                                .meaning(null, word.getKey(), null)
                                .isPresent();
                boolean ours = everybodys && word.getKey().startsWith(OURS);
                count += ours ? PARTISAN_WORDS : meaning != null && word.getValue() || everybodys ? 1 : 0;
            }
            if (count >= PARTISAN_WORDS) {
                return party;
            }
        }
        return null;
    }

    /** "Spokesman of the Armed Forces", in the words of those who fight the state: they call themselves so too. */
    private String orItsEnemy(String office) {
        int own = 0;
        for (Map.Entry<String, Set<String>> entry : voices.entrySet()) {
            own = cast.belligerent(entry.getKey()).equals(office) ? Math.max(own, wordsOf(entry.getKey())) : own;
        }
        for (Map.Entry<String, Set<String>> entry : voices.entrySet()) {
            boolean its = wordsOf(entry.getKey()) >= Math.max(PARTISAN_WORDS, own + 1)
                    && cast.isState(office)
                    && isOfTheStory(entry.getKey())
                    && cast.mayFight(entry.getKey(), office);
            if (its) {
                return cast.belligerent(entry.getKey());
            }
        }
        return office;
    }

    /** How many words of a speaker the text uses that not everybody uses. */
    private int wordsOf(String speaker) {
        int count = 0;
        for (String words : voices.getOrDefault(speaker, Set.of())) {
            count += knowledge.perspective().meaning(null, words, null).isEmpty() ? 1 : 0;
        }
        return count;
    }

    /** "We, the fighters of the X, announce": the party that speaks of itself in the opening sentences. */
    private @Nullable String speakingAsWe(List<AnalysedSentence> sentences) {
        for (AnalysedSentence at : sentences.subList(0, Math.min(OPENING, sentences.size()))) {
            boolean we = at.sentence().size() > 2
                    && at.word(0).equals("we")
                    && at.sentence().token(1).is(",");
            for (ActorMention mention : we ? at.mentions().actors() : List.<ActorMention>of()) {
                String party = mention.kind() != ActorMention.Kind.NAMED
                                || cast.candidates(mention).isEmpty()
                        ? null
                        : cast.belligerent(cast.candidates(mention).get(0).name());
                if (party != null && cast.isBelligerent(party)) {
                    return party;
                }
            }
        }
        return null;
    }

    /** Learns from a partisan word in the author's own mouth ("the army and popular committees") whose voice it is. */
    void learn(ActorMention mention) {
        if (mention.kind() != ActorMention.Kind.PERSPECTIVE) {
            return;
        }
        String words = mention.values().get(0);
        // Words that neutral reports use as well tell nothing.
        boolean ownWord = mention.values().size() == 1;
        partisan.put(words, ownWord);
        if (!ownWord) {
            return;
        }
        for (String speaker : knowledge.perspective().speakersOf(words, cast.country())) {
            voices.computeIfAbsent(speaker, key -> new HashSet<>()).add(words);
        }
    }

    /** Takes for the document's voice the one whose words it uses, where its source does not tell. */
    void settle() {
        if (author != null && outletOfState && !isOfTheStory(author)) {
            // a state's agency on a war that is none of its state's
            author = null;
        }
        if (author != null) {
            return;
        }
        String best = null;
        int most = 1;
        for (Map.Entry<String, Set<String>> entry : voices.entrySet()) {
            int count = entry.getValue().size();
            if (count > most && isOfTheStory(entry.getKey())) {
                most = count;
                best = entry.getKey();
            } else if (best != null && count == most && cast.mayFight(best, entry.getKey())) {
                // words that both sides use
                best = wordsOf(best) > wordsOf(entry.getKey()) ? best : null;
            }
        }
        if (best != null) {
            author = knowledge
                    .actors()
                    .byName(best)
                    .map(actor -> cast.belligerent(actor.name()))
                    .orElse(null);
        }
    }

    /** Whether a party has to do with what the text tells: it is named, or one of the text's countries is its. */
    private boolean isOfTheStory(String party) {
        Actor actor = knowledge.actors().byName(party).orElse(null);
        String belligerent = actor == null ? party : cast.belligerent(actor.name());
        return actor != null
                && cast.isActive(actor)
                && (cast.mentionsOf(belligerent) > 0
                        || cast.countries(COUNTRIES).stream().anyMatch(actor.countries()::contains));
    }

    /**
     * The party for which a source speaks: the owner of an outlet, the belligerent of a body; of a movement its branch in
     * the document's country. Null if it is none to the fighting.
     */
    @Nullable
    String partyOf(@Nullable String name) {
        Actor actor = name == null ? null : cast.actor(name).orElse(null);
        Set<String> seen = new HashSet<>();
        while (actor != null && seen.add(actor.name())) {
            Actor owner = knowledge.actors().ownerOf(actor).orElse(null);
            if (owner == null) {
                break;
            }
            actor = owner;
        }
        if (actor == null) {
            return null;
        }
        String party = cast.branchHere(cast.successor(cast.belligerent(actor.name())));
        return cast.isBelligerent(party) ? party : null;
    }
}
