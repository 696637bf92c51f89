package org.fogline.ledger;

import java.util.List;
import org.fogline.model.Claim;

/**
 * How the claims of two versions of a document differ, whatever their positions in it. Claims stand as they now are.
 *
 * @param before the name of the earlier version
 * @param after the name of the later one
 * @param came claims that the later version alone has
 * @param went claims that the earlier version alone has
 * @param changed claims of which the later version says something else
 * @param same claims that both have, perhaps elsewhere in the text
 */
public record VersionDifference(
        String before, String after, List<Claim> came, List<Claim> went, List<Change> changed, List<Change> same) {

    public VersionDifference {
        came = List.copyOf(came);
        went = List.copyOf(went);
        changed = List.copyOf(changed);
        same = List.copyOf(same);
    }

    /** How many claims both versions have. */
    public int kept() {
        return same.size();
    }

    /** A claim in the earlier version and what became of it. */
    public record Change(Claim before, Claim after) {}
}
