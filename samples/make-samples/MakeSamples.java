/*
 * Writes the PDF and DOCX reports of a sample case from their text sources.
 *
 * Usage: java -cp 'target/lib/*' MakeSamples.java SOURCES_DIRECTORY OUTPUT_DIRECTORY
 *
 * The same sources give the same bytes on every machine: dates and document ids come from the sources, and
 * nothing is compressed, because deflate's output differs between zlib versions. README.md beside this file
 * describes the format of the sources.
 */

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** The command: one output file for each source file. */
final class MakeSamples {
    private MakeSamples() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: MakeSamples.java SOURCES_DIRECTORY OUTPUT_DIRECTORY");
            System.exit(1);
        }
        Path output = Path.of(arguments[1]);
        List<Path> files;
        try (Stream<Path> listed = Files.list(Path.of(arguments[0]))) {
            files = listed.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
        for (Path file : files) {
            Source source = Source.parse(Files.readString(file));
            String name = source.header("File");
            byte[] bytes = name.endsWith(".pdf") ? new PdfWriter(source).write() : new DocxWriter(source).write();
            Files.write(output.resolve(name), bytes);
            System.err.println(name + ": " + bytes.length + " bytes");
        }
    }
}

/** One block of a source's text. */
sealed interface Block {
    record Heading(int level, String text) implements Block {}

    record Paragraph(String text) implements Block {}

    record Table(List<List<String>> rows) implements Block {}

    record PageBreak() implements Block {}
}

/** A source file: header lines, an empty line, then blocks set apart by empty lines. */
record Source(Map<String, String> headers, List<Block> blocks) {

    static Source parse(String text) {
        String[] parts = text.strip().split("\n\n");
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : parts[0].split("\n")) {
            int colon = line.indexOf(": ");
            headers.put(line.substring(0, colon), line.substring(colon + 2));
        }
        return new Source(headers, Arrays.stream(parts).skip(1).map(Source::block).toList());
    }

    String header(String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The source has no header " + name + ": " + headers);
        }
        return value;
    }

    Instant created() {
        return Instant.parse(header("Created"));
    }

    private static Block block(String text) {
        if (text.equals("---page---")) {
            return new Block.PageBreak();
        }
        if (text.startsWith("# ")) {
            return new Block.Heading(1, text.substring(2));
        }
        if (text.startsWith("## ")) {
            return new Block.Heading(2, text.substring(3));
        }
        if (text.startsWith("|")) {
            return new Block.Table(text.lines().map(Source::cells).toList());
        }
        return new Block.Paragraph(text);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|")).map(String::strip).toList();
    }
}

/** Sets a source in one or two columns on A4 pages, breaking long words at line ends with a hyphen. */
final class PdfWriter {
    private static final float MARGIN = 62;
    private static final float GUTTER = 22;
    private static final float TOP = PDRectangle.A4.getHeight() - 84;
    private static final float BOTTOM = 74;

    private final Source source;
    private final int columns;
    private final PDFont body = new PDType1Font(FontName.TIMES_ROMAN);
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private final PDFont small = new PDType1Font(FontName.HELVETICA);
    private final List<PDPage> pages = new ArrayList<>();
    private final PDDocument document = new PDDocument();
    private PDPageContentStream content;
    private int column;
    private float columnTop = TOP;
    private float y;

    PdfWriter(Source source) {
        this.source = source;
        this.columns = Integer.parseInt(source.header("Columns"));
    }

    byte[] write() throws IOException {
        describe();
        newPage();
        for (Block block : source.blocks()) {
            if (block instanceof Block.PageBreak) {
                newPage();
            } else if (block instanceof Block.Heading heading) {
                boolean first = heading.level() == 1;
                y -= first ? 0 : 6;
                lines(heading.text(), bold, first ? 15 : 11.5f, first);
                y -= first ? 12 : 3;
            } else if (block instanceof Block.Paragraph paragraph) {
                lines(paragraph.text(), body, 11.5f, false);
                y -= 8;
            } else {
                throw new IllegalArgumentException("No tables in PDF sources: " + source.header("File"));
            }
        }
        content.close();
        furnish();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.setDocumentId(source.created().getEpochSecond());
        document.save(bytes, CompressParameters.NO_COMPRESSION);
        document.close();
        return bytes.toByteArray();
    }

    private void describe() {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(source.header("Title"));
        information.setAuthor(source.header("Author"));
        information.setSubject(source.header("Subject"));
        information.setProducer("Fogline sample maker");
        GregorianCalendar created = GregorianCalendar.from(source.created().atZone(ZoneOffset.UTC));
        information.setCreationDate(created);
        information.setModificationDate(created);
    }

    private float columnWidth() {
        return (PDRectangle.A4.getWidth() - 2 * MARGIN - (columns - 1) * GUTTER) / columns;
    }

