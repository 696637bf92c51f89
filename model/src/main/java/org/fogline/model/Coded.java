package org.fogline.model;

import java.util.Locale;

/** A constant that the claim format writes as a word: lower case, with hyphens. */
public interface Coded {

    /** The constant's name, as {@link Enum#name()} gives it. */
    String name();

    /** The word in the claim format, for example {@code shot-down}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant that a word of the claim format means.
     *
     * @throws IllegalArgumentException naming the word and the words that would be right
     */
    static <E extends Enum<E> & Coded> E parse(Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (constant.code().equals(code)) {
                return constant;
            }
        }
        StringBuilder known = new StringBuilder();
        for (E constant : type.getEnumConstants()) {
            known.append(known.isEmpty() ? "" : ", ").append(constant.code());
        }
        throw new IllegalArgumentException("'" + code + "' is none of: " + known);
    }
}
