package org.fogline.app.chronicle;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim as the page tells it.
 *
 * @param number its number on the page
 * @param anchor the fragment that leads here
 * @param stance the stance as a word of the claim format, which is a style class on the page
 * @param speaker who says it
 * @param verb what the speaker does: "says", "denies", "corrects itself"
 * @param relays who passes it on, in words; empty if nobody does
 * @param event the event in words
 * @param figures the losses, each with its number set apart
 * @param when the days in words, if they are not just the day under which it stands; else empty
 * @param badges hedges, amendments, denials and the like
 * @param passage where it stands
 * @param again passages that say it again
 */
record Entry(
        int number,
        String anchor,
        String stance,
        String speaker,
        String verb,
        String relays,
        String event,
        List<Figure> figures,
        String when,
        List<Badge> badges,
        Passage passage,
        List<Passage> again) {

    /** Whether who speaks stands before what is said: where no account's name stands above it, or where he denies. */
    boolean leads(String under) {
        return under.isEmpty() || !stance.equals("asserts");
    }

    /** Who speaks, if that is not the account above, who passes it on, and when; in one line, empty for none. */
    String remarks(String under) {
        List<String> remarks = new ArrayList<>();
        if (!leads(under)) {
            String relay = relays.isEmpty() ? "" : "in " + relays;
            if (!speaker.equals(under)) {
                remarks.add(relay.isEmpty() ? speaker : speaker + ", " + relay);
            } else if (!relay.isEmpty()) {
                remarks.add(relay);
            }
        }
        if (!when.isEmpty()) {
            remarks.add(when);
        }
        return String.join(" · ", remarks);
    }

    /** A loss: its number, and of whom or what and how. */
    record Figure(String number, String words, boolean part, boolean people) {}

    /** A short remark; {@code target} is the number of another claim that it leads to, 0 for none. */
    record Badge(Kind kind, String text, int target) {
        enum Kind {
            HEDGE("hedge"),
            DENIAL("denial"),
            AMENDMENT("amendment"),
            TOTAL("total"),
            PLAN("plan"),
            EVIDENCE("evidence");

            private final String style;

            Kind(String style) {
                this.style = style;
            }

            /** The style class on the page. */
            String style() {
                return style;
            }
        }
    }

    /**
     * A passage with a little of what stands around it.
     *
     * @param before characters before it
     * @param quote its characters
     * @param after characters after it
     * @param document the document's heading
     * @param target the fragment of the passage in the document's text, or null if the document is not at hand
     * @param direction "rtl" or "ltr"
     * @param language the language code, or empty
     */
    record Passage(
            String before,
            String quote,
            String after,
            String document,
            @Nullable String target,
            String direction,
            String language) {}
}
