package org.fogline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
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
import java.util.Properties;
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
 * and one transaction for each document, in the same run. The case is filled up to 5,000 claims less than asked for; the
 * last 500 documents are timed. Arguments: a folder to work in, then numbers of claims.
 */
public final class LedgerBenchmark {

    private static final int CLAIMS_A_DOCUMENT = 10;
    private static final int QUERIES = 200;

    /** Documents at the end whose insertion is timed, each in a transaction of its own; those before are filled in. */
    private static final int TIMED = 500;

    private static final int TURN = 25;
    private static final int FILLED_AT_ONCE = 500;
    private static final ReaderVersion VERSION = new ReaderVersion("bench", "bench");

    private LedgerBenchmark() {}

    private record Sample(int number, Document document, byte[] bytes, List<Claim> claims) {}

    /** Prints one row of a table for each number of claims. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        System.out.println("| claims | entries/s | plain SQLite, rows/s | ratio | ratio of processor time | file, MB |"
                + " plain, MB | open, ms | page p95, ms | by processor | page with phrase p95, ms | by processor | verify, s | verify, MB/s |"
                + " by processor | rebuild, claims/s | by processor |");
        System.out.println("|---" + "|---".repeat(16) + "|");
        measure(folder, 2 * TIMED * CLAIMS_A_DOCUMENT); // warms the machine up; not shown
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
        Spent plain = new Spent();
        Spent ours = new Spent();
        try (CaseFile file = CaseFile.create(casePath.toString(), CaseOptions.by("Bench"));
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + plainPath, driverSettings())) {
            preparePlain(connection);
            for (int from = 0; from < documents - TIMED; from += FILLED_AT_ONCE) {
                List<Sample> samples = samples(from, Math.min(documents - TIMED, from + FILLED_AT_ONCE));
                insertPlain(connection, samples, samples.size());
                file.together(() -> {
                    insert(file, samples);
                    return 0;
                });
            }
            // In turns, so that what else the machine does weighs on both.
            for (int from = documents - TIMED; from < documents; from += TURN) {
                List<Sample> samples = samples(from, from + TURN);
                plain.begin();
                insertPlain(connection, samples, 1);
                plain.end();
                ours.begin();
                insert(file, samples);
                ours.end();
            }
        }
        double entries = TIMED * (CLAIMS_A_DOCUMENT + 2.0);
        long start = System.nanoTime();
        CaseFile file = CaseFile.open(casePath.toString(), CaseOptions.by("Bench"));
        file.claims(ClaimQuery.builder().limit(1).build());
        double open = seconds(start) * 1000;
        try (file) {
            Percentiles page = pages(file, false);
            Percentiles phrase = pages(file, true);
            Spent verify = new Spent();
            verify.begin();
            VerifyReport report = file.verify();
            verify.end();
            if (!report.isWhole()) {
                throw new IllegalStateException(report.firstWrong());
            }
            Spent rebuild = new Spent();
            rebuild.begin();
            file.rebuild();
            rebuild.end();
            return String.format(
                    Locale.ROOT,
                    "| %,d | %,.0f | %,.0f | %.2f | %.2f | %.1f | %.1f | %.0f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %,.0f | %,.0f |",
                    claims,
                    entries / ours.wall,
                    entries / plain.wall,
                    plain.wall / ours.wall,
                    plain.processor / ours.processor,
                    Files.size(casePath) / 1e6,
                    Files.size(plainPath) / 1e6,
                    open,
                    page.wall,
                    page.processor,
                    phrase.wall,
                    phrase.processor,
                    verify.wall,
                    report.bytes() / 1e6 / verify.wall,
                    report.bytes() / 1e6 / verify.processor,
                    claims / rebuild.wall,
                    claims / rebuild.processor);
        }
    }

    /** Time that went by, and time of a processor that this thread had, in seconds. */
    private static final class Spent {
        private double wall;
        private double processor;

