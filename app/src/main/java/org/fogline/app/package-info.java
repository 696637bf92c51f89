/** The command line: thin, it calls the modules and formats what comes back. */
@NullMarked
package org.fogline.app;

import org.jspecify.annotations.NullMarked;
