package org.fogline.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a longer list.
 *
 * @param items what it holds
 * @param next what to give as {@link ClaimQuery#after} for the next page; null on the last
 */
public record Page<T>(List<T> items, @Nullable Long next) {

    public Page {
        items = List.copyOf(items);
    }
}