    private void newPage() throws IOException {
        if (content != null) {
            content.close();
        }
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages.add(page);
        content = new PDPageContentStream(document, page, AppendMode.OVERWRITE, false);
        column = 0;
        columnTop = TOP;
        y = TOP;
    }

    /** Sets a text line by line; one that spans starts a page and runs over all its columns. */
    private void lines(String text, PDFont font, float size, boolean spans) throws IOException {
        float width = spans ? PDRectangle.A4.getWidth() - 2 * MARGIN : columnWidth();
        for (String line : Lines.of(text, width, piece -> font.getStringWidth(piece) / 1000 * size)) {
            if (y < columnBottom()) {
                nextColumn();
            }
            show(line, font, size, MARGIN + column * (columnWidth() + GUTTER), y);
            y -= size * 1.32f;
        }
        if (spans) {
            columnTop = y - 12;
        }
    }

    /** Two columns are kept short, so that a page's text is spread over both. */
    private float columnBottom() {
        return columns == 1 ? BOTTOM : columnTop - 232;
    }

    private void nextColumn() throws IOException {
        if (column + 1 < columns) {
            column++;
            y = columnTop;
        } else {
            newPage();
        }
    }

    private void show(String text, PDFont font, float size, float x, float baseline) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, baseline);
        content.showText(text);
        content.endText();
    }

    /** The running head and the page number come last, when the number of pages is known. */
    private void furnish() throws IOException {
        for (int number = 1; number <= pages.size(); number++) {
            content = new PDPageContentStream(document, pages.get(number - 1), AppendMode.APPEND, false);
            show(source.header("Running"), small, 8.5f, MARGIN, PDRectangle.A4.getHeight() - 52);
            show("Page " + number + " of " + pages.size(), small, 8.5f, MARGIN, 44);
            content.close();
        }
    }
}

/** Breaks a text into lines of a given width. */
final class Lines {
    private static final String VOWELS = "aeiouy";
    private static final int SHORTEST_BROKEN_WORD = 7;
    private static final int SHORTEST_REMAINDER = 4;

    /** Measures the width of a text. */
    interface Measure {
        float of(String text) throws IOException;
    }

    private Lines() {}

    static List<String> of(String text, float width, Measure measure) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (measure.of(longer) <= width) {
                line = longer;
                continue;
            }
            int cut = cut(line, word, width, measure);
            boolean ownHyphen = cut > 0 && word.charAt(cut - 1) == '-';
            lines.add(cut == 0 ? line : line + " " + word.substring(0, cut) + (ownHyphen ? "" : "-"));
            line = word.substring(cut);
        }
        lines.add(line);
        return lines;
    }

    /**
     * The last place at which the word may be broken and its beginning still fits, or 0: after a hyphen of its own
     * ("al-Aswad"), or between two consonants that vowels surround ("sol-diers").
     */
    private static int cut(String line, String word, float width, Measure measure) throws IOException {
        int letters = word.replaceAll("[^A-Za-z]+$", "").length();
        boolean plain = letters >= SHORTEST_BROKEN_WORD && word.matches("[a-z]+[.,;:]?");
        for (int cut = letters - SHORTEST_REMAINDER; cut >= 2; cut--) {
            boolean afterHyphen = word.charAt(cut - 1) == '-';
            boolean betweenSyllables = plain
                    && !vowel(word, cut - 1)
                    && !vowel(word, cut)
                    && vowel(word, cut - 2)
                    && vowel(word, cut + 1);
            String beginning = line + " " + word.substring(0, cut) + (afterHyphen ? "" : "-");
            if ((afterHyphen || betweenSyllables) && measure.of(beginning) <= width) {
                return cut;
            }
        }
        return 0;
    }

    private static boolean vowel(String word, int index) {
        return VOWELS.indexOf(word.charAt(index)) >= 0;
    }
}

/** Writes a source as a WordprocessingML package with only the parts that a word processor asks for. */
final class DocxWriter {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE = "http://schemas.openxmlformats.org/";
    private static final String WORD = OFFICE + "wordprocessingml/2006/main";
    private static final String RELATIONS = OFFICE + "package/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-";

    private final Source source;

    DocxWriter(Source source) {
        this.source = source;
    }

