package org.fogline.reader.discourse;

import java.util.Set;

/**
 * Something that a claim may take over, with what may speak for it.
 *
 * @param <O> what may speak for it: where it comes from and what it is
 */
public interface Weighable<O extends Enum<O>> {

    /** Where it comes from and what it is; each of them speaks for it or against it. */
    Set<O> origins();
}
