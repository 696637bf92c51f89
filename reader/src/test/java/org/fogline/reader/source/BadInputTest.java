package org.fogline.reader.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fogline.model.DocumentInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {

    @SuppressWarnings("NullAway.Init") // JUnit fills it
    @TempDir
    private Path directory;

    private static void refused(String name, byte[] bytes, String reason) {
        assertThatExceptionOfType(UnreadableSourceException.class)
                .isThrownBy(() -> SourceReader.read(name, bytes, Limits.STANDARD))
                .withMessageStartingWith(name + ": ")
                .withMessageContaining(reason)
                .satisfies(exception -> assertThat(exception.getMessage()).hasLineCount(1));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void emptyFiles() {
        refused("empty.txt", new byte[0], "is empty");
        refused("blank.txt", ascii(" \n\t\r\n "), "nothing but white space");
        refused("blank.html", ascii("<html><body><script>x</script></body></html>"), "holds no text");
    }

    @Test
    void binaries() {
        byte[] noise = new byte[5_000];
        for (int index = 0; index < noise.length; index++) {
            noise[index] = (byte) (index * 31 + index / 7);
        }
        refused("noise.txt", noise, "is not text");
        refused("picture.html", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}, "picture");
        refused("old.docx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "encrypted Office");
        refused("rich.txt", ascii("{\\rtf1 text}"), "Rich Text");
    }

    @Test
    void oneLineOfMoreThanTheLimit() throws Exception {
        Path file = directory.resolve("line.txt");
        try (var channel = java.nio.channels.FileChannel.open(
                file, java.nio.file.StandardOpenOption.CREATE_NEW, java.nio.file.StandardOpenOption.WRITE)) {
            channel.position(200_000_000);
            channel.write(java.nio.ByteBuffer.wrap(ascii("x")));
        }
        assertThatExceptionOfType(UnreadableSourceException.class)
                .isThrownBy(() -> SourceReader.read(file, Limits.STANDARD))
                .withMessage("line.txt: is larger than 100 MB, the most that is read");
        Limits small = new Limits(1_000, 1_000, 1_000, 10, 10);
        assertThatExceptionOfType(UnreadableSourceException.class)
                .isThrownBy(() -> SourceReader.read(
                        "-", new ByteArrayInputStream(new byte[2_000_000]), small, DocumentInfo.UNKNOWN))
                .withMessageContaining("larger than");
    }

    @Test
    void aLineAsLongAsTheLimitIsRead() throws Exception {
        byte[] line = new byte[(int) Limits.STANDARD.bytes()];
        Arrays.fill(line, (byte) 'a');
        SourceDocument source = SourceReader.read("line.txt", line, Limits.STANDARD);
        assertThat(source.document().text()).hasSize(line.length);
        assertThat(source.blocks()).hasSize(1);
    }

    @Test
    void pagesNestedTooDeep() {
        refused("deep.html", ascii("<html><body>" + "<div>".repeat(100_000) + "text"), "nested 100000 deep");
        refused("quoted.html", ascii("<html>" + "<blockquote><b>".repeat(50_000) + "text"), "nested 100000 deep");
    }

    @Test
    void pagesThatAreOnlySloppyAreRead() throws Exception {
        String page = "<html><body>" + "<p>Seven were killed <li>and <td>two wounded.".repeat(3_000) + "</body></html>";
        assertThat(SourceReader.read("sloppy.html", ascii(page), Limits.STANDARD)
                        .blocks())
                .hasSizeGreaterThan(3_000);
        String nested =
                "<html><body>" + "<div class=\"byline\"><ul>".repeat(900) + "Seven were killed." + "</body></html>";
        assertThat(SourceReader.read("nested.html", ascii(nested), Limits.STANDARD)
                        .document()
                        .text())
                .isEqualTo("Seven were killed.");
    }

    @Test
    void veryLongPagesAreRead() throws Exception {
        String page = "<html><head><title>x</title></head><body>"
                + "<p>Seven were <b>killed</b> &amp; two hurt.</p>\n".repeat(280_000);
        SourceDocument source = SourceReader.read("long.html", ascii(page), Limits.STANDARD);
        assertThat(source.blocks()).hasSize(280_000);
        assertThat(source.document().text()).startsWith("Seven were killed & two hurt.\n\nSeven");
        assertThat(source.document().notices()).hasSize(1);
    }

    @Test
    void truncatedAndEncryptedPdfs() throws Exception {
        byte[] whole = Made.pdf("", List.of(List.of("Seven were killed.", "Two were hurt.")));
        refused("half.pdf", Arrays.copyOf(whole, whole.length / 2), "truncated PDF");
        refused("start.pdf", Arrays.copyOf(whole, 20), "truncated PDF");
        refused("locked.pdf", Made.encryptedPdf(List.of("Seven were killed.")), "encrypted PDF");
        refused("blank.pdf", Made.pdf("", List.of(List.of())), "without text");
        refused("broken.pdf", ascii("%PDF-1.7\nnothing of the kind\n%%EOF\n"), "damaged PDF");
    }

    @Test
    void packedBombs() throws Exception {
        refused("bomb.docx", Made.bomb("word/document.xml", 30), "unpacks to far more");
        refused("beside.docx", Made.bomb("word/media/image1.png", 30), "unpacks to far more");
    }

    @Test
    void otherArchivesAndDamagedOnes() throws Exception {
        byte[] whole = Made.docx(Made.paragraph("", "Seven were killed. ".repeat(200)));
        refused("half.docx", Arrays.copyOf(whole, whole.length / 2), "damaged or truncated");
        refused("sheet.xlsx", Made.zip(Map.of("xl/workbook.xml", "<x/>")), "no Word document");
        refused("broken.docx", Made.zip(Map.of("word/document.xml", "<w:document><w:p>")), "its XML cannot be read");
        refused("none.docx", Made.docx("<w:p/>"), "without text");
    }

    @Test
    void externalEntitiesAreNeverRead() throws Exception {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "the secret");
        String xml = Made.wordXml(Made.paragraph("", "Seven &secret; killed"))
                .replace("?><w:", "?><!DOCTYPE w:document [<!ENTITY secret SYSTEM \"" + secret.toUri() + "\">]><w:");
        refused("entity.docx", Made.zip(Map.of("word/document.xml", xml)), "declares a document type or an entity");
        String laughs = Made.wordXml(Made.paragraph("", "&b;"))
                .replace("?><w:", "?><!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:");
        refused("laughs.docx", Made.zip(Map.of("word/document.xml", laughs)), "declares a document type or an entity");
    }

    @Test
    void whatIsNoFile() {
        assertThatExceptionOfType(UnreadableSourceException.class)
                .isThrownBy(() -> SourceReader.read(directory, Limits.STANDARD))
                .withMessageContaining("is a directory");
        assertThatExceptionOfType(UnreadableSourceException.class)
                .isThrownBy(() -> SourceReader.read(directory.resolve("none.txt"), Limits.STANDARD))
                .withMessage("none.txt: there is no such file");
    }

    @Property
    void anyBytesAreReadOrRefusedInOneLine(@ForAll byte[] bytes) {
        try {
            SourceDocument source = SourceReader.read("any", bytes, Limits.STANDARD);
            int end = 0;
            for (Block block : source.blocks()) {
                assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
                assertThat(block.span().end())
                        .isLessThanOrEqualTo(source.document().text().length());
                end = block.span().end();
            }
        } catch (UnreadableSourceException exception) {
            assertThat(exception.getMessage()).startsWith("any: ").hasLineCount(1);
        }
    }

    @Property
    void anyTextIsReadWholeWithItsPartsInOrder(@ForAll String text) throws UnreadableSourceException {
        String plain = "x " + text.replace("\r\n", "\n").replace('\r', '\n').replace("\u0000", "");
        SourceDocument source;
        try {
            source = SourceReader.read("any", plain.getBytes(StandardCharsets.UTF_8), Limits.STANDARD);
        } catch (UnreadableSourceException exception) {
            assertThat(plain.chars().filter(c -> c < ' ').count()).isPositive();
            return;
        }
        int end = 0;
        for (Block block : source.blocks()) {
            assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
            assertThat(source.document().text().substring(end, block.span().start()))
                    .isBlank();
            end = block.span().end();
        }
    }
}
