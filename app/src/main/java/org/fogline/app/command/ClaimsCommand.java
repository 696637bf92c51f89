package org.fogline.app.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fogline.app.words.ClaimCsv;
import org.fogline.app.words.ClaimSentence;
import org.fogline.app.words.Days;
import org.fogline.app.words.Lists;
import org.fogline.app.words.UnitWords;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.actor.Actors;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.knowledge.place.Place;
import org.fogline.ledger.CaseFile;
import org.fogline.ledger.ClaimQuery;
import org.fogline.ledger.Page;
import org.fogline.ledger.StoredClaim;
import org.fogline.model.Claim;
import org.fogline.model.ClaimJson;
import org.fogline.model.ClaimType;
import org.fogline.model.Coded;
import org.fogline.model.Effect;
import org.fogline.model.Stance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fogline claims}: lists claims by filters. */
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the claims of a case. An option that is given more than once means any of its values.",
            "Names of sources, sides and places may be aliases that the knowledge has."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  fogline claims war.fogline --side \"Syrian government and allies\" --effect killed",
            "  fogline claims war.fogline --source SOHR --from 2018-05-01 --to 2018-05-10",
            "  fogline claims war.fogline --text '\"Yarmouk camp\" mortar' --json",
            "  fogline claims war.fogline --near Yarmouk --within 5",
            "  fogline claims war.fogline --as-of 2018-05-06 --csv > claims.csv"
        })
final class ClaimsCommand implements Callable<Integer> {

    /** Claims that are held at a time; a case may have a million of them. */
    private static final int PAGE = 2_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "CASE", description = "The case.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String location;

    @Option(names = "--type", paramLabel = "T", description = "What is said to have happened: REPEL, TOLL, ...")
    private List<String> types = List.of();

    @Option(
            names = "--source",
            paramLabel = "S",
            description = "Who says so, anywhere in the chain; also whose report it is, where no one else says so.")
    private List<String> sources = List.of();

    @Option(names = "--side", paramLabel = "A", description = "Who suffers a loss: an actor, or civilians.")
    private List<String> sides = List.of();

    @Option(names = "--effect", paramLabel = "E", description = "The harm: killed, wounded, captured, destroyed, ...")
    private List<String> effects = List.of();

    @Option(names = "--place", paramLabel = "P", description = "Where.")
    private List<String> places = List.of();

    @Option(names = "--from", paramLabel = "D", description = "Leave out what ended before this day (2018-05-01).")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "D", description = "Leave out what began after this day.")
    private @Nullable LocalDate to;

    @Option(
            names = "--text",
            paramLabel = "WORDS",
            description =
                    "Words that the passage must have, in any form (surrender finds surrendered); in double quotes a phrase.")
    private @Nullable String text;

    @Mixin
    private NearOptions near = new NearOptions();

    @Mixin
    private AsOf asOf = new AsOf();

    @Option(names = "--json", description = "Print claims in the claim format, one a line.")
    private boolean json;

    @Option(names = "--csv", description = "Print a table for a spreadsheet.")
    private boolean csv;

    @Override
    public Integer call() {
        if (json && csv) {
            throw new ParameterException(spec.commandLine(), "--json or --csv, not both");
        }
        PrintWriter out = spec.commandLine().getOut();
        ClaimQuery query = query();
        boolean civilians = sides.stream().anyMatch(UnitWords.CIVILIANS::equalsIgnoreCase);
        try (CaseFile file = CaseFile.openReadOnly(location)) {
            // The knowledge takes a while to load and is needed only where actors are named.
            Optional<Actors> actors =
                    sources.isEmpty() && sides.isEmpty() ? Optional.empty() : Optional.of(Actors.builtIn());
            List<String> wanted =
                    sides.stream().map(name -> actor(actors, name)).toList();
            List<String> said = sources.stream()
                    .flatMap(name -> sources(file, actors, name))
                    .toList();
            ClaimQuery.Builder narrowed = query.toBuilder()
                    .area(near.area(file))
                    .sources(said)
                    .sides(civilians ? List.of() : wanted)
                    .limit(PAGE);
            int count = 0;
            Long after = null;
            do {
                Page<StoredClaim> page = file.claims(narrowed.after(after).build());
                List<Claim> claims = page.items().stream()
                        .map(StoredClaim::claim)
                        .filter(claim -> !civilians || suffers(claim, wanted))
                        .toList();
                print(claims, after == null, out);
                count += claims.size();
                after = page.next();
            } while (after != null && !out.checkError());
            spec.commandLine().getErr().println(Lists.counted(count, "claim", "claims") + asOf.words());
        }
        return ExitCode.OK;
    }

    private void print(List<Claim> claims, boolean first, PrintWriter out) {
        if (csv) {
            out.print(first ? ClaimCsv.of(claims) : ClaimCsv.rows(claims));
        } else {
            claims.forEach(claim -> out.println(json ? ClaimJson.write(claim) : line(claim)));
        }
    }

    /** Whether a side that was asked for suffers a loss; civilians are known by what they are called, and not as a side. */
    private static boolean suffers(Claim claim, List<String> wanted) {
        return claim.losses().stream()
                .anyMatch(loss -> loss.sides().isEmpty()
                        ? UnitWords.isCivilian(loss.unit())
                        : loss.sides().stream().anyMatch(wanted::contains));
    }

    private ClaimQuery query() {
        return asOf.narrow(ClaimQuery.builder()
                        .types(codes(ClaimType.class, upper(types), "--type"))
                        .effects(codes(Effect.class, lower(effects), "--effect"))
                        .places(places.stream().map(ClaimsCommand::place).toList())
                        .from(from)
                        .to(to)
                        .text(text))
                .build();
    }

    private static String actor(Optional<Actors> actors, String name) {
        return actors.flatMap(known -> known.byName(name)).map(Actor::name).orElse(name);
    }

    /** A source under its canonical name and under those that the documents of the case have of it. */
    private static Stream<String> sources(CaseFile file, Optional<Actors> actors, String name) {
        String canonical = actor(actors, name);
        Stream<String> publishers = file.documents().stream()
                .map(stored -> stored.document().info().source())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .filter(publisher -> actor(actors, publisher).equals(canonical));
        return Stream.concat(Stream.of(canonical, name), publishers).distinct();
    }

    private static String place(String name) {
        return Gazetteer.builtIn().byName(name).map(Place::name).orElse(name);
    }

    private <E extends Enum<E> & Coded> Set<E> codes(Class<E> type, List<String> words, String option) {
        Set<E> codes = new LinkedHashSet<>();
        for (String word : words) {
            try {
                codes.add(Coded.parse(type, word));
            } catch (IllegalArgumentException exception) {
                throw new ParameterException(spec.commandLine(), option + ": " + exception.getMessage());
            }
        }
        return codes;
    }

    private static List<String> upper(List<String> words) {
        return words.stream().map(word -> word.toUpperCase(Locale.ROOT)).toList();
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /** "c0123…  6 May 2018 · Nashir [amends]: Attack by … repelled: 30 fighters … killed". */
    private static String line(Claim claim) {
        String speakers = ClaimSentence.speakers(claim);
        String stance =
                claim.stance() == Stance.ASSERTS ? "" : " [" + claim.stance().code() + "]";
        return claim.id() + "  " + Days.of(claim.when()) + " · " + (speakers.isEmpty() ? claim.document() : speakers)
                + stance + ": " + ClaimSentence.of(claim);
    }
}
