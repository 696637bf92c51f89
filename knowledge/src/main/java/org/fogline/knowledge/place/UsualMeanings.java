package org.fogline.knowledge.place;

import java.util.HashMap;
import java.util.Map;
import org.fogline.knowledge.text.Folding;
import org.fogline.knowledge.text.Table;

/** Plain names that several places bear and that reports most often mean one of by: "Gaza" is the Strip. */
final class UsualMeanings {

    private final Map<String, String> canonicalByName = new HashMap<>();

    private UsualMeanings() {}

    static UsualMeanings builtIn() {
        UsualMeanings meanings = new UsualMeanings();
        for (Table.Row row :
                Table.builtIn("places/usual-meanings.csv", "name", "place").rows()) {
            meanings.canonicalByName.put(Folding.fold(row.text("name")), row.text("place"));
        }
        return meanings;
    }

    /** Whether the folded name, said plainly, most often means that place. */
    boolean isUsual(String folded, Place place) {
        return place.name().equals(canonicalByName.get(folded));
    }
}
