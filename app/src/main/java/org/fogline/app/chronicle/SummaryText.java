package org.fogline.app.chronicle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The page's main points on one screen of a terminal. */
final class SummaryText {

    private static final int BAR = 26;
    private static final int MOST_REMARKS = 4;

    private SummaryText() {}

    static String of(ChroniclePage page) {
        List<String> lines = new ArrayList<>();
        lines.add(page.title() + (page.span().isEmpty() ? "" : ", " + page.span()));
        lines.add(page.numbers().sentence());
        for (SideBySide comparison : page.comparisons()) {
            lines.add("");
            lines.add("Dead: " + comparison.side());
            for (SideBySide.Row row : comparison.rows()) {
                lines.add(String.format(
                        Locale.ROOT,
                        "  %-36s %13s  by %-12s %s",
                        cut(row.account(), 36),
                        row.figure(),
                        row.until(),
                        "#".repeat((int) Math.max(1, Math.round(row.from() * BAR / 100)))
                                + "-".repeat((int) Math.max(0, Math.round((row.to() - row.from()) * BAR / 100)))
                                + (row.open() ? ">" : "")));
            }
        }
        remarks(page, Entry.Badge.Kind.AMENDMENT, "Amended", lines);
        remarks(page, Entry.Badge.Kind.DENIAL, "Denied or doubted", lines);
        lines.add("");
        lines.add("Unread: " + page.numbers().unread() + " passages, "
                + page.numbers().unreadNumbers() + " of them numbers (fogline unread lists them)");
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private static void remarks(ChroniclePage page, Entry.Badge.Kind kind, String heading, List<String> lines) {
        Set<String> remarks = new LinkedHashSet<>();
        for (Entry entry : page.corrections()) {
            boolean own = entry.stance().equals("amends") == (kind == Entry.Badge.Kind.AMENDMENT);
            for (Entry.Badge badge : entry.badges()) {
                if (own && badge.kind() == kind) {
                    String what = kind == Entry.Badge.Kind.AMENDMENT ? badge.text() : entry.verb();
                    String relays = entry.relays().isEmpty() ? "" : " (in " + entry.relays() + ")";
                    remarks.add("  " + entry.speaker() + relays + " " + what + ": "
                            + cut(figure(entry) + entry.event(), 90)
                            + (entry.when().isEmpty() ? "" : ", " + entry.when()));
                    break;
                }
            }
        }
        if (!remarks.isEmpty()) {
            lines.add("");
            lines.add(heading);
            remarks.stream().limit(MOST_REMARKS).forEach(lines::add);
            if (remarks.size() > MOST_REMARKS) {
                lines.add("  and " + (remarks.size() - MOST_REMARKS) + " more");
            }
        }
    }

    /** "30 fighters killed: ", the first of the claim's figures; empty without any. */
    private static String figure(Entry entry) {
        return entry.figures().stream()
                .findFirst()
                .map(figure -> figure.number() + " " + figure.words() + ": ")
                .orElse("");
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
