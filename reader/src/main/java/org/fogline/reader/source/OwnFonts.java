package org.fogline.reader.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * The font that stands in for those that a PDF names and does not hold: the one that PDFBox brings along.
 *
 * <p>PDFBox would look through the fonts of the machine, which costs time at the first PDF, leaves a list of them in the
 * user's home, and makes what is read depend on what is installed.
 */
final class OwnFonts implements FontMapper {

    private static final String BROUGHT_ALONG = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(StandIn.FONT, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(StandIn.FONT, true);
    }

    @Override
    @SuppressWarnings("NullAway") // there is no OpenType font to offer, which PDFBox's class takes as null
    public CIDFontMapping getCIDFont(
            String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo collection) {
        return new CIDFontMapping(null, StandIn.FONT, true);
    }

    /** Parsed when the first PDF without its fonts comes, and once. */
    private static final class StandIn {

        private static final TrueTypeFont FONT = parse();

        private static TrueTypeFont parse() {
            try (InputStream font = PDDocument.class.getResourceAsStream(BROUGHT_ALONG)) {
                if (font == null) {
                    throw new IOException("PDFBox no longer holds " + BROUGHT_ALONG);
                }
                return new TTFParser().parse(new RandomAccessReadBuffer(font));
            } catch (IOException exception) {
                throw new UncheckedIOException(exception);
            }
        }
    }
}
