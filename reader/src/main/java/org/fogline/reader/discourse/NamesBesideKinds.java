package org.fogline.reader.discourse;

import java.util.Set;
import org.fogline.knowledge.actor.SpeakerWord;
import org.fogline.knowledge.text.PhraseIndex;
import org.fogline.reader.Knowledge;
import org.fogline.reader.attribution.Voices;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/**
 * The names of bodies and outlets beside the plain word for what they are: "the prison service PSX", "the independent
 * newspaper Kanal", "the Old Horizon newspaper", "an ambulance service, Medair".
 */
final class NamesBesideKinds {

    /** Words behind which "Tehran radio" is a name as a whole. */
    private static final Set<String> PART_OF_NAME =
            Set.of("radio", "television", "tv", "station", "agency", "news", "mouthpiece", "broadcaster");

    private final Knowledge knowledge;
    private final Voices voices;

    NamesBesideKinds(Knowledge knowledge, Voices voices) {
        this.knowledge = knowledge;
        this.voices = voices;
    }

    /** The name that stands before or behind a plain word for a body in a noun group; null if none does. */
    @Nullable
    String nameBeside(AnalysedSentence at, Nominal nominal) {
        int end = Voices.nameEnd(at, nominal);
        for (ActorMention mention : nominal.actors()) {
            if (mention.end() >= end || mention.kind() == ActorMention.Kind.ROLE) {
                return null;
            }
        }
        for (int first = end - 1; first >= nominal.group().first(); first--) {
            PhraseIndex.Hit<SpeakerWord> hit = knowledge.speakers().longestMatch(at.sentence(), first);
            if (hit == null || hit.to() > end || !isBodyOrOutlet(hit.values().get(0)) || !isPlain(at, hit.to() - 1)) {
                continue;
            }
            if (hit.to() == end) {
                return before(at, nominal, first, end);
            }
            boolean name = true;
            for (int token = hit.to(); token < end; token++) {
                name &= at.sentence().token(token).isCapitalised()
                        || at.sentence().token(token).hyphenated();
            }
            return name ? at.sentence().written(hit.to(), end) : null;
        }
        return null;
    }

    /** "the Old Horizon newspaper": the capitalised words right before an outlet's kind, unless they are a place or a nation. */
    private @Nullable String before(AnalysedSentence at, Nominal nominal, int kind, int end) {
        SpeakerWord word = voices.wordOf(at, nominal);
        if (word == null || word.kind() != SpeakerWord.Kind.OUTLET || PART_OF_NAME.contains(at.word(end - 1))) {
            return null;
        }
        int first = kind;
        while (first > nominal.group().first()
                && (at.sentence().token(first - 1).isCapitalised()
                        || at.sentence().token(first - 1).hyphenated()
                                && at.sentence().token(first - 1).isNumber())
                && !PlainNames.ARTICLES.contains(at.word(first - 1))
                && at.sentence().token(first - 1).text().indexOf('-') < 0
                && at.mentions().placeAt(first - 1) == null
                && !isInsideActor(nominal, first - 1)) {
            first--;
        }
        return first == kind ? null : at.sentence().written(first, kind);
    }

    private static boolean isInsideActor(Nominal nominal, int token) {
        for (ActorMention actor : nominal.actors()) {
            if (actor.first() <= token && token < actor.end()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlain(AnalysedSentence at, int token) {
        return !at.sentence().token(token).isCapitalised();
    }

    private static boolean isBodyOrOutlet(SpeakerWord word) {
        return switch (word.kind()) {
            case BODY, OUTLET -> true;
            case ROLE -> word.words().endsWith("group") || word.words().endsWith("watchdog");
            case OFFICE, OFFICIAL, RANK, PAPER, CROWD -> false;
        };
    }

    /** "an ambulance service, Medair, said": the name between commas behind a body that only its kind tells of. */
    @Nullable
    Nominal apposed(AnalysedSentence at, Nominal nominal) {
        boolean one = Set.of("a", "an", "another", "one")
                .contains(at.word(nominal.group().first()));
        SpeakerWord word = one ? voices.wordOf(at, nominal) : null;
        int comma = nominal.chunk() + 1;
        Nominal name = word != null
                        && isBodyOrOutlet(word)
                        && isPlain(at, nominal.group().head())
                        && at.syntax().isLink(comma, Chunk.Kind.COMMA)
                        && at.syntax().isLink(comma + 2, Chunk.Kind.COMMA)
                ? at.nominal(comma + 1)
                : null;
        return name != null
                        && !name.is(Nominal.Kind.PLACE)
                        && at.sentence().token(name.group().first()).isCapitalised()
                        && at.sentence().token(name.group().head()).isCapitalised()
                ? name
                : null;
    }
}
