package org.fogline.knowledge.materiel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fogline.knowledge.text.Folding;
import org.fogline.knowledge.text.KnowledgeException;
import org.fogline.knowledge.text.PhraseIndex;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.text.WordSequence;
import org.fogline.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaterielIndexTest {

    private static final MaterielIndex MATERIEL = MaterielIndex.builtIn();

    @ParameterizedTest
    @CsvSource({
        "T-72s, TANK",
        "T-72B3, TANK",
        "BMPs, IFV",
        "BMP vehicle, IFV",
        "BTR-80, IFV",
        "armoured vehicles, VEHICLE",
        "Humvees, VEHICLE",
        "MT-LB, IFV",
        "Shilka vehicle, AIR_DEFENCE",
        "D-30, ARTILLERY",
        "mortars, ARTILLERY",
        "BM-21 Grad, ARTILLERY",
        "Su-25, AIRCRAFT",
        "Mi-8s, HELICOPTER",
        "Bayraktar TB2, DRONE",
        "bulldozers, ENGINEERING",
        "ammunition dump, DEPOT",
        "command posts, BUILDING",
        "tunnels, BUILDING",
        "landing craft, SHIP",
        "anti-tank missiles, WEAPON",
        "batteries of drones, ''"
    })
    void termsHaveUnits(String words, String unit) {
        PhraseIndex.Hit<Materiel> hit = MATERIEL.longestMatch(WordSequence.of(words), 0);
        if (unit.isEmpty()) {
            assertThat(hit).isNull();
        } else {
            Objects.requireNonNull(hit);
            assertThat(hit.to()).isEqualTo(WordSequence.of(words).size());
            assertThat(hit.value().unit()).isEqualTo(Unit.valueOf(unit));
        }
    }

    @Test
    void noTermHasTwoUnits() {
        Map<String, String> units = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (Table.Row row : Table.builtIn("materiel.csv", "term", "unit").rows()) {
            for (String term : row.list("term")) {
                String earlier = units.put(Folding.fold(term), row.text("unit"));
                if (earlier != null && !earlier.equals(row.text("unit"))) {
                    wrong.add("line " + row.line() + ": " + term);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(units).hasSizeGreaterThan(300);
    }

    @Test
    void aUnitOfPeopleIsRefused() {
        assertThatThrownBy(() ->
                        MaterielIndex.of(Table.read("own.csv", new StringReader("term,unit\ntank,civilian\n"), "term")))
                .isInstanceOf(KnowledgeException.class)
                .hasMessage("own.csv: line 2: column 'unit': 'civilian' counts people");
    }
}
