package org.fogline.reader.relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.actor.ActorKind;
import org.fogline.knowledge.text.PhraseTrie;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.word.Inflection;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Coded;
import org.fogline.model.Quote;
import org.fogline.model.Reason;
import org.fogline.model.Relation;
import org.fogline.model.RelationType;
import org.fogline.model.Span;
import org.fogline.reader.Knowledge;
import org.fogline.reader.discourse.SideResolver;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.mention.ActorMention;
import org.jspecify.annotations.Nullable;

/**
 * Finds statements of the order of battle: words between two names ("X, a branch of Y"), suffixes ("Y-backed X"),
 * lists of a side's forces ("the forces of A include X, Y and Z"), and neutrality.
 */
public final class RelationFinder {

    private static final int LONGEST_GAP = 9;

    private record Pattern(RelationType type, String direction) {}

    private final Knowledge knowledge;
    private final PhraseTrie<Pattern> patterns = new PhraseTrie<>();
    private final Set<String> participation = new HashSet<>();

    public RelationFinder(Knowledge knowledge) {
        this.knowledge = knowledge;
        for (Table.Row row :
                Table.builtIn("relations.csv", "words", "type", "direction").rows()) {
            Pattern pattern = new Pattern(Coded.parse(RelationType.class, row.text("type")), row.text("direction"));
            row.list("words").forEach(words -> patterns.add(words, pattern));
        }
        Inflection inflection = new Inflection();
        for (Table.Row row : Table.builtIn("participation.csv", "words").rows()) {
            row.list("words")
                    .forEach(verb -> participation.addAll(inflection.verb(verb).keySet()));
        }
    }

    /** The relations that a document's sentences tell. */
    public List<Claim> find(String document, String text, List<AnalysedSentence> sentences, SideResolver sides) {
        List<Claim> found = new ArrayList<>();
        Set<Relation> known = new HashSet<>();
        String paragraphSide = null;
        int block = -1;
        for (AnalysedSentence at : sentences) {
            if (at.sentence().block() != block) {
                block = at.sentence().block();
                paragraphSide = null;
            }
            String side = sideNamed(at, sides);
            if (side != null) {
                paragraphSide = side;
            }
            for (Found relation : inSentence(at, sides, paragraphSide)) {
                if (known.add(relation.relation())) {
                    Span span = at.sentence().span(relation.first(), relation.end());
                    found.add(Claim.builder(document, Quote.of(text, span), ClaimType.RELATION)
                            .relation(relation.relation())
                            .why(List.of(new Reason("relation", relation.rule(), span, null)))
                            .build());
                }
            }
        }
        return found;
    }

    private record Found(Relation relation, int first, int end, String rule) {}

    /** The side whose forces a sentence lists: an affixed name ("pro-A forces"), or a belligerent before the verb. */
    private @Nullable String sideNamed(AnalysedSentence at, SideResolver sides) {
        for (ActorMention mention : at.mentions().actors()) {
            boolean affixed = !mention.affix().isEmpty();
            boolean role = mention.kind() == ActorMention.Kind.ROLE;
            boolean belligerent = mention.kind() == ActorMention.Kind.NAMED
                    && sides.resolve(mention, null)
                            .filter(side -> isTop(side.name()))
                            .isPresent();
            if (affixed || role || belligerent) {
                Optional<SideResolver.Side> side = sides.resolve(mention, null).filter(found -> isTop(found.name()));
                if (side.isPresent()) {
                    return side.get().name();
                }
            }
        }
        return null;
    }

    private boolean isTop(String name) {
        return knowledge
                .actors()
                .byName(name)
                .filter(actor -> knowledge.actors().parentOf(actor).isEmpty() && actor.kind() == ActorKind.COALITION)
                .isPresent();
    }

    private List<Found> inSentence(AnalysedSentence at, SideResolver sides, @Nullable String paragraphSide) {
        List<Found> found = new ArrayList<>();
        List<Named> names = names(at, sides);
        Set<Integer> taken = new HashSet<>();
        for (int index = 0; index + 1 < names.size(); index++) {
            Named first = names.get(index);
            Named second = names.get(index + 1);
            Found relation = between(at, first, second);
            if (relation != null) {
                found.add(relation);
                taken.add(index + 1);
                boolean list = relation.relation().type() == RelationType.STAFFED_BY;
                for (int next = index + 2;
                        list && next < names.size() && isListed(at, names.get(next - 1), names.get(next));
                        next++) {
                    found.add(new Found(
                            new Relation(
                                    first.name(),
                                    RelationType.STAFFED_BY,
                                    names.get(next).name()),
                            first.first(),
                            names.get(next).end(),
                            relation.rule()));
                    taken.add(next);
                }
            }
        }
        for (Named name : names) {
            if (isNeutral(at, name)) {
                found.add(new Found(
                        new Relation(name.name(), RelationType.NEUTRAL, null),
                        name.first(),
                        at.sentence().size(),
                        "neutral"));
            }
        }
        if (paragraphSide != null && lists(at)) {
            for (int index = 0; index < names.size(); index++) {
                Named name = names.get(index);
                boolean enemy = paragraphSide.equals(sides.shownOpponent(name.name()))
                        || name.name().equals(sides.shownOpponent(paragraphSide));
                if (!taken.contains(index)
                        && isForce(name)
                        && !enemy
                        && !name.name().equals(paragraphSide)) {
                    found.add(new Found(
                            new Relation(name.name(), RelationType.ALLIED_WITH, paragraphSide),
                            name.first(),
                            name.end(),
                            "listed-among-forces"));
                }
            }
        }
        return found;
    }

