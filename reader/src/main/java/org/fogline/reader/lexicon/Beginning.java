package org.fogline.reader.lexicon;

/** The tables of phrases of which {@link Beginnings} tells whether a word may begin one. */
public enum Beginning {
    CASUALTY,
    PEOPLE,
    MATERIEL,
    PLACE_NOUN,
    TOLL,
    HEDGE,
    ACTOR,
    GENERIC_ACTOR,
    PERSPECTIVE,
    COUNTRY,
    PLACE_REFERENCE,
    SPEAKER,
    EVENT_NOUN,
    RELATION,
    DENIAL,
    DOMAIN;

    /** The bit of a table. */
    public long bit() {
        return 1L << ordinal();
    }
}
