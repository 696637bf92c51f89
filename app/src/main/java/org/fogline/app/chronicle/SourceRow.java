package org.fogline.app.chronicle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fogline.model.Document;

/**
 * A source and what it gave.
 *
 * @param name the source
 * @param kind what it is, in words; empty if that is not known
 * @param account the account to which it belongs
 * @param owned whether another owns it, namely the account
 * @param reports fragments and headings of its reports
 * @param claims how many claims it makes
 */
record SourceRow(String name, String kind, String account, boolean owned, List<ReportLink> reports, int claims) {

    /** A report of a source. */
    record ReportLink(String anchor, String heading) {}

    /** All who publish or speak, those of one account together, the account with most claims first. */
    static List<SourceRow> of(List<Document> documents, List<Numbered> claims, Voices voices) {
        Map<String, List<ReportLink>> reports = new LinkedHashMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (int index = 0; index < documents.size(); index++) {
            Document document = documents.get(index);
            reports.computeIfAbsent(voices.publisher(document.name()), name -> new ArrayList<>())
                    .add(new ReportLink(ChroniclePage.reportAnchor(index), Report.heading(document)));
        }
        for (Numbered numbered : claims) {
            counts.merge(voices.speaker(numbered.claim()), 1, Integer::sum);
        }
        Map<String, Integer> ofAccount = new TreeMap<>();
        counts.forEach((name, count) -> ofAccount.merge(voices.accountOf(name), count, Integer::sum));
        Map<String, SourceRow> rows = new TreeMap<>();
        reports.forEach((name, list) -> rows.put(name, row(name, list, counts, voices)));
        counts.keySet().forEach(name -> rows.computeIfAbsent(name, key -> row(key, List.of(), counts, voices)));
        List<SourceRow> sorted = new ArrayList<>(rows.values());
        sorted.sort((one, other) -> {
            int byAccount =
                    Integer.compare(ofAccount.getOrDefault(other.account, 0), ofAccount.getOrDefault(one.account, 0));
            int sameAccount = byAccount != 0 ? byAccount : one.account.compareTo(other.account);
            int byClaims = sameAccount != 0 ? sameAccount : Integer.compare(other.claims, one.claims);
            return byClaims != 0 ? byClaims : one.name.compareTo(other.name);
        });
        return sorted;
    }

    private static SourceRow row(String name, List<ReportLink> reports, Map<String, Integer> counts, Voices voices) {
        String kind = voices.kind(name);
        return new SourceRow(
                name,
                kind == null ? "" : kind,
                voices.accountOf(name),
                voices.owner(name) != null,
                List.copyOf(reports),
                counts.getOrDefault(name, 0));
    }
}
