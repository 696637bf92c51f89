package org.fogline.reader.discourse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/** Whom a document means again: by "it" and "he", by "its spokesman", by a word said before ("the mayor"), by "the newsletter". */
final class Antecedents {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    static final Set<String> SPOKESMEN = Set.of("spokesman", "spokeswoman", "spokesperson");

    /** How many tokens of a sentence count as its opening. */
    static final int OPENING = 8;

    private final Map<String, Speaker> byHead = new HashMap<>();

    /** The body or person known by name that spoke last: a paper is theirs, and not a crowd's that was cited between. */
    private @Nullable Speaker lastBody;

    /** The last sentence in which someone named spoke. */
    private int spokeIn = -1;

    /** The first token of whoever spoke first in that sentence. */
    private int firstIn;

    private @Nullable String lastOutlet;

    /** The sentence that named the last outlet, and whether it did so in its first noun group. */
    private int lastOutletIn = -1;

    private boolean lastOutletOpens;

    private final SideResolver sides;
    private final NamedBefore namedBefore;

    Antecedents(SideResolver sides, NamedBefore namedBefore) {
        this.sides = sides;
        this.namedBefore = namedBefore;
    }

    /** Someone spoke in a sentence, named by a noun group. */
    void spoke(AnalysedSentence at, Nominal speaker) {
        firstIn = spokeIn == at.index()
                ? Math.min(firstIn, speaker.group().first())
                : speaker.group().first();
        spokeIn = at.index();
    }

    /** "N. said that ...; it denied": whether someone has spoken in a sentence before one of its noun groups. */
    boolean spokeBefore(AnalysedSentence at, Nominal noun) {
        return spokeIn(at) && firstIn < noun.group().first();
    }

    /** Whether someone spoke in a sentence; of those behind it nothing is known yet. */
    boolean spokeIn(AnalysedSentence at) {
        return spokeIn == at.index();
    }

    /** The speaker named before by a word ("the mayor"), or null. */
    @Nullable
    Speaker byWord(String word) {
        return byHead.get(singular(word));
    }

    /** The outlet named last, or null. */
    @Nullable
    String lastOutlet() {
        return lastOutlet;
    }

    /** "Issue 12 of the X is out. It says that": the outlet that the sentence before is about. */
    @Nullable
    Speaker outletJustNamed(AnalysedSentence at, Nominal nominal) {
        String outlet = lastOutlet;
        boolean it = at.word(nominal.group().first()).equals("it");
        return it && outlet != null && lastOutletOpens && lastOutletIn == at.index() - 1
                ? new Speaker(outlet, outlet, null, true)
                : null;
    }

    /** "The Red Cross received 56 bodies. It said that ...": who opens the sentence before, unless someone spoke there. */
    @Nullable
    String opensBefore(AnalysedSentence at) {
        return spokeIn < at.index() - 1 ? namedBefore.opensBefore(at) : null;
    }

    static @Nullable Speaker pronoun(AnalysedSentence at, Nominal nominal, List<Speaker> last) {
        boolean first = Set.of("i", "we").contains(at.word(nominal.group().first()));
        return first || last.isEmpty() ? null : last.get(last.size() - 1);
    }

    /** The known body that spoke last, or null. */
    @Nullable
    Speaker lastBody() {
        return lastBody;
    }

    void remember(AnalysedSentence at, Nominal nominal, Speaker speaker) {
        lastBody = speaker.known() || speaker.bearsName() ? speaker : lastBody;
        for (int token = nominal.group().first(); token < nominal.group().end(); token++) {
            String word = singular(at.word(token));
            Speaker before = speaker.known() ? null : byHead.get(word);
            boolean bodys = before != null
                    && before.known()
                    && before.source().toLowerCase(Locale.ROOT).contains(word);
            if (!bodys) {
                // "the observatory's director" leaves "the observatory" to the body itself
                byHead.put(word, speaker);
            }
            if (SPOKESMEN.contains(word)) {
                SPOKESMEN.forEach(other -> byHead.put(other, speaker));
            }
        }
        String[] parts = NO_LETTERS.split(speaker.source().toLowerCase(Locale.ROOT));
        for (String part : parts) {
            byHead.put(part, speaker);
        }
    }

    static String singular(String word) {
        return word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
    }

    /** Keeps in mind which outlet a sentence names, for "the newsletter", "the same issue". */
    void see(AnalysedSentence at) {
        int dateline = at.datelineEnd();
        for (ActorMention mention : at.mentions().actors()) {
            String name = mention.kind() == ActorMention.Kind.NAMED ? sides.actorOf(mention) : null;
            if (name != null) {
                namedBefore.see(at, mention, name);
            }
            if (name != null && sides.isMedia(name) && mention.first() >= dateline) {
                lastOutlet = name;
                lastOutletOpens = lastOutletIn == at.index() && lastOutletOpens || mention.first() < OPENING;
                lastOutletIn = at.index();
            }
        }
    }

    /** "its spokesman": of the body that the sentence names before, else of who spoke before. */
    @Nullable
    String antecedent(AnalysedSentence at, Nominal nominal, List<Speaker> last) {
        for (ActorMention mention : at.mentions().actors()) {
            if (mention.end() <= nominal.group().first() && mention.kind() == ActorMention.Kind.NAMED) {
                return sides.actorOf(mention);
            }
        }
        boolean crowd = last.isEmpty() || !last.get(last.size() - 1).known();
        String opener = crowd ? namedBefore.opensBefore(at) : opensBefore(at);
        return opener != null
                ? opener
                : last.isEmpty() ? null : last.get(last.size() - 1).source();
    }
}
