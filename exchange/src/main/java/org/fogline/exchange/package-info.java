/** Readers and writers of other people's formats. */
@NullMarked
package org.fogline.exchange;

import org.jspecify.annotations.NullMarked;
