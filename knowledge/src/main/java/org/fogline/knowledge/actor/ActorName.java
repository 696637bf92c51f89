package org.fogline.knowledge.actor;

import java.util.ArrayList;
import java.util.List;
import org.fogline.knowledge.text.WordSequence;

/**
 * One way to write an actor's name, with what the text must look like for it to count.
 *
 * @param written the name without marks
 * @param actor who bears it
 * @param capitalsOnly whether it counts only where it is written in capital letters ("IS")
 * @param named whether at least one of its words must begin with a capital letter
 * @param acronym whether it is one word in capital letters
 * @param everydayWord whether it is also an ordinary word or a place
 * @param plural whether it is an acronym with a small s behind it, for several members of a group
 */
record ActorName(
        String written,
        Actor actor,
        boolean capitalsOnly,
        boolean named,
        boolean acronym,
        boolean everydayWord,
        boolean plural) {

    /** Acronyms of at most this many letters are too like words to be read in small letters. */
    private static final int SHORT_ACRONYM = 3;

    /** What makes several members of a group out of its acronym. */
    private static final String PLURAL = "s";

    static List<ActorName> allOf(Actor actor, Countries countries) {
        List<ActorName> names = new ArrayList<>();
        boolean everyday = actor.kind() == ActorKind.STATE || actor.aliases().contains("?" + actor.name());
        boolean capitals = actor.aliases().contains("!" + actor.name());
        names.add(of(actor.name(), actor, capitals, everyday));
        for (String alias : actor.aliases()) {
            char mark = alias.charAt(0);
            String written = mark == '!' || mark == '?' ? alias.substring(1) : alias;
            if (!written.equals(actor.name())) {
                boolean country = actor.kind() == ActorKind.STATE
                        && countries.byWord(written).isPresent();
                names.add(of(written, actor, mark == '!', mark == '?' || country));
            }
        }
        if (actor.kind() == ActorKind.ARMED_GROUP || actor.kind() == ActorKind.MILITIA) {
            for (ActorName name : List.copyOf(names)) {
                if (name.acronym()) {
                    names.add(new ActorName(name.written() + PLURAL, actor, true, true, false, false, true));
                }
            }
        }
        return names;
    }

    private static ActorName of(String written, Actor actor, boolean marked, boolean everyday) {
        boolean acronym = isAcronym(written);
        boolean capitalsOnly = marked || acronym && letters(written) <= SHORT_ACRONYM;
        return new ActorName(written, actor, capitalsOnly, hasCapital(written), acronym, everyday, false);
    }

    /** Whether the words from one index to another are written as this name must be. */
    boolean fits(WordSequence words, int from, int to) {
        if (plural) {
            String word = words.written(from);
            return word.endsWith(PLURAL) && isCapitals(word.substring(0, word.length() - 1));
        }
        if (capitalsOnly) {
            for (int index = from; index < to; index++) {
                if (!isMark(words.written(index)) && !isCapitals(words.written(index))) {
                    return false;
                }
            }
            return true;
        }
        if (!named) {
            return true;
        }
        for (int index = from; index < to; index++) {
            String word = words.written(index);
            if (!word.isEmpty() && !Character.isLowerCase(word.codePointAt(0)) && !word.startsWith("'")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(String word) {
        return word.length() == 1 && WordSequence.MARKS.contains(word);
    }

    private static boolean isAcronym(String written) {
        return written.indexOf(' ') < 0 && isCapitals(written) && letters(written) >= 2;
    }

    private static int letters(String written) {
        int letters = 0;
        for (int index = 0; index < written.length(); index++) {
            if (Character.isLetter(written.charAt(index))) {
                letters++;
            }
        }
        return letters;
    }

    private static boolean isCapitals(String word) {
        boolean capitals = false;
        for (int index = 0; index < word.length(); index++) {
            char c = word.charAt(index);
            if (Character.isLowerCase(c)) {
                return false;
            }
            capitals |= Character.isUpperCase(c) || Character.isDigit(c);
        }
        return capitals;
    }

    private static boolean hasCapital(String written) {
        for (int index = 0; index < written.length(); index++) {
            if (Character.isUpperCase(written.charAt(index))) {
                return true;
            }
        }
        return false;
    }
}
