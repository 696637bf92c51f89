package org.fogline.app.chronicle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A colour for each account, the same on the whole page; each has a contrast of at least 4.5 to 1 on the paper. */
final class Palette {

    private static final List<String> COLOURS =
            List.of("#a3231c", "#1f5a94", "#4d6a12", "#7b3f98", "#8a5300", "#0b6b66", "#a01f63", "#4a4f8f");
    private static final String REST = "#5b5b58";

    private final Map<String, String> colours = new LinkedHashMap<>();

    /** Colours for these accounts, in this order; beyond the eighth all are grey. */
    Palette(List<String> accounts) {
        for (String account : accounts) {
            int index = colours.size();
            colours.putIfAbsent(account, index < COLOURS.size() ? COLOURS.get(index) : REST);
        }
    }

    /** The account's colour as {@code #rrggbb}. */
    String of(String account) {
        return colours.getOrDefault(account, REST);
    }
}
