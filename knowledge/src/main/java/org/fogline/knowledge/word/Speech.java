package org.fogline.knowledge.word;

import org.fogline.model.Hedge;
import org.fogline.model.Stance;

/**
 * What a verb of speech does with what is said.
 *
 * @param base the base form
 * @param stance whether it asserts, denies or doubts
 * @param hedge how firmly
 * @param plain whether it does little but tell that someone spoke ("said"), so that whoever stands before it speaks
 * @param alwaysVerb whether its forms are verbs wherever no article stands before them
 */
public record Speech(String base, Stance stance, Hedge hedge, boolean plain, boolean alwaysVerb) {}
