package org.fogline.app.chronicle;

import gg.jte.Content;

/** A section that another part of the program adds to the chronicle, for example the reckoning. */
public interface FurtherSection {

    /** The fragment that leads to it: lower-case letters and hyphens. */
    String anchor();

    /** The heading. */
    String heading();

    /**
     * The body; a template prints it, so that text from documents is escaped.
     *
     * @param links what the page calls its claims
     */
    Content html(ClaimLinks links);

    /** The body as Markdown. */
    String markdown();
}
