package org.fogline.reader.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fogline.knowledge.text.Table;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.segment.Sentence;
import org.fogline.reader.segment.Token;
import org.jspecify.annotations.Nullable;

/**
 * The armed groups of one document that no table names but whose own words show what they are ("the Front for the Defence
 * of the Coast (FDC)"), their short forms, and what points back to a group: "it", "the Division", "the movement".
 */
final class Bodies {

    private static final Set<String> NOUNS = new HashSet<>();
    private static final Set<String> POINTERS = new HashSet<>();
    private static final Set<String> INSIDE =
            Set.of("of", "for", "the", "and", "al", "el", "de", "la", "del", "des", "du");
    private static final int LONGEST = 12;
    private static final int SHORTEST_FORM = 3;
    private static final int LONGEST_FORM = 8;

    static {
        for (Table.Row row : Table.builtIn("body-nouns.csv", "words", "use").rows()) {
            Set<String> nouns = row.text("use").equals("name") ? NOUNS : POINTERS;
            nouns.addAll(row.list("words"));
        }
    }

    /** A group as a sentence names it. */
    record Body(String name, int first, int end) {}

    private final Map<String, String> shortForms = new HashMap<>();
    private final Map<String, String> byLastWord = new HashMap<>();
    private @Nullable String topic;

    /** What an earlier paragraph spoke of is not pointed back to. */
    void enterParagraph() {
        topic = null;
    }

    /** The groups of a sentence, in its order: what later sentences may point back to. */
    void tell(List<String> names) {
        for (String name : names) {
            int last = name.lastIndexOf(' ');
            if (last > 0) {
                byLastWord.put(name.substring(last + 1), name);
            }
        }
        topic = names.isEmpty() ? topic : names.get(0);
    }

    /** The groups that a sentence names or points back to, but for what is covered by known names. */
    List<Body> in(AnalysedSentence at, boolean[] covered) {
        Sentence sentence = at.sentence();
        List<Body> found = new ArrayList<>();
        int token = 0;
        while (token < sentence.size()) {
            Body body = covered[token] ? null : at(at, token, covered);
            if (body == null) {
                token++;
            } else {
                found.add(body);
                token = body.end();
            }
        }
        return found;
    }

    private @Nullable Body at(AnalysedSentence at, int token, boolean[] covered) {
        Sentence sentence = at.sentence();
        Token here = sentence.token(token);
        String spoken = topic;
        if (token == 0 && spoken != null && sentence.words().get(0).equals("it")) {
            return new Body(spoken, 0, 1);
        }
        boolean the = sentence.words().get(token).equals("the") && token + 1 < sentence.size();
        if (the
                && token == 0
                && spoken != null
                && POINTERS.contains(sentence.words().get(1))
                && !sentence.token(1).isCapitalised()) {
            return new Body(spoken, 0, 2);
        }
        if (the && !covered[token + 1] && isWordAlone(sentence, token + 1)) {
            String name = byLastWord.get(sentence.token(token + 1).text());
            return name == null ? null : new Body(name, token, token + 2);
        }
        if (!here.isWord() || !here.isCapitalised() || isPlaceOrActor(at, token)) {
            return null;
        }
        String whole = shortForms.get(here.text());
        if (whole != null) {
            return new Body(whole, token, token + 1);
        }
        if (isShortName(at, token)) {
            return new Body(here.text(), token, token + 1);
        }
        return sentence.words().get(token).equals("the") ? null : named(at, token, covered);
    }

    /** "APCLS", "the HCUA": letters in capitals among other words, which are no place. */
    private static boolean isShortName(AnalysedSentence at, int token) {
        Sentence sentence = at.sentence();
        String text = sentence.token(token).text();
        boolean letters = text.length() >= SHORTEST_FORM
                && text.length() <= LONGEST_FORM
                && sentence.token(token).isAllCapitals()
                && text.chars().allMatch(Character::isLetter);
        if (!letters || at.mentions().placeAt(token) != null) {
            return false;
        }
        for (Token other : sentence.tokens()) {
            if (other.isWord() && !other.isCapitalised()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordAlone(Sentence sentence, int token) {
        return sentence.token(token).isCapitalised()
                && (token + 1 == sentence.size() || !sentence.token(token + 1).isCapitalised());
    }

    /** A name in capitals that holds a noun for a group: its words, and the short form in brackets behind it. */
    private @Nullable Body named(AnalysedSentence at, int first, boolean[] covered) {
        Sentence sentence = at.sentence();
        int end = first;
        int capitals = 0;
        boolean noun = false;
        for (int token = first; token < sentence.size() && token < first + LONGEST && !covered[token]; token++) {
            Token here = sentence.token(token);
            if (here.isWord() && here.isCapitalised()) {
                capitals++;
                noun |= NOUNS.contains(sentence.words().get(token));
                end = token + 1;
            } else if (isElided(here)) {
                end = token + 1;
            } else if (!here.hyphenated() && !INSIDE.contains(sentence.words().get(token)) && !here.is("-")) {
                break;
            } else if (here.hyphenated()) {
                end = token + 1;
            }
        }
        boolean bracket = end > first
                && end + 2 < sentence.size()
                && sentence.token(end).is("(")
                && sentence.token(end + 1).isAllCapitals()
                && sentence.token(end + 2).is(")");
        if (capitals < 2 || !noun && !(bracket && isShortFormOf(sentence, first, end))) {
            return null;
        }
        String name = sentence.written(first, end);
        if (bracket) {
            shortForms.put(sentence.token(end + 1).text(), name);
            end += 3;
        }
        return new Body(name, first, end);
    }

    /** "l'Azawad": a name behind an article that lost its vowel. */
    private static boolean isElided(Token here) {
        String text = here.text();
        return text.length() > 2
                && (text.charAt(1) == '\'' || text.charAt(1) == '\u2019')
                && Character.isUpperCase(text.charAt(2));
    }

    /** "Mouvement Arabe de l'Azawad (MAA)": the short form begins with the letters of the first two words in capitals. */
    private static boolean isShortFormOf(Sentence sentence, int first, int end) {
        String form = sentence.token(end + 1).text();
        int letters = 0;
        for (int token = first; token < end && letters < form.length() && letters < 2; token++) {
            Token here = sentence.token(token);
            if (here.isWord() && here.isCapitalised()) {
                if (here.text().charAt(0) != form.charAt(letters)) {
                    return false;
                }
                letters++;
            }
        }
        return letters == 2 && form.length() >= SHORTEST_FORM;
    }

    private static boolean isPlaceOrActor(AnalysedSentence at, int token) {
        for (ActorMention actor : at.mentions().actors()) {
            if (actor.first() <= token && token < actor.end() && actor.kind() == ActorMention.Kind.NAMED) {
                return true;
            }
        }
        return false;
    }
}
