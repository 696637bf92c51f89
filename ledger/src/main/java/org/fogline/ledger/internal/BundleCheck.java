package org.fogline.ledger.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fogline.ledger.CaseException;
import org.fogline.ledger.EntryKind;
import org.fogline.ledger.VerifyReport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks a bundle without making a case of it: its manifest, its chain, all content that is there, its signatures. */
public final class BundleCheck {

    private final Path folder;
    private final Hashing hashing = new Hashing();
    private final ContentDigest digest = new ContentDigest(hashing);
    private final Map<Long, byte[]> hashes = new HashMap<>();
    private byte[] hash = Hashing.BEGINNING;
    private byte[] contents = Hashing.BEGINNING;
    private String time = "";
    private long entries;
    private long bytes;
    private long partsLeftOut;

    public BundleCheck(Path folder) {
        this.folder = folder;
    }

    /** Checks all; what is wrong comes in the report. */
    public VerifyReport verify() {
        List<String> signatures = new ArrayList<>();
        String wrong = null;
        try {
            manifest();
            try (BufferedReader lines = Files.newBufferedReader(folder.resolve(Bundles.ENTRIES))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    entry(Json.read(line));
                }
            }
            for (String line : Files.readAllLines(folder.resolve(Bundles.SIGNATURES))) {
                Signatures.Kept kept = Bundles.signature(Json.read(line));
                signatures.add(Signatures.check(kept, hashes.getOrDefault(kept.sequence(), new byte[0])));
            }
            if (entries == 0) {
                wrong = "the chain is empty";
            }
        } catch (IOException | RuntimeException exception) {
            wrong = folder + ": " + exception.getMessage();
        }
        return new VerifyReport(
                wrong,
                entries,
                bytes,
                entries == 0 ? "" : Hashing.hex(hash),
                wrong == null && partsLeftOut == 0 ? Hashing.hex(contents) : null,
                signatures);
    }

    /** The number of parts that are not there. */
    public long partsLeftOut() {
        return partsLeftOut;
    }

    private void manifest() throws IOException {
        Path file = folder.resolve(Bundles.MANIFEST);
        if (!Files.isRegularFile(file)) {
            throw new CaseException("no bundle: it has no " + Bundles.MANIFEST);
        }
        JsonNode listed = Json.read(Files.readString(file)).get("files");
        Map<String, String> found = Bundles.hashes(folder);
        if (listed == null) {
            throw new CaseException("its " + Bundles.MANIFEST + " lists no files");
        }
        for (String name : listed.propertyNames()) {
            if (!found.containsKey(name)) {
                throw new CaseException(name + " is missing");
            }
        }
        for (Map.Entry<String, String> entry : found.entrySet()) {
            if (!listed.has(entry.getKey())) {
                throw new CaseException(entry.getKey() + " is there, and the manifest does not list it");
            }
            if (!entry.getValue().equals(Json.text(listed, entry.getKey()))) {
                throw new CaseException(entry.getKey() + " is not what the manifest says");
            }
        }
    }

    private void entry(JsonNode node) throws IOException {
        long sequence = Json.number(node, "sequence");
        if (sequence != entries + 1) {
            throw new CaseException("entry " + (entries + 1) + " is missing");
        }
        String kind = Json.required(node, "kind");
        byte[] commitment = Bundles.bytes(node, "commitment");
        if (!Arrays.equals(commitment, node.has("parts") ? shown(node) : whole(node, sequence, kind))) {
            throw new CaseException("entry " + sequence + " (" + kind + "): its content is not what was committed to");
        }
        String at = Json.required(node, "time");
        hash = hashing.entryHash(sequence, kind, Json.required(node, "author"), at, commitment, hash);
        if (!Arrays.equals(hash, Bundles.bytes(node, "hash"))) {
            throw new CaseException(
                    "entry " + sequence + " (" + kind + "): its hash does not follow from it and the entry before");
        }
        if (at.compareTo(time) < 0) {
            throw new CaseException("entry " + sequence + ": it is older than the entry before");
        }
        entries = sequence;
        time = at;
        hashes.put(sequence, hash);
    }

    private byte[] whole(JsonNode node, long sequence, String kind) throws IOException {
        boolean counts = !kind.equals(EntryKind.CASE.code());
        digest.begin(Bundles.bytes(node, "salt"), kind, counts ? contents : null);
        digest.part(Json.required(node, "content").getBytes(StandardCharsets.UTF_8));
        if (kind.equals(EntryKind.DOCUMENT.code())) {
            original(folder.resolve(Bundles.originalName(sequence)));
        }
        if (kind.equals(EntryKind.DOCUMENT.code()) || kind.equals(EntryKind.TEXT.code())) {
            digest.passages(Files.readString(folder.resolve(Bundles.textName(sequence))));
        }
        bytes += digest.bytes();
        if (counts) {
            contents = digest.contents();
        }
        return digest.commitment();
    }

    private void original(Path file) throws IOException {
        digest.beginPart(Files.size(file));
        byte[] piece = new byte[1 << 16];
        try (InputStream stream = Files.newInputStream(file)) {
            for (int length = stream.read(piece); length >= 0; length = stream.read(piece)) {
                digest.add(piece, length);
            }
        }
        digest.endPart();
    }

    private byte[] shown(JsonNode node) {
        List<byte[]> commitments = new ArrayList<>();
        for (JsonNode part : Json.items(node, "parts")) {
            @Nullable String text = Json.text(part, "text");
            if (text == null) {
                partsLeftOut++;
                commitments.add(Bundles.bytes(part, "commitment"));
            } else {
                byte[] content = text.getBytes(StandardCharsets.UTF_8);
                bytes += content.length;
                commitments.add(hashing.partCommitment(Bundles.bytes(part, "salt"), content));
            }
        }
        return hashing.commitment(commitments);
    }
}
