package org.fogline.reader.source;

import java.util.List;
import org.fogline.model.DocumentInfo;

/**
 * What one way of reading gets out of a file.
 *
 * @param mediaType the kind of file
 * @param text the plain text
 * @param blocks its parts
 * @param info what the file says of itself beside its text
 * @param notices what a person should know
 */
record Extract(String mediaType, String text, List<Block> blocks, DocumentInfo info, List<String> notices) {}
