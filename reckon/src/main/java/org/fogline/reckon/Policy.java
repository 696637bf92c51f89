package org.fogline.reckon;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fogline.model.Claim;
import org.jspecify.annotations.Nullable;

/**
 * What the user chose.
 *
 * @param reading how round figures are read
 * @param windows how weeks and fortnights are read
 * @param asOf only what was said by this day, or null
 * @param accounts accounts that the analyst joined or split: from a source to the account it is to belong to
 * @param cut links that the analyst cut: pairs of claim ids
 * @param forced links that the analyst forced: pairs of claim ids
 */
public record Policy(
        Reading reading,
        Windows windows,
        @Nullable LocalDate asOf,
        Map<String, String> accounts,
        List<Pair> cut,
        List<Pair> forced) {

    /** Round figures as rounded, windows as claimed, nothing joined, split, cut or forced. */
    public static final Policy DEFAULT =
            new Policy(Reading.ROUNDED, Windows.AS_CLAIMED, null, Map.of(), List.of(), List.of());

    /** Two claims by their ids. */
    public record Pair(String one, String other) {

        /** Whether these two are the pair, in any order. */
        public boolean holds(String left, String right) {
            return (one.equals(left) && other.equals(right)) || (one.equals(right) && other.equals(left));
        }
    }

    /** How {@link #accounts()} names the author of a document, who speaks where a claim has no attribution. */
    public static String authorOf(String document) {
        return "author of " + document;
    }

    /** The account that a claim belongs to: that of the last speaker in the chain, else of the document's author. */
    public String accountOf(Claim claim, Background background) {
        if (claim.attribution().isEmpty()) {
            String author = authorOf(claim.document());
            return accounts.getOrDefault(author, author);
        }
        String source = claim.attribution().get(claim.attribution().size() - 1).source();
        String chosen = accounts.get(source);
        return chosen != null ? chosen : background.accountOf(source);
    }

    public Policy {
        accounts = Map.copyOf(accounts);
        cut = List.copyOf(cut);
        forced = List.copyOf(forced);
    }

    public Policy withReading(Reading value) {
        return new Policy(value, windows, asOf, accounts, cut, forced);
    }

    public Policy withWindows(Windows value) {
        return new Policy(reading, value, asOf, accounts, cut, forced);
    }

    public Policy withAsOf(@Nullable LocalDate value) {
        return new Policy(reading, windows, value, accounts, cut, forced);
    }

    public Policy withAccounts(Map<String, String> value) {
        return new Policy(reading, windows, asOf, value, cut, forced);
    }

    public Policy withLinks(List<Pair> newCut, List<Pair> newForced) {
        return new Policy(reading, windows, asOf, accounts, newCut, newForced);
    }
}