        void begin() {
            wall -= System.nanoTime() / 1e9;
            processor -= ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
        }

        void end() {
            wall += System.nanoTime() / 1e9;
            processor += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
        }
    }

    private static List<Sample> samples(int from, int to) {
        List<Sample> samples = new ArrayList<>();
        for (int number = from; number < to; number++) {
            samples.add(sample(number));
        }
        return samples;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** The case has the driver not ask for the number of each new row; the plain table gains by that as well. */
    private static Properties driverSettings() {
        Properties settings = new Properties();
        settings.setProperty("jdbc.get_generated_keys", "false");
        return settings;
    }

    /** What somebody makes who keeps the same in SQLite: a table for each kind, the settings that the case has too. */
    private static void preparePlain(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA wal_autocheckpoint = 4000");
            statement.execute("PRAGMA cache_size = -16384");
            statement.execute("CREATE TABLE documents (id INTEGER PRIMARY KEY, content TEXT, text TEXT, bytes BLOB)");
            statement.execute("CREATE TABLE readings (id INTEGER PRIMARY KEY, document INTEGER, content TEXT)");
            statement.execute("CREATE TABLE claims (id INTEGER PRIMARY KEY, document INTEGER, content TEXT)");
        }
        connection.setAutoCommit(false);
    }

    private static void insertPlain(Connection connection, List<Sample> samples, int atOnce) throws SQLException {
        try (PreparedStatement document =
                        connection.prepareStatement("INSERT INTO documents (content, text, bytes) VALUES (?, ?, ?)");
                PreparedStatement reading =
                        connection.prepareStatement("INSERT INTO readings (document, content) VALUES (?, ?)");
                PreparedStatement claim =
                        connection.prepareStatement("INSERT INTO claims (document, content) VALUES (?, ?)")) {
            int open = 0;
            for (Sample sample : samples) {
                DocumentInfo info = sample.document().info();
                document.setString(
                        1,
                        "{\"name\":\"" + sample.document().name() + "\",\"media_type\":\"text/plain\",\"title\":\""
                                + info.title() + "\",\"published\":\"" + info.published() + "\",\"source\":\""
                                + info.source() + "\",\"language\":\"en\"}");
                document.setString(2, sample.document().text());
                document.setBytes(3, sample.bytes());
                document.executeUpdate();
                int number = sample.number();
                reading.setInt(1, number);
                reading.setString(
                        2, "{\"document\":" + number + ",\"reader\":\"bench\",\"knowledge\":\"bench\",\"claims\":10}");
                reading.executeUpdate();
                for (Claim one : sample.claims()) {
                    claim.setInt(1, number);
                    claim.setString(2, ClaimJson.write(one));
                    claim.executeUpdate();
                }
                if (++open == atOnce) {
                    connection.commit();
                    open = 0;
                }
            }
            connection.commit();
        }
    }

    private static void insert(CaseFile file, List<Sample> samples) {
        for (Sample sample : samples) {
            file.record(sample.document(), sample.bytes(), VERSION, sample.claims(), List.of());
        }
    }

    /** The 95th percentile of the time that went by and of the processor's time, in milliseconds. */
    private record Percentiles(double wall, double processor) {}

    /** The time to get a page of 50 claims. */
    private static Percentiles pages(CaseFile file, boolean phrase) {
        Random random = new Random(5);
        double[] wall = new double[QUERIES];
        double[] processor = new double[QUERIES];
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
            Spent spent = new Spent();
            spent.begin();
            file.claims(builder.build());
            spent.end();
            wall[query] = spent.wall * 1000;
            processor[query] = spent.processor * 1000;
        }
        Arrays.sort(wall);
        Arrays.sort(processor);
        return new Percentiles(wall[QUERIES * 95 / 100], processor[QUERIES * 95 / 100]);
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
                number,
                new Document(name, "text/plain", ClaimIds.sha256(bytes), whole, info, List.of()),
                bytes,
                claims);
    }
}
