package org.fogline.knowledge.actor;

import java.util.List;

/**
 * A country as the source of names: "Colombia", "Colombian", "Colombians".
 *
 * @param code ISO 3166, two letters
 * @param name the plain English name, which is also the name of the state as an actor
 * @param adjectives "Colombian"
 * @param people "Colombians"
 * @param aliases other names of the country
 * @param capitals cities whose name stands for the government ("Moscow said")
 * @param seat the capital where its name does not: another town, or the land itself, is called so too; empty for most
 */
public record Country(
        String code,
        String name,
        List<String> adjectives,
        List<String> people,
        List<String> aliases,
        List<String> capitals,
        String seat) {

    public Country {
        adjectives = List.copyOf(adjectives);
        people = List.copyOf(people);
        aliases = List.copyOf(aliases);
        capitals = List.copyOf(capitals);
    }
}
