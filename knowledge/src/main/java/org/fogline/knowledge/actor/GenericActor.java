package org.fogline.knowledge.actor;

import org.fogline.model.Unit;

/**
 * A generic word for those who fight.
 *
 * @param words "government troops"
 * @param role whom it means in a country
 * @param plural whether it is about several people ("rebels") or about a body ("the army")
 * @param unit in what those are counted of whom it speaks
 */
public record GenericActor(String words, BelligerentRole role, boolean plural, Unit unit) {}
