package org.fogline.ledger;

/**
 * A decision that can no longer be placed on a claim.
 *
 * @param decision the number of its entry
 * @param document the name of the document
 * @param claim the claim that it was on
 * @param quote the passage that it was about
 */
public record Orphan(long decision, String document, String claim, String quote) {}
