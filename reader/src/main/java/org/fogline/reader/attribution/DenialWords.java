package org.fogline.reader.attribution;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fogline.knowledge.text.Table;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.lexicon.Beginning;
import org.fogline.reader.lexicon.Phrases;
import org.jspecify.annotations.Nullable;

/** The words by which something said is called untrue, and those that tell what a denial or a confirmation is of. */
public final class DenialWords {

    /** What such words do. */
    public enum Kind {
        UNTRUE,
        DOUBTED,
        TRUE,
        DENIED,
        CALL,
        CHARGE,
        CONFIRM
    }

    private static final Map<Kind, Set<String>> WORDS = new EnumMap<>(Kind.class);

    private static final Phrases<Kind> PHRASES = new Phrases<>();

    static {
        for (Table.Row row : Table.builtIn("denials.csv", "words", "kind").rows()) {
            Kind kind = Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
            row.list("words").forEach(words -> PHRASES.add(words, kind));
            WORDS.computeIfAbsent(kind, key -> new HashSet<>()).addAll(row.list("words"));
        }
    }

    private DenialWords() {}

    /** Whether a verb by its base form is of a kind. */
    public static boolean isBase(String base, Kind kind) {
        return WORDS.getOrDefault(kind, Set.of()).contains(base);
    }

    /** Whether any of them begins with this folded word. */
    public static boolean begins(String word) {
        return PHRASES.begins(word);
    }

    static Phrases.@Nullable Match<Kind> at(AnalysedSentence at, int token) {
        return at.mentions().mayBegin(token, Beginning.DENIAL)
                ? PHRASES.at(at.sentence().tokens(), token)
                : null;
    }

    /** Whether words of a kind stand between two tokens. */
    public static boolean has(AnalysedSentence at, int first, int end, Kind kind) {
        for (int token = first; token < end; token++) {
            Phrases.Match<Kind> match = at(at, token);
            if (match != null && match.value() == kind && match.end() <= end) {
                return true;
            }
        }
        return false;
    }
}
