package org.fogline.reader.attribution;

import java.util.List;
import java.util.Set;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.actor.ActorKind;
import org.fogline.knowledge.actor.SpeakerWord;
import org.fogline.knowledge.text.PhraseIndex;
import org.fogline.reader.Knowledge;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.lexicon.Beginning;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/** Says which noun groups may speak: bodies, persons, offices, crowds, capitals that stand for their governments. */
public final class Voices {

    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "me", "us", "myself", "ourselves");

    private final Knowledge knowledge;
    private final DocumentNames names;

    public Voices(Knowledge knowledge, DocumentNames names) {
        this.knowledge = knowledge;
        this.names = names;
    }

    /** Whether bodies, people or pronouns stand here; numbers, things and places do not speak. */
    public boolean maySpeak(AnalysedSentence at, Nominal noun) {
        SpeakerWord word = wordOf(at, noun);
        if (word != null && word.kind() != SpeakerWord.Kind.PAPER) {
            return true;
        }
        return switch (noun.kind()) {
            case ACTOR -> true;
            case PRONOUN ->
                !Set.of("there", "them", "him", "me", "us")
                                .contains(at.word(noun.group().first()))
                        && !VerbSpeech.REFLEXIVE.contains(at.word(noun.group().first()));
            case PEOPLE -> noun.count() == null || noun.unit() == null || isOne(at, noun);
            case OTHER -> isName(at, noun) || isDomain(at, noun) || word != null || isForceLoyalTo(at, noun);
            case MATERIEL -> word != null;
            case PLACE ->
                !noun.actors().isEmpty()
                        || isCapital(at, noun)
                        || isName(at, noun)
                                && (wordInside(at, noun) != null
                                        || firstChunk(at, noun) < noun.chunk()
                                        || isPersonWithPlace(at, noun));
            case COUNT, EVENT, TOLL -> word != null && word.kind() == SpeakerWord.Kind.PAPER && noun.count() == null;
        };
    }

    /**
     * Whether a noun group of which no knowledge tells may be somebody who speaks, where the words around it show that
     * somebody does: "a weaver", "the assembly of the elders", and no "evidence", no "town", no "plan".
     */
    boolean mightSpeak(AnalysedSentence at, Nominal noun) {
        if (noun.count() != null && (noun.plural() || !isOne(at, noun))
                || !noun.is(Nominal.Kind.OTHER) && !noun.is(Nominal.Kind.PEOPLE)) {
            return false;
        }
        String head = at.word(noun.group().head());
        boolean bare = noun.group().determined() == NounGroup.Determined.BARE
                && !noun.plural()
                && !at.sentence().token(noun.group().head()).isCapitalised();
        return !bare
                && !DiscourseWord.INTERVIEWER.isWord(head)
                && !isReport(at, noun)
                && !DiscourseWord.NO_VOICE.isWordOrPlural(head)
                && !DiscourseWord.RECKONING.isWordOrPlural(head)
                && !DiscourseWord.PICTURE.isWord(head)
                && !DiscourseWord.FILM.isWord(head);
    }

    /** Whether a noun group may be somebody who speaks, known to speak or not. */
    boolean mayOrMightSpeak(AnalysedSentence at, Nominal noun) {
        return maySpeak(at, noun) || mightSpeak(at, noun);
    }

    /** "a man", "one woman": a single person whom nothing else tells of. */
    private static boolean isOne(AnalysedSentence at, Nominal noun) {
        return !noun.plural()
                && Set.of("a", "an", "one", "another")
                        .contains(at.word(noun.group().first()));
    }

    /** "Forces loyal" before "to X". */
    private static boolean isForceLoyalTo(AnalysedSentence at, Nominal noun) {
        return noun.group().end() - noun.group().first() > 1
                && Set.of("loyal", "close", "hostile")
                        .contains(at.word(noun.group().head()))
                && at.syntax().isLink(noun.chunk() + 1, "to");
    }

    private boolean isName(AnalysedSentence at, Nominal noun) {
        int end = nameEnd(at, noun);
        int head = end < noun.group().end() ? end - 1 : noun.group().head();
        return (head > 0
                        || at.sentence().kind() == Sentence.BlockKind.TITLE
                        || isCapital(at, noun)
                        || names.contains(at.word(head))
                        || isExplained(at, noun))
                && at.sentence().token(head).isCapitalised();
    }

    /** "Oleksandr N.", "Luis Ortega": a first name that is also a town's, before a last name that is none or another's. */
    private static boolean isPersonWithPlace(AnalysedSentence at, Nominal noun) {
        int first = noun.group().first();
        int head = noun.group().head();
        return head == first + 1
                && noun.group().end() == head + 1
                && at.sentence().token(first).isCapitalised()
                && at.mentions().placeAt(head) != at.mentions().placeAt(first);
    }

    /** Whether one word, of which no knowledge tells, is a name that the document has elsewhere inside a sentence. */
    boolean isNameElsewhere(AnalysedSentence at, Nominal noun) {
        return noun.is(Nominal.Kind.OTHER)
                && noun.actors().isEmpty()
                && noun.group().end() - noun.group().first() == 1
                && at.sentence().token(noun.group().first()).isCapitalised()
                && !at.sentence().token(noun.group().first()).isAllCapitals()
                && at.mentions().placeAt(noun.group().first()) == null
                && wordOf(at, noun) == null
                && names.contains(at.word(noun.group().first()));
    }

    /** "Justice, an organisation that counts victims, said": a word that opens the sentence and is the name of a body. */
    private boolean isExplained(AnalysedSentence at, Nominal noun) {
        Nominal aside = at.syntax().isLink(noun.chunk() + 1, Chunk.Kind.COMMA) ? at.nominal(noun.chunk() + 2) : null;
        SpeakerWord kind = aside != null && aside.group().determined() == NounGroup.Determined.INDEFINITE
                ? wordOf(at, aside)
                : null;
        return kind != null && kind.kind() != SpeakerWord.Kind.PAPER;
    }

    /** "according to news.am". */
    private static boolean isDomain(AnalysedSentence at, Nominal noun) {
        String head = at.sentence().token(noun.group().head()).text();
        int dot = head.indexOf('.');
        return dot > 2 && dot == head.length() - 3;
    }

    /** The token behind a name, before words that only follow it: "Kyiv first", "Doe himself". */
    public static int nameEnd(AnalysedSentence at, Nominal noun) {
        int end = noun.group().end();
        while (end - 1 > noun.group().first()
                && Set.of("first", "later", "earlier", "itself", "himself", "herself", "alone")
                        .contains(at.word(end - 1))) {
            end--;
        }
        return end;
    }

    /** "Baku said": a capital or a state stands for its government. */
    public boolean isCapital(AnalysedSentence at, Nominal noun) {
        String words = at.sentence().written(noun.group().first(), nameEnd(at, noun));
        return Seats.of(words) != null
                || knowledge.countries().byCapital(words).isPresent()
                || knowledge.countries().byWord(words).isPresent();
    }

    /** The word for a speaker that a noun group ends in ("two residents", "the army spokesman"), or null. */
    public @Nullable SpeakerWord wordOf(AnalysedSentence at, Nominal noun) {
        boolean numbered = at.word(noun.group().head()).equals("no");
        // "communique no" before its number
        int end = noun.group().head() + (numbered ? 0 : 1);
        for (int first = noun.group().first(); first < end; first++) {
            PhraseIndex.Hit<SpeakerWord> hit = speakerAt(at, first);
            if (hit != null && (hit.to() == end || goesOn(noun, first, hit))) {
                return hit.values().get(0);
            }
        }
        return null;
    }

    /** The word for a speaker inside a noun group: an office or rank before a mere kind of body; null if none is. */
    public @Nullable SpeakerWord wordInside(AnalysedSentence at, Nominal noun) {
        SpeakerWord found = null;
        int circle = -1;
        for (int first = noun.group().first(); first < noun.group().end(); first++) {
            PhraseIndex.Hit<SpeakerWord> hit = speakerAt(at, first);
            if (hit == null || hit.to() > noun.group().end() && !goesOn(noun, first, hit)) {
                continue;
            }
            SpeakerWord word = hit.values().get(0);
            if (hit.to() <= circle || word.kind() == SpeakerWord.Kind.OFFICIAL && isAdjective(at, noun, hit.to())) {
                continue;
            }
            if (word.countsAs() == SpeakerWord.CountsAs.UNNAMED) {
                // "local source" is nobody's office, though "source" alone may be
                circle = hit.to();
            }
            if (found == null || weight(word) > weight(found)) {
                found = word;
            }
        }
        return found;
    }

    /** "the official News Agency", "the official agency X": official is what a body or an outlet is called here. */
    private boolean isAdjective(AnalysedSentence at, Nominal noun, int end) {
        for (int token = end; token <= noun.group().head(); token++) {
            PhraseIndex.Hit<SpeakerWord> later = speakerAt(at, token);
            SpeakerWord.Kind kind = later == null ? null : later.values().get(0).kind();
            if (kind == SpeakerWord.Kind.OUTLET || kind == SpeakerWord.Kind.BODY) {
                return true;
            }
        }
        return false;
    }

    private PhraseIndex.@Nullable Hit<SpeakerWord> speakerAt(AnalysedSentence at, int token) {
        return at.mentions().mayBegin(token, Beginning.SPEAKER)
                ? knowledge.speakers().longestMatch(at.sentence(), token)
                : null;
    }

    /** "the chief" before "of staff": the word begins at the head and goes on behind the noun group. */
    private static boolean goesOn(Nominal noun, int first, PhraseIndex.Hit<SpeakerWord> hit) {
        return first == noun.group().head() && hit.to() > noun.group().end();
    }

    /** The word for a kind of body that ends a capitalised name of more than it ("Northern Command"); null if none does. */
    public @Nullable SpeakerWord bodyEnding(AnalysedSentence at, int first, int end) {
        PhraseIndex.Hit<SpeakerWord> whole = knowledge.speakers().longestMatch(at.sentence(), first);
        if (whole != null) {
            return null;
        }
        for (int token = first + 1; token < end; token++) {
            PhraseIndex.Hit<SpeakerWord> hit = knowledge.speakers().longestMatch(at.sentence(), token);
            if (hit != null && hit.to() == end && hit.values().get(0).kind() == SpeakerWord.Kind.BODY) {
                return hit.values().get(0);
            }
        }
        return null;
    }

    private static int weight(SpeakerWord word) {
        return switch (word.kind()) {
            case BODY, OUTLET -> 0;
            case PAPER -> 1;
            case ROLE, CROWD -> 2;
            case RANK -> 3;
            case OFFICIAL -> 5;
            case OFFICE -> word.countsAs() == SpeakerWord.CountsAs.BODY ? 6 : 4;
        };
    }

    /** The first chunk of a name that full stops part ("Lt. Col. N. N."), whose last chunk this is. */
    public static int firstChunk(AnalysedSentence at, Nominal noun) {
        int chunk = noun.chunk();
        while (chunk >= 2
                && at.nominal(chunk - 2) != null
                && at.syntax().isLink(chunk - 1, Chunk.Kind.OTHER)
                && at.word(at.syntax().chunk(chunk - 1).first()).equals(".")) {
            chunk -= 2;
        }
        return chunk;
    }

    /** "said Lt. Col. N. N.": the chunk of the name behind ranks that full stops shorten. */
    public static int lastChunk(AnalysedSentence at, int chunk) {
        int last = chunk;
        while (at.nominal(last) != null
                && at.syntax().isLink(last + 1, Chunk.Kind.OTHER)
                && at.word(at.syntax().chunk(last + 1).first()).equals(".")
                && at.nominal(last + 2) != null) {
            last += 2;
        }
        return last;
    }

    /** The first chunk of "the inspector general of police" from its last. */
    public static int headOf(AnalysedSentence at, int chunk) {
        int head = chunk;
        while (head >= 2 && at.syntax().isGoverned(head) && at.nominal(head - 2) != null) {
            head -= 2;
        }
        return head;
    }

    /** "him", "her", "them": a person or people told of before, where a preposition leads to who speaks. */
    static boolean isOblique(AnalysedSentence at, Nominal noun) {
        return noun.is(Nominal.Kind.PRONOUN)
                && Set.of("him", "her", "them").contains(at.word(noun.group().first()));
    }

    /** Whether the noun group names an outlet: a known one, or a name that ends in a word such as "channel". */
    public boolean isOutlet(AnalysedSentence at, Nominal noun) {
        SpeakerWord word = wordOf(at, noun);
        if (word != null && word.kind() == SpeakerWord.Kind.OUTLET) {
            return true;
        }
        for (ActorMention mention : noun.actors()) {
            boolean media = mention.kind() == ActorMention.Kind.NAMED
                    && mention.values().stream()
                            .map(name -> knowledge.actors().byName(name).orElse(null))
                            .anyMatch(actor -> actor != null && actor.kind().isMedia());
            boolean state =
                    mention.kind() == ActorMention.Kind.ROLE && mention.values().contains("state-media");
            if (media || state) {
                return true;
            }
        }
        return false;
    }

    /** Whether the noun group names a body that publishes, not one that fights: an agency, a monitor, a ministry. */
    public boolean publishes(Nominal noun) {
        return noun.actors().stream()
                .filter(mention -> mention.kind() == ActorMention.Kind.NAMED)
                .map(mention ->
                        knowledge.actors().byName(mention.values().get(0)).orElse(null))
                .anyMatch(actor -> actor != null
                        && !actor.kind().isArmed()
                        && !actor.kind().isState());
    }

    /** Whether the noun group names people or a body who help the harmed: a hospital, rescuers, the Red Cross. */
    boolean helps(AnalysedSentence at, Nominal noun) {
        boolean body = false;
        for (ActorMention mention : noun.actors()) {
            if (mention.kind() == ActorMention.Kind.ROLE || mention.kind() == ActorMention.Kind.PERSPECTIVE) {
                return false;
            }
            for (String name : mention.kind() == ActorMention.Kind.NAMED ? mention.values() : List.<String>of()) {
                Actor actor = knowledge.actors().byName(name).orElse(null);
                body |= actor != null
                        && (actor.kind() == ActorKind.NGO
                                || actor.kind() == ActorKind.INTERNATIONAL
                                || actor.kind() == ActorKind.MONITOR);
            }
        }
        if (body) {
            return true;
        }
        for (int token = noun.group().first(); token < noun.group().end(); token++) {
            String word = at.word(token);
            if (DiscourseWord.HELPS.isWordOrPlural(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words are the author's own: "we", "our correspondents", "this newspaper". */
    public static boolean isAuthor(AnalysedSentence at, Nominal noun) {
        String first = at.word(noun.group().first());
        boolean letters = (noun.group().end() - noun.group().first() > 1
                        || at.sentence().token(noun.group().first()).text().indexOf('.') > 0)
                && at.sentence().token(noun.group().first()).isAllCapitals()
                && first.length() > 1;
        return !letters && FIRST_PERSON.contains(first) || first.equals("our") || first.equals("my");
    }

    /** Whether a noun tells of something said: "the report", "such news", "its claim". */
    public boolean isReport(AnalysedSentence at, Nominal noun) {
        String head = at.word(noun.group().head());
        String singular = head.endsWith("s") ? head.substring(0, head.length() - 1) : head;
        return DiscourseWord.TOLD.isWord(singular)
                || knowledge.words().speech(singular) != null && VerbSpeech.isNounOfSpeech(singular);
    }
}
