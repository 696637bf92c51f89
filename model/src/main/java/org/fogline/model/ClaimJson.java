package org.fogline.model;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The claim format: one JSON object a line. Fields are written in a fixed order and those at their default are left
 * out, so that equal claims give equal bytes. Reading passes over fields that it does not know.
 */
public final class ClaimJson {

    private static final JsonFactory FORMAT = new JsonFactory();

    private static final int TYPICAL_LENGTH = 1_000;

    private ClaimJson() {}

    /** Only reading needs trees of nodes, which take far longer to get ready than a claim to write. */
    private static final class Trees {
        private static final JsonMapper MAPPER = new JsonMapper(FORMAT);
    }

    /** The claim as one line of JSON, without a line end. */
    public static String write(Claim claim) {
        StringWriter written = new StringWriter(TYPICAL_LENGTH);
        try (JsonGenerator json = FORMAT.createGenerator(ObjectWriteContext.empty(), written)) {
            new ClaimWriter(json).write(claim);
        }
        return written.toString();
    }

    /** The same as UTF-8. */
    static byte[] writeBytes(Claim claim) {
        ByteArrayOutputStream written = new ByteArrayOutputStream(TYPICAL_LENGTH);
        try (JsonGenerator json = FORMAT.createGenerator(ObjectWriteContext.empty(), written)) {
            new ClaimWriter(json).write(claim);
        }
        return written.toByteArray();
    }

    /**
     * The claim that a line of JSON holds.
     *
     * @throws ClaimFormatException if it is not JSON, lacks a field that a claim needs, or has a value out of range
     */
    public static Claim read(String line) {
        JsonNode node;
        try {
            node = Trees.MAPPER.readTree(line);
        } catch (JacksonException exception) {
            throw new ClaimFormatException("not JSON: " + exception.getOriginalMessage(), exception);
        }
        return new ClaimParser(node).claim();
    }

    /**
     * All claims of a {@code .jsonl} text; empty lines are passed over.
     *
     * @throws ClaimFormatException naming the line
     */
    public static List<Claim> readAll(String lines) {
        try {
            return readAll(new StringReader(lines));
        } catch (IOException impossible) {
            throw new IllegalStateException("a string cannot fail to be read", impossible);
        }
    }

    /**
     * All claims of a {@code .jsonl} source; empty lines are passed over.
     *
     * @throws ClaimFormatException naming the line
     */
    public static List<Claim> readAll(Reader source) throws IOException {
        List<Claim> claims = new ArrayList<>();
        BufferedReader reader = new BufferedReader(source);
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            String content = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (content.isBlank()) {
                continue;
            }
            try {
                claims.add(read(content));
            } catch (ClaimFormatException exception) {
                throw new ClaimFormatException("line " + number + ": " + exception.getMessage(), exception);
            }
        }
        return claims;
    }
}
