package org.fogline.app.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fogline.model.Claim;
import org.fogline.model.ClaimJson;
import org.fogline.model.Span;

/**
 * What a reading of a document has other than an earlier one: claims that came, claims that went, and claims of one passage
 * that changed. A claim that went and one that came are one that changed if their quotes overlap and their types are of
 * one group; the pairs with the fewest fields that differ are made first.
 *
 * @param document the document's name
 * @param kept how many claims are the same
 * @param came claims that are new
 * @param went claims that are no longer found
 * @param changed claims that are still found and say something else
 */
public record ReadingDifference(String document, int kept, List<Claim> came, List<Claim> went, List<Change> changed) {

    /** A claim as it was and as it is. */
    public record Change(Claim before, Claim after) {}

    private record Pair(Change change, int fields, int apart) {}

    /** Compares the claims of one document. */
    public static ReadingDifference of(String document, List<Claim> before, List<Claim> after) {
        Map<String, Integer> same = new HashMap<>();
        after.forEach(claim -> same.merge(claim.id(), 1, Integer::sum));
        List<Claim> went = new ArrayList<>();
        for (Claim claim : before) {
            if (same.merge(claim.id(), -1, Integer::sum) < 0) {
                went.add(claim);
            }
        }
        Map<String, Integer> known = new HashMap<>();
        before.forEach(claim -> known.merge(claim.id(), 1, Integer::sum));
        List<Claim> came = new ArrayList<>();
        for (Claim claim : after) {
            if (known.merge(claim.id(), -1, Integer::sum) < 0) {
                came.add(claim);
            }
        }
        int kept = after.size() - came.size();
        List<Change> changed = pairs(went, came);
        Set<Claim> paired = new HashSet<>();
        changed.forEach(change -> paired.addAll(List.of(change.before, change.after)));
        went.removeIf(paired::contains);
        came.removeIf(paired::contains);
        return new ReadingDifference(document, kept, List.copyOf(came), List.copyOf(went), changed);
    }

    private static List<Change> pairs(List<Claim> went, List<Claim> came) {
        List<Pair> candidates = new ArrayList<>();
        for (Claim before : went) {
            Span was = before.quote().span();
            for (Claim after : came) {
                Span is = after.quote().span();
                if (was.overlaps(is) && before.type().group() == after.type().group()) {
                    int apart = Math.abs(was.start() - is.start()) + Math.abs(was.end() - is.end());
                    candidates.add(new Pair(
                            new Change(before, after),
                            ClaimDifference.words(before, after).size(),
                            apart));
                }
            }
        }
        candidates.sort(Comparator.comparingInt(Pair::fields).thenComparingInt(Pair::apart));
        Set<Claim> taken = new HashSet<>();
        List<Change> changed = new ArrayList<>();
        for (Pair pair : candidates) {
            Change change = pair.change;
            if (!taken.contains(change.before) && !taken.contains(change.after)) {
                taken.addAll(List.of(change.before, change.after));
                changed.add(change);
            }
        }
        changed.sort(Comparator.comparing(change -> change.after.quote().span()));
        return List.copyOf(changed);
    }

    /** Whether both readings have the same claims. */
    public boolean isNone() {
        return came.isEmpty() && went.isEmpty() && changed.isEmpty();
    }

    /** A line for each claim that came (+), went (-) or changed (~), and beneath these one for each field. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("== " + document + ": " + Lists.counted(kept, "claim stays", "claims stay"));
        came.forEach(claim -> lines.add("+ " + ClaimDifference.line(claim)));
        went.forEach(claim -> lines.add("- " + ClaimDifference.line(claim)));
        for (Change change : changed) {
            lines.add("~ " + change.before.id() + " → " + ClaimDifference.line(change.after));
            ClaimDifference.words(change.before, change.after).forEach(words -> lines.add("    " + words));
        }
        return lines;
    }

    /** The same as JSON objects, one a line: what happened to the claim, and the claim before and after. */
    public List<String> json() {
        List<String> lines = new ArrayList<>();
        came.forEach(claim -> lines.add("{\"change\":\"came\",\"after\":" + ClaimJson.write(claim) + "}"));
        went.forEach(claim -> lines.add("{\"change\":\"went\",\"before\":" + ClaimJson.write(claim) + "}"));
        changed.forEach(change -> lines.add("{\"change\":\"changed\",\"before\":" + ClaimJson.write(change.before)
                + ",\"after\":" + ClaimJson.write(change.after) + "}"));
        return lines;
    }
}
