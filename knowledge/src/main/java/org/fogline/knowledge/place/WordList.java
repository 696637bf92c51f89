package org.fogline.knowledge.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.fogline.knowledge.text.BuiltInFiles;

/** Lists of words in plain text files, one or more on a line, with {@code #} before remarks. */
final class WordList {

    private WordList() {}

    static Set<String> builtIn(String resource) {
        Set<String> words = new HashSet<>();
        try (BufferedReader reader = new BufferedReader(BuiltInFiles.open(resource))) {
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
