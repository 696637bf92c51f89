package org.fogline.app.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fogline.app.reckoning.KnowledgeBackground;
import org.fogline.app.words.UnitWords;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Coded;
import org.fogline.model.Effect;
import org.fogline.model.Loss;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The filters of {@code claims}, for claims that are at hand: an event is shown if one of its claims passes them. */
final class ClaimFilter {

    private static final Pattern PHRASE = Pattern.compile("\"([^\"]+)\"|(\\S+)");

    @Option(names = "--type", paramLabel = "T", description = "What is said to have happened: REPEL, TOLL, …")
    private List<String> types = List.of();

    @Option(names = "--source", paramLabel = "S", description = "Who says so, anywhere in the chain.")
    private List<String> sources = List.of();

    @Option(names = "--side", paramLabel = "A", description = "Who suffers a loss.")
    private List<String> sides = List.of();

    @Option(names = "--effect", paramLabel = "E", description = "The harm: killed, wounded, captured, destroyed, …")
    private List<String> effects = List.of();

    @Option(names = "--place", paramLabel = "P", description = "Only events at this place or inside it.")
    private List<String> places = List.of();

    @Option(names = "--from", paramLabel = "DATE", description = "Only events on this day or later.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Only events on this day or earlier.")
    private @Nullable LocalDate to;

    @Option(
            names = "--text",
            paramLabel = "WORDS",
            description =
                    "Words that the passage must have, in any form (surrender finds surrendered); in double quotes a phrase.")
    private @Nullable String text;

    /** The filter with its names looked up. */
    Filter filter(AskedNames names, KnowledgeBackground background) {
        List<String> phrases = new ArrayList<>();
        Matcher matcher = PHRASE.matcher(text == null ? "" : text);
        while (matcher.find()) {
            phrases.add((matcher.group(1) != null ? matcher.group(1) : matcher.group(2)).toLowerCase(Locale.ROOT));
        }
        return new Filter(
                background,
                codes(names, ClaimType.class, types, "--type"),
                sources.stream().map(source -> names.actor("--source", source)).toList(),
                sides.stream().anyMatch(UnitWords.CIVILIANS::equalsIgnoreCase),
                sides.stream()
                        .filter(side -> !side.equalsIgnoreCase(UnitWords.CIVILIANS))
                        .map(side -> names.actor("--side", side))
                        .toList(),
                codes(names, Effect.class, effects, "--effect"),
                places.stream().map(place -> names.place("--place", place)).toList(),
                from,
                to,
                phrases);
    }

    private static <E extends Enum<E> & Coded> Set<E> codes(
            AskedNames names, Class<E> type, List<String> words, String option) {
        Set<E> codes = new LinkedHashSet<>();
        words.forEach(word -> codes.add(names.code(option, type, word)));
        return codes;
    }

    /** What is asked for; an empty list or set asks for nothing. */
    record Filter(
            KnowledgeBackground background,
            Set<ClaimType> types,
            List<String> sources,
            boolean civilians,
            List<String> sides,
            Set<Effect> effects,
            List<String> places,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<String> phrases) {

        boolean fits(Claim claim) {
            return (types.isEmpty() || types.contains(claim.type()))
                    && (sources.isEmpty()
                            || claim.attribution().stream()
                                    .anyMatch(speaker -> sources.contains(background.actor(speaker.source()))))
                    && fitsLoss(claim)
                    && fitsPlace(claim)
                    && fitsDays(claim)
                    && fitsText(claim);
        }

        private boolean fitsLoss(Claim claim) {
            boolean anySide = sides.isEmpty() && !civilians;
            return (anySide && effects.isEmpty())
                    || claim.losses().stream()
                            .anyMatch(loss -> (effects.isEmpty()
                                            || loss.effects().stream().anyMatch(effects::contains))
                                    && (anySide || fitsSide(loss)));
        }

        /** Civilians are known by what they are called, and not as a side. */
        private boolean fitsSide(Loss loss) {
            return loss.sides().isEmpty()
                    ? civilians && UnitWords.isCivilian(loss.unit())
                    : loss.sides().stream()
                            .anyMatch(
                                    side -> sides.stream().anyMatch(wanted -> background.isActorWithin(side, wanted)));
        }

        private boolean fitsPlace(Claim claim) {
            return places.isEmpty()
                    || claim.where().stream()
                            .anyMatch(where ->
                                    places.stream().anyMatch(place -> background.isPlaceWithin(where.place(), place)));
        }

        private boolean fitsDays(Claim claim) {
            LocalDate first = claim.when().from();
            LocalDate last = claim.when().to();
            return (from == null || (last != null && !last.isBefore(from)))
                    && (to == null || (first != null && !first.isAfter(to)));
        }

        private boolean fitsText(Claim claim) {
            String passage = claim.quote().text().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
            return phrases.stream().allMatch(passage::contains);
        }
    }
}
