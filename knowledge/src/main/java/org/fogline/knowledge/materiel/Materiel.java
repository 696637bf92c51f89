package org.fogline.knowledge.materiel;

import org.fogline.model.Unit;

/**
 * A weapon, vehicle, vessel, building or store.
 *
 * @param term its name or the generic word for it
 * @param unit in what the claim format counts it
 * @param kind what it is, in one or two words ("mortar", "fuel depot")
 * @param note a remark for people
 */
public record Materiel(String term, Unit unit, String kind, String note) {}
