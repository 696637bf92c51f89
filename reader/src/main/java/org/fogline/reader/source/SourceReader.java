package org.fogline.reader.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fogline.model.Document;
import org.fogline.model.DocumentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file into plain text with its structure and what the file says of itself. What a file is, plain text, web page,
 * PDF or Word document, is told from its content, never from its name. Nothing is fetched, run or shown as markup.
 */
public final class SourceReader {

    private static final Pattern CHARSET = Pattern.compile(
            "<(?:meta|\\?xml)[^>]{0,300}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})",
            Pattern.CASE_INSENSITIVE);

    private static final int CHARSET_WITHIN = 4_096;
    private static final int PDF_WITHIN = 1_024;

    private SourceReader() {}

    /** Reads a file; what it does not say of itself stays unknown. */
    public static SourceDocument read(Path file, Limits limits) throws UnreadableSourceException {
        return read(file, limits, DocumentInfo.UNKNOWN);
    }

    /**
     * Reads a file.
     *
     * @param defaults what to take where the file itself is silent
     * @throws UnreadableSourceException if it cannot be read; the message names it and the reason
     */
    public static SourceDocument read(Path file, Limits limits, DocumentInfo defaults)
            throws UnreadableSourceException {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.isDirectory(file)) {
                throw new UnreadableSourceException(name, "is a directory");
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new UnreadableSourceException(name, "is no regular file");
            }
            requireSize(name, Files.size(file), limits);
            return read(name, Files.readAllBytes(file), limits, defaults);
        } catch (NoSuchFileException exception) {
            throw new UnreadableSourceException(name, "there is no such file", exception);
        } catch (AccessDeniedException exception) {
            throw new UnreadableSourceException(name, "reading it is not permitted", exception);
        } catch (IOException exception) {
            throw new UnreadableSourceException(name, "cannot be read: " + exception.getMessage(), exception);
        }
    }

    /** Reads what a stream gives, for example standard input; never more than the limit. */
    public static SourceDocument read(String name, InputStream stream, Limits limits, DocumentInfo defaults)
            throws UnreadableSourceException {
        try {
            byte[] bytes = stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 16L, limits.bytes() + 1));
            return read(name, bytes, limits, defaults);
        } catch (IOException exception) {
            throw new UnreadableSourceException(name, "cannot be read: " + exception.getMessage(), exception);
        }
    }

    /** Reads bytes; what they do not say of themselves stays unknown. */
    public static SourceDocument read(String name, byte[] bytes, Limits limits) throws UnreadableSourceException {
        return read(name, bytes, limits, DocumentInfo.UNKNOWN);
    }

    /**
     * Reads bytes.
     *
     * @param name the file's name, with or without its ending; the document is called by it
     * @param defaults what to take where the bytes themselves are silent
     * @throws UnreadableSourceException if they cannot be read; the message has the name and the reason
     */
    public static SourceDocument read(String name, byte[] bytes, Limits limits, DocumentInfo defaults)
            throws UnreadableSourceException {
        requireSize(name, bytes.length, limits);
        Extract extract = extract(name, bytes, limits);
        DocumentInfo info = extract.info().orElse(defaults);
        if (info.published() == null) {
            info = info.orElse(
                    new DocumentInfo(null, HeadDate.of(extract.text(), extract.blocks()), null, null, null, null));
        }
        if (info.language() == null) {
            String language = Languages.builtIn().of(extract.text());
            info = info.orElse(new DocumentInfo(null, null, null, null, null, language));
        }
        Document document = new Document(
                withoutEnding(name), extract.mediaType(), sha256(bytes), extract.text(), info, extract.notices());
        return new SourceDocument(document, extract.blocks());
    }

    /** The parts of a document of which only the plain text is at hand, found as in a text file. */
    public static SourceDocument structured(Document document) {
        return new SourceDocument(
                document, PlainText.read(document.text(), document.notices()).blocks());
    }

    private static void requireSize(String name, long size, Limits limits) throws UnreadableSourceException {
        if (size == 0) {
            throw new UnreadableSourceException(name, "is empty");
        }
        if (size > limits.bytes()) {
            throw new UnreadableSourceException(
                    name, "is larger than " + limits.bytes() / 1_000_000 + " MB, the most that is read");
        }
    }

    private static Extract extract(String name, byte[] bytes, Limits limits) throws UnreadableSourceException {
        if (isPdf(bytes)) {
            return PdfText.read(name, bytes, limits);
        }
        if (starts(bytes, 'P', 'K', 3, 4)) {
            return DocxText.read(name, bytes, limits);
        }
        String other = FileKinds.unreadable(bytes);
        if (other != null) {
            throw new UnreadableSourceException(name, "is " + other + ", which cannot be read");
        }
        TextDecoder.Decoded decoded = TextDecoder.decode(name, bytes, declared(bytes));
        List<String> notices = new ArrayList<>();
        if (decoded.notice() != null) {
            notices.add(decoded.notice());
        }
        String text = withPlainLineEnds(decoded.text());
        if (text.isBlank()) {
            throw new UnreadableSourceException(name, "holds nothing but white space");
        }
        if (text.length() > limits.text()) {
            throw new UnreadableSourceException(name, "holds more than " + limits.text() + " characters of text");
        }
        return HtmlText.looksLikePage(text)
                ? HtmlText.read(name, text, limits, notices)
                : PlainText.read(text, notices);
    }

    private static boolean isPdf(byte[] bytes) {
        if (starts(bytes, '%', 'P', 'D', 'F')) {
            return true;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, PDF_WITHIN), StandardCharsets.ISO_8859_1);
        return head.contains("%PDF-") && head.indexOf('\u0000') >= 0;
    }

    private static boolean starts(byte[] bytes, int... values) {
        for (int index = 0; index < values.length; index++) {
            if (bytes.length <= index || (bytes[index] & 0xFF) != values[index]) {
                return false;
            }
        }
        return true;
    }

    /** The encoding that a page names at its head, or null. */
    private static @Nullable String declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, CHARSET_WITHIN), StandardCharsets.ISO_8859_1);
        if (head.indexOf('<') < 0) {
            return null;
        }
        Matcher matcher = CHARSET.matcher(head);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static String withPlainLineEnds(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return plain.indexOf('\r') < 0 ? plain : plain.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** "report.final.txt" is called "report.final". */
    static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 || name.length() - dot > 6 ? name : name.substring(0, dot);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("every Java has SHA-256", exception);
        }
    }
}
