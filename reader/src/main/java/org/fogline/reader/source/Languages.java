package org.fogline.reader.source;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fogline.knowledge.text.Folding;
import org.fogline.knowledge.text.Table;
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

    private record Language(int index, String code, UnicodeScript script) {}

    private static final Languages BUILT_IN = new Languages();

    private final List<Language> languages = new ArrayList<>();
    private final Map<String, String> codes = new HashMap<>();

    /** For each common word the languages in which it is one, by their index. */
    private final Map<String, List<Integer>> languagesOf = new HashMap<>();

    private Languages() {
        for (Table.Row row : Table.builtIn("languages.csv", "code", "script", "name", "words")
                .rows()) {
            UnicodeScript script;
            try {
                script = UnicodeScript.valueOf(row.text("script"));
            } catch (IllegalArgumentException exception) {
                throw row.wrong("script", "no script of that name: " + row.text("script"));
            }
            Set<String> words = new HashSet<>();
            for (String word : row.list("words")) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
            words.forEach(word ->
                    languagesOf.computeIfAbsent(word, key -> new ArrayList<>()).add(languages.size()));
            languages.add(new Language(languages.size(), row.text("code"), script));
            codes.put(row.text("code"), row.text("code"));
            for (String name : row.list("name")) {
                codes.put(Folding.fold(name), row.text("code"));
            }
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
        CharSequence sample = text.length() <= SAMPLE ? text : text.subSequence(0, SAMPLE);
        UnicodeScript script = script(sample);
        if (script == null) {
            return null;
        }
        List<Language> candidates =
                languages.stream().filter(language -> language.script == script).toList();
        if (candidates.size() == 1) {
            return candidates.get(0).code;
        }
        List<String> words = words(sample);
        int[] common = common(words);
        @Nullable String best = null;
        double bestShare = LEAST_SHARE;
        for (Language language : candidates) {
            double share = (double) common[language.index] / Math.max(1, words.size());
            if (share > bestShare) {
                bestShare = share;
                best = language.code;
            }
        }
        return best;
    }

    /** How many of the words of a text are common ones in languages of a script. */
    int commonWords(CharSequence text, UnicodeScript script) {
        int[] common = common(words(text));
        int most = 0;
        for (Language language : languages) {
            most = language.script == script ? Math.max(most, common[language.index]) : most;
        }
        return most;
    }

    /** For each language how many of the words are common ones in it. */
    private int[] common(List<String> words) {
        int[] common = new int[languages.size()];
        for (String word : words) {
            for (int language : languagesOf.getOrDefault(word, List.of())) {
                common[language]++;
            }
        }
        return common;
    }

    private static List<String> words(CharSequence text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int index = 0; index <= text.length(); index++) {
            boolean letter = index < text.length()
                    && (Character.isLetter(text.charAt(index))
                            || Character.getType(text.charAt(index)) == Character.NON_SPACING_MARK);
            if (letter && start < 0) {
                start = index;
            } else if (!letter && start >= 0) {
                words.add(text.subSequence(start, index).toString().toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return words;
    }

    private static @Nullable UnicodeScript script(CharSequence text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        int total = 0;
        int latin = 0;
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                latin++;
                total++;
            } else if (Character.isLetter(c)) {
                UnicodeScript script = UnicodeScript.of(c);
                letters.merge(script == UnicodeScript.KATAKANA ? UnicodeScript.HIRAGANA : script, 1, Integer::sum);
                total++;
            }
        }
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
