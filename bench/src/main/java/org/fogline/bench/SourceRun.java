package org.fogline.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.fogline.model.Span;
import org.fogline.reader.number.CountMentions;
import org.fogline.reader.segment.Token;
import org.fogline.reader.segment.Tokeniser;
import org.fogline.reader.source.Limits;
import org.fogline.reader.source.SourceReader;
import org.fogline.reader.source.UnreadableSourceException;
import org.fogline.reader.time.TimeMention;
import org.fogline.reader.time.TimeMentions;

/**
 * Measures on one thread how many documents a second are read from each kind of file, how many are searched for times and
 * counts, and whether that work grows in line with the text. Arguments: the seconds
 * of processor time to warm up and to measure each for, 3 if none.
 */
public final class SourceRun {

    private static final String PARAGRAPH =
            "The army said on Tuesday that 12 soldiers and at least 30 militants had been killed since 4 May 2018 in the"
                    + " northern districts, and that two tanks were destroyed about 3 km from the river in the past 24 hours."
                    + " Residents spoke of several hundred families who left the town overnight.";

    private static final int PARAGRAPHS = 9;

    private SourceRun() {}

    private interface Work {
        int once() throws IOException, UnreadableSourceException;
    }

    public static void main(String[] arguments) throws IOException, UnreadableSourceException {
        double seconds = arguments.length == 0 ? 3 : Double.parseDouble(arguments[0]);
        String text = "Army holds the bridge\nPublished: 2018-05-08\n\n" + (PARAGRAPH + "\n\n").repeat(PARAGRAPHS);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("txt", text.getBytes(StandardCharsets.UTF_8));
        files.put("html", html().getBytes(StandardCharsets.UTF_8));
        files.put("docx", docx());
        files.put("pdf", pdf());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            measure(
                    "read " + file.getKey(),
                    seconds,
                    file.getValue().length,
                    () -> SourceReader.read("report." + file.getKey(), file.getValue(), Limits.STANDARD)
                            .blocks()
                            .size());
        }
        List<Token> tokens = Tokeniser.tokens(text, new Span(0, text.length()));
        List<TimeMention> times = TimeMentions.find(tokens);
        measure(
                "tokens",
                seconds,
                text.length(),
                () -> Tokeniser.tokens(text, new Span(0, text.length())).size());
        measure("times", seconds, text.length(), () -> TimeMentions.find(tokens).size());
        measure(
                "counts",
                seconds,
                text.length(),
                () -> CountMentions.find(tokens, times).size());
        for (int size = 1_000; size <= 10_000_000; size *= 100) {
            String longer = PARAGRAPH.repeat(size / PARAGRAPH.length() + 1);
            measure("times and counts in " + size / 1_000 + " kB", seconds, longer.length(), () -> {
                List<Token> all = Tokeniser.tokens(longer, new Span(0, longer.length()));
                return CountMentions.find(all, TimeMentions.find(all)).size();
            });
        }
    }

    private static void measure(String name, double seconds, int bytes, Work work)
            throws IOException, UnreadableSourceException {
        int sum = 0;
        long warm = processorTime() + (long) (seconds * 1e9);
        do {
            sum += work.once();
        } while (processorTime() < warm);
        long start = processorTime();
        long end = start + (long) (seconds * 1e9);
        long count = 0;
        do {
            sum += work.once();
            count++;
        } while (processorTime() < end);
        double took = (processorTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-28s %10.1f documents/s %9.2f MB/s   (%d bytes each, check %d)%n",
                name,
                count / took,
                count * (double) bytes / 1e6 / took,
                bytes,
                sum % 1_000);
    }

    /** The processor time of this thread, so that a busy machine does not count; in nanoseconds. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String html() {
        StringBuilder html = new StringBuilder(
                "<!DOCTYPE html><html lang=\"en\"><head><title>Army holds the bridge | River"
                        + " News</title><meta property=\"article:published_time\" content=\"2018-05-08\"></head><body><nav><ul>");
        for (int link = 0; link < 20; link++) {
            html.append("<li><a href=\"/")
                    .append(link)
                    .append("\">Section ")
                    .append(link)
                    .append("</a></li>");
        }
        html.append("</ul></nav><article><h1>Army holds the bridge</h1>");
        for (int index = 0; index < PARAGRAPHS; index++) {
            html.append("<p>").append(PARAGRAPH).append("</p>\n");
        }
        return html.append("</article><footer>River News</footer></body></html>")
                .toString();
    }

    private static byte[] docx() throws IOException {
        String body = ("<w:p><w:r><w:t>" + PARAGRAPH + "</w:t></w:r></w:p>").repeat(PARAGRAPHS);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + body + "</w:body></w:document>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        // a real document brings fonts and pictures, so that it never looks like a bomb
        return bytes.toByteArray();
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
                int y = 760;
                for (int index = 0; index < PARAGRAPHS; index++) {
                    for (int start = 0; start < PARAGRAPH.length(); start += 95) {
                        content.beginText();
                        content.newLineAtOffset(50, y);
                        content.showText(PARAGRAPH.substring(start, Math.min(PARAGRAPH.length(), start + 95)));
                        content.endText();
                        y -= 11;
                    }
                    y -= 14;
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
