package org.fogline.reader.mention;

import org.fogline.model.Hedge;

/**
 * Words that hedge what is said.
 *
 * @param first the first token
 * @param end the token after the last
 * @param hedge how firmly they put it
 */
public record HedgeMention(int first, int end, Hedge hedge) {}
