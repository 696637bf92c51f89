package org.fogline.reckon.link;

import java.util.List;

/**
 * Two claims that are held to speak of one event.
 *
 * @param one a claim's id
 * @param other the other's
 * @param evidence the reasons
 * @param forced whether the text or the analyst says so, whatever the evidence
 */
public record Link(String one, String other, List<Evidence> evidence, boolean forced) {

    public Link {
        evidence = List.copyOf(evidence);
    }

    /** The sum of the evidence, in log-odds. */
    public double score() {
        return evidence.stream().mapToDouble(Evidence::weight).sum();
    }
}
