package org.fogline.reader.frame;

import org.fogline.model.Count;

/**
 * A figure that the text itself corrects: "twenty, later amended to thirty".
 *
 * @param loss the index of the loss, among those of its frame
 * @param count the new number
 * @param firstToken where its words begin
 * @param endToken where they end, exclusive
 */
public record Amendment(int loss, Count count, int firstToken, int endToken) {

    Amendment moved(int places) {
        return new Amendment(loss + places, count, firstToken, endToken);
    }
}
