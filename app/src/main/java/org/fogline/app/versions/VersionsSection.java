package org.fogline.app.versions;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fogline.app.chronicle.ClaimLinks;
import org.fogline.app.chronicle.FurtherSection;
import org.fogline.app.words.ClaimSentence;
import org.fogline.app.words.Lists;
import org.fogline.ledger.CaseFile;
import org.fogline.ledger.ClaimQuery;
import org.fogline.ledger.StoredDocument;
import org.fogline.ledger.VersionDifference;
import org.fogline.model.Claim;

/** The chronicle's section on documents that changed under one address, and on near-copies of one report. */
public final class VersionsSection implements FurtherSection {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.fogline.app");

    /** More than this many differences of one document are counted and not told. */
    private static final int MOST_LINES = 30;

    private final List<Change> changes;
    private final List<String> copies;

    private VersionsSection(List<Change> changes, List<String> copies) {
        this.changes = changes;
        this.copies = copies;
    }

    /**
     * A later version of a document.
     *
     * @param heading which of which
     * @param lines what came, went and is said otherwise, one line each
     */
    public record Change(String heading, List<Line> lines) {

        public Change {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One difference.
     *
     * @param kind what happened to the claim
     * @param text the claim in words with its passage
     */
    public record Line(String kind, String text) {}

    /** The section on a case as of the time of a query. */
    public static VersionsSection of(CaseFile file, ClaimQuery asOf) {
        List<Change> changes = new ArrayList<>();
        List<String> copies = new ArrayList<>();
        for (StoredDocument stored : file.documents(asOf)) {
            if (stored.versionOf() != null) {
                changes.add(change(file.difference(stored.versionOf(), stored.entry(), asOf)));
            }
            Long copyOf = stored.copyOf();
            Double similarity = stored.similarity();
            // A later version nearly equals the earlier one: that is told above.
            if (copyOf != null && similarity != null && !copyOf.equals(stored.versionOf())) {
                String earlier = file.document(copyOf)
                        .map(found -> found.document().name())
                        .orElse("?");
                copies.add(stored.document().name() + " nearly equals " + earlier + " (" + Math.round(100 * similarity)
                        + " % of their word sequences)");
            }
        }
        return new VersionsSection(List.copyOf(changes), List.copyOf(copies));
    }

    private static Change change(VersionDifference difference) {
        List<Line> lines = new ArrayList<>();
        difference.changed().forEach(change -> {
            lines.add(new Line("It said", words(change.before())));
            lines.add(new Line("and now says", words(change.after())));
        });
        difference.came().forEach(claim -> lines.add(new Line("New", words(claim))));
        difference.went().forEach(claim -> lines.add(new Line("Gone", words(claim))));
        int others = lines.size() - MOST_LINES;
        List<Line> shown = new ArrayList<>(lines.subList(0, Math.min(lines.size(), MOST_LINES)));
        if (others > 0) {
            shown.add(new Line("And", others + " more; fogline versions lists them"));
        }
        return new Change(
                difference.after() + " is a later version of " + difference.before() + ": "
                        + Lists.counted(difference.kept(), "claim stays", "claims stay"),
                shown);
    }

    private static String words(Claim claim) {
        return ClaimSentence.of(claim) + " “" + claim.quote().text().replaceAll("\\s+", " ") + "”";
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return changes.isEmpty() && copies.isEmpty();
    }

    /** The later versions, in the order in which they came. */
    public List<Change> changes() {
        return changes;
    }

    /** A sentence for each near-copy. */
    public List<String> copies() {
        return copies;
    }

    @Override
    public String anchor() {
        return "versions";
    }

    @Override
    public String heading() {
        return "Documents that changed";
    }

    @Override
    public Content html(ClaimLinks links) {
        return output -> TEMPLATES.render("versions/section.jte", Map.of("section", this), output);
    }

    @Override
    public String markdown() {
        StringBuilder text = new StringBuilder();
        for (Change change : changes) {
            text.append("### ").append(change.heading()).append("\n\n");
            change.lines()
                    .forEach(line -> text.append("- ")
                            .append(line.kind())
                            .append(": ")
                            .append(line.text())
                            .append('\n'));
            text.append('\n');
        }
        copies.forEach(copy -> text.append("- ").append(copy).append('\n'));
        return text.toString();
    }
}
