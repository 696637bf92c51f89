package org.fogline.reader.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fogline.model.ActorRole;
import org.fogline.model.Loss;
import org.fogline.model.Reason;
import org.fogline.model.Role;
import org.fogline.model.Span;
import org.fogline.reader.discourse.DraftClaim;
import org.fogline.reader.discourse.NotTaken;
import org.fogline.reader.discourse.SideResolver;
import org.fogline.reader.discourse.Weighed;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.mention.ActorMention;
import org.jspecify.annotations.Nullable;

/**
 * Who else could have had a part in an act or suffered a loss, with why they were not taken: others whom the same words
 * may mean, others whom someone could be fighting, others whom the passage names.
 */
final class OtherParts {

    private static final String ACTORS = "actors";
    private static final String SIDES = ".sides";

    /** Rules that choose among those whom words may mean. */
    private static final Set<String> OF_WORDS = Set.of(
            "name-by-country",
            "generic-word-by-country",
            "generic-word-by-named-group",
            "generic-word-of-country",
            "generic-word-by-place",
            "group-named-in-text",
            "group-named-just-before",
            "role-by-country");

    /** Rules that take the enemy of someone. */
    private static final Set<String> OF_ENEMIES = Set.of(
            "enemy-of-harmed",
            "enemy-of-doer",
            "enemy-of-defender",
            "force-of-enemy",
            "attack-repelled-by-party",
            "opposed-to",
            "opponent-of-killer",
            "opponent-in-text",
            LossBuilder.SPEAKERS_FOE);

    private final SideResolver sides;

    OtherParts(SideResolver sides) {
        this.sides = sides;
    }

    /** The reasons of a claim, each part under its role in the claim, with a note where there was a choice. */
    List<Reason> told(DraftClaim draft, List<ActorRole> roles, List<Loss> losses, List<Reason> why) {
        Passage passage = new Passage(draft, roles, losses);
        List<Reason> told = new ArrayList<>(why.size());
        List<String> noted = new ArrayList<>();
        for (Reason reason : why) {
            boolean part = reason.field().startsWith(ACTORS);
            boolean side = reason.field().endsWith(SIDES);
            if (!part && !side || reason.note() != null) {
                told.add(reason);
                continue;
            }
            String field = part ? inClaim(reason.field(), roles) : reason.field();
            List<String> taken =
                    part ? in(field, roles) : losses.get(lossOf(field)).sides();
            boolean first = !noted.contains(field);
            noted.add(field);
            String note = passage.note(reason, field, taken, first);
            told.add(new Reason(field, reason.rule(), reason.span(), note));
        }
        return told;
    }

    private static int lossOf(String field) {
        return Integer.parseInt(field.substring(field.indexOf('.') + 1, field.lastIndexOf('.')));
    }

    /** What was read as doer and sufferer of a fight is a party to it in the claim: the field that has it there. */
    private static String inClaim(String field, List<ActorRole> roles) {
        if (field.equals(ACTORS) || !in(field, roles).isEmpty()) {
            return field;
        }
        for (Role role : List.of(Role.PARTY, Role.BENEFICIARY, Role.INITIATOR)) {
            String other = ACTORS + '.' + role.code();
            if (!in(other, roles).isEmpty()) {
                return other;
            }
        }
        return field;
    }

    /** Who has the role of a field; of the field of all roles, all. */
    private static List<String> in(String field, List<ActorRole> roles) {
        String code = field.substring(Math.min(field.length(), ACTORS.length() + 1));
        List<String> names = new ArrayList<>(roles.size());
        for (ActorRole role : roles) {
            if (code.isEmpty() || role.role().code().equals(code)) {
                names.add(role.actor());
            }
        }
        return names;
    }

    /** An actor whom a sentence of the passage names. */
    private record Named(String name, boolean near) {}

    /** What the passage of one claim has for its fields. */
    private final class Passage {

        private final DraftClaim draft;
        private final Frame frame;
        private final List<ActorRole> roles;
        private final List<Loss> losses;
        private @Nullable List<Named> named;

        Passage(DraftClaim draft, List<ActorRole> roles, List<Loss> losses) {
            this.draft = draft;
            this.frame = draft.frame();
            this.roles = roles;
            this.losses = losses;
        }

