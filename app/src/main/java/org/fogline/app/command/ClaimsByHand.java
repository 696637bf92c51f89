package org.fogline.app.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.fogline.app.words.Lists;
import org.fogline.ledger.CaseException;
import org.fogline.ledger.CaseFile;
import org.fogline.ledger.Decision;
import org.fogline.model.Claim;

/** Takes claims that a person made into a case: each must stand in a document that the case has, at its offsets. */
final class ClaimsByHand {

    private ClaimsByHand() {}

    /**
     * Adds the claims, each as a decision of its own; one whose id the case has adds nothing.
     *
     * @param origin where they come from, for the messages and for the history
     * @param say takes each message
     * @return whether none was refused
     */
    static boolean add(CaseFile file, String origin, List<Claim> claims, Consumer<String> say) {
        int added = 0;
        int known = 0;
        int refused = 0;
        Set<String> missing = new LinkedHashSet<>();
        for (Claim claim : claims) {
            if (file.claim(claim.id()).isPresent()) {
                known++;
            } else if (file.document(claim.document()).isEmpty()) {
                missing.add(claim.document());
                refused++;
            } else {
                try {
                    file.decide(new Decision.Add(claim, "imported from " + origin));
                    added++;
                } catch (CaseException exception) {
                    say.accept("fogline: " + origin + ": claim " + claim.id() + ": " + exception.getMessage());
                    refused++;
                }
            }
        }
        missing.forEach(name -> say.accept(
                "fogline: " + origin + ": the case has no document '" + name + "'; read or import its file first"));
        say.accept(origin + ": " + Lists.counted(added, "claim", "claims") + " added"
                + (known > 0 ? ", " + known + " in the case already" : "")
                + (refused > 0 ? ", " + refused + " refused" : ""));
        return refused == 0;
    }
}
