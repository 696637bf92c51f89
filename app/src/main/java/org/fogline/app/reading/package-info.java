/** Files and directories to readings: which files, by how many threads, in which order. */
@NullMarked
package org.fogline.app.reading;

import org.jspecify.annotations.NullMarked;
