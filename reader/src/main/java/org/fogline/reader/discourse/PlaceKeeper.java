package org.fogline.reader.discourse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fogline.model.ClaimType;
import org.fogline.model.Extent;
import org.fogline.model.PlaceRelation;
import org.fogline.model.Where;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.mention.PlaceMention;
import org.fogline.reader.segment.Sentence;

/** Keeps the places of a story as its sentences are read, and gives each claim its own. */
final class PlaceKeeper {

    private final List<Where> theatre;
    private List<Where> storyPlaces = List.of();

    PlaceKeeper(List<AnalysedSentence> sentences) {
        this.theatre = theatre(sentences);
    }

    void forget() {
        storyPlaces = List.of();
    }

    /** Keeps the places of a sentence that tells of what happened. */
    void tell(AnalysedSentence at, List<Frame> found) {
        if (!at.mentions().places().isEmpty() && found.stream().anyMatch(frame -> !frame.isPlanned())) {
            storyPlaces =
                    at.mentions().places().stream().map(PlaceMention::toWhere).toList();
        }
    }

    /** The place that the title names, else the first that the text names more than once. */
    private static List<Where> theatre(List<AnalysedSentence> sentences) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (AnalysedSentence sentence : sentences) {
            for (PlaceMention mention : sentence.mentions().places()) {
                Where where = mention.toWhere();
                if (sentence.sentence().kind() == Sentence.BlockKind.TITLE && where.id() != null) {
                    return List.of(Where.of(where.place(), PlaceRelation.IN));
                }
                counts.merge(where.place(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> List.of(Where.of(entry.getKey(), PlaceRelation.IN)))
                .orElse(List.of());
    }

    void place(AnalysedSentence at, Frame frame, DraftClaim draft) {
        List<PlaceMention> own = new ArrayList<>();
        for (PlaceMention mention : at.mentions().places()) {
            int clause = at.syntax().clause(at.syntax().chunkAt(mention.first()));
            if (frame.clauses().contains(clause)) {
                own.add(mention);
            }
        }
        boolean inClause = !own.isEmpty();
        if (own.isEmpty()) {
            for (PlaceMention mention : at.mentions().places()) {
                int clause = at.syntax().clause(at.syntax().chunkAt(mention.first()));
                if (TimeKeeper.clauseDistance(frame, clause) <= 2) {
                    own.add(mention);
                }
            }
        }
        List<Where> found = new ArrayList<>();
        for (PlaceMention mention : own) {
            Where where = mention.toWhere();
            if (found.stream().noneMatch(known -> known.place().equals(where.place()))) {
                found.add(where);
                draft.because(
                        "where",
                        inClause ? "named-in-clause" : "named-in-sentence",
                        at.sentence().token(mention.first()).start(),
                        at.sentence().token(mention.end() - 1).end());
            }
        }
        for (Nominal object : frame.placeObjects()) {
            if (found.isEmpty() && object.is(Nominal.Kind.OTHER) && frame.at() == at) {
                String words = at.sentence()
                        .written(object.group().first(), object.group().end());
                found.add(Where.of(words, PlaceRelation.IN));
                draft.because("where", "unknown-name-as-object", draft.start, draft.end);
            }
        }
        draft.ownPlace = !found.isEmpty();
        if (found.isEmpty() && !storyPlaces.isEmpty()) {
            found.addAll(storyPlaces);
            draft.because("where", "place-of-the-story", draft.start, draft.end);
        }
        if (found.isEmpty() && (draft.when.extent() == Extent.THROUGHOUT || frame.type() == ClaimType.TOLL)) {
            found.addAll(theatre);
            draft.because("where", "theatre", draft.start, draft.end);
        }
        draft.where = found;
    }
}
