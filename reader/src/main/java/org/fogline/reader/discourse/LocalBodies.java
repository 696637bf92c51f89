package org.fogline.reader.discourse;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.knowledge.place.Place;
import org.fogline.knowledge.place.PlaceKind;
import org.fogline.knowledge.text.Table;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.mention.PlaceMention;
import org.jspecify.annotations.Nullable;

/**
 * The offices and houses of which each town or province has its own, by the name of the one that the text is just telling
 * of: "the mayor's office" in a passage on Northport is "Northport mayor's office".
 */
final class LocalBodies {

    private static final Set<String> OF_TOWN = new HashSet<>();
    private static final Set<String> OF_REGION = new HashSet<>();
    private static final Set<String> WHICH = new HashSet<>();
    private static final Set<String> IN_NAME = new HashSet<>();

    static {
        for (Table.Row row :
                Table.builtIn("local-bodies.csv", "words", "seat", "note").rows()) {
            (row.text("seat").equals("region") ? OF_REGION : OF_TOWN).addAll(row.list("words"));
        }
        for (Table.Row row :
                Table.builtIn("local-words.csv", "words", "use", "note").rows()) {
            (row.text("use").equals("which") ? WHICH : IN_NAME).addAll(row.list("words"));
        }
    }

    /** A preposition that opens a sentence in capitals may be taken for a part of the name behind it. */
    private static final Set<String> OPENERS = Set.of("at", "in", "near", "from");

    /** The place is looked for in so many sentences before, as long as they are of the paragraph. */
    private static final int SENTENCES = 6;

    private final Gazetteer places;
    private final List<AnalysedSentence> sentences;

    LocalBodies(Gazetteer places, List<AnalysedSentence> sentences) {
        this.places = places;
        this.sentences = sentences;
    }

    /** The name of the town's or the province's own body that a noun group tells of; null if it tells of none. */
    @Nullable
    String name(AnalysedSentence at, Nominal nominal) {
        String words = words(at, nominal);
        if (words == null) {
            return null;
        }
        String full = isPlain(nominal) ? namedInFull(at, nominal) : null;
        if (full != null) {
            return full;
        }
        String kind = kind(words);
        boolean region = kind != null && OF_REGION.contains(kind);
        PlaceMention seat = seat(at, nominal, region);
        Place place = seat == null ? null : seat.place();
        if (seat == null || place == null) {
            return null;
        }
        return (region ? nameOfRegion(place) : written(seat, place)) + ' ' + words;
    }

    /** A place as the text writes it, without the preposition that opens the sentence and without shouting. */
    private static String written(PlaceMention seat, Place place) {
        String words = seat.words();
        int space = words.indexOf(' ');
        boolean opened = space > 0 && OPENERS.contains(words.substring(0, space).toLowerCase(Locale.ROOT));
        String name = opened ? words.substring(space + 1) : words;
        return name.equals(name.toUpperCase(Locale.ROOT)) ? place.name() : name;
    }

    /** "The hospital" behind "Northport General Hospital was hit": the name in capitals that the paragraph has for it; or null. */
    private @Nullable String namedInFull(AnalysedSentence at, Nominal nominal) {
        String head = at.word(nominal.group().head());
        for (int index = at.index(); index >= Math.max(0, at.index() - SENTENCES); index--) {
            AnalysedSentence before = sentences.get(index);
            if (before.sentence().block() != at.sentence().block()) {
                return null;
            }
            int end = index == at.index()
                    ? nominal.group().first()
                    : before.sentence().size();
            for (int token = end - 1; token > 0; token--) {
                int first = token;
                while (before.word(token).equals(head)
                        && first > 0
                        && before.sentence().token(first - 1).isCapitalised()
                        && !PlainNames.ARTICLES.contains(before.word(first - 1))) {
                    first--;
                }
                if (first < token && before.sentence().token(token).isCapitalised()) {
                    return before.sentence().written(first, token + 1);
                }
            }
        }
        return null;
    }

    /** Whether a noun group has nothing but the plain words for such a body: "the hospital", and not "the regional hospital". */
    static boolean isPlain(Nominal nominal) {
        return nominal.group().head() - nominal.group().first() < 2;
    }

