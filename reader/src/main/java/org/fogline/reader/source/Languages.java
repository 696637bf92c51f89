package org.fogline.reader.source;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fogline.knowledge.text.Folding;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.text.WordTable;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text: the script that most of its letters have, and among that script's languages the one
 * whose commonest words stand in it most often, by {@code languages.csv}.
 */
final class Languages {

    private static final int SAMPLE = 6_000;

    /** A text in a language of the table has far more of its words than this among all words. */
    private static final double LEAST_SHARE = 0.06;

    private static final int FEWEST_LETTERS = 20;

    /** The small letter of each Latin letter without a mark; 0 for all else below 0x80. */
    private static final byte[] SMALL = smallLetters();

    private record Language(int index, String code, UnicodeScript script) {}

    private static final Languages BUILT_IN = new Languages();

    private final List<Language> languages = new ArrayList<>();
    private final Map<String, String> codes = new HashMap<>();

    /** For each common word the languages in which it is one, by their index. */
    private final WordTable<int[]> languagesOf = new WordTable<>();

    private Languages() {
        for (Table.Row row : Table.builtIn("languages.csv", "code", "script", "name", "words")
                .rows()) {
            UnicodeScript script;
            try {
                script = UnicodeScript.valueOf(row.text("script"));
            } catch (IllegalArgumentException exception) {
                throw row.wrong("script", "no script of that name: " + row.text("script"));
            }
            for (String word : row.list("words")) {
                addWord(word.toLowerCase(Locale.ROOT), languages.size());
            }
            languages.add(new Language(languages.size(), row.text("code"), script));
            codes.put(row.text("code"), row.text("code"));
            for (String name : row.list("name")) {
                codes.put(Folding.fold(name), row.text("code"));
            }
        }
    }

    private void addWord(String word, int language) {
        int[] before = languagesOf.get(word);
        int[] all = before == null ? new int[1] : Arrays.copyOf(before, before.length + 1);
        all[all.length - 1] = language;
        if (before == null || before[before.length - 1] != language) {
            languagesOf.put(word, all);
        }
    }

    static Languages builtIn() {
        return BUILT_IN;
    }

    /** The code for what a header says: "English", "en-GB", "en_US". */
    @Nullable
    String code(String written) {
        String plain = written.strip().toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < plain.length() && Character.isLetter(plain.charAt(end))) {
            end++;
        }
        String known = codes.get(plain.substring(0, end));
        if (known == null) {
            known = codes.get(Folding.fold(plain));
        }
        return known == null && (end == 2 || end == 3) ? plain.substring(0, end) : known;
    }

    /** The language of a text, or null if there is too little to go by. */
    @Nullable
    String of(CharSequence text) {
        String sample = text.subSequence(0, Math.min(text.length(), SAMPLE)).toString();
        UnicodeScript script = script(sample);
        if (script == null) {
            return null;
        }
        List<Language> candidates =
                languages.stream().filter(language -> language.script == script).toList();
        if (candidates.size() == 1) {
            return candidates.get(0).code;
        }
        int[] common = new int[languages.size()];
        int words = countWords(sample, common);
        @Nullable String best = null;
        double bestShare = LEAST_SHARE;
        for (Language language : candidates) {
            double share = (double) common[language.index] / Math.max(1, words);
            if (share > bestShare) {
                bestShare = share;
                best = language.code;
            }
        }
        return best;
    }

    /** How many of the words of a text are common ones in languages of a script. */
    int commonWords(String text, UnicodeScript script) {
        int[] common = new int[languages.size()];
        countWords(text, common);
        int most = 0;
        for (Language language : languages) {
            most = language.script == script ? Math.max(most, common[language.index]) : most;
        }
        return most;
    }

    /** How many words the text has, and for each language how many of them are common ones in it. */
    private int countWords(String text, int[] common) {
        int words = 0;
        int index = 0;
        while (index < text.length()) {
            int start = index;
            int hash = 0;
            int plainEnd = index;
            for (; plainEnd < text.length(); plainEnd++) {
                char c = text.charAt(plainEnd);
                byte small = c < 0x80 ? SMALL[c] : 0;
                if (small == 0) {
                    break;
                }
                // that of the word in small letters
                hash = 31 * hash + small;
            }
            index = plainEnd;
            while (index < text.length() && isLetter(text.charAt(index))) {
                index++;
            }
            if (index == start) {
                index++;
                continue;
            }
            words++;
            if (index > plainEnd || languagesOf.mayHave(hash)) {
                int[] found = languagesOf.get(text.substring(start, index).toLowerCase(Locale.ROOT));
                for (int each = 0; found != null && each < found.length; each++) {
                    common[found[each]]++;
                }
            }
        }
        return words;
    }

    private static boolean isLetter(char c) {
        return c < 0x80 ? SMALL[c] != 0 : Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static byte[] smallLetters() {
        byte[] letters = new byte[0x80];
        for (char small = 'a'; small <= 'z'; small++) {
            letters[small] = (byte) small;
            letters[Character.toUpperCase(small)] = (byte) small;
        }
        return letters;
    }

    private static @Nullable UnicodeScript script(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        int total = 0;
        int latin = 0;
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (c < 0x80) {
                latin += SMALL[c] == 0 ? 0 : 1;
            } else if (Character.isLetter(c)) {
                UnicodeScript script = UnicodeScript.of(c);
                letters.merge(script == UnicodeScript.KATAKANA ? UnicodeScript.HIRAGANA : script, 1, Integer::sum);
                total++;
            }
        }
        total += latin;
        if (latin > 0) {
            letters.merge(UnicodeScript.LATIN, latin, Integer::sum);
        }
        if (total < FEWEST_LETTERS) {
            return null;
        }
        // Japanese mixes its own letters with Chinese ones
        if (letters.getOrDefault(UnicodeScript.HIRAGANA, 0) * 10 > total) {
            return UnicodeScript.HIRAGANA;
        }
        return letters.entrySet().stream()
                .max(Map.Entry.<UnicodeScript, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