    byte[] write() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", contentTypes());
            part(zip, "_rels/.rels", packageRelations());
            part(zip, "docProps/core.xml", coreProperties());
            part(zip, "docProps/app.xml", applicationProperties());
            part(zip, "word/document.xml", documentPart());
            part(zip, "word/styles.xml", styles());
            part(zip, "word/_rels/document.xml.rels", relations(relation(1, OFFICE + "officeDocument/2006/relationships/styles", "styles.xml")));
        }
        return bytes.toByteArray();
    }

    private void part(ZipOutputStream zip, String name, String xml) throws IOException {
        byte[] bytes = (XML + xml).getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(LocalDateTime.ofInstant(source.created(), ZoneOffset.UTC));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private String contentTypes() {
        String format = "<Override PartName=\"/%s\" ContentType=\"" + TYPES + "%s+xml\"/>";
        return "<Types xmlns=\"" + OFFICE + "package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + format.formatted("word/document.xml", "officedocument.wordprocessingml.document.main")
                + format.formatted("word/styles.xml", "officedocument.wordprocessingml.styles")
                + format.formatted("docProps/core.xml", "package.core-properties")
                + format.formatted("docProps/app.xml", "officedocument.extended-properties")
                + "</Types>";
    }

    private String packageRelations() {
        return relations(relation(1, OFFICE + "officeDocument/2006/relationships/officeDocument", "word/document.xml")
                + relation(2, RELATIONS + "/metadata/core-properties", "docProps/core.xml")
                + relation(3, OFFICE + "officeDocument/2006/relationships/extended-properties", "docProps/app.xml"));
    }

    private static String relations(String inner) {
        return "<Relationships xmlns=\"" + RELATIONS + "\">" + inner + "</Relationships>";
    }

    private static String relation(int number, String type, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s\" Target=\"%s\"/>".formatted(number, type, target);
    }

    private String coreProperties() {
        String date = "<dcterms:%1$s xsi:type=\"dcterms:W3CDTF\">" + source.created() + "</dcterms:%1$s>";
        return "<cp:coreProperties xmlns:cp=\"" + OFFICE + "package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + "<dc:title>" + escape(source.header("Title")) + "</dc:title>"
                + "<dc:creator>" + escape(source.header("Author")) + "</dc:creator>"
                + "<dc:language>en</dc:language>"
                + date.formatted("created") + date.formatted("modified") + "</cp:coreProperties>";
    }

    private String applicationProperties() {
        return "<Properties xmlns=\"" + OFFICE + "officeDocument/2006/extended-properties\">"
                + "<Application>Fogline sample maker</Application>"
                + "<Company>" + escape(source.header("Company")) + "</Company></Properties>";
    }

    private String documentPart() {
        StringBuilder text = new StringBuilder("<w:document xmlns:w=\"" + WORD + "\"><w:body>");
        for (Block block : source.blocks()) {
            if (block instanceof Block.Heading heading) {
                text.append(paragraph(heading.text(), "<w:pPr><w:pStyle w:val=\"Heading" + heading.level() + "\"/></w:pPr>"));
            } else if (block instanceof Block.Paragraph paragraph) {
                text.append(paragraph(paragraph.text(), ""));
            } else if (block instanceof Block.Table table) {
                text.append(table(table));
            } else {
                text.append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
            }
        }
        return text.append("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>").toString();
    }

    /** Splits the text over several runs, as word processors do after an edit. */
    private static String paragraph(String text, String properties) {
        StringBuilder runs = new StringBuilder("<w:p>" + properties);
        int third = text.length() > 60 ? text.length() / 3 : text.length();
        for (int from = 0; from < text.length(); from += third) {
            String piece = text.substring(from, Math.min(text.length(), from + third));
            runs.append("<w:r><w:t xml:space=\"preserve\">").append(escape(piece)).append("</w:t></w:r>");
        }
        return runs.append("</w:p>").toString();
    }

    private static String table(Block.Table table) {
        StringBuilder text = new StringBuilder("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>");
        text.append("<w:gridCol w:w=\"2400\"/>".repeat(table.rows().get(0).size())).append("</w:tblGrid>");
        for (List<String> row : table.rows()) {
            text.append("<w:tr>");
            for (String cell : row) {
                text.append("<w:tc><w:tcPr><w:tcW w:w=\"2400\" w:type=\"dxa\"/></w:tcPr>").append(paragraph(cell, "")).append("</w:tc>");
            }
            text.append("</w:tr>");
        }
        return text.append("</w:tbl><w:p/>").toString();
    }

    private static String styles() {
        String side = "<w:%s w:val=\"single\" w:sz=\"4\" w:color=\"808080\"/>";
        StringBuilder borders = new StringBuilder();
        for (String name : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            borders.append(side.formatted(name));
        }
        return "<w:styles xmlns:w=\"" + WORD + "\">"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
                + "<w:pPr><w:spacing w:after=\"160\"/></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/>"
                + "<w:basedOn w:val=\"Normal\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>"
                + "<w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Heading2\"><w:name w:val=\"heading 2\"/>"
                + "<w:basedOn w:val=\"Normal\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
                + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/>"
                + "<w:tblPr><w:tblBorders>" + borders + "</w:tblBorders></w:tblPr></w:style></w:styles>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
