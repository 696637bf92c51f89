/** The order of battle that a text tells: which force is part of, allied with or led by which. */
@NullMarked
package org.fogline.reader.relation;

import org.jspecify.annotations.NullMarked;
