package org.fogline.knowledge.word;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fogline.knowledge.text.Folding;
import org.fogline.knowledge.text.Table;

/** The written forms of English verbs and nouns: by rule, with the irregular verbs from a table. */
public final class Inflection {

    private final Map<String, Map<String, Set<VerbForm>>> irregular = new HashMap<>();

    public Inflection() {
        for (Table.Row row : Table.builtIn("irregular-verbs.csv", "base", "past", "participle", "ing", "third")
                .rows()) {
            Map<String, Set<VerbForm>> forms = new LinkedHashMap<>();
            add(forms, row.text("base"), VerbForm.BASE);
            row.list("past").forEach(form -> add(forms, form, VerbForm.PAST));
            row.list("participle").forEach(form -> add(forms, form, VerbForm.PARTICIPLE));
            row.list("ing").forEach(form -> add(forms, form, VerbForm.ING));
            row.list("third").forEach(form -> add(forms, form, VerbForm.THIRD));
            irregular.put(row.text("base"), forms);
        }
    }

    /**
     * The written forms of a verb, each with what it may be.
     *
     * @param base a base form; of a phrase the first word is inflected ("shoot down" gives "shot down"), of one word with
     *     a hyphen the last part ("counter-attack" gives "counter attacked")
     */
    public Map<String, Set<VerbForm>> verb(String base) {
        int hyphen = base.indexOf(' ') < 0 ? base.lastIndexOf('-') : -1;
        if (hyphen > 0) {
            String first = Folding.fold(base.substring(0, hyphen)) + ' ';
            Map<String, Set<VerbForm>> compounds = new LinkedHashMap<>();
            verb(base.substring(hyphen + 1)).forEach((form, kinds) -> compounds.put(first + form, kinds));
            return compounds;
        }
        String folded = Folding.fold(base);
        int space = folded.indexOf(' ');
        String head = space < 0 ? folded : folded.substring(0, space);
        String rest = space < 0 ? "" : folded.substring(space);
        Map<String, Set<VerbForm>> forms = irregular.get(head);
        if (forms == null) {
            forms = regular(head);
        }
        if (rest.isEmpty()) {
            return forms;
        }
        Map<String, Set<VerbForm>> phrases = new LinkedHashMap<>();
        forms.forEach((form, kinds) -> phrases.put(form + rest, kinds));
        return phrases;
    }

    /** A noun's singular and its plurals; of a phrase the last word is inflected. */
    public List<String> noun(String singular) {
        String folded = Folding.fold(singular);
        List<String> forms = new ArrayList<>();
        forms.add(folded);
        if (folded.endsWith("y") && folded.length() > 2 && !isVowel(folded.charAt(folded.length() - 2))) {
            forms.add(folded.substring(0, folded.length() - 1) + "ies");
        } else if (endsInHiss(folded)) {
            forms.add(folded + "es");
        } else if (folded.endsWith("man")) {
            forms.add(folded.substring(0, folded.length() - 3) + "men");
        } else {
            forms.add(folded + "s");
        }
        return forms;
    }

    private static Map<String, Set<VerbForm>> regular(String base) {
        Map<String, Set<VerbForm>> forms = new LinkedHashMap<>();
        add(forms, base, VerbForm.BASE);
        int length = base.length();
        boolean consonantY = base.endsWith("y") && length > 1 && !isVowel(base.charAt(length - 2));
        String stem = consonantY ? base.substring(0, length - 1) + "i" : base;
        add(
                forms,
                consonantY ? stem + "es" : endsInHiss(base) || base.endsWith("o") ? base + "es" : base + "s",
                VerbForm.THIRD);
        List<String> stems = new ArrayList<>();
        if (base.endsWith("e")) {
            stems.add(base.substring(0, length - 1));
        } else {
            stems.add(base);
            if (doubles(base)) {
                stems.add(base + base.charAt(length - 1));
            }
        }
        for (String each : stems) {
            String past = consonantY ? stem + "ed" : each + "ed";
            add(forms, past, VerbForm.PAST);
            add(forms, past, VerbForm.PARTICIPLE);
            add(forms, each + "ing", VerbForm.ING);
        }
        if (base.endsWith("ee")) {
            add(forms, base + "ing", VerbForm.ING);
        }
        return forms;
    }

    /** A consonant after one vowel may double; both spellings are taken, as British and American usage differ. */
    private static boolean doubles(String base) {
        int length = base.length();
        return length >= 3
                && "bdgklmnprtv".indexOf(base.charAt(length - 1)) >= 0
                && isVowel(base.charAt(length - 2))
                && !isVowel(base.charAt(length - 3));
    }

    private static boolean endsInHiss(String word) {
        return word.endsWith("s")
                || word.endsWith("x")
                || word.endsWith("z")
                || word.endsWith("ch")
                || word.endsWith("sh");
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    private static void add(Map<String, Set<VerbForm>> forms, String form, VerbForm kind) {
        forms.computeIfAbsent(form, key -> EnumSet.noneOf(VerbForm.class)).add(kind);
    }
}
