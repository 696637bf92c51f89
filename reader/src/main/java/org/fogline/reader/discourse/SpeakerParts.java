package org.fogline.reader.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fogline.knowledge.actor.SpeakerWord;
import org.fogline.reader.attribution.Voices;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/** The noun groups that together name one who speaks: rank, office, name and what explains them. */
final class SpeakerParts {

    /** "forces loyal to X": words that join a force to whom it fights for. */
    private static final Set<String> SIDES_WITH =
            Set.of("allied", "loyal", "affiliated", "aligned", "linked", "close", "belonging");

    /** "an adviser to X" speaks for X, an ambassador to X does not. */
    private static final Set<String> ADVISERS = Set.of("adviser", "advisor", "aide", "advisers", "advisors", "aides");

    private final Voices voices;
    private final PersonNames persons;

    SpeakerParts(Voices voices, PersonNames persons) {
        this.voices = voices;
        this.persons = persons;
    }

    /** The noun group, those that explain it or that it explains, in the order of the text. */
    List<Nominal> withAppositions(AnalysedSentence at, Nominal nominal) {
        List<Nominal> parts = new ArrayList<>();
        Nominal before =
                at.syntax().isLink(nominal.chunk() - 1, Chunk.Kind.COMMA) ? at.nominal(nominal.chunk() - 2) : null;
        int head = before == null ? -1 : before.chunk();
        while (before != null && head >= 2 && at.syntax().isGoverned(head) && at.nominal(head - 2) != null) {
            head -= 2;
            before = at.nominal(head);
        }
        SpeakerWord office = before == null ? null : voices.wordOf(at, before);
        if (before != null
                && office != null
                && office.kind() != SpeakerWord.Kind.CROWD
                && persons.nameIn(at, nominal) != null) {
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
            parts.add(0, Objects.requireNonNull(at.nominal(head2)));
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
    static boolean isSomeone(AnalysedSentence at, Nominal nominal) {
        return Set.of("a", "an", "the", "one", "another")
                        .contains(at.word(nominal.group().first()))
                && nominal.actors().isEmpty()
                && nominal.count() == null
                && !nominal.plural()
                && (nominal.is(Nominal.Kind.PEOPLE) || nominal.is(Nominal.Kind.OTHER))
                && !at.sentence().token(nominal.group().head()).isCapitalised();
    }

    /** The noun group at a chunk, or where a full stop parts a rank from its name ("Col. N. N."), the name. */
    static @Nullable Nominal lastOfName(AnalysedSentence at, int chunk) {
        return at.nominal(Voices.lastChunk(at, chunk));
    }

    /** "forces allied to X": whether a word that names whom they fight for stands in the group or right behind it. */
    static boolean sidesWith(AnalysedSentence at, Nominal nominal) {
        int next = nominal.chunk() + 1;
        return SIDES_WITH.contains(at.word(nominal.group().head()))
                || next < at.syntax().chunks().size()
                        && SIDES_WITH.contains(at.word(at.syntax().chunk(next).first()));
    }

    /** What "of", "for", "from", "in" and "at" add to a noun group, two steps deep. */
    static List<Nominal> complements(AnalysedSentence at, Nominal nominal) {
        List<Nominal> found = new ArrayList<>();
        int next = nominal.chunk() + 1;
        if (SIDES_WITH.contains(at.word(nominal.group().head()))
                && at.syntax().isLink(next, Chunk.Kind.PREPOSITION)
                && at.nominal(next + 1) != null) {
            return List.of(Objects.requireNonNull(at.nominal(next + 1)));
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
                    || at.syntax().isLink(next, "in")
                    || at.syntax().isLink(next, "to")
                            && ADVISERS.contains(at.word(nominal.group().head()));
            Nominal inner = of ? at.nominal(next + 1) : null;
            if (inner == null) {
                break;
            }
            found.add(inner);
            next += 2;
        }
        return found;
    }

    /** "a communiqué issued in N.", "dispatches carried by N.": who stands behind the participle; null if none does. */
    static @Nullable Nominal issuer(AnalysedSentence at, Nominal paper) {
        int next = paper.chunk() + 1;
        boolean issued = next < at.syntax().chunks().size()
                && at.syntax().chunk(next) instanceof VerbGroup verb
                && verb.end() - verb.first() == 1
                && (at.syntax().isLink(next + 1, "in")
                        || at.syntax().isLink(next + 1, "by")
                        || at.syntax().isLink(next + 1, "over")
                        || at.syntax().isLink(next + 1, "on"));
        return issued ? at.nominal(next + 2) : null;
    }

    /** "the spokesman of the hunters", "a spokesman for the group": who stands right behind "of" or "for"; or null. */
    static @Nullable Nominal spokenFor(AnalysedSentence at, Nominal speaker) {
        int link = speaker.chunk() + 1;
        return at.syntax().isLink(link, "of") || at.syntax().isLink(link, "for") ? at.nominal(link + 1) : null;
    }

    /** "an official of the district council", "a source at the town hall": the house that somebody is of; null if none stands there. */
    static @Nullable Nominal employer(AnalysedSentence at, Nominal speaker) {
        int link = speaker.chunk() + 1;
        boolean of = at.syntax().isLink(link, "of")
                || at.syntax().isLink(link, "for")
                || at.syntax().isLink(link, "at")
                || at.syntax().isLink(link, "from")
                || at.syntax().isLink(link, "with");
        return of ? at.nominal(link + 1) : null;
    }

    /** "the mission of the union in the country": the chunk behind a noun group and the prepositions with their nouns. */
    static int pastComplements(AnalysedSentence at, Nominal nominal) {
        int next = nominal.chunk() + 1;
        while (at.syntax().isLink(next, Chunk.Kind.PREPOSITION) && at.nominal(next + 1) != null) {
            next += 2;
        }
        return next;
    }

    static boolean isDefinite(AnalysedSentence at, Nominal nominal) {
        String first = at.word(nominal.group().first());
        return Set.of("the", "its", "his", "their", "this", "these", "that").contains(first);
    }
}
