package org.fogline.reader.discourse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.knowledge.place.Place;
import org.fogline.knowledge.place.PlaceKind;
import org.fogline.model.PlaceRelation;
import org.fogline.model.Where;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.mention.PlaceMention;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/** The place of which a whole document tells, for what it tells without a place of its own. */
final class Theatre {

    /** A title and a dateline stand among the first so many sentences. */
    private static final int HEAD_SENTENCES = 4;

    private final Gazetteer gazetteer;
    private final PlaceNesting nesting;
    private final @Nullable String mostNamedCountry;
    private final @Nullable PlaceMention dateline;
    private final List<Where> theatre;
    private final List<Where> area;

    /** How often each place is named. */
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    private List<Where> titled = List.of();
    private List<Where> mostNamed = List.of();
    private List<Where> opening = List.of();

    Theatre(Gazetteer gazetteer, PlaceNesting nesting, List<AnalysedSentence> sentences) {
        this.gazetteer = gazetteer;
        this.nesting = nesting;
        this.dateline = dateline(sentences);
        this.theatre = find(sentences);
        this.area = areaOfTotals(sentences);
        this.mostNamedCountry = mostNamedCountry(sentences);
    }

    /** The place that the title names; empty without one. */
    List<Where> titled() {
        return titled;
    }

    /** The place that is named most; empty where the text names none. */
    List<Where> mostNamed() {
        return mostNamed;
    }

    /** The places that the first sentence names that names any. */
    List<Where> opening() {
        return opening;
    }

    /** How often a place is named. */
    int count(String place) {
        return counts.getOrDefault(place, 0);
    }

    /** The country in which most of the places lie. */
    List<Where> countryOfText() {
        return mostNamedCountry == null ? List.of() : countryOf(mostNamedCountry);
    }

    private List<Where> countryOf(String code) {
        return gazetteer
                .country(code)
                .map(country -> List.of(new Where(country.name(), country.id(), PlaceRelation.IN, null, null, null)))
                .orElse(List.of());
    }

    /** The theatre; empty where the text names no place. */
    List<Where> places() {
        return theatre;
    }

    /** Whether an area lies in the country of which most of the text is told. */
    boolean isIn(Place place) {
        return place.country().equals(mostNamedCountry);
    }

    /** Of what totals without a place of their own are told; empty where the text names no place. */
    List<Where> area() {
        return area;
    }

