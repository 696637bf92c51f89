package org.fogline.reader.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.actor.ActorKind;
import org.fogline.knowledge.actor.BelligerentRole;
import org.fogline.knowledge.place.Place;
import org.fogline.knowledge.text.PhraseTrie;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.text.WordSequence;
import org.fogline.reader.Knowledge;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.PlaceMention;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Who issued a text, by the lines over its first sentence: "General Command of the X Forces, Office of the Spokesman",
 * "Ministry of Defence", "Voice of Y, 1500 GMT".
 */
final class Letterhead {

    private enum Use {
        OFFICE,
        STATE,
        COALITION,
        NOT
    }

    private static final PhraseTrie<Use> WORDS = words();
    private static final Set<String> ISSUES =
            Set.of("issue", "publish", "release", "announce", "communicate", "broadcast", "state", "inform");
    /** How many lines a letterhead may have. */
    private static final int LINES = 6;
    /** A longer line is a sentence, whatever its verbs. */
    private static final int LONGEST = 30;

    private final Knowledge knowledge;
    private final Cast cast;

    Letterhead(Knowledge knowledge, Cast cast) {
        this.knowledge = knowledge;
        this.cast = cast;
    }

    private static PhraseTrie<Use> words() {
        PhraseTrie<Use> trie = new PhraseTrie<>();
        for (Table.Row row :
                Table.builtIn("letterhead-words.csv", "words", "use").rows()) {
            Use use = switch (row.text("use")) {
                case "office" -> Use.OFFICE;
                case "state" -> Use.STATE;
                case "coalition" -> Use.COALITION;
                case "not" -> Use.NOT;
                default -> throw row.wrong("use", "there is no use '" + row.text("use") + "'");
            };
            row.list("words").forEach(words -> trie.add(words, use));
        }
        return trie;
    }

    /** The party that issued the text; null if its first lines name none. */
    @Nullable
    String party(List<AnalysedSentence> sentences) {
        List<AnalysedSentence> lines = lines(sentences);
        List<Use> uses = new ArrayList<>();
        for (AnalysedSentence line : lines) {
            for (int token = 0; token < line.sentence().size(); token++) {
                PhraseTrie.Match<Use> match = WORDS.longestAt(line.sentence().words(), token);
                if (match != null) {
                    uses.add(match.values().get(0));
                    token = match.end() - 1;
                }
            }
        }
        if (uses.contains(Use.NOT)) {
            return null;
        }
        for (AnalysedSentence line : lines) {
            for (ActorMention mention : line.mentions().actors()) {
                String issuer = mention.kind() == ActorMention.Kind.NAMED
                                && mention.affix().isEmpty()
                        ? issuer(mention, !uses.isEmpty())
                        : null;
                if (issuer != null) {
                    return issuer;
                }
            }
        }
        String publisher = uses.contains(Use.OFFICE) ? publisher(sentences) : null;
        if (publisher != null) {
            return publisher;
        }
        if (uses.contains(Use.COALITION)) {
            return cast.ofRole(BelligerentRole.FOREIGN_COALITION)
                    .map(SideResolver.Side::name)
                    .orElse(null);
        }
        String country = uses.contains(Use.STATE) ? country(lines) : null;
        return country == null ? null : cast.stateOf(country);
    }

    /** "Ministry of Defence": whether words that name no country are those for an office of a state. */
    static boolean isOfficeOfState(String words) {
        List<String> folded = new ArrayList<>();
        WordSequence sequence = WordSequence.of(words);
        for (int index = 0; index < sequence.size(); index++) {
            folded.add(sequence.folded(index));
        }
        boolean state = false;
        for (int index = 0; index < folded.size(); index++) {
            PhraseTrie.Match<Use> match = WORDS.longestAt(folded, index);
            if (match != null) {
                state |= match.values().get(0) == Use.STATE;
                if (match.values().get(0) == Use.NOT) {
                    return false;
                }
                index = match.end() - 1;
            }
        }
        return state;
    }

    /** The lines before the first sentence; a headline above them is none of them. */
    private static List<AnalysedSentence> lines(List<AnalysedSentence> sentences) {
        List<AnalysedSentence> lines = new ArrayList<>();
        for (AnalysedSentence at : sentences) {
            boolean told = at.syntax().chunks().stream().anyMatch(VerbGroup.class::isInstance)
                    || at.sentence().size() > LONGEST;
            if (told && at.sentence().kind() != Sentence.BlockKind.TITLE || lines.size() == LINES) {
                break;
            }
            if (!told) {
                lines.add(at);
            }
        }
        return lines;
    }

    /** "Military communiqué No. 3: The Ministry of X issued the following": the subject of the first sentence. */
    private @Nullable String publisher(List<AnalysedSentence> sentences) {
        for (AnalysedSentence at : sentences) {
            for (int index = 0; index < at.syntax().chunks().size(); index++) {
                if (at.syntax().chunk(index) instanceof VerbGroup verb) {
                    return ISSUES.contains(verb.base()) ? subject(at, verb.first()) : null;
                }
            }
        }
        return null;
    }

    private @Nullable String subject(AnalysedSentence at, int verb) {
        String issuer = null;
        for (ActorMention mention : at.mentions().actors()) {
            if (mention.end() <= verb && mention.kind() == ActorMention.Kind.NAMED && issuer == null) {
                issuer = issuer(mention, true);
            }
        }
        return issuer;
    }

    /** The owner of an outlet; where the lines speak of an office, also the belligerent of which a body is part. */
    private @Nullable String issuer(ActorMention mention, boolean office) {
        for (Actor actor : cast.candidates(mention)) {
            Actor owner = knowledge.actors().ownerOf(actor).orElse(null);
            String party = cast.belligerent(owner == null ? actor.name() : owner.name());
            boolean body = office && actor.kind() != ActorKind.PERSON;
            if ((owner != null || body) && cast.isBelligerent(party)) {
                return party;
            }
        }
        return null;
    }

    /** The country whose adjective or place the lines name, else the one that the text is about. */
    private @Nullable String country(List<AnalysedSentence> lines) {
        for (AnalysedSentence line : lines) {
            for (ActorMention mention : line.mentions().actors()) {
                if (mention.kind() == ActorMention.Kind.DEMONYM) {
                    return mention.values().get(0);
                }
            }
            for (PlaceMention mention : line.mentions().places()) {
                Place place = mention.place();
                if (place != null) {
                    return place.country();
                }
            }
        }
        return cast.country();
    }
}
