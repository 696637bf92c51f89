package org.fogline.reader.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.actor.ActorKind;
import org.fogline.knowledge.actor.ActorMatch;
import org.fogline.knowledge.text.PhraseTrie;
import org.fogline.knowledge.text.Table;
import org.fogline.reader.Knowledge;
import org.fogline.reader.numeral.Numerals;
import org.fogline.reader.segment.Sentence;
import org.fogline.reader.segment.Token;
import org.jspecify.annotations.Nullable;

/**
 * The names that a document itself brings in: armed groups that no table knows ("the Coast Liberation Front"), and
 * short forms of groups that it gives in brackets ("the Coast Movement (CM)") or uses after the full name ("the
 * Tigers"). One for each document.
 */
final class GroupNames {

    private static final Set<String> ARMED = new HashSet<>();
    private static final Set<String> PERHAPS = new HashSet<>();
    private static final Set<String> MEN = new HashSet<>();
    private static final Set<String> GANG = new HashSet<>();
    private static final Set<String> UNIT = new HashSet<>();
    private static final Set<String> NOT = new HashSet<>();
    private static final Set<String> KIND_ENDS = new HashSet<>();
    private static final PhraseTrie<String> KINDS = new PhraseTrie<>();
    private static final Set<String> INSIDE =
            Set.of("of", "for", "the", "and", "al", "el", "de", "la", "del", "des", "du", "ul", "e", "i");
    private static final int LONGEST = 10;
    private static final int SHORTEST_LAST_WORD = 5;
    private static final int SHORTEST_SURNAME = 4;

    static {
        for (Table.Row row : Table.builtIn("body-nouns.csv", "words", "use").rows()) {
            switch (row.text("use")) {
                case "armed" -> ARMED.addAll(row.list("words"));
                case "perhaps" -> PERHAPS.addAll(row.list("words"));
                case "men" -> MEN.addAll(row.list("words"));
                case "gang" -> GANG.addAll(row.list("words"));
                case "unit" -> UNIT.addAll(row.list("words"));
                case "not" -> NOT.addAll(row.list("words"));
                case "kind" ->
                    row.list("words").forEach(words -> {
                        KINDS.add(words, words);
                        KIND_ENDS.add(words.substring(words.lastIndexOf(' ') + 1));
                    });
                default -> {
                    // the other uses are for what points back to a group
                }
            }
        }
    }

    /** A name in a sentence: the token after it, and the canonical names that it may mean. */
    record Match(int end, List<String> values) {}

    /** A name as it is written, by its words. */
    private record Form(List<String> written, List<String> values, boolean afterThe) {}

    private final Knowledge knowledge;
    private final Map<String, List<Form>> forms = new HashMap<>();

