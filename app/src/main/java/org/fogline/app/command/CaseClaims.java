package org.fogline.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fogline.ledger.CaseException;
import org.fogline.ledger.CaseFile;
import org.fogline.ledger.ClaimQuery;
import org.fogline.ledger.StoredClaim;
import org.fogline.model.Claim;

/** The claims of a case, or of a file of claims ({@code .jsonl}). */
final class CaseClaims {

    private CaseClaims() {}

    /**
     * All claims that are visible.
     *
     * @throws CommandFailure if there is no such case or file
     */
    static List<Claim> read(String caseOrFile) {
        if (caseOrFile.endsWith(".jsonl") || caseOrFile.startsWith("/dev/")) {
            return ClaimFiles.read(Path.of(caseOrFile));
        }
        if (!caseOrFile.contains("://") && !Files.exists(Path.of(caseOrFile))) {
            throw new CommandFailure(caseOrFile + ": there is no such case");
        }
        try (CaseFile caseFile = CaseFile.openReadOnly(caseOrFile)) {
            return caseFile.claims(ClaimQuery.ALL).items().stream()
                    .map(StoredClaim::claim)
                    .toList();
        } catch (CaseException exception) {
            throw new CommandFailure(String.valueOf(exception.getMessage()), exception);
        }
    }
}
