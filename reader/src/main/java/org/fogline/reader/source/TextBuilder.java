package org.fogline.reader.source;

import java.util.ArrayList;
import java.util.List;
import org.fogline.model.Span;

/** Puts a document's text together from blocks that come in order, with an empty line between them. */
final class TextBuilder {

    private final String name;
    private final int limit;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();

    TextBuilder(String name, int limit) {
        this.name = name;
        this.limit = limit;
    }

    /** Adds a block; list items and table rows stand on lines of their own without an empty one between. */
    void add(Block.Kind kind, String content) throws UnreadableSourceException {
        String stripped = content.strip();
        if (stripped.isEmpty()) {
            return;
        }
        if (!blocks.isEmpty()) {
            Block.Kind before = blocks.get(blocks.size() - 1).kind();
            text.append(before == kind && isLine(kind) ? "\n" : "\n\n");
        }
        if ((long) text.length() + stripped.length() > limit) {
            throw new UnreadableSourceException(name, "holds more than " + limit + " characters of text");
        }
        int start = text.length();
        text.append(stripped);
        blocks.add(new Block(new Span(start, text.length()), kind));
    }

    private static boolean isLine(Block.Kind kind) {
        return switch (kind) {
            case LIST_ITEM, TABLE_ROW, HEADER_LINE -> true;
            case TITLE, HEADING, PARAGRAPH, CAPTION, BOILERPLATE -> false;
        };
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    String text() {
        return text.toString();
    }

    /** The characters of a block; of a very long one the beginning. */
    String textOf(Block block) {
        return text.substring(
                block.span().start(), Math.min(block.span().end(), block.span().start() + 1_000));
    }

    List<Block> blocks() {
        return blocks;
    }
}
