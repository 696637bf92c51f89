package org.fogline.app.reckoning;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fogline.app.chronicle.FurtherSection;
import org.fogline.knowledge.actor.Actors;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.model.Claim;
import org.fogline.reckon.Contradiction;
import org.fogline.reckon.Policy;
import org.fogline.reckon.Reckoning;
import org.fogline.reckon.ReckoningReport;
import org.fogline.reckon.ReckoningReport.AccountPage;
import org.fogline.reckon.ReckoningReport.Level;
import org.fogline.reckon.ReckoningReport.Rung;
import org.fogline.reckon.world.Wording;

/**
 * The chronicle's page on the reckoning: for each account the ladder of its totals against what its own items allow,
 * contradictions in words, independent figures beside it, and its bounds over time.
 */
public final class ReckoningSection implements FurtherSection {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.fogline.app");
    private static final int WIDTH = 640;
    private static final int HEIGHT = 180;

    private final ReckoningReport report;

    private ReckoningSection(ReckoningReport report) {
        this.report = report;
    }

    /**
     * The section on these claims, by the knowledge that comes with the program and the usual policy.
     *
     * @param publishers for each document whose publisher is known: who it is
     */
    public static ReckoningSection of(List<Claim> claims, Map<String, String> publishers) {
        KnowledgeBackground background = new KnowledgeBackground(Actors.builtIn(), Gazetteer.builtIn());
        Policy policy = Policy.DEFAULT.withAccounts(background.accounts(publishers, Map.of()));
        return new ReckoningSection(ReckoningReport.of(Reckoning.of(claims, background, policy)));
    }

    /** The accounts, those with contradictions first. */
    public List<AccountPage> accounts() {
        return report.accounts();
    }

    /** What limits the answers. */
    public List<String> caveats() {
        return report.caveats();
    }

    /** One line for each contradiction, with its account before it. */
    public List<String> contradictions() {
        List<String> lines = new ArrayList<>();
        for (AccountPage page : report.accounts()) {
            for (Contradiction contradiction : page.contradictions()) {
                lines.add(page.account() + ": " + contradiction.sentence());
            }
        }
        return lines;
    }

    @Override
    public String anchor() {
        return "reckoning";
    }

    @Override
    public String heading() {
        return "What the claims add up to";
    }

    @Override
    public Content html() {
        return output -> TEMPLATES.render("reckoning/section.jte", Map.of("section", this), output);
    }

    @Override
    public String markdown() {
        StringBuilder text = new StringBuilder();
        for (AccountPage page : report.accounts()) {
            text.append("### ").append(page.account()).append("\n\n");
            for (Rung rung : page.ladder()) {
                text.append("- ").append(rung(rung)).append('\n');
            }
            page.contradictions()
                    .forEach(each -> text.append("- cannot all be true: ")
                            .append(each.sentence())
                            .append('\n'));
            page.strains()
                    .forEach(each ->
                            text.append("- strained: ").append(each.sentence()).append('\n'));
            ReckonWords.comparison(page.comparison())
                    .forEach(line -> text.append("- ").append(line.strip()).append('\n'));
            text.append('\n');
        }
        return text.append("Bounds hold for the claims that are kept; they are no estimate.\n")
                .toString();
    }

    /** A total and what its own items come to, in words. */
    public String rung(Rung rung) {
        String total = rung.total().figure() + " ("
                + Wording.window(rung.total().from(), rung.total().to()) + ", "
                + rung.total().speaker() + ")";
        return rung.items() == null
                ? total + ": no incident of its own inside"
                : total + ": " + rung.items().items().size() + " incidents of its own come to "
                        + rung.items().sum()
                        + (rung.items().remainder() >= 0
                                ? ", at least " + rung.items().remainder() + " not itemised"
                                : ", " + -rung.items().remainder() + " more if all are different");
    }

    /** Independent figures beside an account's own, in words. */
    public List<String> beside(AccountPage page) {
        return ReckonWords.comparison(page.comparison());
    }

    /** Whom the levels count, in words. */
    public String subject(AccountPage page) {
        return page.subject() == null ? "" : page.subject().subject();
    }

    /** Whether there are enough levels to draw. */
    public boolean hasChart(AccountPage page) {
        return page.levels().size() > 1;
    }

    /** The band between the least and the most over time, as points of an SVG polygon in a box of 640 by 180. */
    public String band(AccountPage page) {
        StringBuilder there = new StringBuilder();
        StringBuilder back = new StringBuilder();
        for (Level level : page.levels()) {
            Long high = level.high();
            there.append(point(page, level, high == null ? top(page) : high));
            back.insert(0, point(page, level, level.low()));
        }
        return (there.toString() + back).strip();
    }

    /** A level in words, for the list beneath the chart. */
    public String level(Level level) {
        return Wording.window(level.day(), level.day()) + ": " + Wording.figure(level.low(), level.high());
    }

    private static String point(AccountPage page, Level level, long value) {
        List<Level> levels = page.levels();
        long first = levels.get(0).day().toEpochDay();
        long last = levels.get(levels.size() - 1).day().toEpochDay();
        double x = last == first ? 0 : (double) WIDTH * (level.day().toEpochDay() - first) / (last - first);
        return String.format(Locale.ROOT, "%.1f,%.1f ", x, HEIGHT - (double) HEIGHT * value / Math.max(1, top(page)));
    }

    private static long top(AccountPage page) {
        long top = 1;
        for (Level level : page.levels()) {
            Long high = level.high();
            top = Math.max(top, high == null ? level.low() * 5 / 4 : high);
        }
        return top;
    }
}
