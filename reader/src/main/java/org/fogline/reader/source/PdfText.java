package org.fogline.reader.source;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fogline.model.DocumentInfo;
import org.jspecify.annotations.Nullable;

/** A PDF file: the lines of its pages, put together into paragraphs by {@link PdfLines}. */
final class PdfText {

    /** Where PDFBox sees a paragraph begin it writes this, which no text holds. */
    static final char PARAGRAPH = '\u000B';

    private static final int TAIL = 4_096;

    static {
        FontMappers.set(new OwnFonts());
    }

    private PdfText() {}

    static Extract read(String name, byte[] bytes, Limits limits) throws UnreadableSourceException {
        if (!hasEnd(bytes)) {
            throw new UnreadableSourceException(name, "is a truncated PDF: its end is missing");
        }
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(bytes), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            List<List<String>> pages = pages(name, document, limits);
            TextBuilder builder = new TextBuilder(name, limits.text());
            List<String> notices = new ArrayList<>();
            DocumentInfo said = new PdfLines(pages).into(builder);
            if (builder.isEmpty()) {
                throw new UnreadableSourceException(name, "is a PDF without text; its pages may be pictures");
            }
            return new Extract(
                    "application/pdf", builder.text(), builder.blocks(), said.orElse(info(document)), notices);
        } catch (InvalidPasswordException exception) {
            throw new UnreadableSourceException(name, "is an encrypted PDF; it needs a password", exception);
        } catch (StackOverflowError error) {
            // the parser follows references in recursion, and a hostile file makes them endless
            throw new UnreadableSourceException(
                    name, "is a damaged PDF: its parts refer to one another without end", error);
        } catch (IOException | RuntimeException exception) {
            throw new UnreadableSourceException(name, "is a damaged PDF", exception);
        }
    }

    /** Whether the mark with which every PDF ends stands near the end. */
    private static boolean hasEnd(byte[] bytes) {
        int start = Math.max(0, bytes.length - TAIL);
        String tail = new String(bytes, start, bytes.length - start, java.nio.charset.StandardCharsets.ISO_8859_1);
        return tail.contains("%%EOF");
    }

    private static List<List<String>> pages(String name, PDDocument document, Limits limits)
            throws IOException, UnreadableSourceException {
        List<List<String>> pages = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setParagraphStart(String.valueOf(PARAGRAPH));
        stripper.setParagraphEnd("");
        stripper.setPageStart("");
        stripper.setPageEnd("");
        stripper.setArticleStart("");
        stripper.setArticleEnd("");
        long total = 0;
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            Bounded text = new Bounded(limits.text() - total);
            try {
                stripper.writeText(document, text);
            } catch (Overflow exception) {
                throw new UnreadableSourceException(
                        name, "holds more than " + limits.text() + " characters of text", exception);
            }
            total += text.text.length();
            pages.add(List.of(text.text.toString().split("\n")));
        }
        return pages;
    }

    private static DocumentInfo info(PDDocument document) {
        PDDocumentInformation information = document.getDocumentInformation();
        Calendar created = information.getCreationDate();
        LocalDate day = created == null
                ? null
                : LocalDate.ofInstant(
                        created.toInstant(),
                        created.getTimeZone() == null
                                ? ZoneId.of("UTC")
                                : created.getTimeZone().toZoneId());
        return new DocumentInfo(filled(information.getTitle()), day, null, filled(information.getAuthor()), null, null);
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The text grew beyond its limit. */
    private static final class Overflow extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Bounded extends Writer {

        private final StringBuilder text = new StringBuilder();
        private final long limit;

        Bounded(long limit) {
            this.limit = limit;
        }

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            if (text.length() + (long) length > limit) {
                throw new Overflow();
            }
            text.append(buffer, offset, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
