package org.fogline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.fogline.ledger.CaseFile;
import org.fogline.ledger.CaseOptions;
import org.fogline.ledger.ClaimQuery;
import org.fogline.ledger.ReaderVersion;
import org.fogline.ledger.VerifyReport;
import org.fogline.model.ActorRole;
import org.fogline.model.Attribution;
import org.fogline.model.Claim;
import org.fogline.model.ClaimIds;
import org.fogline.model.ClaimJson;
import org.fogline.model.ClaimType;
import org.fogline.model.Count;
import org.fogline.model.Document;
import org.fogline.model.DocumentInfo;
import org.fogline.model.Effect;
import org.fogline.model.Loss;
import org.fogline.model.PlaceRelation;
import org.fogline.model.Quote;
import org.fogline.model.Role;
import org.fogline.model.Span;
import org.fogline.model.Unit;
import org.fogline.model.When;
import org.fogline.model.Where;

/**
 * Measures the case file against plain SQLite that inserts the same bytes, through the same driver, with the same settings
 * and one transaction for each document, in the same run. Arguments: a folder to work in, then numbers of claims.
 */
public final class LedgerBenchmark {

    private static final int CLAIMS_A_DOCUMENT = 10;
    private static final int QUERIES = 60;
    private static final ReaderVersion VERSION = new ReaderVersion("bench", "bench");

    private LedgerBenchmark() {}

    private record Sample(Document document, byte[] bytes, List<Claim> claims) {}

    /** Prints one row of a table for each number of claims. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        System.out.println("| claims | entries/s | plain SQLite, rows/s | ratio | file, MB | plain, MB | open, ms |"
                + " page p95, ms | page with phrase p95, ms | verify, s | verify, MB/s | rebuild, claims/s |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
        measure(folder, 2000); // warms the machine up; not shown
        for (int index = 1; index < arguments.length; index++) {
            System.out.println(measure(folder, Integer.parseInt(arguments[index])));
        }
    }

    private static String measure(Path folder, int claims) throws SQLException, IOException {
        int documents = claims / CLAIMS_A_DOCUMENT;
        Path casePath = folder.resolve("case-" + claims + ".fogline");
        Path plainPath = folder.resolve("plain-" + claims + ".sqlite");
        Files.deleteIfExists(casePath);
        Files.deleteIfExists(plainPath);
        double plain = 0;
        double ours = 0;
        // In turns of a tenth each, so that what else the machine does weighs on both.
        try (CaseFile file = CaseFile.create(casePath.toString(), CaseOptions.by("Bench"));
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + plainPath)) {
            preparePlain(connection);
            int turn = Math.max(1, documents / 10);
            for (int from = 0; from < documents; from += turn) {
                List<Sample> samples = new ArrayList<>();
                for (int number = from; number < Math.min(documents, from + turn); number++) {
                    samples.add(sample(number));
                }
                plain += insertPlain(connection, samples);
                ours += insert(file, samples);
            }
        }
        long entries = 1 + documents * (CLAIMS_A_DOCUMENT + 2L);
        long rows = documents * (CLAIMS_A_DOCUMENT + 1L);
        long start = System.nanoTime();
        CaseFile file = CaseFile.open(casePath.toString(), CaseOptions.by("Bench"));
        file.claims(ClaimQuery.builder().limit(1).build());
        double open = seconds(start) * 1000;
        try (file) {
            double page = pages(file, false);
            double phrase = pages(file, true);
            start = System.nanoTime();
            VerifyReport report = file.verify();
            double verify = seconds(start);
            if (!report.isWhole()) {
                throw new IllegalStateException(report.firstWrong());
            }
            start = System.nanoTime();
            file.rebuild();
            double rebuild = seconds(start);
            return String.format(
                    Locale.ROOT,
                    "| %,d | %,.0f | %,.0f | %.2f | %.1f | %.1f | %.0f | %.1f | %.1f | %.1f | %.1f | %,.0f |",
                    claims,
                    entries / ours,
                    rows / plain,
                    (entries / ours) / (rows / plain),
                    Files.size(casePath) / 1e6,
                    Files.size(plainPath) / 1e6,
                    open,
                    page,
                    phrase,
                    verify,
                    report.bytes() / 1e6 / verify,
                    claims / rebuild);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void preparePlain(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("CREATE TABLE documents (id INTEGER PRIMARY KEY, name TEXT, text TEXT, bytes BLOB)");
            statement.execute("CREATE TABLE claims (id INTEGER PRIMARY KEY, content TEXT)");
        }
        connection.setAutoCommit(false);
    }

    private static double insertPlain(Connection connection, List<Sample> samples) throws SQLException {
        long start = System.nanoTime();
        try (PreparedStatement document =
                        connection.prepareStatement("INSERT INTO documents (name, text, bytes) VALUES (?, ?, ?)");
                PreparedStatement claim = connection.prepareStatement("INSERT INTO claims (content) VALUES (?)")) {
            for (Sample sample : samples) {
                document.setString(1, sample.document().name());
                document.setString(2, sample.document().text());
                document.setBytes(3, sample.bytes());
                document.executeUpdate();
                for (Claim one : sample.claims()) {
                    claim.setString(1, ClaimJson.write(one));
                    claim.executeUpdate();
                }
                connection.commit();
            }
        }
        return seconds(start);
    }

    private static double insert(CaseFile file, List<Sample> samples) {
        long start = System.nanoTime();
        for (Sample sample : samples) {
            file.record(sample.document(), sample.bytes(), VERSION, sample.claims(), List.of());
        }
        return seconds(start);
    }

    /** The 95th percentile of the time to get a page of 50 claims, in milliseconds. */
    private static double pages(CaseFile file, boolean phrase) {
        Random random = new Random(5);
        double[] times = new double[QUERIES];
        for (int query = 0; query < QUERIES; query++) {
            ClaimQuery.Builder builder = ClaimQuery.builder()
                    .limit(50)
                    .places(List.of("Town " + random.nextInt(200)))
                    .effects(Set.of(Effect.KILLED));
            if (random.nextBoolean()) {
                builder.sources(List.of("Source " + random.nextInt(30)));
            }
            if (random.nextBoolean()) {
                builder.from(LocalDate.of(2015, 1, 1).plusDays(random.nextInt(1000)));
            }
            if (phrase) {
                builder.text("\"near the " + WORDS[random.nextInt(WORDS.length)] + "\"");
            }
            long start = System.nanoTime();
            file.claims(builder.build());
            times[query] = seconds(start) * 1000;
        }
        Arrays.sort(times);
        return times[QUERIES * 95 / 100];
    }

