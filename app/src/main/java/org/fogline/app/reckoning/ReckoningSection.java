package org.fogline.app.reckoning;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fogline.app.chronicle.ClaimLinks;
import org.fogline.app.chronicle.FurtherSection;
import org.fogline.app.words.Lists;
import org.fogline.knowledge.actor.Actors;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.model.Claim;
import org.fogline.reckon.Comparison;
import org.fogline.reckon.Contradiction;
import org.fogline.reckon.NotItemised;
import org.fogline.reckon.Policy;
import org.fogline.reckon.Reckoning;
import org.fogline.reckon.ReckoningReport;
import org.fogline.reckon.ReckoningReport.AccountPage;
import org.fogline.reckon.ReckoningReport.Level;
import org.fogline.reckon.ReckoningReport.Rung;
import org.fogline.reckon.Strain;
import org.fogline.reckon.world.Assertion;
import org.fogline.reckon.world.Wording;

/**
 * The chronicle's page on the reckoning: for each account the ladder of its totals against what its own items allow,
 * contradictions in words, independent figures beside it, and its bounds over time.
 */
public final class ReckoningSection implements FurtherSection {

    private static final int FIRST_CONTRADICTIONS = 4;
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.fogline.app");

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
    public Content html(ClaimLinks links) {
        return output -> TEMPLATES.render("reckoning/section.jte", Map.of("section", this, "links", links), output);
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
    private String rung(Rung rung) {
        NotItemised items = rung.items();
        String total =
                rung.total().figure() + " (" + days(rung) + ", " + rung.total().speaker() + ")";
        return items == null
                ? total + ": no incident of its own inside"
                : total + ": " + Lists.counted(items.items().size(), "incident", "incidents") + " of its own "
                        + (items.items().size() == 1 ? "comes to " : "come to ") + items.sum() + ", " + rest(rung)
                        + (items.remainder() >= 0 ? " not itemised" : "");
    }

    /** The accounts that have more to tell than totals with nothing to check them by. */
    public List<AccountPage> telling() {
        return report.accounts().stream()
                .filter(page -> !page.contradictions().isEmpty()
                        || !page.strains().isEmpty()
                        || !page.comparison().pairs().isEmpty()
                        || !itemised(page).isEmpty())
                .toList();
    }

    /** The contradictions of an account that are shown at once. */
    public List<Contradiction> first(AccountPage page) {
        return page.contradictions().stream().limit(FIRST_CONTRADICTIONS).toList();
    }

    /** The contradictions that open. */
    public List<Contradiction> others(AccountPage page) {
        return page.contradictions().stream().skip(FIRST_CONTRADICTIONS).toList();
    }

    /** The totals of an account that have incidents of its own inside. */
    public List<Rung> itemised(AccountPage page) {
        return page.ladder().stream().filter(rung -> rung.items() != null).toList();
    }

    /** The totals of an account that have none. */
    public List<Rung> unchecked(AccountPage page) {
        return page.ladder().stream().filter(rung -> rung.items() == null).toList();
    }

    /** The accounts that have such totals. */
    public List<AccountPage> withUnchecked() {
        return report.accounts().stream()
                .filter(page -> !unchecked(page).isEmpty())
                .toList();
    }

    /** What the page calls the claims of some assertions. */
    public List<Integer> numbers(ClaimLinks links, Collection<Assertion> assertions) {
        return links.of(
                assertions.stream().map(assertion -> assertion.claim().id()).toList());
    }

    /** What the page calls the incidents inside a total. */
    public List<Integer> inside(ClaimLinks links, Rung rung) {
        NotItemised items = rung.items();
        return items == null ? List.of() : numbers(links, items.items());
    }

    /** What the page calls the claims that an account's own bounds come from. */
    public List<Integer> own(ClaimLinks links, Comparison.Pair pair) {
        List<Assertion> own = new ArrayList<>(pair.own().lowFrom());
        own.addAll(pair.own().highFrom());
        return numbers(links, own);
    }

    /** What the page calls the claims of a strain, the total among them. */
    public List<Integer> strained(ClaimLinks links, Strain strain) {
        List<Assertion> all = new ArrayList<>(strain.parts());
        all.add(strain.total());
        return numbers(links, all);
    }

    /** The most by the end of a day. */
    public String most(Level level) {
        Long high = level.high();
        return high == null ? "open" : high.toString();
    }

    /** The factor over independent figures, or why there is none; empty without such figures. */
    public String factor(AccountPage page) {
        int figures = page.comparison().pairs().size();
        if (page.comparison().factor() == null && figures > 0) {
            return "No factor is given: it takes " + Comparison.FACTOR_FROM + " independent figures, and there "
                    + (figures == 1 ? "is 1" : "are " + figures);
        }
        List<String> lines = ReckonWords.comparison(page.comparison());
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1).strip();
    }

    /** "against own interest", "self-serving", "third party". */
    public String interest(Assertion assertion) {
        return ReckonWords.interest(assertion.interest());
    }

    /** The days of a total. */
    public String days(Rung rung) {
        return Wording.window(rung.total().from(), rung.total().to());
    }

    /** The number of incidents inside a total. */
    public String incidents(Rung rung) {
        NotItemised items = rung.items();
        return items == null ? "" : String.valueOf(items.items().size());
    }

    /** What they come to. */
    public String sum(Rung rung) {
        NotItemised items = rung.items();
        return items == null ? "" : String.valueOf(items.sum());
    }

    /** What is left of the total, or how many more they are if all are different. */
    public String rest(Rung rung) {
        NotItemised items = rung.items();
        if (items == null) {
            return "";
        }
        return items.remainder() >= 0
                ? "at least " + items.remainder()
                : -items.remainder() + " more, if all are different";
    }

    /** An account's own bounds beside an independent figure, in words. */
    public String beside(AccountPage page, Comparison.Pair pair) {
        String note = pair.note();
        return page.account() + "’s own claims allow " + pair.own().figure() + " for "
                + pair.own().question() + (note == null ? "" : "; " + note);
    }

    /** The independent figure, in words. */
    public String independent(Comparison.Pair pair) {
        Assertion independent = pair.independent();
        return independent.account() + " has " + Wording.figure(independent.low(), independent.high()) + " ("
                + Wording.window(independent.from(), independent.to()) + ", " + independent.speaker() + ")";
    }

    /** Whom the levels count, in words. */
    public String subject(AccountPage page) {
        return page.subject() == null ? "" : page.subject().subject();
    }

    /** The bounds of an account over time, for a wide and for a narrow screen; empty if there are too few. */
    public List<BandChart> charts(AccountPage page) {
        return Stream.of(BandChart.of(page.levels(), false), BandChart.of(page.levels(), true))
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
