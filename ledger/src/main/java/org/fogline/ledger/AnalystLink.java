package org.fogline.ledger;

import org.fogline.ledger.Decision.LinkOf;

/**
 * What an analyst decided of two claims, as it now stands.
 *
 * @param of whether they speak of one event or not
 * @param one a claim's id
 * @param other the other's
 */
public record AnalystLink(LinkOf of, String one, String other) {}