    private record Named(String name, Actor actor, int first, int end) {}

    private List<Named> names(AnalysedSentence at, SideResolver sides) {
        List<Named> names = new ArrayList<>();
        for (ActorMention mention : at.mentions().actors()) {
            if (mention.kind() == ActorMention.Kind.NAMED
                    && mention.affix().isEmpty()
                    && mention.values().size() == 1) {
                knowledge
                        .actors()
                        .byName(mention.values().get(0))
                        .ifPresent(actor -> names.add(new Named(actor.name(), actor, mention.first(), mention.end())));
            } else if (mention.kind() == ActorMention.Kind.DEMONYM) {
                mention.values().stream()
                        .findFirst()
                        .flatMap(code -> knowledge.countries().byCode(code))
                        .flatMap(country -> knowledge.actors().byName(country.name()))
                        .ifPresent(actor -> names.add(new Named(actor.name(), actor, mention.first(), mention.end())));
            }
        }
        return names;
    }

    private @Nullable Found between(AnalysedSentence at, Named first, Named second) {
        if (second.first() - first.end() > LONGEST_GAP || first.name().equals(second.name())) {
            return null;
        }
        for (int token = first.end(); token < second.first(); token++) {
            PhraseTrie.Match<Pattern> match = patterns.longestAt(at.sentence().words(), token);
            if (match == null || match.end() > second.first()) {
                continue;
            }
            Pattern pattern = match.values().get(0);
            switch (pattern.direction()) {
                case "forward" -> {
                    return new Found(
                            new Relation(first.name(), pattern.type(), second.name()),
                            first.first(),
                            second.end(),
                            "words-between");
                }
                case "backward" -> {
                    return new Found(
                            new Relation(second.name(), pattern.type(), first.name()),
                            first.first(),
                            second.end(),
                            "words-between");
                }
                case "apposition" -> {
                    String after = second.end() < at.sentence().size() ? at.word(second.end()) : "";
                    if (Set.of("branch", "affiliate", "wing", "faction", "franchise")
                            .contains(after)) {
                        return new Found(
                                new Relation(first.name(), pattern.type(), second.name()),
                                first.first(),
                                second.end() + 1,
                                "apposition");
                    }
                }
                default -> throw new IllegalStateException("relations.csv: direction '" + pattern.direction() + "'");
            }
        }
        boolean commanded = at.word(Math.max(0, second.first() - 1)).equals("commanded")
                || at.word(Math.max(0, second.first() - 1)).equals("controlled");
        boolean backed = at.word(Math.max(0, second.first() - 1)).equals("backed");
        if ((commanded || backed)
                && at.sentence().token(second.first() - 1).start() > 0
                && second.first() - first.end() <= 5) {
            return new Found(
                    new Relation(
                            second.name(),
                            commanded ? RelationType.COMMANDED_BY : RelationType.BACKED_BY,
                            first.name()),
                    first.first(),
                    second.end(),
                    "suffix");
        }
        return null;
    }

    private static boolean isListed(AnalysedSentence at, Named before, Named next) {
        for (int token = before.end(); token < next.first(); token++) {
            String word = at.word(token);
            if (!word.equals(",") && !word.equals("and") && !word.equals("or")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNeutral(AnalysedSentence at, Named name) {
        for (int token = name.end(); token < Math.min(at.sentence().size(), name.end() + 12); token++) {
            if (at.word(token).equals("neutral")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForce(Named name) {
        return switch (name.actor().kind()) {
            case UNIT, ARMED_GROUP, MILITIA, PARTY, ARMED_FORCES -> true;
            case STATE,
                    GOVERNMENT,
                    COALITION,
                    POLICE,
                    MINISTRY,
                    OFFICE,
                    AGENCY,
                    OUTLET,
                    NEWSPAPER,
                    BROADCASTER,
                    MONITOR,
                    INTERNATIONAL,
                    NGO,
                    COMMUNITY,
                    PERSON -> false;
        };
    }

    private boolean lists(AnalysedSentence at) {
        return at.sentence().words().stream().anyMatch(participation::contains);
    }
}
