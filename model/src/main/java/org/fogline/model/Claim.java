package org.fogline.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement, made by someone, that one thing happened (or did not): the unit that is read, kept, linked and reckoned.
 * See the claim format in the documentation for the meaning of every field.
 *
 * @param id stable for the same passage and content
 * @param document the name of the document
 * @param quote the passage that carries the claim
 * @param type what is said to have happened
 * @param stance what the source does with the statement
 * @param of the id of the claim that is denied, confirmed, doubted or amended, or null
 * @param hedge how firmly the text puts it
 * @param evidence the kinds of evidence that the text mentions
 * @param attribution who says so, nearest the reader first; empty for the author's own voice
 * @param when the days on which it happened
 * @param where the places; several are a union
 * @param actors who did what to whom
 * @param losses counted harm
 * @param people named victims or doers
 * @param scope incident, total, or part of a larger claim
 * @param partOf with a subtotal: the id of the larger claim, or null
 * @param planned agreed, ordered or announced, and not said to have happened
 * @param ended with a ceasefire: broken or over
 * @param repeats the id of the fuller claim in the same document that this one says again, or null
 * @param strength with a deployment: how many, or null
 * @param relation with {@code RELATION}: the link in the order of battle, or null
 * @param why for each field the rule that set it
 * @param optional in gold only: a careful person may leave it out
 * @param alternatives in gold only: other readings that are right
 */
public record Claim(
        String id,
        String document,
        Quote quote,
        ClaimType type,
        Stance stance,
        @Nullable String of,
        Hedge hedge,
        List<Evidence> evidence,
        List<Attribution> attribution,
        When when,
        List<Where> where,
        List<ActorRole> actors,
        List<Loss> losses,
        List<Person> people,
        Scope scope,
        @Nullable String partOf,
        boolean planned,
        boolean ended,
        @Nullable String repeats,
        @Nullable Strength strength,
        @Nullable Relation relation,
        List<Reason> why,
        boolean optional,
        Alternatives alternatives) {

    public Claim {
        evidence = List.copyOf(evidence);
        attribution = List.copyOf(attribution);
        where = List.copyOf(where);
        actors = List.copyOf(actors);
        losses = List.copyOf(losses);
        people = List.copyOf(people);
        why = List.copyOf(why);
    }

    /** A builder for a claim at this passage; all else is at its default until set. */
    public static Builder builder(String document, Quote quote, ClaimType type) {
        return new Builder(document, quote, type);
    }

    /** A builder that begins with this claim's values. */
    public Builder toBuilder() {
        Builder builder = new Builder(document, quote, type);
        builder.id = id;
        builder.stance = stance;
        builder.of = of;
        builder.hedge = hedge;
        builder.evidence = evidence;
        builder.attribution = attribution;
        builder.when = when;
        builder.where = where;
        builder.actors = actors;
        builder.losses = losses;
        builder.people = people;
        builder.scope = scope;
        builder.partOf = partOf;
        builder.planned = planned;
        builder.ended = ended;
        builder.repeats = repeats;
        builder.strength = strength;
        builder.relation = relation;
        builder.why = why;
        builder.optional = optional;
        builder.alternatives = alternatives;
        return builder;
    }

    /** Collects the fields of a claim one by one. Not safe for use by more than one thread. */
    public static final class Builder {
        private String id = "";
        private String document;
        private Quote quote;
        private ClaimType type;
        private Stance stance = Stance.ASSERTS;
        private @Nullable String of;
        private Hedge hedge = Hedge.STATED;
        private List<Evidence> evidence = List.of();
        private List<Attribution> attribution = List.of();
        private When when = When.UNKNOWN;
        private List<Where> where = List.of();
        private List<ActorRole> actors = List.of();
        private List<Loss> losses = List.of();
        private List<Person> people = List.of();
        private Scope scope = Scope.INCIDENT;
        private @Nullable String partOf;
        private boolean planned = false;
        private boolean ended = false;
        private @Nullable String repeats;
        private @Nullable Strength strength;
        private @Nullable Relation relation;
        private List<Reason> why = List.of();
        private boolean optional = false;
        private Alternatives alternatives = Alternatives.NONE;

        private Builder(String document, Quote quote, ClaimType type) {
            this.document = Objects.requireNonNull(document);
            this.quote = Objects.requireNonNull(quote);
            this.type = Objects.requireNonNull(type);
        }

        public Builder id(String value) {
            this.id = value;
            return this;
        }

        public Builder document(String value) {
            this.document = value;
            return this;
        }

        public Builder quote(Quote value) {
            this.quote = value;
            return this;
        }

        public Builder type(ClaimType value) {
            this.type = value;
            return this;
        }

        public Builder stance(Stance value) {
            this.stance = value;
            return this;
        }

        public Builder of(@Nullable String value) {
            this.of = value;
            return this;
        }

        public Builder hedge(Hedge value) {
            this.hedge = value;
            return this;
        }

        public Builder evidence(List<Evidence> value) {
            this.evidence = value;
            return this;
        }

        public Builder attribution(List<Attribution> value) {
            this.attribution = value;
            return this;
        }

        public Builder when(When value) {
            this.when = value;
            return this;
        }

        public Builder where(List<Where> value) {
            this.where = value;
            return this;
        }

        public Builder actors(List<ActorRole> value) {
            this.actors = value;
            return this;
        }

        public Builder losses(List<Loss> value) {
            this.losses = value;
            return this;
        }

        public Builder people(List<Person> value) {
            this.people = value;
            return this;
        }

        public Builder scope(Scope value) {
            this.scope = value;
            return this;
        }

        public Builder partOf(@Nullable String value) {
            this.partOf = value;
            return this;
        }

        public Builder planned(boolean value) {
            this.planned = value;
            return this;
        }

        public Builder ended(boolean value) {
            this.ended = value;
            return this;
        }

        public Builder repeats(@Nullable String value) {
            this.repeats = value;
            return this;
        }

        public Builder strength(@Nullable Strength value) {
            this.strength = value;
            return this;
        }

        public Builder relation(@Nullable Relation value) {
            this.relation = value;
            return this;
        }

        public Builder why(List<Reason> value) {
            this.why = value;
            return this;
        }

        public Builder optional(boolean value) {
            this.optional = value;
            return this;
        }

        public Builder alternatives(Alternatives value) {
            this.alternatives = value;
            return this;
        }

        /** The claim, with an id made from its content if none was set. */
        public Claim build() {
            Claim claim = new Claim(
                    id,
                    document,
                    quote,
                    type,
                    stance,
                    of,
                    hedge,
                    evidence,
                    attribution,
                    when,
                    where,
                    actors,
                    losses,
                    people,
                    scope,
                    partOf,
                    planned,
                    ended,
                    repeats,
                    strength,
                    relation,
                    why,
                    optional,
                    alternatives);
            return claim.id.isEmpty() ? id(ClaimIds.idOf(claim)).build() : claim;
        }
    }
}
