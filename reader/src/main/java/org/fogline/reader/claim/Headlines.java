package org.fogline.reader.claim;

import java.util.ArrayList;
import java.util.List;
import org.fogline.model.ActorRole;
import org.fogline.model.Claim;
import org.fogline.model.Loss;
import org.fogline.model.Reason;
import org.fogline.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * Joins a headline to the account below it: a headline says in short what the report then tells, so that the parts and
 * sides that it leaves open are those of the account.
 */
public final class Headlines {

    private static final int SAME_LOSS = 4;
    private static final int SAME_TYPE = 3;
    private static final int SAME_ACTOR = 1;
    private static final int SAME_PLACE = 1;
    private static final int ENOUGH = 4;

    private static final String BELOW = "as-in-the-account-below";

    private Headlines() {}

    /** Completes the claims that end before the title does, and marks those whose figures a later claim has. */
    public static void join(List<Claim> claims, int titleEnd) {
        for (int index = 0; index < claims.size(); index++) {
            Claim headline = claims.get(index);
            if (headline.quote().span().end() > titleEnd) {
                continue;
            }
            Claim account = account(headline, claims, titleEnd);
            Claim joined = account == null ? headline : complete(headline, account);
            Claim fuller = repeated(headline, claims, titleEnd);
            claims.set(
                    index,
                    fuller == null
                            ? joined
                            : joined.toBuilder()
                                    .repeats(fuller.id())
                                    .why(with(
                                            joined.why(),
                                            new Reason(
                                                    "repeats",
                                                    "same-figures-below",
                                                    fuller.quote().span(),
                                                    null)))
                                    .build());
        }
    }

    private static List<Reason> with(List<Reason> reasons, Reason more) {
        List<Reason> all = new ArrayList<>(reasons);
        all.add(more);
        return all;
    }

    /** The later claim that has all the figures of a headline, or null. */
    private static @Nullable Claim repeated(Claim headline, List<Claim> claims, int titleEnd) {
        if (headline.losses().isEmpty()) {
            return null;
        }
        for (Claim other : claims) {
            boolean later = other.quote().span().start() >= titleEnd && other.stance() == headline.stance();
            if (later
                    && headline.losses().stream()
                            .allMatch(loss -> other.losses().stream().anyMatch(told -> isSame(loss, told)))) {
                return other;
            }
        }
        return null;
    }

    private static boolean isSame(Loss loss, Loss told) {
        return told.effects().equals(loss.effects()) && told.count().sameBounds(loss.count());
    }

    private static @Nullable Claim account(Claim headline, List<Claim> claims, int titleEnd) {
        Claim best = null;
        int most = ENOUGH - 1;
        for (Claim other : claims) {
            boolean later = other.quote().span().start() >= titleEnd && other.stance() == headline.stance();
            int likeness = later ? likeness(headline, other) : 0;
            if (likeness > most) {
                most = likeness;
                best = other;
            }
        }
        return best;
    }

    private static int likeness(Claim headline, Claim other) {
        int likeness = headline.type() == other.type() ? SAME_TYPE : 0;
        if (headline.losses().stream().anyMatch(loss -> other.losses().stream().anyMatch(told -> isSame(loss, told)))) {
            likeness += SAME_LOSS;
        }
        if (headline.actors().stream()
                .anyMatch(actor -> other.actors().stream()
                        .anyMatch(told -> told.actor().equals(actor.actor()) && told.role() == actor.role()))) {
            likeness += SAME_ACTOR;
        }
        if (headline.where().stream()
                .anyMatch(where ->
                        other.where().stream().anyMatch(told -> told.place().equals(where.place())))) {
            likeness += SAME_PLACE;
        }
        return likeness;
    }

    private static Claim complete(Claim headline, Claim account) {
        List<ActorRole> roles = new ArrayList<>(headline.actors());
        List<Reason> why = new ArrayList<>(headline.why());
        boolean symmetric = roles.stream().anyMatch(role -> role.role() == Role.PARTY);
        for (Role part : symmetric ? List.<Role>of() : List.of(Role.INITIATOR, Role.TARGET)) {
            boolean open = headline.actors().stream().noneMatch(role -> role.role() == part);
            for (ActorRole told : open ? account.actors() : List.<ActorRole>of()) {
                boolean known = roles.stream().anyMatch(role -> role.actor().equals(told.actor()));
                boolean other = told.role() == Role.PARTY
                        && account.actors().size() == 2
                        && !headline.actors().isEmpty();
                if (!known && (told.role() == part || other)) {
                    roles.add(ActorRole.of(told.actor(), part));
                    why.add(new Reason(
                            "actors." + part.code(), BELOW, account.quote().span(), null));
                }
            }
        }
        List<Loss> losses = new ArrayList<>();
        for (Loss loss : headline.losses()) {
            Loss told = loss.sides().isEmpty()
                    ? account.losses().stream()
                            .filter(other -> isSame(loss, other) && other.unit() == loss.unit())
                            .findFirst()
                            .orElse(loss)
                    : loss;
            if (told != loss && !told.sides().isEmpty()) {
                String field = "losses." + losses.size() + ".sides";
                why.removeIf(reason -> reason.field().equals(field));
                // no characters: those of the account are no figures of the headline
                why.add(new Reason(field, BELOW, null, null));
            }
            losses.add(told == loss ? loss : of(loss, told.sides()));
        }
        return headline.toBuilder().actors(roles).losses(losses).why(why).build();
    }

    private static Loss of(Loss loss, List<String> sides) {
        return new Loss(
                loss.effects(),
                loss.combine(),
                sides,
                loss.unit(),
                loss.count(),
                loss.text(),
                loss.partOf(),
                loss.cause(),
                loss.alternativeSides());
    }
}
