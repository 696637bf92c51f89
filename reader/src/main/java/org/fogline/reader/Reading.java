package org.fogline.reader;

import java.util.List;
import org.fogline.model.Claim;
import org.fogline.model.Document;

/**
 * What the reader took from one document.
 *
 * @param document the document
 * @param claims its claims, in the order of their passages
 * @param unread what looked like part of a claim and was taken up by none, in the order of the text
 */
public record Reading(Document document, List<Claim> claims, List<Unread> unread) {

    public Reading {
        claims = List.copyOf(claims);
        unread = List.copyOf(unread);
    }
}
