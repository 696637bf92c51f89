package org.fogline.model;

/** A constant that the claim format writes as a word: lower case, with hyphens. Only enums are coded. */
public interface Coded {

    /** The constant's name, as {@link Enum#name()} gives it. */
    String name();

    /** The constant's place, as {@link Enum#ordinal()} gives it. */
    int ordinal();

    /** The constant's type, as {@link Enum#getDeclaringClass()} gives it. */
    Class<?> getDeclaringClass();

    /** The word in the claim format, for example {@code shot-down}. */
    default String code() {
        return Codes.plain(getDeclaringClass(), ordinal());
    }

    /**
     * The constant that a word of the claim format means.
     *
     * @throws IllegalArgumentException naming the word and the words that would be right
     */
    static <E extends Enum<E> & Coded> E parse(Class<E> type, String code) {
        Coded constant = Codes.constants(type).get(code);
        if (constant == null) {
            throw new IllegalArgumentException("'" + code + "' is none of: "
                    + String.join(", ", Codes.constants(type).keySet()));
        }
        return type.cast(constant);
    }
}
