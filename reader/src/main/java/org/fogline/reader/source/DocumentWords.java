package org.fogline.reader.source;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fogline.knowledge.text.Folding;
import org.fogline.knowledge.text.Table;
import org.jspecify.annotations.Nullable;

/** The words by which a document's parts are told from its text, from {@code document-words.csv}. */
final class DocumentWords {

    enum Kind {
        HEADER_PUBLISHED,
        HEADER_SOURCE,
        HEADER_AUTHOR,
        HEADER_URL,
        HEADER_LANGUAGE,
        HEADER_TITLE,
        BYLINE,
        OUTLET,
        DATED,
        CAPTION,
        FURNITURE,
        TAIL,
        HTML_SKIP,
        HTML_HEADER,
        KEEP_HYPHEN
    }

    private static final DocumentWords BUILT_IN = new DocumentWords();
    private static final int LONGEST_PHRASE = 6;

    private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

    /** The first words of all of them: few lines begin with one. */
    private final Set<String> firstWords = new HashSet<>();

    private DocumentWords() {
        for (Kind kind : Kind.values()) {
            words.put(kind, new HashSet<>());
        }
        for (Table.Row row :
                Table.builtIn("document-words.csv", "words", "kind").rows()) {
            Kind kind;
            try {
                kind = Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
            } catch (IllegalArgumentException exception) {
                throw row.wrong("kind", "there is no kind '" + row.text("kind") + "' here");
            }
            for (String word : row.list("words")) {
                of(kind).add(Folding.fold(word));
                Folding.words(word).stream().findFirst().ifPresent(firstWords::add);
            }
        }
    }

    static DocumentWords builtIn() {
        return BUILT_IN;
    }

    /** Whether this is one of them, folded. */
    boolean is(Kind kind, String text) {
        return of(kind).contains(Folding.fold(text));
    }

    /** The longest of them with which a line begins, in folded form, or null. */
    @Nullable
    String beginning(Kind kind, String line) {
        int space = line.indexOf(' ');
        List<String> opening = Folding.words(space < 0 ? line : line.substring(0, space));
        if (!opening.isEmpty() && !firstWords.contains(opening.get(0))) {
            return null;
        }
        List<String> first = Folding.words(line.length() > 80 ? line.substring(0, 80) : line);
        StringBuilder phrase = new StringBuilder();
        @Nullable String found = null;
        for (int count = 0; count < Math.min(LONGEST_PHRASE, first.size()); count++) {
            phrase.append(count == 0 ? "" : " ").append(first.get(count));
            if (of(kind).contains(phrase.toString())) {
                found = phrase.toString();
            }
        }
        return found;
    }

    /** Whether one of them stands in a short line. */
    boolean holds(Kind kind, String line) {
        List<String> all = Folding.words(line);
        for (int start = 0; start < all.size(); start++) {
            StringBuilder phrase = new StringBuilder();
            for (int count = start; count < Math.min(all.size(), start + LONGEST_PHRASE); count++) {
                phrase.append(count == start ? "" : " ").append(all.get(count));
                if (of(kind).contains(phrase.toString())) {
                    return true;
                }
            }
        }
        return false;
    }

    @SuppressWarnings("NullAway") // the constructor puts every kind
    private Set<String> of(Kind kind) {
        return words.get(kind);
    }
}
