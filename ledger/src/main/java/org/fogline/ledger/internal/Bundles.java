package org.fogline.ledger.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fogline.ledger.CaseException;
import org.fogline.ledger.Entry;
import org.fogline.ledger.EntryKind;
import org.fogline.ledger.Original;
import org.fogline.model.Coded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case as a folder that any tool can read: {@code entries.jsonl}, {@code signatures.jsonl}, for each document its
 * original bytes and its plain text, and {@code manifest.json} with the SHA-256 of each of these files. The same case
 * gives the same bytes.
 *
 * <p>In an export with parts left out, an entry that has any shows its parts one by one: those that are there with their
 * salts, the others with their commitments alone.
 */
public final class Bundles {

    static final String MANIFEST = "manifest.json";
    static final String ENTRIES = "entries.jsonl";
    static final String SIGNATURES = "signatures.jsonl";

    private final Database database;
    private final Source source;
    private final Hashing hashing = new Hashing();

    public Bundles(Database database) {
        this.database = database;
        this.source = new Source(database);
    }

    /** Writes the whole case into a new or empty folder. */
    public void write(Path folder) {
        write(folder, Redaction.NOTHING, false);
    }

    /**
     * Writes a case without the parts that hold what is sensitive, and without the case's key; the number of parts left
     * out. A document's original bytes are left out where its name, what is known of it or any of its passages is.
     */
    public int writeWithoutSensitive(Path folder) {
        return writeWithout(folder, Redaction.marked(database));
    }

    private int writeWithout(Path folder, Redaction redaction) {
        return write(folder, redaction, true);
    }

