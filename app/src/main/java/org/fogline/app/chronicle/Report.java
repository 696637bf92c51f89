package org.fogline.app.chronicle;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fogline.app.words.Days;
import org.fogline.model.Document;
import org.fogline.model.DocumentInfo;
import org.jspecify.annotations.Nullable;

/**
 * A document as the page shows it.
 *
 * @param anchor the fragment that leads to it
 * @param name the file's name without its ending
 * @param heading its title, else its name
 * @param byline who published it and when, in words
 * @param address where it was got, as text and never as a link; empty if that is not known
 * @param direction "rtl" or "ltr"
 * @param language the language code, or empty
 * @param notices what a person should know of how it was read
 * @param text its text, in pieces
 * @param unread what was left unread in it
 */
record Report(
        String anchor,
        String name,
        String heading,
        String byline,
        String address,
        String direction,
        String language,
        List<String> notices,
        DocumentText text,
        List<Leftover> unread) {

    /** Something unread: its kind, why, and its sentence in three parts. */
    record Leftover(String anchor, String kind, String reason, String before, String text, String after) {}

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "fa", "he", "iw", "ur", "ps", "sd", "ug", "yi", "dv", "ckb");

    /** The direction in which a document is written: by its language, else by its first letters. */
    static String direction(Document document) {
        String language = document.info().language();
        if (language != null) {
            String code = language.toLowerCase(Locale.ROOT).split("[-_]")[0];
            return RIGHT_TO_LEFT.contains(code) ? "rtl" : "ltr";
        }
        int balance = 0;
        int end = Math.min(document.text().length(), 2000);
        for (int index = 0; index < end; index++) {
            byte direction = Character.getDirectionality(document.text().charAt(index));
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                balance--;
            } else if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                balance++;
            }
        }
        return balance < 0 ? "rtl" : "ltr";
    }

    /** The language code if it looks like one; else empty. */
    static String language(@Nullable Document document) {
        String language = document == null ? null : document.info().language();
        return language != null && language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") ? language : "";
    }

    /** The title, else the name. */
    static String heading(Document document) {
        String title = document.info().title();
        return title == null || title.isBlank() ? document.name() : title.strip();
    }

    /** "Amaq, 4 May 2018". */
    static String byline(DocumentInfo info) {
        StringBuilder line = new StringBuilder();
        if (info.source() != null) {
            line.append(info.source());
        }
        if (info.author() != null && !info.author().equals(info.source())) {
            line.append(line.isEmpty() ? "" : ", ").append(info.author());
        }
        line.append(line.isEmpty() ? "" : ", ");
        return line.append(info.published() == null ? "no date known" : Days.full(info.published()))
                .toString();
    }
}
