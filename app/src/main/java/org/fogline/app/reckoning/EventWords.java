package org.fogline.app.reckoning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fogline.model.Attribution;
import org.fogline.model.Claim;
import org.fogline.model.DateRange;
import org.fogline.reckon.Reckoning;
import org.fogline.reckon.link.Event;
import org.fogline.reckon.link.Evidence;
import org.fogline.reckon.link.Link;
import org.fogline.reckon.world.Wording;

/** Linked events as lines of text: the claims side by side, and the evidence for each link. */
public final class EventWords {

    private EventWords() {}

    /** An event with its claims side by side and the evidence for each link. */
    public static List<String> event(Event event, Reckoning reckoning) {
        List<String> lines = new ArrayList<>();
        Claim first = event.claims().get(0);
        lines.add(Wording.window(first.when().from(), first.when().to()) + "  " + first.type() + "  "
                + first.where().stream().map(where -> where.place()).collect(Collectors.joining(", ")));
        for (Claim claim : event.claims()) {
            lines.add("    " + claim.id() + "  " + reckoning.accountOf(claim) + " (" + said(claim) + ", "
                    + ReckonWords.interest(reckoning.interestOf(claim)) + ")"
                    + claim.losses().stream()
                            .map(loss -> "; "
                                    + Wording.figure(
                                            loss.count().low(), loss.count().high()) + " "
                                    + loss.unit().code() + " "
                                    + loss.effects().stream()
                                            .map(effect -> effect.code())
                                            .collect(Collectors.joining("+")))
                            .collect(Collectors.joining())
                    + ": " + ReckonWords.quote(claim));
        }
        for (Link link : event.links()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "      %s – %s %s: %s",
                    link.one(),
                    link.other(),
                    link.forced() ? "forced" : String.format(Locale.ROOT, "%+.1f", link.score()),
                    link.evidence().stream().map(EventWords::evidence).collect(Collectors.joining(", "))));
        }
        return lines;
    }

    private static String evidence(Evidence evidence) {
        return evidence.words() + String.format(Locale.ROOT, " %+.1f", evidence.weight());
    }

    private static String said(Claim claim) {
        for (Attribution attribution : claim.attribution()) {
            DateRange said = attribution.said();
            String report = attribution.report();
            if (report != null) {
                return report;
            }
            if (said != null && said.to() != null) {
                return attribution.source() + ", " + Wording.window(said.from(), said.to());
            }
        }
        return claim.attribution().isEmpty()
                ? claim.document()
                : claim.attribution().get(0).source();
    }
}