    private static final String[] WORDS = {
        "bridge", "market", "mill", "school", "station", "hospital", "river", "quarry", "airfield", "crossing", "farms",
        "tower", "depot", "pass", "valley", "harbour", "customs", "silos", "cement", "plant", "ridge", "stadium"
    };

    private static Sample sample(int number) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder("Report " + number + "\n\n");
        List<Span> spans = new ArrayList<>();
        for (int claim = 0; claim < CLAIMS_A_DOCUMENT; claim++) {
            int start = text.length();
            text.append("Fighters said they had killed ")
                    .append(random.nextInt(90))
                    .append(" men near the ")
                    .append(WORDS[random.nextInt(WORDS.length)])
                    .append(" of town ")
                    .append(random.nextInt(200))
                    .append(" on day ")
                    .append(random.nextInt(1000))
                    .append('.');
            spans.add(new Span(start, text.length()));
            for (int word = 0; word < 20; word++) {
                text.append(word == 0 ? " The " : " ")
                        .append(WORDS[random.nextInt(WORDS.length)])
                        .append(random.nextInt(100));
            }
            text.append(".\n");
        }
        String whole = text.toString();
        String name = "report-" + number;
        List<Claim> claims = new ArrayList<>();
        for (Span span : spans) {
            int dead = random.nextInt(90);
            claims.add(Claim.builder(name, Quote.of(whole, span), ClaimType.CLASH)
                    .when(When.day(LocalDate.of(2015, 1, 1).plusDays(random.nextInt(1000)), null))
                    .where(List.of(Where.of("Town " + random.nextInt(200), PlaceRelation.NEAR)))
                    .attribution(List.of(Attribution.of("Source " + random.nextInt(30))))
                    .actors(List.of(ActorRole.of("Red", Role.INITIATOR), ActorRole.of("Blue", Role.TARGET)))
                    .losses(List.of(Loss.of(
                            Effect.KILLED, List.of("Blue"), Unit.COMBATANT, Count.exactly(dead), String.valueOf(dead))))
                    .build());
        }
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        DocumentInfo info = new DocumentInfo(
                "Report " + number, LocalDate.of(2018, 1, 1), "Source " + random.nextInt(30), null, null, "en");
        return new Sample(
                new Document(name, "text/plain", ClaimIds.sha256(bytes), whole, info, List.of()), bytes, claims);
    }
}
