package org.fogline.app.chronicle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fogline.app.chronicle.ChroniclePage.ChartPair;
import org.fogline.app.chronicle.ChroniclePage.DayEntries;
import org.fogline.app.chronicle.ChroniclePage.GroupEntries;
import org.fogline.app.chronicle.ChroniclePage.MapDays;
import org.fogline.app.chronicle.ChroniclePage.Numbers;
import org.fogline.app.chronicle.DocumentText.Mark;
import org.fogline.app.chronicle.Report.Leftover;
import org.fogline.app.words.Days;
import org.fogline.app.words.Lists;
import org.fogline.knowledge.actor.Actors;
import org.fogline.model.Claim;
import org.fogline.model.Document;
import org.fogline.model.Span;
import org.jspecify.annotations.Nullable;

/** Works out the page from the case. */
final class PageBuilder {

    private static final int MOST_CHARTS = 4;
    private static final int MOST_COMPARISONS = 4;
    private static final int MOST_DAYS_APART = 30;

    private final ChronicleInput input;
    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Voices voices;
    private final PlaceFinder finder;
    private final DayBook book;
    private final EntryWriter writer;

    PageBuilder(ChronicleInput input, Actors actors, PlaceFinder finder) {
        this.input = input;
        this.finder = finder;
        for (Document document : input.documents()) {
            if (documents.putIfAbsent(document.name(), document) == null) {
                places.put(document.name(), places.size());
            }
        }
        this.voices = new Voices(actors, documents);
        this.book = DayBook.of(input.claims(), voices);
        this.writer = new EntryWriter(documents, book, voices);
    }

    ChroniclePage page() {
        List<SideTotals> sides = SideTotals.of(book.all(), voices);
        Palette palette = palette(sides);
        List<SourceRow> sources = SourceRow.of(List.copyOf(documents.values()), book.all(), voices);
        List<PlaceTally> tallies = PlaceTally.of(book.all(), voices, finder);
        MapDays mapDays = mapDays(tallies);
        LocalDate firstDay = mapDays == null ? LocalDate.EPOCH : mapDays.first();
        return new ChroniclePage(
                input.title(),
                span(),
                numbers(sources),
                comparisons(sides, palette),
                corrections(),
                charts(sides, palette),
                PlaceMap.of(tallies, firstDay, false),
                PlaceMap.of(tallies, firstDay, true),
                mapDays,
                tallies.stream()
                        .filter(tally -> tally.position() == null)
                        .map(PlaceTally::name)
                        .toList(),
                tallies.stream()
                        .filter(tally -> !tally.parts().isEmpty())
                        .map(tally -> Lists.and(tally.parts().stream().sorted().toList()) + " with " + tally.name())
                        .toList(),
                book.days().stream()
                        .map(day -> new DayEntries(day.date(), groups(day.groups(), palette, day.date())))
                        .toList(),
                groups(book.undated(), palette, null),
                OrderOfBattle.of(book.relations()),
                book.relations().stream()
                        .map(numbered -> writer.entry(numbered, null))
                        .toList(),
                sources,
                reports(),
                input.furtherSections(),
                claimLinks(),
                input.imprint());
    }

    /** What says another claim again stands under that one's number. */
    private ClaimLinks claimLinks() {
        Map<String, Integer> numbers = new HashMap<>();
        for (Numbered numbered : book.all()) {
            String id = numbered.claim().id();
            numbers.put(id, numbered.number());
            book.sayingsAgain()
                    .getOrDefault(id, List.of())
                    .forEach(again -> numbers.put(again.id(), numbered.number()));
        }
        return new ClaimLinks(numbers);
    }

    /** Colours go first to those who are compared, so that the charts have the clearest ones. */
    private Palette palette(List<SideTotals> sides) {
        Set<String> accounts = new LinkedHashSet<>();
        for (SideTotals side : compared(sides)) {
            side.accounts().stream()
                    .filter(account -> account.latest() != null)
                    .forEach(account -> accounts.add(account.account()));
        }
        for (SideTotals side : sides) {
            if (side.accountsWithTotals() > 0) {
                side.accounts().forEach(account -> accounts.add(account.account()));
            }
        }
        book.all().forEach(numbered -> accounts.add(voices.account(numbered.claim())));
        return new Palette(List.copyOf(accounts));
    }

    private String span() {
        List<LocalDate> dates = campaignDays();
        return dates.isEmpty() ? "" : Days.range(dates.get(0), dates.get(dates.size() - 1));
    }

    /**
     * The days of the campaign: all days with claims, but for old history and what lies ahead, more than thirty days apart
     * from the stretch of days of which most is claimed. A case without such a stretch has all its days.
     */
    private List<LocalDate> campaignDays() {
        List<LocalDate> campaign = new ArrayList<>();
        List<LocalDate> stretch = new ArrayList<>();
        int most = 0;
        int here = 0;
        int all = 0;
        for (DayBook.Day day : book.days()) {
            LocalDate last = stretch.isEmpty() ? day.date() : stretch.get(stretch.size() - 1);
            if (ChronoUnit.DAYS.between(last, day.date()) > MOST_DAYS_APART) {
                stretch = new ArrayList<>();
                here = 0;
            }
            stretch.add(day.date());
            here += day.size();
            all += day.size();
            if (here > most) {
                most = here;
                campaign = stretch;
            }
        }
        boolean oneCampaign = 2 * most >= all;
        return oneCampaign
                ? campaign
                : book.days().stream().map(DayBook.Day::date).toList();
    }

