/** The words of the domain as immutable records, and the claim format as JSON lines. */
@NullMarked
package org.fogline.model;

import org.jspecify.annotations.NullMarked;
