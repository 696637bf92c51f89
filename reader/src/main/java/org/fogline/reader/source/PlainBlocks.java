package org.fogline.reader.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fogline.model.Span;

/** The blocks of plain text: a title, header lines up to an empty line, then a paragraph or list item a line. */
public final class PlainBlocks {

    private static final Pattern HEADER = Pattern.compile("(Published|Source|Author|URL|Language): .*");
    private static final Pattern ITEM =
            Pattern.compile("\\s*(?:[\u2022*\u2013\u25CF\u25AA\u25BA\u25FD\u00B7.-]|\\d{1,2}[.)])\\s+\\S.*");
    private static final int LONGEST_HEADING = 80;

    private PlainBlocks() {}

    /** The blocks, in order; lines without a character that shows are none. */
    public static List<Block> of(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        boolean inHeader = true;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            String line = text.substring(start, Math.min(end, start + 4_000));
            if (line.isBlank()) {
                inHeader &= blocks.isEmpty();
            } else {
                blocks.add(new Block(new Span(start, end), kind(line, blocks.isEmpty(), inHeader)));
            }
            start = end + 1;
        }
        return blocks;
    }

    private static Block.Kind kind(String line, boolean first, boolean inHeader) {
        if (first) {
            return Block.Kind.TITLE;
        }
        if (inHeader && HEADER.matcher(line).matches()) {
            return Block.Kind.HEADER_LINE;
        }
        if (ITEM.matcher(line).matches()) {
            return Block.Kind.LIST_ITEM;
        }
        boolean shout = line.length() < LONGEST_HEADING
                && line.equals(line.toUpperCase(java.util.Locale.ROOT))
                && line.chars().anyMatch(Character::isLetter);
        return shout ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
    }
}
