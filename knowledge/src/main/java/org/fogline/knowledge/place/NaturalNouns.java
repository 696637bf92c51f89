package org.fogline.knowledge.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fogline.knowledge.text.Table;
import org.jspecify.annotations.Nullable;

/**
 * The nouns that stand beside the proper names of mountains, rivers, valleys, lakes and forests, several of which mean one
 * and the same: "the Hamrin hills", "Hamrin Mountains", "Jabal Hamrin".
 */
final class NaturalNouns {

    private static final int SHORTEST_NAME = 3;

    /** The nouns for one kind of feature, each with the space that parts it from the name. */
    private record Kind(String name, List<String> behind, List<String> before) {}

    /** A name without its noun. */
    private record Bare(String name, Kind kind) {}

    private final List<Kind> kinds = new ArrayList<>();

    private NaturalNouns() {}

    static NaturalNouns builtIn() {
        NaturalNouns nouns = new NaturalNouns();
        for (Table.Row row : Table.builtIn("places/natural-nouns.csv", "kind", "behind", "before")
                .rows()) {
            nouns.kinds.add(new Kind(
                    row.text("kind"),
                    row.list("behind").stream().map(noun -> " " + noun).toList(),
                    row.list("before").stream().map(noun -> noun + " ").toList()));
        }
        return nouns;
    }

    /** A folded name with its noun as the plainest of the kind, by which names of one feature are equal; itself without one. */
    String plain(String folded) {
        Bare bare = bare(folded);
        return bare == null ? folded : bare.name + bare.kind.behind.get(0);
    }

    /** The folded names of a place with each other noun of its kind; none for what is no feature of nature. */
    List<String> others(PlaceKind kind, String folded) {
        Bare bare = isNatural(kind) ? bare(folded) : null;
        if (bare == null && hasPlainName(kind, folded)) {
            bare = new Bare(folded, named(kind));
        }
        List<String> names = new ArrayList<>();
        if (bare != null) {
            for (String noun : bare.kind.behind) {
                names.add(bare.name + noun);
            }
            for (String noun : bare.kind.before) {
                names.add(noun + bare.name);
            }
            names.remove(folded);
        }
        return names;
    }

    private static boolean isNatural(PlaceKind kind) {
        return kind == PlaceKind.REGION
                || kind.compareTo(PlaceKind.MOUNTAIN) >= 0 && kind.compareTo(PlaceKind.WATER) <= 0;
    }

    /** "Qandil", a mountain: one word of letters that a noun may follow, though none does. */
    private static boolean hasPlainName(PlaceKind kind, String folded) {
        return (kind == PlaceKind.MOUNTAIN || kind == PlaceKind.FOREST)
                && folded.length() >= SHORTEST_NAME
                && folded.chars().allMatch(Character::isLetter);
    }

    private Kind named(PlaceKind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return kinds.stream()
                .filter(known -> known.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Bare bare(String folded) {
        for (Kind kind : kinds) {
            for (String noun : kind.behind) {
                if (folded.endsWith(noun) && folded.length() - noun.length() >= SHORTEST_NAME) {
                    return new Bare(folded.substring(0, folded.length() - noun.length()), kind);
                }
            }
            for (String noun : kind.before) {
                if (folded.startsWith(noun) && folded.length() - noun.length() >= SHORTEST_NAME) {
                    return new Bare(folded.substring(noun.length()), kind);
                }
            }
        }
        return null;
    }
}
