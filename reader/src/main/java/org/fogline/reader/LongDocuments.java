package org.fogline.reader;

import java.util.ArrayList;
import java.util.List;
import org.fogline.model.Span;
import org.fogline.reader.source.Block;

/** Cuts the blocks of a very long document into parts that are read one after the other, so that memory stays bounded. */
final class LongDocuments {

    /** Characters in a part; reports are far shorter and stay whole. */
    static final int LONGEST_PART = 400_000;

    private LongDocuments() {}

    /** The parts, in order, at least one; a block longer than a part is cut at white space where there is some. */
    static List<List<Block>> parts(String text, List<Block> blocks) {
        List<List<Block>> parts = new ArrayList<>();
        List<Block> part = new ArrayList<>();
        int length = 0;
        for (Block block : blocks) {
            int start = block.span().start();
            while (start < block.span().end()) {
                int end = end(text, start, block.span().end());
                if (!part.isEmpty() && length + end - start > LONGEST_PART) {
                    parts.add(part);
                    part = new ArrayList<>();
                    length = 0;
                }
                part.add(
                        start == block.span().start() && end == block.span().end()
                                ? block
                                : new Block(new Span(start, end), block.kind()));
                length += end - start;
                start = end;
            }
        }
        parts.add(part);
        return parts;
    }

    private static int end(String text, int start, int limit) {
        if (limit - start <= LONGEST_PART) {
            return limit;
        }
        int end = start + LONGEST_PART;
        for (int index = end; index > end - 1_000; index--) {
            if (Character.isWhitespace(text.charAt(index))) {
                return index;
            }
        }
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
}
