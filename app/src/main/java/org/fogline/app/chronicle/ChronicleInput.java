package org.fogline.app.chronicle;

import java.util.List;
import org.fogline.model.Claim;
import org.fogline.model.Document;

/**
 * What a chronicle tells of.
 *
 * @param title the case's name
 * @param documents the reports
 * @param claims all claims; those of a document that is not listed are told without their surroundings
 * @param unread what no claim took up
 * @param imprint who made the page from what, one line at its foot
 * @param furtherSections what other parts of the program add, in this order
 */
public record ChronicleInput(
        String title,
        List<Document> documents,
        List<Claim> claims,
        List<UnreadPassage> unread,
        String imprint,
        List<FurtherSection> furtherSections) {

    public ChronicleInput {
        documents = List.copyOf(documents);
        claims = List.copyOf(claims);
        unread = List.copyOf(unread);
        furtherSections = List.copyOf(furtherSections);
    }
}
