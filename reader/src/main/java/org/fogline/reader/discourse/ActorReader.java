package org.fogline.reader.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fogline.knowledge.actor.BelligerentRole;
import org.fogline.model.Coded;
import org.fogline.model.Unit;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/**
 * Reads the actors that one noun group names. Of several words for one actor ("Boko Haram terrorists", "Syrian rebels",
 * "Turkish-backed fighters of X") only those count that say who is meant.
 */
public final class ActorReader {

    private final SideResolver sides;

    public ActorReader(SideResolver sides) {
        this.sides = sides;
    }

    /**
     * An actor that a noun group names.
     *
     * @param name the canonical name
     * @param rule the rule that found it
     * @param mention the words
     */
    public record Found(String name, String rule, ActorMention mention) {}

    /** The actors of a noun group in the mouth of a speaker, or of the author if it is null. */
    public List<Found> of(Nominal nominal, @Nullable String speaker) {
        List<Found> found = new ArrayList<>();
        List<ActorMention> mentions = nominal.actors();
        for (int index = 0; index < mentions.size(); index++) {
            ActorMention mention = mentions.get(index);
            ActorMention next = index + 1 < mentions.size() ? mentions.get(index + 1) : null;
            boolean adjacent = next != null && next.first() == mention.end();
            boolean people = mention.kind() == ActorMention.Kind.DEMONYM && isCivil(nominal);
            boolean nationality = adjacent
                    && next != null
                    && mention.kind() == ActorMention.Kind.DEMONYM
                    && next.kind() == ActorMention.Kind.NAMED
                    && next.values().stream().anyMatch(sides::isGroup);
            if (nationality
                    || isHomeOf(nominal, mentions, index)
                    || isOnlyApposed(mentions, index)
                    || isOnlyBefore(nominal, mentions, index)
                    || isBackerOf(mentions, index)
                    || people && !isNation(nominal, mention)) {
                // "Ugandan Allied Democratic Forces rebels" are the group's
                continue;
            }
            boolean inOneGroup =
                    next != null && next.end() <= nominal.group().end() && next.first() - mention.end() <= 1;
            if (inOneGroup && next != null && isAdjectiveOf(mention, next)) {
                Optional<SideResolver.Side> side = ofCountry(mention, next, speaker);
                if (side.isPresent()) {
                    found.add(new Found(side.get().name(), side.get().rule(), next));
                    index++;
                    continue;
                }
            }
            sides.resolve(mention, speaker).ifPresent(side -> found.add(new Found(side.name(), side.rule(), mention)));
        }
        return found;
    }

    /** The names alone, each once. */
    public List<String> names(Nominal nominal, @Nullable String speaker) {
        return of(nominal, speaker).stream().map(Found::name).distinct().toList();
    }

    /** "Israelis besieged the village": a people that did something, without a number, is its side; else none. */
    public List<String> people(Nominal nominal, @Nullable String speaker) {
        NounGroup group = nominal.group();
        boolean bare = nominal.unit() == Unit.PERSON
                && nominal.count() == null
                && nominal.actors().size() == 1
                && nominal.actors().get(0).kind() == ActorMention.Kind.DEMONYM
                && nominal.actors().get(0).affix().isEmpty()
                && group.end() - group.first() == 1;
        return bare
                ? sides.resolve(nominal.actors().get(0), speaker)
                        .map(side -> List.of(side.name()))
                        .orElse(List.of())
                : List.of();
    }

    /** "Boko Haram terrorists", "RSF troops": a generic word right behind a name says nothing of its own. */
    private static boolean isOnlyApposed(List<ActorMention> mentions, int index) {
        if (index == 0) {
            return false;
        }
        ActorMention mention = mentions.get(index);
        ActorMention before = mentions.get(index - 1);
        boolean generic = mention.kind() == ActorMention.Kind.ROLE || mention.kind() == ActorMention.Kind.PERSPECTIVE;
        boolean coalition = before.kind() == ActorMention.Kind.ROLE
                && before.values().contains(BelligerentRole.FOREIGN_COALITION.code());
        return generic
                && mention.affix().isEmpty()
                && (before.kind() == ActorMention.Kind.NAMED || coalition)
                && before.affix().isEmpty()
                && (before.end() == mention.first() || isBracketed(mentions, index - 1, mention));
    }

    /** "the X Front (XF) rebels": the short form in brackets between a name and the generic word. */
    private static boolean isBracketed(List<ActorMention> mentions, int index, ActorMention next) {
        ActorMention bracketed = mentions.get(index);
        return index > 0
                && next.first() == bracketed.end() + 1
                && mentions.get(index - 1).end() + 1 == bracketed.first()
                && mentions.get(index - 1).values().equals(bracketed.values());
    }

