package org.fogline.ledger;

import java.util.List;
import org.fogline.model.Claim;
import org.jspecify.annotations.Nullable;

/** What an analyst decides, with the reason for it. */
public sealed interface Decision {

    /** Why, in the analyst's words; may be empty. */
    String reason();

    /** The claim stands. */
    record Accept(String claim, String reason) implements Decision {}

    /** The claim does not stand; it is kept, but queries do not show it unless asked. */
    record Reject(String claim, String reason) implements Decision {}

    /**
     * A field of a claim is set.
     *
     * @param field the field of the claim format, for example {@code when}
     * @param value its new value as JSON; null to leave the field out
     */
    record Correct(String claim, String field, @Nullable String value, String reason) implements Decision {}

    /** A claim that no reader found; its {@code document} names the document, its quote must be there. */
    record Add(Claim added, String reason) implements Decision {}

    /** A claim is replaced by several. */
    record Split(String claim, List<Claim> into, String reason) implements Decision {}

    /** Several claims of one document are replaced by one. */
    record Merge(List<String> claims, Claim into, String reason) implements Decision {}

    /** Whose other name an alias is. */
    enum AliasOf implements org.fogline.model.Coded {
        PLACE,
        ACTOR
    }

    /** A name means the same as another. */
    record Alias(AliasOf of, String name, String canonical, String reason) implements Decision {}

    /** A remark on a claim, or on the whole case where the claim is null. */
    record Note(@Nullable String claim, String reason) implements Decision {}

    /** How far a source can be relied on: {@code A} (completely) to {@code F} (cannot be judged). */
    record GradeSource(String source, String grade, String reason) implements Decision {
        /** @throws IllegalArgumentException if the grade is not one of A to F */
        public GradeSource {
            if (!grade.matches("[A-F]")) {
                throw new IllegalArgumentException("a source's grade is one of A to F, not '" + grade + "'");
            }
        }
    }

    /** How credible a claim is: {@code 1} (confirmed) to {@code 6} (cannot be judged). */
    record GradeClaim(String claim, String grade, String reason) implements Decision {
        /** @throws IllegalArgumentException if the grade is not one of 1 to 6 */
        public GradeClaim {
            if (!grade.matches("[1-6]")) {
                throw new IllegalArgumentException("a claim's grade is one of 1 to 6, not '" + grade + "'");
            }
        }
    }

    /** What a mark of sensitivity is on. */
    enum SensitiveOf implements org.fogline.model.Coded {
        /** A document by its name or SHA-256: all of it, and all claims from it. */
        DOCUMENT,
        /** Words, such as a name or a source: every passage, claim and decision that has them, in any case of letters. */
        WORDS
    }

    /** Something that must not leave the case, but on purpose. */
    record Sensitive(SensitiveOf of, String value, String reason) implements Decision {
        /** @throws IllegalArgumentException if there is nothing to mark */
        public Sensitive {
            if (value.isBlank()) {
                throw new IllegalArgumentException("nothing to mark as sensitive");
            }
        }
    }

    /** What is decided of two claims. */
    enum LinkOf implements org.fogline.model.Coded {
        /** They speak of one event, whatever the evidence says. */
        SAME,
        /** They speak of two events. */
        APART
    }

    /** Two claims speak of one event, or do not; the reckoning links them so. */
    record Link(LinkOf of, String one, String other, String reason) implements Decision {
        /** @throws IllegalArgumentException if the two are one */
        public Link {
            if (one.equals(other)) {
                throw new IllegalArgumentException("a link is between two claims, not of " + one + " with itself");
            }
        }
    }

    /** What a source says counts to an account: so accounts are joined and split. */
    record Account(String source, String account, String reason) implements Decision {
        /** @throws IllegalArgumentException if one of the two has no name */
        public Account {
            if (source.isBlank() || account.isBlank()) {
                throw new IllegalArgumentException("a source and the account that it is to count to must have names");
            }
        }
    }
}
