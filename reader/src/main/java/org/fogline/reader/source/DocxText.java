package org.fogline.reader.source;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.fogline.model.DocumentInfo;
import org.jspecify.annotations.Nullable;

/**
 * A Word document: a ZIP file of XML parts, read in one pass as streams. It may not unpack to much more than its size,
 * and its XML may declare no document type, so that no entity is ever expanded or fetched.
 */
final class DocxText {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String WORD_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static final long FREE = 1_000_000;

    private final String name;
    private final Limits limits;
    private final long size;
    private final Map<String, String> styleNames = new HashMap<>();
    private final List<Piece> pieces = new ArrayList<>();
    private DocumentInfo info = DocumentInfo.UNKNOWN;
    private long unpacked;
    private long characters;
    private boolean found;

    /** A paragraph or row, its style still to be named. */
    private record Piece(Block.Kind kind, String style, String text) {}

    private DocxText(String name, Limits limits, long size) {
        this.name = name;
        this.limits = limits;
        this.size = size;
    }

    static Extract read(String name, byte[] bytes, Limits limits) throws UnreadableSourceException {
        DocxText docx = new DocxText(name, limits, bytes.length);
        docx.unpack(bytes);
        return docx.extract();
    }

    private void unpack(byte[] bytes) throws UnreadableSourceException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                InputStream part = new Counted(zip);
                switch (entry.getName()) {
                    case "word/document.xml" -> {
                        found = true;
                        body(xml(part));
                    }
                    case "word/styles.xml" -> styles(xml(part));
                    case "docProps/core.xml" -> properties(xml(part));
                    default -> {}
                }
                part.transferTo(OutputSink.NOWHERE);
            }
        } catch (TooLarge exception) {
            throw new UnreadableSourceException(name, String.valueOf(exception.getMessage()), exception);
        } catch (ZipException | java.io.EOFException exception) {
            throw new UnreadableSourceException(name, "is a damaged or truncated Word document", exception);
        } catch (XMLStreamException exception) {
            if (exception.getNestedException() instanceof TooLarge nested) {
                throw new UnreadableSourceException(name, String.valueOf(nested.getMessage()), exception);
            }
            throw new UnreadableSourceException(
                    name, "is a damaged or truncated Word document: its XML cannot be read", exception);
        } catch (IOException exception) {
            throw new UnreadableSourceException(name, "cannot be unpacked", exception);
        }
        if (!found) {
            throw new UnreadableSourceException(name, "is a ZIP archive, but no Word document");
        }
    }

    private XMLStreamReader xml(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory.createXMLStreamReader(part);
    }

    /** The next event; a declared document type is refused, for with it come entities. */
    private int next(XMLStreamReader xml) throws XMLStreamException, UnreadableSourceException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnreadableSourceException(
                    name, "declares a document type or an entity, which no Word document does; it was not read");
        }
        return event;
    }

    private void styles(XMLStreamReader xml) throws XMLStreamException, UnreadableSourceException {
        String id = "";
        while (xml.hasNext()) {
            if (next(xml) == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("style")) {
                    id = attribute(xml, "styleId");
                } else if (xml.getLocalName().equals("name") && !id.isEmpty()) {
                    styleNames.putIfAbsent(id, attribute(xml, "val").toLowerCase(Locale.ROOT));
                    id = "";
                }
            }
        }
    }

    private void properties(XMLStreamReader xml) throws XMLStreamException, UnreadableSourceException {
        String element = "";
        StringBuilder value = new StringBuilder();
        while (xml.hasNext()) {
            switch (next(xml)) {
                case XMLStreamConstants.START_ELEMENT -> {
                    element = xml.getLocalName();
                    value.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    value.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    property(element, value.toString().strip());
                    element = "";
                }
                default -> {}
            }
        }
    }

    private void property(String element, String value) {
        if (value.isEmpty()) {
            return;
        }
        LocalDate day = element.equals("created") ? HeaderLines.day(value) : null;
        DocumentInfo said = switch (element) {
            case "title" -> new DocumentInfo(value, null, null, null, null, null);
            case "creator" -> new DocumentInfo(null, null, null, value, null, null);
            case "created" -> new DocumentInfo(null, day, null, null, null, null);
            case "language" ->
                new DocumentInfo(
                        null, null, null, null, null, Languages.builtIn().code(value));
            default -> DocumentInfo.UNKNOWN;
        };
        info = info.orElse(said);
    }

    private void body(XMLStreamReader xml) throws XMLStreamException, UnreadableSourceException {
        StringBuilder text = new StringBuilder();
        StringBuilder row = new StringBuilder();
        int cells = 0;
        int tables = 0;
        int skipped = 0;
        boolean shown = false;
        boolean list = false;
        String style = "";
        while (xml.hasNext()) {
            int event = next(xml);
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                if (shown && skipped == 0) {
                    count(xml.getTextLength());
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                }
                continue;
            }
            boolean starts = event == XMLStreamConstants.START_ELEMENT;
            if (!starts && event != XMLStreamConstants.END_ELEMENT) {
                continue;
            }
            String element = xml.getLocalName();
            if (element.equals("Fallback") || element.equals("del") || element.equals("moveFrom")) {
                skipped += starts ? 1 : -1; // the same once more, or what was deleted
                continue;
            }
            if (skipped > 0 || !isWord(xml.getNamespaceURI())) {
                continue;
            }
            switch (element) {
                case "t" -> shown = starts;
                case "tab", "ptab" -> text.append(starts && !text.isEmpty() ? "\t" : "");
                case "br", "cr" -> text.append(starts ? "\n" : "");
                case "noBreakHyphen" -> text.append(starts ? "-" : "");
                case "pStyle" -> style = starts ? attribute(xml, "val") : style;
                case "numPr" -> list = list || starts;
                case "tbl" -> tables += starts ? 1 : -1;
                case "tr" -> {
                    if (!starts && tables == 1) {
                        piece(cells == 1 ? Block.Kind.PARAGRAPH : Block.Kind.TABLE_ROW, "", joined(row, cells));
                        row.setLength(0);
                        cells = 0;
                    }
                }
                case "tc" -> {
                    if (!starts && tables == 1) {
                        String cell = text.toString().strip().replace('\n', ' ').replace('\t', ' ');
                        text.setLength(0);
                        row.append(cell.isEmpty() ? "" : cells == 0 ? "" : "\u0000")
                                .append(cell);
                        cells += cell.isEmpty() ? 0 : 1;
                    }
                }
                case "p" -> {
                    if (!starts && tables > 0) {
                        text.append(text.isEmpty() ? "" : " ");
                    } else if (!starts) {
                        piece(list ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH, style, text.toString());
                        text.setLength(0);
                    }
                    if (tables == 0) {
                        style = "";
                        list = false;
                    }
                }
                default -> {}
            }
        }
    }

    private static String joined(StringBuilder row, int cells) {
        boolean pair = cells == 2;
        return row.toString().replace("\u0000", pair && row.indexOf(":\u0000") < 0 ? ": " : pair ? " " : " | ");
    }

    private void count(int length) throws UnreadableSourceException {
        characters += length;
        if (characters > limits.text()) {
            throw new UnreadableSourceException(name, "holds more than " + limits.text() + " characters of text");
        }
    }

    private void piece(Block.Kind kind, String style, String text) {
        if (!text.isBlank()) {
            pieces.add(new Piece(kind, style, text));
        }
    }

    private Extract extract() throws UnreadableSourceException {
        TextBuilder builder = new TextBuilder(name, limits.text());
        DocumentInfo said = DocumentInfo.UNKNOWN;
        boolean titled = false;
        int seen = 0;
        for (Piece piece : pieces) {
            Block.Kind kind = kind(piece, titled);
            if (kind == Block.Kind.PARAGRAPH && seen < 8) {
                String line = piece.text.strip();
                boolean multiple = line.indexOf('\n') >= 0 || line.length() > 200;
                DocumentInfo header = multiple ? null : HeaderLines.keyed(line);
                header = header == null && !multiple ? HeaderLines.byline(line) : header;
                if (header != null) {
                    said = said.orElse(header).orElse(HeaderLines.outlet(info.author(), line));
                    kind = Block.Kind.HEADER_LINE;
                } else if (!titled && seen == 0 && isTitle(line)) {
                    kind = Block.Kind.TITLE;
                } else {
                    said = said.orElse(HeaderLines.dateline(line));
                    seen = 8;
                }
            }
            if (kind == Block.Kind.TITLE) {
                titled = true;
                said = said.orElse(new DocumentInfo(piece.text.strip(), null, null, null, null, null));
            }
            seen++;
            builder.add(kind, piece.text);
        }
        if (builder.isEmpty()) {
            throw new UnreadableSourceException(name, "is a Word document without text");
        }
        return new Extract(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                builder.text(),
                builder.blocks(),
                said.orElse(info),
                List.of());
    }

    private boolean isTitle(String line) {
        return line.length() <= 250 && !line.endsWith(".") && !line.endsWith(":") && pieces.size() > 1;
    }

    private Block.Kind kind(Piece piece, boolean titled) {
        String style = styleNames.getOrDefault(piece.style, piece.style.toLowerCase(Locale.ROOT));
        if (style.equals("title")) {
            return titled ? Block.Kind.HEADING : Block.Kind.TITLE;
        }
        if (style.startsWith("heading") || style.equals("subtitle")) {
            return !titled && style.endsWith("1") ? Block.Kind.TITLE : Block.Kind.HEADING;
        }
        if (style.startsWith("caption")) {
            return Block.Kind.CAPTION;
        }
        boolean bullet = piece.kind == Block.Kind.PARAGRAPH && PlainText.isListItem(piece.text.strip());
        return bullet || style.startsWith("list bullet") || style.startsWith("list number")
                ? Block.Kind.LIST_ITEM
                : piece.kind;
    }

    private static boolean isWord(@Nullable String namespace) {
        return WORD.equals(namespace) || WORD_STRICT.equals(namespace);
    }

    private static String attribute(XMLStreamReader xml, String localName) {
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            if (xml.getAttributeLocalName(index).equals(localName)) {
                return xml.getAttributeValue(index);
            }
        }
        return "";
    }

    /** More came out of the archive than its size allows. */
    private static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge(String message) {
            super(message);
        }
    }

    /** Counts what is unpacked, and stops a bomb before it goes off; closing it leaves the archive open. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public void close() {}

        private void count(int bytes) throws IOException {
            unpacked += bytes;
            if (unpacked > limits.unpacked() || unpacked > FREE && unpacked > size * limits.ratio()) {
                throw new TooLarge("unpacks to far more than its own size; it was not read");
            }
        }
    }

    /** Where the rest of a part goes. */
    private static final class OutputSink extends java.io.OutputStream {

        static final OutputSink NOWHERE = new OutputSink();

        @Override
        public void write(int value) {}

        @Override
        public void write(byte[] buffer, int offset, int length) {}
    }
}
