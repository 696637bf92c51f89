package org.fogline.reader.source;

import java.util.List;
import org.fogline.model.Document;

/**
 * A document as it was read.
 *
 * @param document its text and what is known of it
 * @param blocks the parts of its text in order, none overlapping; between them stands only white space or what belongs to
 *     no part
 */
public record SourceDocument(Document document, List<Block> blocks) {

    public SourceDocument {
        blocks = List.copyOf(blocks);
    }
}
