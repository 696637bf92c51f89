package org.fogline.knowledge.place;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fogline.knowledge.text.Folding;
import org.fogline.knowledge.text.Table;

/**
 * Writes the list of districts ({@code districts.csv}) from GeoNames' second-order divisions; run by
 * {@code tools/build-districts}. Left out are districts of countries without a conflict, those that are only numbered,
 * and those called like a town of their country, which the town stands for.
 */
final class DistrictsBuilder {

    private final Set<String> countries = WordList.builtIn("places/district-countries.txt");
    private final List<String> before = new ArrayList<>();
    private final List<String> after = new ArrayList<>();

    private DistrictsBuilder() {
        for (Table.Row row :
                Table.builtIn("places/district-affixes.csv", "words", "where").rows()) {
            (row.text("where").equals("before") ? before : after).addAll(row.list("words"));
        }
    }

    /** Arguments: a file with a code (CD.11.218255), a tab and a name on each line; the file to write. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: DistrictsBuilder admin2.tsv districts.csv");
            System.exit(1);
        }
        List<String> rows =
                new DistrictsBuilder().rows(Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8));
        Files.write(Path.of(arguments[1]), rows, StandardCharsets.UTF_8);
        System.err.println(rows.size() - 1 + " districts");
    }

    private List<String> rows(List<String> lines) {
        Gazetteer gazetteer = Gazetteer.builtIn();
        Set<String> seen = new HashSet<>();
        List<String> rows = new ArrayList<>();
        rows.add("code,name");
        for (String line : lines) {
            int tab = line.indexOf('\t');
            String code = line.substring(0, tab);
            String country = code.substring(0, 2);
            String division = code.substring(0, code.lastIndexOf('.'));
            if (!isTaken(country) && !isTaken(division)) {
                continue;
            }
            String name = plain(line.substring(tab + 1).strip());
            boolean usable = Folding.fold(name).length() > 2
                    && name.chars().noneMatch(Character::isDigit)
                    && name.matches("[\\p{L}\\p{M} .'’‘`ʻʼ-]+")
                    && Character.isUpperCase(name.codePointAt(0));
            boolean known = gazetteer.candidates(name).stream()
                    .anyMatch(candidate -> candidate.how() != MatchKind.TRANSLITERATED
                            && candidate.place().country().equals(country)
                            && !candidate.place().id().startsWith("geonames-admin2:"));
            if (usable && !known && seen.add(country + Folding.fold(name))) {
                rows.add(code + ',' + name);
            }
        }
        return rows;
    }

    private boolean isTaken(String code) {
        return countries.contains(code) || countries.contains(code.toLowerCase(Locale.ROOT));
    }

    /** The name without the words for what it is. */
    private String plain(String name) {
        for (String word : before) {
            boolean elided = word.endsWith("'");
            if (name.startsWith(elided ? word : word + ' ')) {
                return plain(name.substring(elided ? word.length() : word.length() + 1));
            }
        }
        for (String word : after) {
            if (name.endsWith(' ' + word)) {
                return plain(name.substring(0, name.length() - word.length() - 1));
            }
        }
        return name;
    }
}
