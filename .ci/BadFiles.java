import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/**
 * Makes one file of each kind that Fogline must refuse in one line, and one good report among them:
 * {@code java -cp "app/target/lib/*" .ci/BadFiles.java DIRECTORY GOOD-PDF}.
 */
public final class BadFiles {

    private static final String WORD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

    private final Path directory;

    private BadFiles(Path directory) {
        this.directory = directory;
    }

    public static void main(String[] arguments) throws IOException {
        BadFiles files = new BadFiles(Files.createDirectories(Path.of(arguments[0])));
        files.texts();
        files.pdfs(Files.readAllBytes(Path.of(arguments[1])));
        files.words();
        files.binaries();
    }

    private void texts() throws IOException {
        write("good.txt", """
                A report between files that cannot be read
                Published: 2018-05-04
                Source: Barada News Agency

                Islamic State said on Friday that 12 soldiers were killed in the town of Yalda.
                """);
        write("empty.txt", "");
        write("blank.txt", " \n\t\n ".repeat(1_000));
        write("deep.html", "<html><body>" + "<div>".repeat(100_000) + "12 were killed");
        write("deep-quotes.html", "<html><body>" + "<blockquote><b>".repeat(50_000) + "12 were killed");
        byte[] megabyte = new byte[1_000_000];
        Arrays.fill(megabyte, (byte) 'a');
        try (OutputStream line = open("one-line.txt")) {
            for (int count = 0; count < 200; count++) {
                line.write(megabyte);
            }
        }
        Files.write(directory.resolve("half-utf-16.txt"), cut("12 were killed \uD83D\uDE00".getBytes(StandardCharsets.UTF_16LE)));
        Files.write(directory.resolve("page-says-utf-8.html"), cut(
                "<html><head><meta charset=\"utf-8\"><title>x</title></head><body><p>Caf\u00e9 Homs: 3 were killed.</p>"
                        .getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Without the last byte. */
    private static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length - 1);
    }

    private void pdfs(byte[] good) throws IOException {
        Files.write(directory.resolve("truncated.pdf"), Arrays.copyOf(good, good.length / 2));
        write("damaged.pdf", "%PDF-1.7\nnothing of the kind\n%%EOF\n");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            StandardProtectionPolicy policy = new StandardProtectionPolicy("one", "two", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            document.save(directory.resolve("encrypted.pdf").toFile());
        }
    }

    private void words() throws IOException {
        zip("bomb.docx", Map.of("word/document.xml", List.of(WORD, " ".repeat(1_000_000), "300")));
        zip("bomb-beside.docx", Map.of(
                "word/document.xml", List.of(WORD + "<w:p/></w:body></w:document>", "", "0"),
                "word/media/image.png", List.of("", "x".repeat(1_000_000), "300")));
        zip("external-entity.docx", Map.of("word/document.xml", List.of(
                "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>" + WORD
                        + "<w:p><w:r><w:t>12 were killed &secret;</w:t></w:r></w:p></w:body></w:document>", "", "0")));
        zip("no-word.docx", Map.of("xl/workbook.xml", List.of("<workbook/>", "", "0")));
    }

    /** A packed file; of each part what it begins with, what follows and how many times. */
    private void zip(String name, Map<String, List<String>> parts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(open(name))) {
            for (Map.Entry<String, List<String>> part : new TreeMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().get(0).getBytes(StandardCharsets.UTF_8));
                byte[] filling = part.getValue().get(1).getBytes(StandardCharsets.UTF_8);
                for (int count = Integer.parseInt(part.getValue().get(2)); count > 0; count--) {
                    zip.write(filling);
                }
                zip.closeEntry();
            }
        }
    }

    private void binaries() throws IOException {
        byte[] noise = new byte[2_000_000];
        new Random(1).nextBytes(noise);
        Files.write(directory.resolve("noise.txt"), noise);
        byte[] program = Arrays.copyOf(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}, 4_000);
        Files.write(directory.resolve("program.txt"), program);
        byte[] picture = Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 4_000);
        Files.write(directory.resolve("picture.html"), picture);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private OutputStream open(String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(directory.resolve(name)), 1 << 16);
    }
}
