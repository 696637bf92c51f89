package org.fogline.ledger;

import java.util.List;
import org.fogline.model.Claim;
import org.jspecify.annotations.Nullable;

/**
 * What a new reading of one document would do, before it does it.
 *
 * @param document the number of the document's entry
 * @param name the document's name
 * @param text the plain text that the new reader extracts
 * @param version what read it
 * @param came claims that the case does not have
 * @param went claims of the case that are no longer found
 * @param changed those that came and went in the same place: the same passage and type, another content
 * @param kept the number of claims that stay as they are
 * @param moves where decisions go
 * @param unread what the new reading does not take up
 */
public record RereadPlan(
        long document,
        String name,
        String text,
        ReaderVersion version,
        List<Claim> came,
        List<Claim> went,
        List<Change> changed,
        int kept,
        List<Move> moves,
        List<UnreadPassage> unread) {

    public RereadPlan {
        came = List.copyOf(came);
        went = List.copyOf(went);
        changed = List.copyOf(changed);
        moves = List.copyOf(moves);
        unread = List.copyOf(unread);
    }

    /** A claim that says something else than before. */
    public record Change(Claim before, Claim after) {}

    /**
     * A decision whose claim is no longer there.
     *
     * @param decision the number of its entry
     * @param part which of its claims, from 0
     * @param from the claim that it was on
     * @param to the claim that it will be on; null if none can be told: it is orphaned
     * @param by what placed it: {@code quote} or {@code position}; null if orphaned
     */
    public record Move(
            long decision,
            int part,
            String from,
            @Nullable String to,
            @Nullable String by) {}

    /** Whether doing it would change no claim. */
    public boolean changesNothing() {
        return came.isEmpty() && went.isEmpty();
    }
}
