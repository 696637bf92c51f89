package org.fogline.reader.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fogline.knowledge.actor.Actor;
import org.fogline.reader.Knowledge;
import org.fogline.reader.attribution.Utterance;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.segment.Token;
import org.jspecify.annotations.Nullable;

/** Names those who speak: known bodies by their names, spokesmen by their body, persons by their own. */
public final class SpeakerResolver {

    private final Knowledge knowledge;
    private final SideResolver sides;

    public SpeakerResolver(Knowledge knowledge, SideResolver sides) {
        this.knowledge = knowledge;
        this.sides = sides;
    }

    /** The speakers of an utterance, nearest the reader first; {@code last} is who spoke before, for pronouns. */
    public List<Speaker> resolve(AnalysedSentence at, Utterance utterance, List<Speaker> last) {
        List<Speaker> speakers = new ArrayList<>();
        for (Nominal nominal : utterance.speakers()) {
            if (nominal.is(Nominal.Kind.PRONOUN)) {
                if (!last.isEmpty()) {
                    speakers.add(last.get(last.size() - 1));
                }
                continue;
            }
            speakers.addAll(named(at, nominal));
        }
        return speakers;
    }

    private List<Speaker> named(AnalysedSentence at, Nominal nominal) {
        String words =
                at.sentence().written(nominal.group().first(), nominal.group().end());
        List<Speaker> found = new ArrayList<>();
        Nominal inner = ofComplement(at, nominal);
        List<ActorMention> mentions = new ArrayList<>(nominal.actors());
        if (inner != null) {
            mentions.addAll(inner.actors());
        }
        String person = personName(at, nominal);
        if (person != null) {
            String org = null;
            for (ActorMention mention : apposedActors(at, nominal, mentions)) {
                org = sides.resolve(mention, null).map(SideResolver.Side::name).orElse(org);
            }
            return List.of(new Speaker(person, words, org, false));
        }
        ActorMention best = null;
        for (ActorMention mention : mentions) {
            if (mention.kind() == ActorMention.Kind.NAMED || best == null) {
                best = mention;
            }
        }
        String body = bodyName(at, nominal, best);
        if (body != null) {
            return List.of(new Speaker(body, words, null, false));
        }
        if (best != null) {
            Optional<Actor> actor = best.kind() == ActorMention.Kind.NAMED
                            && best.values().size() == 1
                            && best.affix().isEmpty()
                    ? knowledge.actors().byName(best.values().get(0))
                    : Optional.empty();
            String name = actor.map(Actor::name).orElse(null);
            if (name == null) {
                name = sides.resolve(best, null).map(SideResolver.Side::name).orElse(null);
            }
            if (name != null) {
                found.add(new Speaker(name, words, null, true));
                return found;
            }
        }
        if (nominal.is(Nominal.Kind.OTHER) && !beginsWithCapital(at, nominal)) {
            return List.of();
        }
        return List.of(new Speaker(withoutArticle(at, nominal), words, null, false));
    }

    /** A capitalised name that goes on behind a known one ("Sudan Doctors Network") is another body's. */
    private @Nullable String bodyName(AnalysedSentence at, Nominal nominal, @Nullable ActorMention best) {
        int head = nominal.group().head();
        if (best == null
                || best.end() > head
                || best.end() > nominal.group().end()
                || knowledge.speakers().longestMatch(at.sentence(), head) != null) {
            return null;
        }
        for (int token = best.end(); token <= head; token++) {
            if (!at.sentence().token(token).isWord()
                    || !at.sentence().token(token).isCapitalised()) {
                return null;
            }
        }
        return at.sentence().token(head).isAllCapitals() ? null : at.sentence().written(best.first(), head + 1);
    }

    private static boolean beginsWithCapital(AnalysedSentence at, Nominal nominal) {
        return at.sentence().token(nominal.group().head()).isCapitalised();
    }

    private static String withoutArticle(AnalysedSentence at, Nominal nominal) {
        int first = nominal.group().first();
        String word = at.word(first);
        boolean article = word.equals("the") || word.equals("a") || word.equals("an");
        return at.sentence()
                .written(
                        article && first + 1 < nominal.group().end() ? first + 1 : first,
                        nominal.group().end());
    }

    private static @Nullable Nominal ofComplement(AnalysedSentence at, Nominal nominal) {
        boolean of = at.syntax().isLink(nominal.chunk() + 1, "of")
                || at.syntax().isLink(nominal.chunk() + 1, "for")
                || at.syntax().isLink(nominal.chunk() + 1, "from")
                || at.syntax().isLink(nominal.chunk() + 1, "in");
        return of ? at.nominal(nominal.chunk() + 2) : null;
    }

    /** A capitalised name of two words or more that is no known actor, perhaps behind a rank or an office. */
    private @Nullable String personName(AnalysedSentence at, Nominal nominal) {
        int end = nominal.group().end();
        int first = end;
        while (first > nominal.group().first()) {
            Token token = at.sentence().token(first - 1);
            boolean namePart = token.isWord()
                    && (token.isCapitalised()
                            || token.hyphenated()
                            || token.is("al")
                            || token.is("el")
                            || token.is("bin")
                            || token.is("de"));
            if (!namePart || isInsideActor(nominal, first - 1)) {
                break;
            }
            first--;
        }
        while (first < end
                && (knowledge.speakers().longestMatch(at.sentence(), first) != null
                        || at.sentence().token(first).isMark())) {
            var office = knowledge.speakers().longestMatch(at.sentence(), first);
            first = office == null ? first + 1 : Math.min(end, office.to());
        }
        int words = 0;
        for (int token = first; token < end; token++) {
            words += at.sentence().token(token).isCapitalised() ? 1 : 0;
        }
        if (words < 2 || at.sentence().token(end - 1).isAllCapitals()) {
            return null;
        }
        return at.sentence().written(first, end);
    }

    private static boolean isInsideActor(Nominal nominal, int token) {
        return nominal.actors().stream().anyMatch(actor -> actor.first() <= token && token < actor.end());
    }

    private static List<ActorMention> apposedActors(AnalysedSentence at, Nominal nominal, List<ActorMention> own) {
        List<ActorMention> found = new ArrayList<>(own);
        if (at.syntax().isLink(nominal.chunk() + 1, Chunk.Kind.COMMA)) {
            Nominal apposed = at.nominal(nominal.chunk() + 2);
            if (apposed != null) {
                found.addAll(apposed.actors());
                Nominal of = ofComplement(at, apposed);
                if (of != null) {
                    found.addAll(of.actors());
                }
            }
        }
        return found;
    }
}
