/** Weapons, vehicles, vessels, buildings and stores, with the unit in which the claim format counts them. */
@NullMarked
package org.fogline.knowledge.materiel;

import org.jspecify.annotations.NullMarked;
