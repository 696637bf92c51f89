package org.fogline.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fogline.ledger.CaseException;
import org.fogline.ledger.CaseFile;
import org.fogline.ledger.ClaimQuery;
import org.fogline.ledger.Decision;
import org.fogline.ledger.StoredClaim;
import org.fogline.ledger.StoredDocument;
import org.fogline.model.Claim;
import org.fogline.reckon.Policy;

/**
 * The claims of a case, or of a file of claims ({@code .jsonl}).
 *
 * @param claims the claims
 * @param publishers for each document whose publisher is known: who it is
 * @param accounts from a source to the account that an analyst counted it to
 * @param cut links that an analyst cut
 * @param forced links that an analyst forced
 */
record CaseClaims(
        List<Claim> claims,
        Map<String, String> publishers,
        Map<String, String> accounts,
        List<Policy.Pair> cut,
        List<Policy.Pair> forced) {

    /** So many claims are held in memory at once. */
    private static final long MOST_CLAIMS = 100_000;

    /**
     * All claims that are visible, as the options about earlier days want it; of a file of claims all.
     *
     * @throws CommandFailure if there is no such case or file, or it holds more claims than are taken at once
     */
    static CaseClaims read(String caseOrFile, AsOf asOf) {
        if (isClaims(caseOrFile)) {
            refuseTooMany(caseOrFile, ClaimFiles.count(Path.of(caseOrFile)));
            return new CaseClaims(ClaimFiles.read(Path.of(caseOrFile)), Map.of(), Map.of(), List.of(), List.of());
        }
        if (!caseOrFile.contains("://") && !Files.exists(Path.of(caseOrFile))) {
            throw new CommandFailure(caseOrFile + ": there is no such case");
        }
        try (CaseFile caseFile = CaseFile.openReadOnly(caseOrFile)) {
            refuseTooMany(caseOrFile, caseFile.countClaims(asOf.query()));
            return of(caseFile, asOf.query());
        } catch (CaseException exception) {
            throw new CommandFailure(String.valueOf(exception.getMessage()), exception);
        }
    }

    private static void refuseTooMany(String caseOrFile, long claims) {
        if (claims > MOST_CLAIMS) {
            throw new CommandFailure(caseOrFile + " holds " + claims + " claims, more than the " + MOST_CLAIMS
                    + " that are taken at once: ask a part of them. Of a case 'fogline claims CASE --from DATE --to DATE"
                    + " --side A --place P --json > part.jsonl' writes one");
        }
    }

    /** What a query finds in an open case. */
    static CaseClaims of(CaseFile caseFile, ClaimQuery query) {
        Map<String, String> publishers = new LinkedHashMap<>();
        for (StoredDocument stored : caseFile.documents()) {
            String source = stored.document().info().source();
            if (source != null && !source.isBlank()) {
                publishers.put(stored.document().name(), source);
            }
        }
        return new CaseClaims(
                caseFile.claims(query).items().stream().map(StoredClaim::claim).toList(),
                publishers,
                caseFile.accounts(query),
                pairs(caseFile, Decision.LinkOf.APART, query),
                pairs(caseFile, Decision.LinkOf.SAME, query));
    }

    private static List<Policy.Pair> pairs(CaseFile caseFile, Decision.LinkOf of, ClaimQuery query) {
        return caseFile.links(query).stream()
                .filter(link -> link.of() == of)
                .map(link -> new Policy.Pair(link.one(), link.other()))
                .toList();
    }

    static boolean isClaims(String caseOrFile) {
        return caseOrFile.endsWith(".jsonl") || caseOrFile.startsWith("/dev/");
    }
}
