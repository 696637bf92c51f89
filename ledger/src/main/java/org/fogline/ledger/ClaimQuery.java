package org.fogline.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fogline.model.ClaimType;
import org.fogline.model.Effect;
import org.jspecify.annotations.Nullable;

/**
 * Which claims are asked for; every filter that is set must hold, and a filter with several values holds if one does.
 *
 * @param types kinds of event; empty for all
 * @param sources canonical names of who says so, anywhere in the chain; the document's own source counts where the
 *     chain is empty
 * @param sides actors that suffer a loss
 * @param effects effects of a loss
 * @param places canonical names of places
 * @param actors actors with any part in the claim
 * @param claim the id of a claim; null for all
 * @param documents names or SHA-256 of documents
 * @param area where the places of the claim are, at least one of them; places without coordinates are left out
 * @param from the first day of interest; claims that end before it are left out
 * @param to the last day of interest; claims that begin after it are left out
 * @param text words of the passage, all of which must be there; words in double quotes stand as a phrase. No character
 *     has any other meaning.
 * @param saidBy only what was said by this day; what was said on an unknown day is left out
 * @param recordedBy the case as it stood at the end of this day, UTC
 * @param recordedUpTo the case as it stood after this entry
 * @param statuses how the claims stand; empty for those that are visible by themselves
 * @param after the {@link Page#next} of the page before
 * @param limit at most so many, at least 1
 */
public record ClaimQuery(
        Set<ClaimType> types,
        List<String> sources,
        List<String> sides,
        Set<Effect> effects,
        List<String> places,
        List<String> actors,
        @Nullable String claim,
        List<String> documents,
        @Nullable Area area,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String text,
        @Nullable LocalDate saidBy,
        @Nullable LocalDate recordedBy,
        @Nullable Long recordedUpTo,
        Set<ClaimStatus> statuses,
        @Nullable Long after,
        int limit) {

    /** Every visible claim. */
    public static final ClaimQuery ALL = builder().build();

    public ClaimQuery {
        types = Set.copyOf(types);
        sources = List.copyOf(sources);
        sides = List.copyOf(sides);
        effects = Set.copyOf(effects);
        places = List.copyOf(places);
        actors = List.copyOf(actors);
        documents = List.copyOf(documents);
        statuses = Set.copyOf(statuses);
        if (limit < 1) {
            throw new IllegalArgumentException("a page holds at least one claim, not " + limit);
        }
    }

    /** A query without filters. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that begins with this query. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.types = types;
        builder.sources = sources;
        builder.sides = sides;
        builder.effects = effects;
        builder.places = places;
        builder.actors = actors;
        builder.claim = claim;
        builder.documents = documents;
        builder.area = area;
        builder.from = from;
        builder.to = to;
        builder.text = text;
        builder.saidBy = saidBy;
        builder.recordedBy = recordedBy;
        builder.recordedUpTo = recordedUpTo;
        builder.statuses = statuses;
        builder.after = after;
        builder.limit = limit;
        return builder;
    }

    /** Sets filters one by one. Not safe for use by more than one thread. */
    public static final class Builder {
        private Set<ClaimType> types = Set.of();
        private List<String> sources = List.of();
        private List<String> sides = List.of();
        private Set<Effect> effects = Set.of();
        private List<String> places = List.of();
        private List<String> actors = List.of();
        private @Nullable String claim;
        private List<String> documents = List.of();
        private @Nullable Area area;
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private @Nullable String text;
        private @Nullable LocalDate saidBy;
        private @Nullable LocalDate recordedBy;
        private @Nullable Long recordedUpTo;
        private Set<ClaimStatus> statuses = Set.of();
        private @Nullable Long after;
        private int limit = Integer.MAX_VALUE;

        private Builder() {}

        public Builder types(Set<ClaimType> value) {
            this.types = value;
            return this;
        }

        public Builder sources(List<String> value) {
            this.sources = value;
            return this;
        }

        public Builder sides(List<String> value) {
            this.sides = value;
            return this;
        }

        public Builder effects(Set<Effect> value) {
            this.effects = value;
            return this;
        }

        public Builder places(List<String> value) {
            this.places = value;
            return this;
        }

        public Builder actors(List<String> value) {
            this.actors = value;
            return this;
        }

        public Builder claim(@Nullable String value) {
            claim = value;
            return this;
        }

        public Builder documents(List<String> value) {
            this.documents = value;
            return this;
        }

        public Builder area(@Nullable Area value) {
            this.area = value;
            return this;
        }

        public Builder from(@Nullable LocalDate value) {
            this.from = value;
            return this;
        }

        public Builder to(@Nullable LocalDate value) {
            this.to = value;
            return this;
        }

        public Builder text(@Nullable String value) {
            this.text = value;
            return this;
        }

        public Builder saidBy(@Nullable LocalDate value) {
            this.saidBy = value;
            return this;
        }

        public Builder recordedBy(@Nullable LocalDate value) {
            this.recordedBy = value;
            return this;
        }

        public Builder recordedUpTo(@Nullable Long value) {
            this.recordedUpTo = value;
            return this;
        }

        public Builder statuses(Set<ClaimStatus> value) {
            this.statuses = value;
            return this;
        }

        public Builder after(@Nullable Long value) {
            this.after = value;
            return this;
        }

        public Builder limit(int value) {
            this.limit = value;
            return this;
        }

        public ClaimQuery build() {
            return new ClaimQuery(
                    types,
                    sources,
                    sides,
                    effects,
                    places,
                    actors,
                    claim,
                    documents,
                    area,
                    from,
                    to,
                    text,
                    saidBy,
                    recordedBy,
                    recordedUpTo,
                    statuses,
                    after,
                    limit);
        }
    }
}
