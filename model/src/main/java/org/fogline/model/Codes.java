package org.fogline.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The words in the claim format for the constants of each type, made when a type is first asked for. */
final class Codes {

    /** By the constant's place, for types that do not say their codes themselves. */
    private static final ClassValue<String[]> PLAIN = new ClassValue<>() {
        @Override
        protected String[] computeValue(Class<?> type) {
            Object[] constants = type.getEnumConstants();
            String[] codes = new String[constants.length];
            for (int index = 0; index < codes.length; index++) {
                String name = ((Enum<?>) constants[index]).name();
                codes[index] = name.toLowerCase(Locale.ROOT).replace('_', '-');
            }
            return codes;
        }
    };

    private static final ClassValue<Map<String, Coded>> CONSTANTS = new ClassValue<>() {
        @Override
        protected Map<String, Coded> computeValue(Class<?> type) {
            Map<String, Coded> constants = new LinkedHashMap<>();
            for (Object constant : type.getEnumConstants()) {
                Coded coded = (Coded) constant;
                constants.putIfAbsent(coded.code(), coded);
            }
            return constants;
        }
    };

    private Codes() {}

    /** The constant's name in lower case, with hyphens. */
    static String plain(Class<?> type, int ordinal) {
        return PLAIN.get(type)[ordinal];
    }

    /** The constants of a type by their codes, in their order. */
    static Map<String, Coded> constants(Class<?> type) {
        return CONSTANTS.get(type);
    }
}