    private Numbers numbers(List<SourceRow> sources) {
        Set<String> publishers =
                documents.keySet().stream().map(voices::publisher).collect(Collectors.toSet());
        return new Numbers(
                documents.size(),
                publishers.size(),
                (int) sources.stream().map(SourceRow::account).distinct().count(),
                book.all().size(),
                book.all().stream()
                        .mapToInt(numbered -> numbered.claim().losses().size())
                        .sum(),
                input.unread().size(),
                (int) input.unread().stream()
                        .filter(unread -> unread.kind().equals("number"))
                        .count());
    }

    private static List<SideTotals> compared(List<SideTotals> sides) {
        return sides.stream()
                .filter(side -> side.accountsWithTotals() > 1)
                .limit(MOST_COMPARISONS)
                .toList();
    }

    private List<SideBySide> comparisons(List<SideTotals> sides, Palette palette) {
        List<SideTotals> compared = compared(sides);
        long highest = compared.stream().mapToLong(SideBySide::highest).max().orElse(1);
        return compared.stream()
                .map(side -> SideBySide.of(side, highest, palette, voices))
                .toList();
    }

    private List<Entry> corrections() {
        return book.all().stream()
                .filter(numbered -> isCorrection(numbered.claim()))
                .map(numbered -> writer.entry(numbered, null))
                .toList();
    }

    private static boolean isCorrection(Claim claim) {
        return switch (claim.stance()) {
            case AMENDS, DENIES, DOUBTS -> true;
            case ASSERTS, CONFIRMS -> false;
        };
    }

    private List<ChartPair> charts(List<SideTotals> sides, Palette palette) {
        return sides.stream()
                .filter(SideTotals::hasCourse)
                .limit(MOST_CHARTS)
                .map(side -> new ChartPair(TotalsChart.of(side, palette, false), TotalsChart.of(side, palette, true)))
                .toList();
    }

    private @Nullable MapDays mapDays(List<PlaceTally> tallies) {
        List<LocalDate> campaign = campaignDays();
        boolean located = tallies.stream().anyMatch(tally -> tally.position() != null);
        return campaign.isEmpty() || !located ? null : new MapDays(campaign.get(0), campaign.get(campaign.size() - 1));
    }

    private List<GroupEntries> groups(List<DayBook.Group> groups, Palette palette, @Nullable LocalDate day) {
        return groups.stream()
                .map(group -> new GroupEntries(
                        group.account(),
                        palette.of(group.account()),
                        group.claims().stream()
                                .map(numbered -> writer.entry(numbered, day))
                                .toList()))
                .toList();
    }

    private List<Report> reports() {
        Map<String, List<Mark>> marks = new LinkedHashMap<>();
        for (Numbered numbered : book.all()) {
            addMark(marks, numbered.claim(), numbered.passageAnchor(), numbered.number());
            List<Claim> again =
                    book.sayingsAgain().getOrDefault(numbered.claim().id(), List.of());
            for (int index = 0; index < again.size(); index++) {
                addMark(marks, again.get(index), numbered.passageAnchor() + "-" + (index + 2), numbered.number());
            }
        }
        Map<String, List<Leftover>> unread = new LinkedHashMap<>();
        int number = 0;
        for (UnreadPassage passage : input.unread()) {
            Document document = documents.get(passage.document());
            if (document == null || passage.passage().end() > document.text().length()) {
                continue;
            }
            String anchor = "unread-" + ++number;
            marks.computeIfAbsent(document.name(), name -> new ArrayList<>()).add(new Mark(passage.span(), anchor, 0));
            unread.computeIfAbsent(document.name(), name -> new ArrayList<>())
                    .add(leftover(anchor, passage, document.text()));
        }
        List<Report> reports = new ArrayList<>();
        places.forEach((name, index) -> {
            Document document = documents.get(name);
            if (document != null) {
                reports.add(report(
                        index, document, marks.getOrDefault(name, List.of()), unread.getOrDefault(name, List.of())));
            }
        });
        return reports;
    }

    private void addMark(Map<String, List<Mark>> marks, Claim claim, String anchor, int number) {
        if (writer.standsInDocument(claim)) {
            marks.computeIfAbsent(claim.document(), name -> new ArrayList<>())
                    .add(new Mark(claim.quote().span(), anchor, number));
        }
    }

    private static Leftover leftover(String anchor, UnreadPassage unread, String text) {
        Span passage = unread.passage().union(unread.span());
        return new Leftover(
                anchor,
                unread.kind(),
                unread.reason(),
                text.substring(passage.start(), unread.span().start()),
                unread.span().of(text),
                text.substring(unread.span().end(), passage.end()));
    }

    private static Report report(int index, Document document, List<Mark> marks, List<Leftover> unread) {
        String url = document.info().url();
        return new Report(
                ChroniclePage.reportAnchor(index),
                document.name(),
                Report.heading(document),
                Report.byline(document.info()),
                url == null ? "" : url,
                Report.direction(document),
                Report.language(document),
                document.notices(),
                DocumentText.of(document, marks),
                List.copyOf(unread));
    }
}
