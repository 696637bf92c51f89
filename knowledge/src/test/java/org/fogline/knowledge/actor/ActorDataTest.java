package org.fogline.knowledge.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fogline.knowledge.text.Folding;
import org.fogline.knowledge.text.Table;
import org.junit.jupiter.api.Test;

/** Checks that the tables of actors hang together; a failure lists every row to be looked at. */
class ActorDataTest {

    private static final Actors ACTORS = Actors.builtIn();

    @Test
    void everyParentAndOwnerIsAnActor() {
        List<String> missing = new ArrayList<>();
        for (Actor actor : ACTORS.all()) {
            if (actor.parent() != null && ACTORS.parentOf(actor).isEmpty()) {
                missing.add(actor.name() + ": parent " + actor.parent());
            }
            if (actor.owner() != null && ACTORS.ownerOf(actor).isEmpty()) {
                missing.add(actor.name() + ": owner " + actor.owner());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noActorIsItsOwnPart() {
        List<String> circles = new ArrayList<>();
        for (Actor actor : ACTORS.all()) {
            Actor top = ACTORS.belligerentOf(actor);
            if (ACTORS.parentOf(top).isPresent()) {
                circles.add(actor.name());
            }
        }
        assertThat(circles).isEmpty();
    }

    @Test
    void namesOfSeveralActorsAreListedAsSuch() {
        Set<String> listed = new HashSet<>();
        for (Table.Row row :
                Table.builtIn("ambiguous-names.csv", "name", "actors").rows()) {
            listed.add(Folding.fold(row.text("name")));
        }
        Map<String, Set<String>> ambiguous = ACTORS.ambiguousNames();
        List<String> unlisted = ambiguous.entrySet().stream()
                .filter(entry -> !listed.contains(entry.getKey()))
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .sorted()
                .toList();
        assertThat(unlisted)
                .as("names of several actors that ambiguous-names.csv does not list")
                .isEmpty();
        listed.removeAll(ambiguous.keySet());
        assertThat(listed)
                .as("names in ambiguous-names.csv that mean one actor only")
                .isEmpty();
    }

    @Test
    void ambiguousNamesNameTheActorsThatBearThem() {
        Map<String, Set<String>> ambiguous = ACTORS.ambiguousNames();
        for (Table.Row row :
                Table.builtIn("ambiguous-names.csv", "name", "actors").rows()) {
            assertThat(Set.copyOf(row.list("actors")))
                    .as("line %d: %s", row.line(), row.text("name"))
                    .isEqualTo(ambiguous.get(Folding.fold(row.text("name"))));
        }
    }

    @Test
    void belligerentsAreActors() {
        List<String> missing = ACTORS.belligerentTable().entries().stream()
                .filter(entry -> ACTORS.byName(entry.actor()).isEmpty())
                .map(entry -> "line " + entry.row().line() + ": " + entry.actor())
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void countriesOfActorsAndBelligerentsAreThere() {
        List<String> missing = new ArrayList<>();
        for (Actor actor : ACTORS.all()) {
            for (String code : actor.countries()) {
                if (ACTORS.countries().byCode(code).isEmpty()) {
                    missing.add(actor.name() + ": " + code);
                }
            }
        }
        for (Belligerents.Entry entry : ACTORS.belligerentTable().entries()) {
            if (ACTORS.countries().byCode(entry.row().text("country")).isEmpty()) {
                missing.add("belligerents line " + entry.row().line());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void mediaHaveOwnersAndNotParents() {
        List<String> wrong = ACTORS.all().stream()
                .filter(actor -> actor.kind().isMedia() && actor.kind() != ActorKind.AGENCY && actor.parent() != null)
                .map(Actor::name)
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void theWorldIsWide() {
        long listed = ACTORS.all().stream()
                .filter(actor -> actor.kind() != ActorKind.STATE)
                .count();
        assertThat(listed).isGreaterThanOrEqualTo(500);
    }
}
