package org.fogline.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document beside its text; null where it is unknown.
 *
 * @param title the headline
 * @param published the day of publication
 * @param source the outlet or body that published it
 * @param author who wrote it
 * @param url where it was got
 * @param language ISO 639-1 code, for example {@code en}
 */
public record DocumentInfo(
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable String source,
        @Nullable String author,
        @Nullable String url,
        @Nullable String language) {

    /** Nothing known. */
    public static final DocumentInfo UNKNOWN = new DocumentInfo(null, null, null, null, null, null);

    /** This, with what it leaves open filled from another. */
    public DocumentInfo orElse(DocumentInfo other) {
        return new DocumentInfo(
                title != null ? title : other.title,
                published != null ? published : other.published,
                source != null ? source : other.source,
                author != null ? author : other.author,
                url != null ? url : other.url,
                language != null ? language : other.language);
    }
}
