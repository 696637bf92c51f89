package org.fogline.app.chronicle;

import java.util.List;
import org.fogline.app.chronicle.ChroniclePage.DayEntries;
import org.fogline.app.chronicle.ChroniclePage.GroupEntries;

/** The page as Markdown: the same words without the drawings. Text from documents is escaped, so that it stays text. */
final class MarkdownPage {

    private final StringBuilder out = new StringBuilder();

    private MarkdownPage() {}

    static String of(ChroniclePage page) {
        MarkdownPage markdown = new MarkdownPage();
        markdown.write(page);
        return markdown.out.toString();
    }

    private void write(ChroniclePage page) {
        line("# " + plain(page.title()));
        line("Who says what happened, day by day" + (page.span().isEmpty() ? "" : ", " + page.span())
                + ". Nothing here is established: each line is what somebody says.");
        line(page.numbers().sentence() + "; " + page.numbers().unread() + " passages were left unread.");
        if (!page.comparisons().isEmpty()) {
            line("## Who counts how many");
            page.comparisons().forEach(this::comparison);
        }
        if (!page.corrections().isEmpty()) {
            line("## Amended, denied and doubted");
            page.corrections().forEach(this::entry);
            out.append('\n');
        }
        for (FurtherSection further : page.furtherSections()) {
            line("## " + plain(further.heading()));
            line(further.markdown());
        }
        line("## Day by day");
        for (DayEntries day : page.days()) {
            line("### " + day.heading());
            groups(day.groups());
        }
        if (!page.undated().isEmpty()) {
            line("### Not dated to a day");
            groups(page.undated());
        }
        if (!page.links().isEmpty()) {
            line("## Order of battle");
            page.links().forEach(this::entry);
            out.append('\n');
        }
        sources(page.sources());
        unread(page.reports());
        line("---");
        line(plain(page.imprint()));
    }

    private void comparison(SideBySide comparison) {
        line("**Dead: " + plain(comparison.side()) + "**");
        line("| account | figure | up to | claim |\n|---|---:|---|---:|\n"
                + String.join(
                        "\n",
                        comparison.rows().stream()
                                .map(row -> "| " + plain(row.account()) + " | " + plain(row.figure()) + " | "
                                        + plain(row.until()) + " | " + row.claim() + " |")
                                .toList()));
    }

    private void groups(List<GroupEntries> groups) {
        for (GroupEntries group : groups) {
            line("**" + plain(group.account()) + "**");
            group.entries().forEach(this::entry);
            out.append('\n');
        }
    }

    private void entry(Entry entry) {
        out.append("- ").append(entry.number()).append(" · ").append(plain(entry.speaker()));
        out.append(' ').append(entry.verb());
        if (!entry.relays().isEmpty()) {
            out.append(", in ").append(plain(entry.relays()));
        }
        out.append(": ").append(plain(entry.event()));
        for (Entry.Figure figure : entry.figures()) {
            out.append("; ").append(figure.part() ? "of them " : "");
            out.append("**").append(plain(figure.number())).append("** ").append(plain(figure.words()));
        }
        if (!entry.when().isEmpty()) {
            out.append(" (").append(plain(entry.when())).append(')');
        }
        for (Entry.Badge badge : entry.badges()) {
            out.append(" [").append(plain(badge.text()));
            out.append(badge.target() > 0 ? ", " + badge.target() : "").append(']');
        }
        out.append("\n  > ").append(plain(entry.passage().quote()));
        out.append(" — ").append(plain(entry.passage().document())).append('\n');
    }

    private void sources(List<SourceRow> sources) {
        line("## Sources");
        out.append("| source | what it is | whose | claims |\n|---|---|---|---:|\n");
        for (SourceRow source : sources) {
            out.append("| ").append(plain(source.name())).append(" | ").append(plain(source.kind()));
            out.append(" | ").append(source.owned() ? plain(source.account()) : "–");
            out.append(" | ").append(source.claims()).append(" |\n");
        }
        out.append('\n');
    }

    private void unread(List<Report> reports) {
        line("## Unread");
        for (Report report : reports) {
            for (Report.Leftover left : report.unread()) {
                out.append("- ")
                        .append(plain(report.heading()))
                        .append(": ")
                        .append(left.kind())
                        .append(" **");
                out.append(plain(left.text())).append("** in “");
                out.append(plain(left.before() + left.text() + left.after())).append("”\n");
            }
        }
        out.append('\n');
    }

    private void line(String text) {
        out.append(text).append("\n\n");
    }

    /** Text on one line, with every character that Markdown or HTML would read as a sign made harmless. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length() + 16);
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            switch (c) {
                case '\\', '`', '*', '_', '{', '}', '[', ']', '#', '|', '~', '!' ->
                    plain.append('\\').append(c);
                case '<' -> plain.append("&lt;");
                case '>' -> plain.append("&gt;");
                case '&' -> plain.append("&amp;");
                case '\n', '\r', '\t' -> plain.append(' ');
                default -> plain.append(c);
            }
        }
        return plain.toString();
    }
}