    private int write(Path folder, Redaction redaction, boolean redacting) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new CaseException(folder + ": the folder is not empty");
                }
            }
            int left = database.read(() -> writeEntries(folder, redaction, redacting));
            writeManifest(folder, redacting);
            return left;
        } catch (IOException exception) {
            throw new CaseException(folder + ": cannot be written: " + exception.getMessage(), exception);
        }
    }

    private int writeEntries(Path folder, Redaction redaction, boolean redacting) {
        int[] left = new int[1];
        try (Writer lines = Files.newBufferedWriter(folder.resolve(ENTRIES), StandardCharsets.UTF_8)) {
            database.each("SELECT " + Chain.COLUMNS + " FROM entries ORDER BY sequence", row -> {
                Entry entry = Chain.entry(row);
                try {
                    ObjectNode node = head(entry);
                    int parts = redacting ? writeParts(entry, node, redaction) : 0;
                    if (parts == 0) {
                        writeWhole(folder, entry, node);
                    }
                    left[0] += parts;
                    lines.write(Json.write(node) + "\n");
                } catch (IOException exception) {
                    throw new CaseException(folder + ": cannot be written: " + exception.getMessage(), exception);
                }
            });
        } catch (IOException | UncheckedIOException exception) {
            throw new CaseException(folder + ": cannot be written: " + exception.getMessage(), exception);
        }
        writeSignatures(folder);
        return left[0];
    }

    private static ObjectNode head(Entry entry) {
        ObjectNode node = Json.object();
        node.put("sequence", entry.sequence());
        node.put("kind", entry.kind().code());
        node.put("author", entry.author());
        node.put("time", Times.write(entry.time()));
        node.put("commitment", Hashing.hex(entry.commitment()));
        node.put("hash", entry.hash());
        return node;
    }

    private void writeWhole(Path folder, Entry entry, ObjectNode node) throws IOException {
        node.put("salt", Hashing.hex(entry.salt()));
        node.put("content", entry.content());
        if (entry.kind() == EntryKind.DOCUMENT) {
            try (OutputStream file = Files.newOutputStream(file(folder, originalName(entry.sequence())))) {
                source.eachOriginal(entry.sequence(), piece -> put(file, piece));
            }
        }
        if (entry.kind() == EntryKind.DOCUMENT || entry.kind() == EntryKind.TEXT) {
            try (OutputStream file = Files.newOutputStream(file(folder, textName(entry.sequence())))) {
                source.eachText(entry.sequence(), piece -> put(file, piece.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private static Path file(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    private static void put(OutputStream file, byte[] piece) {
        try {
            file.write(piece);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    static String originalName(long sequence) {
        return "documents/" + sequence + ".original";
    }

    static String textName(long sequence) {
        return "documents/" + sequence + ".text.txt";
    }

    /** Writes the parts of an entry that has something to leave out; the number left out, 0 if it has nothing. */
    private int writeParts(Entry entry, ObjectNode node, Redaction redaction) {
        List<Boolean> hidden = new ArrayList<>();
        boolean all = redaction.hidesAll(entry);
        hidden.add(entry.kind() == EntryKind.CASE || all || redaction.hides(entry.content()));
        boolean hasOriginal = entry.kind() == EntryKind.DOCUMENT;
        String text = "";
        if (hasOriginal) {
            hidden.add(false);
        }
        if (entry.kind() == EntryKind.DOCUMENT || entry.kind() == EntryKind.TEXT) {
            text = source.text(entry.sequence());
            hidden.addAll(hiddenPassages(text, all, redaction));
        }
        if (!hidden.contains(true)) {
            return 0;
        }
        if (hasOriginal) {
            // The original holds what its text and its title say.
            hidden.set(1, true);
        }
        ArrayNode array = node.putArray("parts");
        showOrCommit(entry, array, hidden.get(0), entry.content());
        if (hasOriginal) {
            byte[] salt = hashing.partSalt(entry.salt(), 1);
            array.addObject()
                    .put("commitment", Hashing.hex(hashing.partCommitment(salt, source.original(entry.sequence()))));
        }
        Parts.eachPassage(text, passage -> showOrCommit(entry, array, hidden.get(array.size()), passage));
        return Collections.frequency(hidden, true);
    }

    /** Adds the next part of an entry: its text with its salt, or its commitment alone. */
    private void showOrCommit(Entry entry, ArrayNode array, boolean hides, String part) {
        byte[] salt = hashing.partSalt(entry.salt(), array.size());
        ObjectNode shown = array.addObject();
        if (hides) {
            byte[] commitment = hashing.partCommitment(salt, part.getBytes(StandardCharsets.UTF_8));
            shown.put("commitment", Hashing.hex(commitment));
        } else {
            shown.put("salt", Hashing.hex(salt));
            shown.put("text", part);
        }
    }

    /** Which passages to leave out: also both of two that hold something sensitive only together. */
    private static List<Boolean> hiddenPassages(String text, boolean all, Redaction redaction) {
        List<String> passages = Parts.passages(text);
        List<Boolean> hidden = new ArrayList<>();
        for (String passage : passages) {
            hidden.add(all || redaction.hides(passage));
        }
        for (int index = 1; index < passages.size(); index++) {
            if (!hidden.get(index - 1)
                    && !hidden.get(index)
                    && redaction.hides(passages.get(index - 1) + passages.get(index))) {
                hidden.set(index - 1, true);
                hidden.set(index, true);
            }
        }
        return hidden;
    }

    private void writeSignatures(Path folder) {
        StringBuilder lines = new StringBuilder();
        for (Signatures.Kept kept : Signatures.all(database)) {
            ObjectNode node = Json.object();
            node.put("sequence", kept.sequence());
            node.put("hash", Hashing.hex(kept.hash()));
            node.put("signer", kept.signer());
            node.put("time", kept.time());
            node.put("public_key", Hashing.hex(kept.publicKey()));
            node.put("signature", Hashing.hex(kept.signature()));
            lines.append(Json.write(node)).append('\n');
        }
        try {
            Files.writeString(folder.resolve(SIGNATURES), lines);
        } catch (IOException exception) {
            throw new CaseException(folder + ": cannot be written: " + exception.getMessage(), exception);
        }
    }

    private static void writeManifest(Path folder, boolean redacted) throws IOException {
        ObjectNode manifest = Json.object();
        manifest.put("format", "fogline-bundle-1");
        manifest.put("redacted", redacted);
        ObjectNode files = manifest.putObject("files");
        for (Map.Entry<String, String> file : hashes(folder).entrySet()) {
            files.put(file.getKey(), file.getValue());
        }
        Files.writeString(folder.resolve(MANIFEST), Json.write(manifest) + "\n");
    }

    /** The SHA-256 of each file of a folder but the manifest, by its name with slashes. */
    static Map<String, String> hashes(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (!name.equals(MANIFEST)) {
                MessageDigest digest = Hashing.sha256();
                try (DigestInputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
                    stream.transferTo(java.io.OutputStream.nullOutputStream());
                }
                hashes.put(name, Hashing.hex(digest.digest()));
            }
        }
        return hashes;
    }

    /** Reads a bundle into this empty case; {@link BundleCheck} must have found it right. */
    public void read(Path folder) {
        database.write(() -> {
            Projector projector = new Projector(database, database);
            projector.begin();
            try (BufferedReader lines = Files.newBufferedReader(folder.resolve(ENTRIES))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    readEntry(folder, Json.read(line), projector);
                }
                projector.flush();
                for (String line : Files.readAllLines(folder.resolve(SIGNATURES))) {
                    Signatures.add(database, signature(Json.read(line)));
                }
            } catch (IOException exception) {
                throw new CaseException(folder + ": cannot be read: " + exception.getMessage(), exception);
            }
            return 0;
        });
    }

    private void readEntry(Path folder, JsonNode node, Projector projector) throws IOException {
        long sequence = Json.number(node, "sequence");
        EntryKind kind = Coded.parse(EntryKind.class, Json.required(node, "kind"));
        String content = Json.required(node, "content");
        String time = Json.required(node, "time");
        database.run(
                "INSERT INTO entries (" + Chain.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                sequence,
                kind.code(),
                Json.required(node, "author"),
                time,
                content,
                bytes(node, "salt"),
                bytes(node, "commitment"),
                bytes(node, "hash"));
        if (kind == EntryKind.DOCUMENT) {
            byte[] original = Files.readAllBytes(folder.resolve(originalName(sequence)));
            Pieces.writeOriginal(database, sequence, Original.of(original));
        }
        if (kind == EntryKind.DOCUMENT || kind == EntryKind.TEXT) {
            Pieces.writeText(database, sequence, Files.readString(folder.resolve(textName(sequence))));
        }
        projector.apply(sequence, kind, time, content);
    }

    static Signatures.Kept signature(JsonNode node) {
        return new Signatures.Kept(
                Json.number(node, "sequence"),
                bytes(node, "hash"),
                Json.required(node, "signer"),
                Json.required(node, "time"),
                bytes(node, "public_key"),
                bytes(node, "signature"));
    }

    static byte[] bytes(JsonNode node, String field) {
        return HexFormat.of().parseHex(Json.required(node, field));
    }
}