    /** "The insurgent Baloch group X", "the rebel X movement": what a name at the end is said to be says nothing of its own. */
    private static boolean isOnlyBefore(Nominal nominal, List<ActorMention> mentions, int index) {
        ActorMention mention = mentions.get(index);
        ActorMention last = mentions.get(mentions.size() - 1);
        boolean generic = mention.kind() == ActorMention.Kind.ROLE || mention.kind() == ActorMention.Kind.PERSPECTIVE;
        return generic
                && index < mentions.size() - 1
                && mention.affix().isEmpty()
                && last.kind() == ActorMention.Kind.NAMED
                && last.affix().isEmpty()
                && last.end() == nominal.group().end();
    }

    /** "The Norland-backed X", "Norland-backed X fighters": who stands behind a group that is named is not the group. */
    private boolean isBackerOf(List<ActorMention> mentions, int index) {
        if (!mentions.get(index).isBacker() || index + 1 >= mentions.size()) {
            return false;
        }
        ActorMention next = mentions.get(index + 1);
        return next.affix().isEmpty() && sides.resolve(next, null).isPresent();
    }

    /** "Colombia's X guerrillas", "Congo rebels": the country before those who fight its state tells where they are. */
    private boolean isHomeOf(Nominal nominal, List<ActorMention> mentions, int index) {
        ActorMention mention = mentions.get(index);
        boolean named = mention.kind() == ActorMention.Kind.NAMED;
        boolean country = mention.affix().isEmpty() && (named || mention.kind() == ActorMention.Kind.DEMONYM);
        if (!country
                || index + 1 >= mentions.size()
                || mention.end() > nominal.group().head()) {
            return false;
        }
        ActorMention next = mentions.get(index + 1);
        if (next.kind() == ActorMention.Kind.NAMED) {
            return isState(mention)
                    && sides.resolve(next, null)
                            .filter(side -> sides.isGroup(side.name()))
                            .isPresent();
        }
        return named
                && next.kind() == ActorMention.Kind.ROLE
                && next.first() == mention.end()
                && next.values().stream()
                        .allMatch(role -> SideResolver.isInsurgent(Coded.parse(BelligerentRole.class, role)))
                && isState(mention);
    }

    private boolean isState(ActorMention mention) {
        return sides.resolve(mention, null)
                .filter(side -> sides.isState(side.name()))
                .isPresent();
    }

    private static boolean isAdjectiveOf(ActorMention mention, ActorMention next) {
        boolean generic = next.kind() == ActorMention.Kind.ROLE || next.kind() == ActorMention.Kind.PERSPECTIVE;
        return generic && next.affix().isEmpty() && mention.kind() == ActorMention.Kind.DEMONYM;
    }

    /** "Syrian rebels", "Colombian soldiers", "Turkish-backed fighters": the word's role in the adjective's country. */
    private Optional<SideResolver.Side> ofCountry(
            ActorMention adjective, ActorMention generic, @Nullable String speaker) {
        List<BelligerentRole> roles = generic.values().stream()
                .skip(generic.kind() == ActorMention.Kind.PERSPECTIVE ? 1 : 0)
                .map(value -> Coded.parse(BelligerentRole.class, value))
                .toList();
        if (!adjective.affix().isEmpty()) {
            boolean insurgent = roles.stream().anyMatch(SideResolver::isInsurgent);
            return insurgent ? sides.resolve(generic, speaker) : Optional.empty();
        }
        for (BelligerentRole role : roles) {
            if (role == BelligerentRole.PEACEKEEPERS) {
                // "Rwandan peacekeepers" are the mission's.
                return sides.resolve(generic, speaker);
            }
            for (String country : adjective.values()) {
                Optional<SideResolver.Side> side = sides.roleIn(country, role);
                if (side.isPresent()) {
                    return side;
                }
            }
            if (SideResolver.isInsurgent(role)) {
                return sides.resolve(generic, speaker);
            }
        }
        return Optional.empty();
    }

    /** "The Israelis entered the town", "the French lost two tanks": a people as a whole, without a number, is its side. */
    private static boolean isNation(Nominal nominal, ActorMention mention) {
        NounGroup group = nominal.group();
        return nominal.unit() == Unit.PERSON
                && nominal.count() == null
                && group.determined() == NounGroup.Determined.DEFINITE
                && group.end() - group.first() == 2
                && mention.first() == group.first() + 1
                && mention.end() == group.end();
    }

    /** "Syrian civilians" are nobody's fighters; "Syrian soldiers" are. */
    private static boolean isCivil(Nominal nominal) {
        Unit unit = nominal.unit();
        return nominal.kind() == Nominal.Kind.PEOPLE
                && (unit == Unit.CIVILIAN || unit == Unit.CHILD || unit == Unit.WOMAN || unit == Unit.PERSON);
    }
}
