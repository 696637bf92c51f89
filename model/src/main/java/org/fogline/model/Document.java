package org.fogline.model;

import java.util.List;

/**
 * A report as the rest of the program sees it: its plain text, in which every offset counts, and what is known of it.
 *
 * @param name the file name without its ending
 * @param mediaType for example {@code text/plain}
 * @param sha256 the hash of the original bytes, 64 hexadecimal digits
 * @param text the plain text, line ends as {@code \n}
 * @param info title, day of publication, outlet and so on
 * @param notices what a person should know of how it was read (a guessed encoding, a skipped part)
 */
public record Document(
        String name, String mediaType, String sha256, String text, DocumentInfo info, List<String> notices) {

    public Document {
        notices = List.copyOf(notices);
    }
}
