package org.fogline.reckon;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A background of a few owners, actors and places, written down for a test. */
final class SmallBackground implements Background {

    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, String> actors = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    /** Southern Damascus in 2018, as far as the tests need it. */
    static SmallBackground southernDamascus() {
        SmallBackground background = new SmallBackground();
        for (String outlet : new String[] {"Al-Naba", "Amaq", "Nashir", "Wilayat Dimashq"}) {
            background.owners.put(outlet, "Islamic State");
        }
        background.actors.put("Hizballah", "Syrian government and allies");
        background.actors.put("Iran", "Syrian government and allies");
        for (String place : new String[] {
            "al-Qadam",
            "al-Hajar al-Aswad",
            "Yarmouk Camp",
            "Tadamon",
            "al-Zayn",
            "Yalda",
            "Babila",
            "Bayt Sahem",
            "Damascus city",
            "Al Hajar Al Aswad suburb",
            "Ashrafiet Sahnaya suburb"
        }) {
            background.places.put(place, "Southern Damascus");
        }
        background.places.put("Joura", "al-Qadam");
        background.places.put("30th Street", "al-Hajar al-Aswad");
        background.places.put("Southern Damascus", "Damascus");
        background.places.put("Damascus", "Syria");
        background.places.put("Palmyra", "Badiya");
        background.places.put("Badiya", "Syria");
        return background;
    }

    @Override
    public String accountOf(String source) {
        return owners.getOrDefault(source, source);
    }

    @Override
    public @Nullable String actorParent(String actor) {
        return actors.get(actor);
    }

    @Override
    public boolean knowsPlace(String place) {
        return true;
    }

    @Override
    public @Nullable String placeParent(String place) {
        return places.get(place);
    }

    @Override
    public double kilometres(String place, String other) {
        return Double.NaN;
    }
}
