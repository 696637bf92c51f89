package org.fogline.ledger;

import java.util.List;

/**
 * What became of a recipe's steps on another case.
 *
 * @param applied the number of steps that were done
 * @param orphaned one line for each step whose document or claim is not there
 */
public record RecipeReport(int applied, List<String> orphaned) {

    public RecipeReport {
        orphaned = List.copyOf(orphaned);
    }
}
