package org.fogline.reader.mention;

import java.util.stream.Stream;
import org.fogline.knowledge.actor.Countries;
import org.fogline.knowledge.place.Candidate;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.knowledge.place.Place;
import org.fogline.knowledge.place.PlaceKind;
import org.jspecify.annotations.Nullable;

/** The capitals of countries as places: what "the Libyan capital" and "the capital of Libya" mean. */
final class Capitals {

    private final Countries countries;
    private final Gazetteer gazetteer;

    Capitals(Countries countries, Gazetteer gazetteer) {
        this.countries = countries;
        this.gazetteer = gazetteer;
    }

    /** The capital of the country that a code of two letters means; null where the gazetteer has none. */
    @Nullable
    Place of(String code) {
        return countries
                .byCode(code)
                .flatMap(country -> Stream.concat(country.capitals().stream(), Stream.of(country.seat()))
                        .flatMap(name -> gazetteer.candidates(name).stream())
                        .map(Candidate::place)
                        .filter(place -> place.kind() == PlaceKind.CAPITAL
                                && place.country().equals(code))
                        .findFirst())
                .orElse(null);
    }
}
