package org.fogline.model;

import org.jspecify.annotations.Nullable;

/**
 * An actor's part in a claim.
 *
 * @param actor the canonical name, or the document's words if it is not known
 * @param id the id in the knowledge, or null
 * @param role the part
 */
public record ActorRole(String actor, @Nullable String id, Role role) {

    /** An actor without an id. */
    public static ActorRole of(String actor, Role role) {
        return new ActorRole(actor, null, role);
    }
}
