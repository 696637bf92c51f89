package org.fogline.reckon.link;

import java.util.List;
import org.fogline.model.Claim;

/**
 * Claims that are held to speak of one event (or of one total), side by side.
 *
 * @param id that of its first claim
 * @param claims by id
 * @param links why they are held together
 */
public record Event(String id, List<Claim> claims, List<Link> links) {

    public Event {
        claims = List.copyOf(claims);
        links = List.copyOf(links);
    }
}
