package org.fogline.reader.source;

import java.util.List;
import org.fogline.model.Document;

/**
 * A document with the structure of its text.
 *
 * @param document the document
 * @param blocks the blocks of its text, in order, not overlapping
 */
public record SourceDocument(Document document, List<Block> blocks) {

    public SourceDocument {
        blocks = List.copyOf(blocks);
    }
}
