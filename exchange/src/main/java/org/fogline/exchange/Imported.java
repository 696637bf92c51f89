package org.fogline.exchange;

import java.util.List;
import org.fogline.model.Claim;

/**
 * What a file of another format holds: its text, in which the quotes of its claims stand, the claims, and what a person
 * should look at.
 *
 * @param name the file's name without its ending, which is the claims' document
 * @param format the format in words, for example {@code UCDP GED}
 * @param text the file's text, line ends as {@code \n}
 * @param claims one or more for each row
 * @param warnings in the order of the rows
 */
public record Imported(String name, String format, String text, List<Claim> claims, List<ImportWarning> warnings) {

    public Imported {
        claims = List.copyOf(claims);
        warnings = List.copyOf(warnings);
    }
}