    /**
     * The area that a title names; else the place of the title; without one the area of which its first sentence tells, else
     * the narrowest area that holds most of its places.
     */
    private List<Where> areaOfTotals(List<AnalysedSentence> sentences) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Place> areas = new LinkedHashMap<>();
        int placed = 0;
        boolean titled = false;
        List<PlaceMention> opening = new ArrayList<>();
        int opened = -1;
        for (AnalysedSentence sentence : sentences) {
            boolean title = sentence.sentence().kind() == Sentence.BlockKind.TITLE;
            boolean first = placed == 0 && PlaceNesting.headEnd(sentence) < 0;
            for (PlaceMention mention : sentence.mentions().places()) {
                Place place = mention.place();
                if (place == null
                        || mention.role() != PlaceMention.Role.PLACE
                        || PlaceSense.standsForActor(sentence, mention)) {
                    continue;
                }
                boolean country = place.kind() == PlaceKind.COUNTRY;
                if (title && place.kind().isArea() && !country) {
                    return List.of(plain(mention.toWhere()));
                }
                titled |= title && !country;
                if (first && place.kind().isArea() && !country && (opening.isEmpty() || opened == sentence.index())) {
                    opening.add(mention);
                    opened = sentence.index();
                } else if (first && !place.kind().isArea()) {
                    first = false;
                    opening.clear();
                }
                placed++;
                for (Place holder : gazetteer.withParents(place)) {
                    counts.merge(holder.id(), 1, Integer::sum);
                    areas.putIfAbsent(holder.id(), holder);
                }
            }
        }
        if (titled || placed == 0) {
            return theatre;
        }
        if (!opening.isEmpty()) {
            Place around = commonParent(opening);
            return List.of(
                    around == null
                            ? plain(opening.get(0).toWhere())
                            : new Where(around.name(), around.id(), PlaceRelation.IN, null, null, null));
        }
        Place best = null;
        int bestCount = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            Place place = areas.get(entry.getKey());
            int count = entry.getValue();
            boolean holds = count * 10 >= placed * 7;
            if (place != null && holds && (best == null || gazetteer.isWithin(place, best) || count < bestCount)) {
                best = place;
                bestCount = count;
            }
        }
        return best == null ? theatre : List.of(new Where(best.name(), best.id(), PlaceRelation.IN, null, null, null));
    }

    /** Where the report was written, by its dateline; empty without one. */
    List<Where> writtenAt() {
        return dateline == null ? List.of() : List.of(plain(dateline.toWhere()));
    }

    /** The place that the title names, else the one named most, else the first where something happened. */
    private List<Where> find(List<AnalysedSentence> sentences) {
        Map<String, Where> places = new LinkedHashMap<>();
        List<PlaceMention> inTitle = new ArrayList<>();
        for (AnalysedSentence sentence : sentences) {
            List<PlaceMention> named =
                    new ArrayList<>(sentence.mentions().places().size());
            for (PlaceMention mention : sentence.mentions().places()) {
                if (mention.role() == PlaceMention.Role.PLACE
                        && !PlaceSense.standsForActor(sentence, mention)
                        && !PlaceSense.areStreets(List.of(mention.toWhere()))) {
                    named.add(mention);
                }
            }
            for (PlaceMention mention : nesting.mostSpecific(sentence, named)) {
                Where where = mention.toWhere();
                if (sentence.sentence().kind() == Sentence.BlockKind.TITLE && where.id() != null) {
                    inTitle.add(mention);
                }
                counts.merge(where.place(), 1, Integer::sum);
                places.putIfAbsent(where.place(), where);
            }
            if (opening.isEmpty() && sentence.sentence().kind() != Sentence.BlockKind.TITLE) {
                opening = nesting.mostSpecific(sentence, named).stream()
                        .map(mention -> plain(mention.toWhere()))
                        .toList();
            }
            for (PlaceMention mention : sentence.mentions().references()) {
                // "in the capital", "came into the city"
                boolean led = !mention.preposition().isEmpty()
                        && mention.relation() != PlaceRelation.FROM
                        && mention.relation() != PlaceRelation.TO;
                if (led && isOfTheHead(sentences, mention.place())) {
                    Where where = mention.toWhere();
                    counts.merge(where.place(), 1, Integer::sum);
                    places.putIfAbsent(where.place(), where);
                }
            }
        }
        Place written = dateline == null ? null : dateline.place();
        if (written != null && written.kind() != PlaceKind.CAPITAL && written.kind() != PlaceKind.COUNTRY) {
            // A report from a town that it also names is of that town sooner than of another named as often.
            counts.computeIfPresent(written.name(), (name, count) -> count + 1);
        }
        mostNamed = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> {
                    Where found = places.get(entry.getKey());
                    return found == null ? List.<Where>of() : List.of(plain(found));
                })
                .orElse(List.of());
        titled = inTitle.isEmpty() ? List.of() : List.of(plain(ofTitle(inTitle)));
        return titled.isEmpty() ? mostNamed : titled;
    }

    /** Whether a title or a dateline names a place. */
    private static boolean isOfTheHead(List<AnalysedSentence> sentences, @Nullable Place place) {
        if (place == null) {
            return false;
        }
        for (int index = 0; index < Math.min(HEAD_SENTENCES, sentences.size()); index++) {
            AnalysedSentence sentence = sentences.get(index);
            boolean title = sentence.sentence().kind() == Sentence.BlockKind.TITLE;
            for (PlaceMention mention : sentence.mentions().places()) {
                Place named = mention.place();
                if (named != null
                        && named.id().equals(place.id())
                        && (title || mention.role() == PlaceMention.Role.DATELINE)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Of the places in a title a settlement before an area; where it names only a province, the place of writing inside
     * it, for a local report, unless that is a capital.
     */
    private Where ofTitle(List<PlaceMention> inTitle) {
        Place around = commonParent(inTitle);
        if (around != null) {
            return new Where(around.name(), around.id(), PlaceRelation.IN, null, null, null);
        }
        for (PlaceMention mention : inTitle) {
            Place place = mention.place();
            if (place != null && !place.kind().isArea()) {
                return mention.toWhere();
            }
        }
        PlaceMention area = inTitle.get(0);
        Place outer = area.place();
        PlaceMention written = dateline;
        Place local = written == null ? null : written.place();
        boolean within = outer != null
                && local != null
                && outer.kind() != PlaceKind.COUNTRY
                && local.kind() != PlaceKind.CAPITAL
                && gazetteer.isWithin(local, outer);
        return within && written != null ? written.toWhere() : area.toWhere();
    }

    /** Of several places in a title that lie in one district, the district; null for one place, or for no such district. */
    private @Nullable Place commonParent(List<PlaceMention> inTitle) {
        String parent = null;
        Place first = inTitle.get(0).place();
        boolean several = false;
        for (PlaceMention mention : inTitle) {
            Place place = mention.place();
            String own = place == null ? null : place.parent();
            if (place == null || own == null || parent != null && !parent.equals(own)) {
                return null;
            }
            parent = own;
            several |= first != null && !place.id().equals(first.id());
        }
        return several && parent != null
                ? gazetteer
                        .byId(parent)
                        .filter(place -> place.kind() != PlaceKind.COUNTRY)
                        .orElse(null)
                : null;
    }

    private static @Nullable PlaceMention dateline(List<AnalysedSentence> sentences) {
        for (AnalysedSentence sentence : sentences) {
            for (PlaceMention mention : sentence.mentions().places()) {
                if (mention.role() == PlaceMention.Role.DATELINE) {
                    return mention;
                }
            }
        }
        return null;
    }

    /** A place with nothing more said of it. */
    static Where plain(Where where) {
        return new Where(where.place(), where.id(), PlaceRelation.IN, null, null, null);
    }

    /** The code of the country in which most of the places lie that the text names; null without any. */
    private static @Nullable String mostNamedCountry(List<AnalysedSentence> sentences) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (AnalysedSentence sentence : sentences) {
            for (PlaceMention mention : sentence.mentions().places()) {
                Place place = mention.place();
                if (place != null && place.kind() != PlaceKind.COUNTRY) {
                    counts.merge(place.country(), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The country of the theatre, where that is a town or less: what years have cost is not told of a village. */
    List<Where> country() {
        String id = theatre.isEmpty() ? null : theatre.get(0).id();
        Place place = id == null ? null : gazetteer.byId(id).orElse(null);
        String code = place == null ? mostNamedCountry : place.country();
        if (code == null || place != null && place.kind().isArea()) {
            return List.of();
        }
        return countryOf(code);
    }
}
