/** How documents changed from one version to the next, as a section of the chronicle. */
@NullMarked
package org.fogline.app.versions;

import org.jspecify.annotations.NullMarked;
