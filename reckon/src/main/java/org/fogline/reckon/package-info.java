/** What claims add up to: linking, worlds, bounds, contradictions, repair, estimates. */
@NullMarked
package org.fogline.reckon;

import org.jspecify.annotations.NullMarked;
