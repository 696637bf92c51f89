package org.fogline.knowledge.place;

import java.util.ArrayList;
import java.util.List;
import org.fogline.knowledge.text.Folding;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.text.WordSet;
import org.jspecify.annotations.Nullable;

/**
 * The key that spellings of one name in Latin letters have in common: "Yarmouk", "Yarmuk" and "al-Yarmūk" share one.
 * The rules are data ({@code places/transliteration.csv}): letters that stand for other letters at the start, at the
 * end or anywhere in a word, and words that are left out. At each place of a word the longest rule applies, and no rule
 * reads what another has written; then double letters become single ones.
 */
final class Transliteration {

    private final WordSet leftOut = new WordSet();
    private final List<List<Rule>> rules = new ArrayList<>();
    private final long fingerprint;

    private Transliteration(Table table) {
        for (int letter = 0; letter <= 'z'; letter++) {
            rules.add(new ArrayList<>());
        }
        long state = HashIndex.start();
        for (Table.Row row : table.rows()) {
            String from = row.text("from");
            String to = row.text("to");
            String where = row.text("where");
            state = HashIndex.add(state, from + ">" + to + "@" + where + ";");
            if (from.isEmpty() || !Folding.fold(from).equals(from)) {
                throw row.wrong("from", "'" + from + "' must be lower-case letters without marks");
            }
            switch (where) {
                case "word" -> leftOut.add(from);
                case "start", "any", "end" -> addRule(row, from, to, where);
                default -> throw row.wrong("where", "'" + where + "' is none of start, any, end, word");
            }
        }
        rules.forEach(list -> list.sort((left, right) -> Integer.compare(right.from.length(), left.from.length()) != 0
                ? Integer.compare(right.from.length(), left.from.length())
                : Integer.compare(left.rank(), right.rank())));
        this.fingerprint = HashIndex.finish(state);
    }

    private void addRule(Table.Row row, String from, String to, String where) {
        if (from.charAt(0) > 'z') {
            throw row.wrong("from", "'" + from + "' must begin with a letter from a to z");
        }
        rules.get(from.charAt(0)).add(new Rule(from, to, where.equals("start"), where.equals("end")));
    }

    static Transliteration of(Table table) {
        return new Transliteration(table);
    }

    static Transliteration builtIn() {
        return of(Table.builtIn("places/transliteration.csv", "from", "to", "where"));
    }

    /** A number that changes with the rules, so that a resource built by other rules can be told. */
    long fingerprint() {
        return fingerprint;
    }

    /** Whether a folded word is an article and the like, which keys leave out. */
    boolean isLeftOut(String foldedWord) {
        return leftOut.contains(foldedWord);
    }

    /** Appends the key of one folded word. */
    void append(String foldedWord, StringBuilder key) {
        int begin = key.length();
        int index = 0;
        int length = foldedWord.length();
        while (index < length) {
            Rule rule = ruleAt(foldedWord, index);
            if (rule == null) {
                appendOnce(key, begin, foldedWord.charAt(index));
                index++;
            } else {
                for (int position = 0; position < rule.to.length(); position++) {
                    appendOnce(key, begin, rule.to.charAt(position));
                }
                index += rule.from.length();
            }
        }
    }

    private static void appendOnce(StringBuilder key, int begin, char c) {
        if (key.length() == begin || key.charAt(key.length() - 1) != c) {
            key.append(c);
        }
    }

    private @Nullable Rule ruleAt(String word, int index) {
        char c = word.charAt(index);
        if (c > 'z') {
            return null;
        }
        List<Rule> candidates = rules.get(c);
        for (int position = 0; position < candidates.size(); position++) {
            Rule rule = candidates.get(position);
            if (rule.atStart && index > 0
                    || rule.atEnd && (index == 0 || index + rule.from.length() != word.length())) {
                continue;
            }
            if (word.startsWith(rule.from, index)) {
                return rule;
            }
        }
        return null;
    }

    /**
     * Appends the key of a whole folded name; its words are joined.
     *
     * @return how long the key is behind the name's first word that counts
     */
    int appendName(String foldedName, StringBuilder key) {
        int first = -1;
        int start = 0;
        while (start <= foldedName.length()) {
            int space = foldedName.indexOf(' ', start);
            int end = space < 0 ? foldedName.length() : space;
            String word = foldedName.substring(start, end);
            if (!word.isEmpty() && !isLeftOut(word)) {
                append(word, key);
                first = first < 0 ? key.length() : first;
            }
            start = end + 1;
        }
        return Math.max(first, 0);
    }

    /** The key of a whole name; its words are joined. Empty if nothing is left. */
    String key(CharSequence name) {
        StringBuilder key = new StringBuilder();
        for (String word : Folding.words(name)) {
            if (!isLeftOut(word)) {
                append(word, key);
            }
        }
        return key.toString();
    }

    /** The key of a name's first word that counts; empty if there is none. */
    String firstKey(CharSequence name) {
        StringBuilder key = new StringBuilder();
        for (String word : Folding.words(name)) {
            if (!isLeftOut(word)) {
                append(word, key);
                break;
            }
        }
        return key.toString();
    }

    private record Rule(String from, String to, boolean atStart, boolean atEnd) {
        int rank() {
            return atStart || atEnd ? 0 : 1;
        }
    }
}
