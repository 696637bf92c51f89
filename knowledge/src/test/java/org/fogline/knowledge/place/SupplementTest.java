package org.fogline.knowledge.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.fogline.knowledge.text.Folding;
import org.fogline.knowledge.text.Table;
import org.junit.jupiter.api.Test;

/** Checks of the data that a person edits. */
class SupplementTest {

    private final Table table = Table.builtIn("places/supplement.csv", "name");
    private final WorldPlaces world = WorldPlaces.builtIn();

    @Test
    void coordinatesHaveASourceThatIsNamed() {
        for (Table.Row row : table.rows()) {
            boolean located = !row.text("latitude").isEmpty();
            String source = row.text("coordinate_source");
            if (located) {
                assertThat(source).as(row.text("name")).matches("GeoNames \\d+|GED .+");
            } else {
                assertThat(row.text("precision")).as(row.text("name")).isEqualTo("unlocated");
            }
        }
    }

    @Test
    void coordinatesByGeoNamesAreThose() {
        for (Table.Row row : table.rows()) {
            String source = row.text("coordinate_source");
            if (source.startsWith("GeoNames ") && !row.text("latitude").isEmpty()) {
                int record = world.recordOf(Integer.parseInt(source.substring(9)));
                assertThat(record).as(row.text("name")).isNotNegative();
                assertThat(Double.parseDouble(row.text("latitude")))
                        .as(row.text("name"))
                        .isCloseTo(world.latitudes[record] / 1e5, within(1e-4));
                assertThat(Double.parseDouble(row.text("longitude")))
                        .as(row.text("name"))
                        .isCloseTo(world.longitudes[record] / 1e5, within(1e-4));
                assertThat(world.countryOf(record)).as(row.text("name")).isEqualTo(row.text("country"));
            }
        }
    }

    @Test
    void namesAreThereOnce() {
        Set<String> seen = new HashSet<>();
        for (Table.Row row : table.rows()) {
            assertThat(seen.add(Folding.fold(row.text("name"))))
                    .as(row.text("name"))
                    .isTrue();
        }
    }

    @Test
    void aVariantIsNoOtherPlacesNameInTheSameCountry() {
        Map<String, String> names = new HashMap<>();
        for (Table.Row row : table.rows()) {
            names.put(row.text("country") + " " + Folding.fold(row.text("name")), row.text("name"));
        }
        for (Table.Row row : table.rows()) {
            for (String variant : row.list("variants")) {
                String owner = names.get(row.text("country") + " " + Folding.fold(variant));
                assertThat(owner == null || owner.equals(row.text("name")))
                        .as(
                                "line %d: '%s' is a variant of %s and the name of %s",
                                row.line(), variant, row.text("name"), owner)
                        .isTrue();
            }
        }
    }

    @Test
    void parentsLeadUpwardsWithoutACircle() {
        Gazetteer gazetteer = Gazetteer.builtIn();
        for (Place place : gazetteer.listed()) {
            assertThat(gazetteer.parents(place))
                    .as(place.name())
                    .hasSizeLessThan(7)
                    .doesNotContain(place);
        }
    }

    @Test
    void coversManyConflicts() {
        Set<String> countries = new HashSet<>();
        table.rows().forEach(row -> countries.add(row.text("country")));
        assertThat(countries).hasSizeGreaterThan(40);
        assertThat(table.rows()).hasSizeGreaterThan(700);
    }
}