        @Nullable
        String note(Reason reason, String field, List<String> taken, boolean first) {
            NotTaken others = new NotTaken();
            String before = null;
            if (OF_WORDS.contains(reason.rule())) {
                before = ofWords(reason, taken, others);
            } else if (OF_ENEMIES.contains(reason.rule())) {
                before = ofEnemies(taken, others);
            }
            if (first) {
                for (Named other : named()) {
                    if (!isIn(taken, other.name())) {
                        others.add(other.name(), whyNot(other, field));
                    }
                }
            }
            return others.isEmpty() ? null : others.after(before);
        }

        private @Nullable String ofWords(Reason reason, List<String> taken, NotTaken others) {
            Span span = reason.span();
            ActorMention mention = span == null ? null : mentionIn(span);
            return mention == null ? null : ranked(sides.weighed(mention), taken, others, "");
        }

        /** Of whom the one that was taken is the enemy, and which others he could be fighting. */
        private @Nullable String ofEnemies(List<String> taken, NotTaken others) {
            List<String> known = new ArrayList<>();
            roles.forEach(role -> known.add(role.actor()));
            losses.forEach(loss -> known.addAll(loss.sides()));
            if (draft.speaker() != null) {
                known.add(sides.account(draft.speaker()));
            }
            for (String own : known) {
                String enemy = isIn(taken, own) ? null : sides.opponent(own);
                if (enemy != null && isIn(taken, enemy)) {
                    return ranked(sides.weighedAgainst(own), taken, others, "enemy of " + own + ", ");
                }
            }
            return null;
        }

        private @Nullable String ranked(List<Weighed> weighed, List<String> taken, NotTaken others, String before) {
            String told = null;
            for (Weighed one : weighed) {
                if (!isIn(taken, one.name())) {
                    others.add(one.name(), "weighed " + one.weight());
                } else if (told == null) {
                    told = before + "weighed " + one.weight();
                }
            }
            return told;
        }

        private String whyNot(Named other, String field) {
            for (ActorRole role : roles) {
                if (isSame(role.actor(), other.name())
                        && !field.endsWith(role.role().code())) {
                    return "is the " + role.role().code();
                }
            }
            boolean says = draft.attribution().stream()
                    .anyMatch(source -> source.source().equals(other.name())
                            || sides.account(source.source()).equals(other.name()));
            if (says) {
                return "says it";
            }
            if (losses.stream().anyMatch(loss -> isIn(loss.sides(), other.name()))) {
                return "has losses told here";
            }
            return other.near() ? "has no such part in its clause" : "stands in another clause";
        }

        private @Nullable ActorMention mentionIn(Span span) {
            for (AnalysedSentence at : sentences()) {
                for (ActorMention mention : at.mentions().actors()) {
                    if (span.contains(at.sentence().span(mention.first(), mention.end()))) {
                        return mention;
                    }
                }
            }
            return null;
        }

        private List<Named> named() {
            List<Named> known = named;
            if (known == null) {
                known = new ArrayList<>();
                for (AnalysedSentence at : sentences()) {
                    for (ActorMention mention : at.mentions().actors()) {
                        String name = sides.resolve(mention, draft.speaker())
                                .map(SideResolver.Side::name)
                                .orElse(null);
                        if (name != null) {
                            int chunk = at.syntax().chunkAt(mention.first());
                            boolean near = at == frame.at()
                                    && chunk >= 0
                                    && frame.clauses().contains(at.syntax().clause(chunk));
                            known.add(new Named(name, near));
                        }
                    }
                }
                named = known;
            }
            return known;
        }

        /** The sentence of the event word and those of what it took up. */
        private List<AnalysedSentence> sentences() {
            List<AnalysedSentence> found = new ArrayList<>();
            found.add(frame.at());
            for (Frame part : frame.absorbed()) {
                if (!found.contains(part.at())) {
                    found.add(part.at());
                }
            }
            return found;
        }

        private boolean isIn(List<String> names, String name) {
            for (String taken : names) {
                if (isSame(taken, name)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isSame(String one, String other) {
            return one.equals(other) || sides.belligerent(one).equals(sides.belligerent(other));
        }
    }
}
