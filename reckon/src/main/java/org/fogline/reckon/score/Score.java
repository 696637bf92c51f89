package org.fogline.reckon.score;

import java.util.List;

/**
 * What came of comparing predicted claims with gold ones.
 *
 * @param lossCount losses with effects, bounds and place in the text right
 * @param lossFull those whose sides, days, places and source are right too
 * @param event claims with type group and place in the text right
 * @param eventFull those whose days, places, source, initiator and target are right too
 * @param eventWithoutRelations as {@code event}, over the claims that are no {@code RELATION}
 * @param eventFullWithoutRelations as {@code eventFull}, over the claims that are no {@code RELATION}
 * @param relations links in the order of battle
 * @param said the days on which something was said, where gold has them
 * @param report the reports in which something was said, where gold has them
 * @param findings every difference, by document and place in the text
 */
public record Score(
        Tally lossCount,
        Tally lossFull,
        Tally event,
        Tally eventFull,
        Tally eventWithoutRelations,
        Tally eventFullWithoutRelations,
        Tally relations,
        Agreement said,
        Agreement report,
        List<Finding> findings) {

    public Score {
        findings = List.copyOf(findings);
    }
}