    private GroupNames(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The names that the sentences of a document bring in. */
    static GroupNames of(List<Sentence> sentences, Knowledge knowledge) {
        GroupNames names = new GroupNames(knowledge);
        for (Sentence sentence : sentences) {
            if (!isInCapitals(sentence)) {
                names.read(sentence);
            }
        }
        return names;
    }

    /** The longest of these names that begins at a token; null if none does. */
    @Nullable
    Match at(Sentence sentence, int token) {
        if (forms.isEmpty()) {
            return null;
        }
        Match best = null;
        for (Form form : forms.getOrDefault(sentence.words().get(token), List.of())) {
            int end = token + form.written().size();
            boolean fits = end <= sentence.size() && (best == null || end > best.end());
            for (int index = 0; fits && index < form.written().size(); index++) {
                fits = sentence.token(token + index)
                        .text()
                        .equals(form.written().get(index));
            }
            boolean the = token > 0 && sentence.words().get(token - 1).equals("the");
            if (fits && (the || !form.afterThe())) {
                best = new Match(end, form.values());
            }
        }
        return best;
    }

    private void read(Sentence sentence) {
        int token = 0;
        while (token < sentence.size()) {
            Token here = sentence.token(token);
            boolean count = token == 0 && Numerals.builtIn().begins(here);
            if (!here.isWord() || !here.isCapitalised() || count) {
                // "Two Mujahideen fell" begins with no name
                token++;
                continue;
            }
            int end = nameEnd(sentence, token);
            if (!mayBring(sentence, token, end)) {
                person(sentence, token, end);
                token = end;
                continue;
            }
            int first = sentence.words().get(token).equals("the") ? token + 1 : token;
            ActorMatch known = first < end ? knowledge.actors().longestMatch(sentence, first) : null;
            if (known != null && (known.to() >= end || !hasArmedNoun(sentence, known.to(), end))) {
                List<String> names =
                        known.candidates().stream().map(Actor::name).toList();
                if (known.candidates().stream().anyMatch(actor -> actor.kind() != ActorKind.PERSON)) {
                    // "Nur Misuari (MNLF)": behind a person his body stands
                    bracket(sentence, known.to(), names);
                }
                lastWord(sentence, first, known);
                token = Math.max(token + 1, known.to());
                continue;
            }
            boolean group = first < end && isGroup(sentence, first, end);
            if (group) {
                List<String> names = List.of(sentence.written(first, end));
                add(sentence, first, end, names, false);
                bracket(sentence, end, names);
            }
            token = Math.max(token + 1, end);
        }
    }

    /** Whether anything about a name in capitals makes it worth looking up: most are of people and places. */
    private static boolean mayBring(Sentence sentence, int first, int end) {
        boolean followed = end < sentence.size()
                && (sentence.token(end).is("(")
                        || GANG.contains(sentence.words().get(end)));
        boolean kind = first > 0 && KIND_ENDS.contains(sentence.words().get(first - 1));
        return followed
                || kind
                || end - first > 1
                        && (hasNoun(sentence, first, end)
                                || sentence.words().get(end - 1).endsWith("s"));
    }

    private static boolean hasNoun(Sentence sentence, int first, int end) {
        for (int token = first; token < end; token++) {
            String word = sentence.words().get(token);
            if (ARMED.contains(word) || PERHAPS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Where a name in capitals ends that begins at a token: words in capitals, joined by small words and hyphens. */
    private static int nameEnd(Sentence sentence, int first) {
        int end = first + 1;
        for (int token = first + 1; token < sentence.size() && token < first + LONGEST; token++) {
            Token here = sentence.token(token);
            if (here.isWord() && (here.isCapitalised() || here.hyphenated())) {
                end = token + 1;
            } else if (!INSIDE.contains(sentence.words().get(token)) || endsName(sentence, token)) {
                break;
            }
        }
        return end;
    }

    /** "X and the Y Front" are two, and "Fighters of the Y Front" begins with no name. */
    private static boolean endsName(Sentence sentence, int token) {
        boolean list = sentence.words().get(token).equals("and")
                && token + 1 < sentence.size()
                && sentence.words().get(token + 1).equals("the");
        return list || MEN.contains(sentence.words().get(token - 1));
    }

    private static boolean hasArmedNoun(Sentence sentence, int first, int end) {
        for (int token = first; token < end; token++) {
            if (ARMED.contains(sentence.words().get(token))) {
                return true;
            }
        }
        return false;
    }

    private boolean isGroup(Sentence sentence, int first, int end) {
        boolean armed = false;
        boolean perhaps = false;
        int capitals = 0;
        for (int token = first; token < end; token++) {
            String word = sentence.words().get(token);
            boolean known = token > first && knowledge.actors().longestMatch(sentence, token) != null;
            if (known
                    || UNIT.contains(word)
                    || NOT.contains(word)
                    || sentence.token(token).isNumber()) {
                return false;
            }
            boolean named = sentence.token(token).isCapitalised()
                    || sentence.token(token).hyphenated();
            capitals += named ? 1 : 0;
            armed |= named && ARMED.contains(word);
            perhaps |= named && PERHAPS.contains(word);
        }
        boolean nation = knowledge.countries().longestMatch(sentence, first) != null && end - first == 2;
        if (isKindBefore(sentence, first) || isGang(sentence, first, end)) {
            return true;
        }
        if (capitals < 2 || nation || isOrdinal(sentence.words().get(first))) {
            return false;
        }
        return armed || perhaps && isToldOfAsArmed(sentence, first, end);
    }

    /** "The Gran Rio gang", but not the gang of a country or a town. */
    private boolean isGang(Sentence sentence, int first, int end) {
        boolean gang = first > 0
                && end < sentence.size()
                && GANG.contains(sentence.words().get(end));
        return gang
                && knowledge.countries().longestMatch(sentence, first) == null
                && knowledge.gazetteer().longestMatch(sentence, first) == null;
    }

    private static boolean isOrdinal(String word) {
        return word.endsWith("th") || word.equals("first") || word.equals("second") || word.equals("third");
    }

    /** "Fighters of the X", "X rebels", "X (ABC) militants". */
    private static boolean isToldOfAsArmed(Sentence sentence, int first, int end) {
        int after = end;
        if (after + 2 < sentence.size()
                && sentence.token(after).is("(")
                && sentence.token(after + 2).is(")")) {
            after += 3;
        }
        if (after < sentence.size() && MEN.contains(sentence.words().get(after))) {
            return true;
        }
        int before = first - 1;
        if (before >= 0 && sentence.words().get(before).equals("the")) {
            before--;
        }
        boolean of = before > 0
                && (sentence.words().get(before).equals("of")
                        || sentence.words().get(before).equals("from"));
        return of && MEN.contains(sentence.words().get(before - 1));
    }

    private static boolean isKindBefore(Sentence sentence, int first) {
        boolean may = first > 0 && KIND_ENDS.contains(sentence.words().get(first - 1));
        for (int token = may ? Math.max(0, first - 3) : first; token < first; token++) {
            PhraseTrie.Match<String> kind = KINDS.longestAt(sentence.words(), token);
            if (kind != null && kind.end() == first) {
                return true;
            }
        }
        return false;
    }

    /** "(ABC)" behind a name is its short form. */
    private void bracket(Sentence sentence, int open, List<String> names) {
        boolean shortForm = open + 2 < sentence.size()
                && sentence.token(open).is("(")
                && sentence.token(open + 1).isAllCapitals()
                && sentence.token(open + 2).is(")");
        if (shortForm) {
            ActorMatch known = knowledge.actors().longestMatch(sentence, open + 1);
            boolean same = known != null
                    && known.to() == open + 2
                    && known.candidates().stream().map(Actor::name).toList().equals(names);
            if (!same) {
                add(sentence, open + 1, open + 2, names, false);
            }
        }
    }

    /** "The Tigers" after "the Tamil Tigers". */
    private void lastWord(Sentence sentence, int first, ActorMatch known) {
        int last = known.to() - 1;
        if (known.candidates().size() == 1 && known.candidates().get(0).kind() == ActorKind.PERSON) {
            surname(sentence, first, last, known.candidates().get(0).name());
            return;
        }
        Token word = sentence.token(last);
        boolean group = known.candidates().size() == 1
                && known.candidates().get(0).kind().isArmed()
                && !known.candidates().get(0).kind().isState();
        if (group
                && last > first
                && word.isCapitalised()
                && word.text().length() >= SHORTEST_LAST_WORD
                && word.text().endsWith("s")
                && knowledge.countries().longestMatch(sentence, last) == null) {
            add(sentence, last, last + 1, List.of(known.candidates().get(0).name()), true);
        }
    }

    /** "General Laurent Nkunda": behind a title a person who is known. */
    private void person(Sentence sentence, int first, int end) {
        for (int token = first; token + 1 < end; token++) {
            ActorMatch known = knowledge.actors().longestMatch(sentence, token);
            if (known != null
                    && known.to() == end
                    && known.candidates().size() == 1
                    && known.candidates().get(0).kind() == ActorKind.PERSON) {
                surname(sentence, token, end - 1, known.candidates().get(0).name());
                return;
            }
        }
    }

    /** "Nkunda's men" after "General Laurent Nkunda". */
    private void surname(Sentence sentence, int first, int last, String name) {
        boolean full = last > first
                && sentence.token(last).isCapitalised()
                && sentence.token(last).text().length() >= SHORTEST_SURNAME
                && knowledge.gazetteer().longestMatch(sentence, last) == null;
        if (full) {
            add(sentence, last, last + 1, List.of(name), false);
        }
    }

    private void add(Sentence sentence, int first, int end, List<String> names, boolean afterThe) {
        List<String> written = new ArrayList<>();
        for (int token = first; token < end; token++) {
            written.add(sentence.token(token).text());
        }
        List<Form> known = forms.computeIfAbsent(sentence.words().get(first), key -> new ArrayList<>());
        Form form = new Form(List.copyOf(written), names, afterThe);
        if (known.stream().noneMatch(other -> other.written().equals(form.written()))) {
            known.add(form);
        }
    }

    private static boolean isInCapitals(Sentence sentence) {
        int words = 0;
        int capitals = 0;
        for (Token token : sentence.tokens()) {
            if (token.isWord() && token.text().length() > 1) {
                words++;
                capitals += token.isCapitalised() ? 1 : 0;
            }
        }
        return capitals * 5 > words * 4;
    }
}
