package org.fogline.reckon;

import java.nio.file.*;
import java.time.LocalDate;
import java.util.*;
import org.fogline.model.*;

final class SeedTry {
    public static void main(String[] args) throws Exception {
        List<Claim> claims = ClaimJson.readAll(Files.readString(Path.of("/work/shared/seed/gold.jsonl")));
        for (Policy policy : List.of(
                Policy.DEFAULT,
                Policy.DEFAULT.withReading(Reading.EXACT),
                Policy.DEFAULT.withReading(Reading.EXACT).withWindows(Windows.ROLLING))) {
            System.out.println("=========== " + policy);
            long t = System.nanoTime();
            Reckoning r = Reckoning.of(claims, SmallBackground.southernDamascus(), policy);
            System.out.println(r.accounts());
            if (policy == Policy.DEFAULT) {
                r.messages().forEach(m -> System.out.println("  " + m));
                r.events().stream().filter(e -> e.claims().size() > 1).forEach(e -> {
                    System.out.println(e.claims().stream().map(Claim::id).toList());
                    e.links()
                            .forEach(l -> System.out.printf(
                                    "    %s %s %.2f %s%n",
                                    l.one(),
                                    l.other(),
                                    l.score(),
                                    l.evidence().stream()
                                            .map(x -> x.words() + " " + x.weight())
                                            .toList()));
                });
            }
            Question q = new Question(
                    "Syrian government and allies",
                    Effect.KILLED,
                    Unit.COMBATANT,
                    "Southern Damascus",
                    LocalDate.parse("2018-04-19"),
                    LocalDate.parse("2018-05-14"));
            AccountReckoning is = r.account("Islamic State", q);
            is.contradictions(100, 20000)
                    .found()
                    .forEach(c -> System.out.println("  * " + c.sentence() + "   " + c.certificate()));
            System.out.println(is.contradictions(100, 20000).complete());
            RepairAnswer rep = is.repair();
            System.out.println("repair "
                    + rep.doubted().stream().map(a -> a.id() + " " + a.figure()).toList() + rep.proven()
                    + rep.choices().stream()
                            .map(x -> x.stream().map(a -> a.id()).toList())
                            .toList());
            BoundAnswer b = is.bounds(List.of(q)).get(0);
            System.out.println(q + ": " + b.figure() + " "
                    + b.lowFrom().stream().map(a -> a.id()).toList()
                    + b.highFrom().stream().map(a -> a.id()).toList());
            r.notItemised(is)
                    .forEach(n -> System.out.println("  not itemised "
                            + n.total().figure() + " " + n.total().id() + ": " + n.sum() + " " + n.remainder() + " "
                            + n.items().stream()
                                    .map(a -> a.id() + "=" + a.figure())
                                    .toList()));
            r.strains(is).forEach(n -> System.out.println("  strain " + n.sentence()));
            System.out.println((System.nanoTime() - t) / 1e6 + " ms");
        }
    }
}
