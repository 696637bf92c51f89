package org.fogline.knowledge.place;

import org.fogline.model.Coded;

/** In which way a name was found. */
public enum MatchKind implements Coded {
    /** It is what reports most often mean by the plain name, by the list of usual meanings. */
    USUAL,
    /** It is the canonical name. */
    NAME,
    /** It is another known name. */
    VARIANT,
    /** It is spelt like a known name but for the ways in which scripts are written in Latin letters. */
    TRANSLITERATED
}
