package org.fogline.reader.discourse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
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
        REPORT,
        STATE,
        COALITION,
        RELAY,
        NOT
    }

    private static final PhraseTrie<Use> WORDS = words();
    private static final Set<String> ISSUES =
            Set.of("issue", "publish", "release", "announce", "communicate", "broadcast", "state", "inform");
    /** How many lines a letterhead may have. */
    private static final int LINES = 6;
    /** How many lines a signature may have. */
    private static final int SIGNATURE = 3;

    private static final Set<String> END = Set.of(".", "!", "?", "\"", "\u201D", ":");
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
                case "report" -> Use.REPORT;
                case "state" -> Use.STATE;
                case "coalition" -> Use.COALITION;
                case "relay" -> Use.RELAY;
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
        String party = partyOver(sentences);
        return party != null ? party : signer(sentences);
    }

    private @Nullable String partyOver(List<AnalysedSentence> sentences) {
        List<AnalysedSentence> lines = lines(sentences);
        Set<Use> uses = uses(lines);
        if (uses.contains(Use.NOT)) {
            return null;
        }
        boolean office = uses.contains(Use.OFFICE) || uses.contains(Use.STATE) || uses.contains(Use.COALITION);
        for (AnalysedSentence line : lines) {
            for (ActorMention mention : line.mentions().actors()) {
                String issuer = mention.kind() == ActorMention.Kind.NAMED
                                && mention.affix().isEmpty()
                                && (office || !isCountry(line, mention))
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
        country = country == null && uses.contains(Use.STATE) ? cast.country() : country;
        return country == null ? null : cast.stateOf(country);
    }

    /** "Major General N. N., Director of Defence Information": the party whose office signs the text in its last lines. */
    private @Nullable String signer(List<AnalysedSentence> sentences) {
        List<AnalysedSentence> lines = new ArrayList<>();
        for (int index = sentences.size() - 1; index > 0 && lines.size() < SIGNATURE; index--) {
            AnalysedSentence at = sentences.get(index);
            if (at.sentence().size() > LONGEST || tells(at)) {
                break;
            }
            lines.add(at);
        }
        Set<Use> uses = uses(lines);
        if (!uses.contains(Use.STATE) || uses.contains(Use.NOT)) {
            return null;
        }
        String country = country(lines);
        return country == null ? null : cast.stateOf(country);
    }

    /**
     * The armed body that a text's first lines name, or the state whose army they speak of: whose words the text may be, where
     * they tell nothing of an office. Empty for lines of others.
     */
    List<String> spokenOf(List<AnalysedSentence> sentences) {
        List<String> found = new ArrayList<>();
        List<AnalysedSentence> lines = lines(sentences);
        if (uses(lines).contains(Use.NOT)) {
            return found;
        }
        for (AnalysedSentence at : sentences) {
            ActorMention first = at.sentence().kind() != Sentence.BlockKind.TITLE
                            || at.mentions().actors().isEmpty()
                    ? null
                    : at.mentions().actors().get(0);
            boolean label = first != null
                    && first.kind() == ActorMention.Kind.NAMED
                    && first.first() == 0
                    && first.end() < at.sentence().size()
                    && at.sentence().token(first.end()).is(":")
                    && !isCountry(at, first);
            String party = label && first != null ? issuer(first, true) : null;
            if (party != null) {
                found.add(party);
            }
        }
        boolean army = uses(lines).contains(Use.OFFICE);
        for (AnalysedSentence line : lines) {
            for (ActorMention mention : line.mentions().actors()) {
                army |= mention.kind() == ActorMention.Kind.ROLE
                        && mention.values().contains(BelligerentRole.ARMY.code())
                        && !(mention.end() < line.sentence().size()
                                && line.word(mention.end()).equals("of"));
                String issuer = mention.kind() == ActorMention.Kind.NAMED && !isCountry(line, mention)
                        ? issuer(mention, true)
                        : null;
                if (issuer != null && !found.contains(issuer)) {
                    found.add(issuer);
                }
            }
        }
        String named = army ? country(lines) : null;
        String country = army && named == null ? cast.country() : named;
        String state = country == null ? null : cast.stateOf(country);
        if (state != null && !found.contains(state)) {
            found.add(state);
        }
        return found;
    }

    /** Whether words are nothing but a country's name, which a report on it bears as well as a paper of its government. */
    private boolean isCountry(AnalysedSentence at, ActorMention mention) {
        String words = String.join(" ", at.sentence().words().subList(mention.first(), mention.end()));
        return knowledge.countries().byWord(words).isPresent();
    }

    private static Set<Use> uses(List<AnalysedSentence> lines) {
        Set<Use> uses = EnumSet.noneOf(Use.class);
        for (AnalysedSentence line : lines) {
            for (int token = 0; token < line.sentence().size(); token++) {
                PhraseTrie.Match<Use> match = WORDS.longestAt(line.sentence().words(), token);
                if (match != null) {
                    uses.add(match.values().get(0));
                    token = match.end() - 1;
                }
            }
        }
        return uses;
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
    static List<AnalysedSentence> lines(List<AnalysedSentence> sentences) {
        List<AnalysedSentence> lines = new ArrayList<>();
        for (AnalysedSentence at : sentences) {
            boolean told = tells(at) || at.sentence().size() > LONGEST;
            if (told && at.sentence().kind() != Sentence.BlockKind.TITLE || lines.size() == LINES) {
                break;
            }
            if (!told) {
                lines.add(at);
            }
        }
        return lines;
    }

    /**
     * Whether a line has a verb; "Statement read by N. N. at noon" without a full stop is no sentence, nor is what stands in
     * brackets at its end, and "press" in "From the press service of X" is no verb.
     */
    private static boolean tells(AnalysedSentence at) {
        int last = at.sentence().size() - 1;
        boolean line = at.sentence().kind() != Sentence.BlockKind.TITLE
                && !END.contains(at.sentence().token(last).text());
        int bracket = at.sentence().token(last).is(")") ? at.sentence().words().lastIndexOf("(") : -1;
        return at.syntax().chunks().stream()
                .anyMatch(chunk -> chunk instanceof VerbGroup verb
                        && !(bracket >= 0 && verb.first() > bracket)
                        && !isOfOffice(at, verb)
                        && !(line
                                && verb.end() < at.sentence().size()
                                && at.word(verb.end()).equals("by")));
    }

    /** Whether what looks like a verb is part of words for an office. */
    private static boolean isOfOffice(AnalysedSentence at, VerbGroup verb) {
        for (int token = Math.max(0, verb.first() - 1); token <= verb.first(); token++) {
            PhraseTrie.Match<Use> match = WORDS.longestAt(at.sentence().words(), token);
            if (match != null && match.end() >= verb.end() && match.end() - token > 1) {
                return true;
            }
        }
        return false;
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
        for (Actor actor : ofHereFirst(cast.candidates(mention))) {
            Actor owner = knowledge.actors().ownerOf(actor).orElse(null);
            String party = cast.belligerent(owner == null ? actor.name() : owner.name());
            boolean body = office && actor.kind() != ActorKind.PERSON;
            if ((owner != null || body) && cast.isBelligerent(party)) {
                return party;
            }
        }
        return null;
    }

    /** Letters that armies of several countries share are those of the text's country. */
    private List<Actor> ofHereFirst(List<Actor> candidates) {
        String here = cast.country();
        List<Actor> ordered = new ArrayList<>(candidates);
        ordered.sort(Comparator.comparing(actor -> !actor.countries().contains(here)));
        return ordered;
    }

    /** The country whose adjective or place the lines name; null if they name none. */
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
        return null;
    }
}
