/** Tokens to noun groups, verb groups and what joins them. */
@NullMarked
package org.fogline.reader.group;

import org.jspecify.annotations.NullMarked;
