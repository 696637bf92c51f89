package org.fogline.knowledge.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fogline.knowledge.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * One who fights, speaks or suffers.
 *
 * @param name the plain English name by which claims call it
 * @param kind what sort of actor it is
 * @param parent the name of the actor of which it is a part; null if of none
 * @param owner for a source, the name of the actor that controls what it says; null if none does
 * @param countries ISO 3166 codes of the countries in which it acts
 * @param from the first day of its existence; null if not said
 * @param to the last day; null if not said
 * @param aliases other names, as they are written; {@code !} before one that counts in capitals only, {@code ?} before
 *     one that is also an ordinary word
 * @param note a remark for people
 */
public record Actor(
        String name,
        ActorKind kind,
        @Nullable String parent,
        @Nullable String owner,
        List<String> countries,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> aliases,
        String note) {

    public Actor {
        countries = List.copyOf(countries);
        aliases = List.copyOf(aliases);
    }

    /** A short form of the name that is the same on every machine: the folded words joined by hyphens. */
    public String id() {
        return Folding.fold(name).replace(' ', '-');
    }

    /** This actor with a country's names as further names, which are ordinary words too. */
    Actor withCountry(Country country) {
        List<String> more = new ArrayList<>(aliases);
        more.add("?" + country.name());
        country.aliases().forEach(alias -> more.add("?" + alias));
        return new Actor(name, kind, parent, owner, countries, from, to, more, note);
    }

    /** Whether it existed on that day, as far as is known. */
    public boolean activeOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
