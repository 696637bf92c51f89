package org.fogline.knowledge.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.fogline.knowledge.text.KnowledgeException;

/** Lists of words in plain text files, one or more on a line, with {@code #} before remarks. */
final class WordList {

    private WordList() {}

    static Set<String> builtIn(String resource) {
        InputStream stream = WordList.class.getResourceAsStream("/org/fogline/knowledge/" + resource);
        if (stream == null) {
            throw new KnowledgeException("there is no built-in knowledge file " + resource);
        }
        Set<String> words = new HashSet<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int remark = line.indexOf('#');
                String text = (remark < 0 ? line : line.substring(0, remark)).strip();
                for (String word : text.split("\\s+", -1)) {
                    if (!word.isEmpty()) {
                        words.add(word);
                    }
                }
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return words;
    }
}
