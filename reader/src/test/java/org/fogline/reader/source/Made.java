package org.fogline.reader.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files made for the tests. */
final class Made {

    private Made() {}

    /** A PDF; each page is a list of lines, an empty one leaves a gap. */
    static byte[] pdf(String author, List<List<String>> pages) throws IOException {
        try (PDDocument document = document(author, pages)) {
            return saved(document);
        }
    }

    static byte[] encryptedPdf(List<String> lines) throws IOException {
        try (PDDocument document = document("", List.of(lines))) {
            StandardProtectionPolicy policy =
                    new StandardProtectionPolicy("owner's", "reader's", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            return saved(document);
        }
    }

    private static PDDocument document(String author, List<List<String>> pages) throws IOException {
        PDDocument document = new PDDocument();
        document.getDocumentInformation().setAuthor(author);
        for (List<String> lines : pages) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                int y = 740;
                for (String line : lines) {
                    if (!line.isEmpty()) {
                        content.beginText();
                        content.newLineAtOffset(60, y);
                        content.showText(line);
                        content.endText();
                    }
                    y -= 15;
                }
            }
        }
        return document;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /** A Word document with this XML as its body. */
    static byte[] docx(String body) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("docProps/core.xml", """
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
                  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">
                  <dc:creator>Jane Roe</dc:creator>
                  <dcterms:created>2018-05-04T09:30:00Z</dcterms:created></cp:coreProperties>""");
        parts.put("word/document.xml", wordXml(body));
        parts.put("word/styles.xml", """
                <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                  <w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
                  <w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style></w:styles>""");
        return zip(parts);
    }

    static String wordXml(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                + "</w:body></w:document>";
    }

    static String paragraph(String style, String text) {
        String properties = style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>";
        return "<w:p>" + properties + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** A Word document whose one part unpacks to so many megabytes of spaces. */
    static byte[] bomb(String partName, int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(partName));
            zip.write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                    .getBytes(StandardCharsets.UTF_8));
            fill(zip, megabytes);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static void fill(OutputStream stream, int megabytes) throws IOException {
        byte[] spaces = " ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        for (int count = 0; count < megabytes; count++) {
            stream.write(spaces);
        }
    }
}
