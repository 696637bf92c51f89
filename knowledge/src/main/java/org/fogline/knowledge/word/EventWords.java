package org.fogline.knowledge.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fogline.knowledge.text.Folding;
import org.fogline.knowledge.text.PhraseTrie;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.text.WordSet;
import org.fogline.knowledge.text.WordTable;
import org.fogline.model.Cause;
import org.fogline.model.ClaimType;
import org.fogline.model.Coded;
import org.fogline.model.Combine;
import org.fogline.model.Effect;
import org.jspecify.annotations.Nullable;

/** The words for events, from {@code events.csv}: verbs by their base form, nouns by their phrases. */
public final class EventWords {

    private final WordTable<List<EventSense>> verbs = new WordTable<>();
    private final Set<String> verbBases = new HashSet<>();

    /** The same as the table has them, with their hyphens. */
    private final Set<String> writtenBases = new HashSet<>();

    /** What a longer base begins with, up to a space: "take" of "take hostage". */
    private final WordSet beginnings = new WordSet();

    private final PhraseTrie<EventSense> nouns = new PhraseTrie<>();

    EventWords(Inflection inflection) {
        for (Table.Row row : Table.builtIn(
                        "events.csv",
                        "words",
                        "part",
                        "object",
                        "type",
                        "subject",
                        "target",
                        "effect",
                        "cause",
                        "flags")
                .rows()) {
            for (String word : row.list("words")) {
                EventSense sense = sense(row, Folding.fold(word));
                if (sense.noun()) {
                    inflection.noun(word).forEach(form -> nouns.add(form, sense));
                } else {
                    if (verbBases.add(sense.word())) {
                        verbs.put(sense.word(), new ArrayList<>());
                        addBeginnings(sense.word());
                    }
                    writtenBases.add(word);
                    verb(sense.word()).add(sense);
                }
            }
        }
    }

    private void addBeginnings(String base) {
        for (int space = base.indexOf(' '); space >= 0; space = base.indexOf(' ', space + 1)) {
            beginnings.add(base.substring(0, space));
        }
    }

    private static EventSense sense(Table.Row row, String word) {
        String part = row.text("part");
        if (!part.equals("verb") && !part.equals("noun")) {
            throw row.wrong("part", "'" + part + "' is neither verb nor noun");
        }
        try {
            String effect = row.text("effect");
            int slash = effect.indexOf('/');
            List<Effect> effects = new ArrayList<>();
            for (String code : (slash < 0 ? effect : effect.substring(0, slash)).split("\\+")) {
                if (!code.isBlank()) {
                    effects.add(Coded.parse(Effect.class, code));
                }
            }
            String cause = row.text("cause");
            String flags = row.text("flags");
            return new EventSense(
                    word,
                    part.equals("noun"),
                    row.text("object"),
                    Coded.parse(ClaimType.class, row.text("type")),
                    row.text("subject"),
                    row.text("target"),
                    List.copyOf(effects),
                    slash < 0 ? null : Coded.parse(Combine.class, effect.substring(slash + 1)),
                    cause.isEmpty() ? null : Coded.parse(Cause.class, cause),
                    flags.isEmpty() ? Set.of() : Set.of(flags.split(" +")));
        } catch (IllegalArgumentException exception) {
            throw row.wrong("type, effect or cause", String.valueOf(exception.getMessage()));
        }
    }

    /** The base forms of all verbs that tell of events, as they are written. */
    public Set<String> verbs() {
        return writtenBases;
    }

    /** The senses of a verb by its base form; empty if it tells of no event. */
    public List<EventSense> verb(String base) {
        List<EventSense> senses = verbs.get(base);
        return senses == null ? List.of() : senses;
    }

    /** Whether a verb goes on with further words to one that tells of an event: "take" to "take hostage". */
    public boolean goesOn(String base) {
        return beginnings.contains(base);
    }

    /** The longest event noun that begins at a word, or null. */
    public PhraseTrie.@Nullable Match<EventSense> nounAt(List<String> words, int index) {
        return nouns.longestAt(words, index);
    }

    /** Whether any event noun begins with this folded word. */
    public boolean nounBegins(String word) {
        return nouns.begins(word);
    }

    /** The senses of a noun, singular or plural. */
    public List<EventSense> noun(String form) {
        return nouns.get(form);
    }
}
