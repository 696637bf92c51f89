package org.fogline.knowledge.word;

/** The forms of an English verb; one written form may be several of them. */
public enum VerbForm {
    BASE,
    THIRD,
    PAST,
    PARTICIPLE,
    ING
}
