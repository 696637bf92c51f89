package org.fogline.app.command;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fogline.app.command.NearNames.Known;
import org.fogline.app.reckoning.KnowledgeBackground;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.text.Folding;
import org.fogline.model.Claim;
import org.fogline.model.Coded;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The names that a user asks by: each must be known, to the case or to the knowledge. One that nobody knows is wrong usage,
 * and the names that are spelt most like it are offered; a known name without claims is none.
 */
final class AskedNames {

    /** Names in the case are offered before those that only the knowledge has. */
    private static final long IN_THE_CASE = Long.MAX_VALUE;

    private final CommandLine commandLine;
    private final KnowledgeBackground background;
    private final Map<String, String> actors = new TreeMap<>();
    private final Map<String, String> places = new TreeMap<>();

    /**
     * @param further names of sources that stand in no claim: publishers, and accounts that an analyst chose
     */
    AskedNames(
            CommandLine commandLine,
            KnowledgeBackground background,
            Collection<Claim> claims,
            Collection<String> further) {
        this.commandLine = commandLine;
        this.background = background;
        Set<String> actorNames = new TreeSet<>(further);
        Set<String> placeNames = new TreeSet<>();
        for (Claim claim : claims) {
            claim.attribution().forEach(speaker -> actorNames.add(speaker.source()));
            claim.actors().forEach(actor -> actorNames.add(actor.actor()));
            claim.losses().forEach(loss -> actorNames.addAll(loss.sides()));
            claim.where().forEach(where -> placeNames.add(where.place()));
        }
        actorNames.forEach(name -> actors.putIfAbsent(Folding.fold(name), name));
        placeNames.forEach(name -> places.putIfAbsent(Folding.fold(name), name));
    }

    /**
     * The name by which claims call an actor or a source.
     *
     * @throws ParameterException if nobody knows it
     */
    String actor(String option, String name) {
        if (background.knowsActor(name)) {
            return background.actor(name);
        }
        String inCase = actors.get(Folding.fold(name));
        if (inCase != null) {
            return inCase;
        }
        List<String> meanings =
                background.actorsCalled(name).stream().map(Actor::name).toList();
        if (!meanings.isEmpty()) {
            throw new ParameterException(
                    commandLine, option + ": '" + name + "' may mean " + String.join(" or ", meanings));
        }
        Stream<Known> known = background.actors().stream()
                .flatMap(actor -> Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
                        .map(written -> new Known(written, actor.name(), 0)));
        throw unknown(option, name, NearNames.like(name, Stream.concat(inCase(actors), known)));
    }

    /**
     * The name by which claims call a place.
     *
     * @throws ParameterException if nobody knows it
     */
    String place(String option, String name) {
        if (background.knowsPlace(name)) {
            return background.placeName(name);
        }
        String inCase = places.get(Folding.fold(name));
        if (inCase != null) {
            return inCase;
        }
        Stream<Known> known = background
                .places()
                .flatMap(place -> Stream.concat(Stream.of(place.name()), place.variants().stream())
                        .map(written -> new Known(written, place.name(), place.population())));
        throw unknown(option, name, NearNames.like(name, Stream.concat(inCase(places), known)));
    }

    /**
     * The constant that a word means.
     *
     * @throws ParameterException naming the words that would be right
     */
    <E extends Enum<E> & Coded> E code(String option, Class<E> type, String word) {
        return code(commandLine, option, type, word);
    }

    /** As {@link #code(String, Class, String)}, for words of which no case is needed. */
    static <E extends Enum<E> & Coded> E code(CommandLine commandLine, String option, Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (constant.code().equalsIgnoreCase(word.strip())) {
                return constant;
            }
        }
        List<String> all = Stream.of(type.getEnumConstants()).map(Coded::code).toList();
        List<String> near = NearNames.like(word, all.stream().map(code -> new Known(code, code, 0)));
        throw new ParameterException(
                commandLine,
                option + ": '" + word + "' is none of: " + String.join(", ", all)
                        + (near.isEmpty() ? "" : "; near: " + String.join(", ", near)));
    }

    private static Stream<Known> inCase(Map<String, String> names) {
        return names.values().stream().map(name -> new Known(name, name, IN_THE_CASE));
    }

    private ParameterException unknown(String option, String name, List<String> near) {
        return new ParameterException(
                commandLine,
                option + ": neither the case nor the knowledge has '" + name + "'"
                        + (near.isEmpty() ? "" : "; near: " + String.join(", ", near)));
    }
}
