package org.fogline.knowledge.actor;

import java.util.List;
import java.util.Optional;
import org.fogline.knowledge.text.PhraseIndex;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.text.WordSequence;
import org.jspecify.annotations.Nullable;

/**
 * Bodies that every country has, named after it: "the Chadian army", "Peru's interior ministry", "the Ministry of
 * Defence of Armenia". The words come from {@code country-bodies.csv}, so no country's bodies need be listed one by
 * one.
 */
final class CountryBodies {

    private final Countries countries;
    private final PhraseIndex<Body> after;
    private final PhraseIndex<Body> before;

    private CountryBodies(Countries countries, PhraseIndex<Body> after, PhraseIndex<Body> before) {
        this.countries = countries;
        this.after = after;
        this.before = before;
    }

    static CountryBodies of(Countries countries, Table table) {
        PhraseIndex.Builder<Body> after = PhraseIndex.builder();
        PhraseIndex.Builder<Body> before = PhraseIndex.builder();
        for (Table.Row row : table.rows()) {
            Body body = new Body(
                    Cells.optional(row, "name"),
                    Cells.constant(row, "kind", ActorKind.class),
                    Cells.constant(row, "role", BelligerentRole.class));
            for (String words : row.list("after-country")) {
                after.add(words, body);
            }
            for (String words : row.list("before-country")) {
                before.add(words, body);
            }
        }
        return new CountryBodies(countries, after.build(), before.build());
    }

    /** A country's body found among words. */
    record Found(int to, Country country, Body body) {}

    /**
     * What is named after a country.
     *
     * @param name how it is called, with {@code {adjective}} or {@code {country}} for the country; null if the words
     *     mean the belligerent itself
     * @param kind what sort of actor it is
     * @param role the belligerent of which it is a part, or that it means
     */
    record Body(@Nullable String name, ActorKind kind, BelligerentRole role) {

        /** The name in a country. */
        Optional<String> nameIn(Country country) {
            if (name == null) {
                return Optional.empty();
            }
            String adjective = country.adjectives().isEmpty()
                    ? country.name()
                    : country.adjectives().get(0);
            return Optional.of(name.replace("{adjective}", adjective).replace("{country}", country.name()));
        }
    }

    /** Whether the words before a country's name may begin with this folded word. */
    boolean begins(String word) {
        return before.begins(word);
    }

    @Nullable
    Found match(WordSequence words, int from) {
        PhraseIndex.Hit<Country> country =
                isCapitalised(words.written(from)) ? countries.longestMatch(words, from) : null;
        if (country != null) {
            int next = country.to();
            if (next < words.size() && words.folded(next).equals("'s")) {
                next++;
            }
            PhraseIndex.Hit<Body> body = after.longest(words, next);
            if (body != null) {
                return new Found(body.to(), country.value(), body.value());
            }
        }
        PhraseIndex.Hit<Body> body = before.longest(words, from);
        if (body == null) {
            return null;
        }
        int next = body.to();
        if (next < words.size() && words.folded(next).equals("the")) {
            next++;
        }
        country = next < words.size() ? countries.longestMatch(words, next) : null;
        if (country == null || !isCapitalised(words.written(next))) {
            return null;
        }
        return new Found(country.to(), country.value(), body.value());
    }

    private static boolean isCapitalised(String word) {
        return !word.isEmpty() && !Character.isLowerCase(word.codePointAt(0));
    }

    /** The words of a sequence from its beginning to its end that name a body; empty if they are not all of it. */
    Optional<Found> exactly(WordSequence words) {
        if (words.size() == 0) {
            return Optional.empty();
        }
        Found found = match(words, 0);
        return found != null && found.to() == words.size() ? Optional.of(found) : Optional.empty();
    }

    /** For checks of the data. */
    List<Country> countries() {
        return countries.all();
    }
}
