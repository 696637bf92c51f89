package org.fogline.model;

import org.jspecify.annotations.Nullable;

/**
 * Why a field of a claim is what it is: the rule that set it and the characters that the rule read.
 *
 * @param field the field, for example {@code when} or {@code losses.0.sides}
 * @param rule the rule's name
 * @param span the characters it read, or null if the rule reads none (a default)
 * @param note more for a person to read, such as the candidates not taken, or null
 */
public record Reason(
        String field,
        String rule,
        @Nullable Span span,
        @Nullable String note) {}
