package org.fogline.exchange;

import org.jspecify.annotations.Nullable;

/**
 * Something in an imported file that a person should look at; the row was kept unless the message says otherwise.
 *
 * @param file the file's name
 * @param line the line on which the row begins, from 1
 * @param column the column's name, or null if it concerns the row
 * @param message what is wrong and what was done
 */
public record ImportWarning(
        String file, long line, @Nullable String column, String message) {

    @Override
    public String toString() {
        return file + ", line " + line + (column == null ? "" : ", column " + column) + ": " + message;
    }
}
