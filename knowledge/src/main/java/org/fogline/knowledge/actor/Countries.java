package org.fogline.knowledge.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fogline.knowledge.text.Folding;
import org.fogline.knowledge.text.PhraseIndex;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.text.WordSequence;
import org.jspecify.annotations.Nullable;

/** The countries of the world by code, name and adjective; from {@code countries.csv}. */
public final class Countries {

    private final List<Country> all;
    private final Map<String, Country> byCode;
    private final Map<String, Country> byCapital;
    private final PhraseIndex<Country> index;

    private Countries(List<Country> all) {
        this.all = List.copyOf(all);
        this.byCode = new HashMap<>();
        this.byCapital = new HashMap<>();
        PhraseIndex.Builder<Country> builder = PhraseIndex.builder();
        for (Country country : all) {
            byCode.put(country.code(), country);
            country.capitals().forEach(city -> byCapital.put(Folding.fold(city), country));
            builder.add(country.name(), country);
            country.adjectives().forEach(word -> builder.add(word, country));
            country.people().forEach(word -> builder.add(word, country));
            country.aliases().forEach(word -> builder.add(word, country));
        }
        this.index = builder.build();
    }

    public static Countries builtIn() {
        return of(
                Table.builtIn("countries.csv", "code", "name", "adjectives", "people", "aliases", "capitals", "seat"));
    }

    static Countries of(Table table) {
        List<Country> all = new ArrayList<>();
        Map<String, Country> seen = new HashMap<>();
        for (Table.Row row : table.rows()) {
            String code = row.text("code");
            if (code.length() != 2) {
                throw row.wrong("code", "'" + code + "' is not a code of two letters");
            }
            Country country = new Country(
                    code,
                    row.text("name"),
                    row.list("adjectives"),
                    row.list("people"),
                    row.list("aliases"),
                    row.list("capitals"),
                    row.text("seat"));
            if (country.name().isEmpty()) {
                throw row.wrong("name", "a country needs a name");
            }
            if (seen.put(code, country) != null) {
                throw row.wrong("code", "'" + code + "' is there twice");
            }
            all.add(country);
        }
        return new Countries(all);
    }

    public List<Country> all() {
        return all;
    }

    public Optional<Country> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The country for whose government a city's name stands: "Moscow". */
    public Optional<Country> byCapital(String city) {
        return Optional.ofNullable(byCapital.get(Folding.fold(city)));
    }

    /** The country that a name, an adjective or a word for its people means: "Syria", "Syrian", "Syrians". */
    public Optional<Country> byWord(String word) {
        List<Country> found = index.exactly(WordSequence.of(word));
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** Whether any of them begins with this folded word. */
    public boolean begins(String word) {
        return index.begins(word);
    }

    /** The longest name, adjective or word for a people that begins at a word; null if none does. */
    public PhraseIndex.@Nullable Hit<Country> longestMatch(WordSequence words, int from) {
        return index.longest(words, from);
    }
}