    /** The words for such a body without those that only point to it; null if the group has others. */
    private static @Nullable String words(AnalysedSentence at, Nominal nominal) {
        boolean named = nominal.count() != null
                || nominal.actors().stream().anyMatch(actor -> actor.kind() != ActorMention.Kind.ROLE);
        int first = nominal.group().first();
        int head = nominal.group().head();
        if (named || nominal.group().end() != head + 1) {
            return null;
        }
        if (at.word(first).equals("the")) {
            first++;
        }
        while (first < head && WHICH.contains(at.word(first))) {
            first += at.word(first + 1).equals("'s") ? 2 : 1;
        }
        int kind = first;
        while (kind < head
                && IN_NAME.contains(at.word(kind))
                && !isListed(at.sentence().written(kind, head + 1))
                && kind(at.sentence().written(kind, head + 1)) != null) {
            kind++;
        }
        String words = first > head ? "" : at.sentence().written(first, head + 1);
        boolean known = kind <= head && isListed(at.sentence().written(kind, head + 1));
        boolean capital = false;
        for (int token = Math.max(first, 1); token <= head; token++) {
            capital |= at.sentence().token(token).isCapitalised();
        }
        return known && !capital ? lowered(words) : null;
    }

    /** Whether these very words are those for a body of which each town or province has its own. */
    private static boolean isListed(String words) {
        String folded = plain(words.toLowerCase(Locale.ROOT));
        return OF_TOWN.contains(folded) || OF_REGION.contains(folded);
    }

    private static @Nullable String kind(String words) {
        String folded = plain(words.toLowerCase(Locale.ROOT));
        String best = null;
        for (Set<String> kinds : List.of(OF_TOWN, OF_REGION)) {
            for (String kind : kinds) {
                boolean ends = folded.equals(kind) || folded.endsWith(' ' + kind);
                best = ends && (best == null || kind.length() > best.length()) ? kind : best;
            }
        }
        return best;
    }

    private static String plain(String words) {
        return words.replace('’', '\'');
    }

    private static String lowered(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    /** The place beside the body, else the one named last before it in the sentence, in its paragraph or over it. */
    private @Nullable PlaceMention seat(AnalysedSentence at, Nominal nominal, boolean region) {
        Nominal there = beside(at, nominal);
        PlaceMention found =
                there == null ? null : at.mentions().placeAt(there.group().head());
        if (found == null || found.place() == null) {
            found = last(at, nominal.group().first(), region);
        }
        for (int index = at.index() - 1; found == null && index >= Math.max(0, at.index() - SENTENCES); index--) {
            AnalysedSentence before = sentences.get(index);
            boolean heading = before.sentence().kind() != at.sentence().kind();
            if (before.sentence().block() != at.sentence().block() && !heading) {
                break;
            }
            found = last(before, before.sentence().size(), region);
        }
        // "The city's morgue received nine bodies after fighting in Northport"
        return found != null ? found : last(at, at.sentence().size(), region);
    }

    /** "the hospital in X", "the mayor of X": what "in", "of" or "at" leads to behind a noun group; null if none does. */
    static @Nullable Nominal beside(AnalysedSentence at, Nominal nominal) {
        int link = nominal.chunk() + 1;
        boolean beside = at.syntax().isLink(link, "in")
                || at.syntax().isLink(link, "of")
                || at.syntax().isLink(link, "at");
        return beside ? at.nominal(link + 1) : null;
    }

    private static @Nullable PlaceMention last(AnalysedSentence at, int end, boolean region) {
        PlaceMention found = null;
        for (PlaceMention mention : at.mentions().places()) {
            Place place = mention.place();
            boolean seat = place != null
                    && mention.end() <= end
                    && mention.role() != PlaceMention.Role.BODY
                    && at.mentions().actors().stream()
                            .noneMatch(actor -> actor.first() <= mention.first() && mention.first() < actor.end())
                    // "Southport (17 km north of Northport)"
                    && mention.bearing() == null
                    && mention.distanceKilometres() == null
                    && (place.kind().isSettlement() && place.kind() != PlaceKind.NEIGHBOURHOOD
                            || region && place.kind() == PlaceKind.PROVINCE);
            found = seat ? mention : found;
        }
        return found;
    }

    private String nameOfRegion(Place place) {
        Place region = place;
        for (Place parent : place.kind() == PlaceKind.PROVINCE ? List.<Place>of() : places.parents(place)) {
            region = parent.kind() == PlaceKind.PROVINCE ? parent : region;
        }
        String name = region.name();
        int last = name.lastIndexOf(' ');
        boolean kind = last > 0 && isRegion(name.substring(last + 1).toLowerCase(Locale.ROOT));
        return kind ? name.substring(0, last) : name;
    }

    private static boolean isRegion(String word) {
        return DiscourseWord.TERRITORY.isWord(word) || DiscourseWord.REGION.isWord(word);
    }
}
