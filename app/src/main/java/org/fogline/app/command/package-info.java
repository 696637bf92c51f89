/** The commands of the command line, one class each: they call the modules and format what comes back. */
@NullMarked
package org.fogline.app.command;

import org.jspecify.annotations.NullMarked;
