package org.fogline.reader.discourse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/** The acronyms that a document explains in brackets behind a name: "the Valley Rights Council (VRC)". */
final class Acronyms {

    private final Map<String, String> byLetters = new HashMap<>();

    Acronyms(List<AnalysedSentence> sentences, SideResolver sides) {
        for (AnalysedSentence at : sentences) {
            for (int open = 1; open + 2 < at.syntax().chunks().size(); open++) {
                Nominal letters = at.nominal(open + 1);
                boolean brackets =
                        at.syntax().isLink(open, Chunk.Kind.OPEN) && at.syntax().isLink(open + 2, Chunk.Kind.CLOSE);
                Nominal name = at.nominal(open - 1);
                if (brackets && letters != null && name != null && isAcronym(at, letters)) {
                    String full = nameBefore(at, name, sides);
                    if (full != null) {
                        byLetters.putIfAbsent(letters(at, letters), full);
                    }
                }
            }
        }
    }

    private static @Nullable String nameBefore(AnalysedSentence at, Nominal name, SideResolver sides) {
        for (ActorMention mention : name.actors()) {
            if (mention.kind() == ActorMention.Kind.NAMED && mention.end() == nameEnd(at, name)) {
                return sides.actorOf(mention);
            }
        }
        int head = name.chunk();
        while (head >= 2 && at.syntax().isGoverned(head) && at.nominal(head - 2) != null) {
            head -= 2;
        }
        Nominal first = java.util.Objects.requireNonNull(at.nominal(head));
        boolean body = !first.is(Nominal.Kind.PLACE)
                && first.count() == null
                && at.sentence().token(first.group().head()).isCapitalised();
        String full = body && nameEnd(at, name) == name.group().end() ? PlainNames.bodyName(at, first) : null;
        return full != null && full.indexOf(' ') > 0 ? full : null;
    }

    private static int nameEnd(AnalysedSentence at, Nominal name) {
        int end = name.group().end();
        return at.word(end - 1).equals("'s") || at.word(end - 1).equals("'") ? end - 1 : end;
    }

    private static boolean isAcronym(AnalysedSentence at, Nominal nominal) {
        int end = nominal.group().end();
        return end - nominal.group().first() == 1
                && at.sentence().token(end - 1).isAllCapitals()
                && at.word(end - 1).length() > 1;
    }

    private static String letters(AnalysedSentence at, Nominal nominal) {
        return at.word(nominal.group().end() - 1);
    }

    /** The name that a noun group of letters alone stands for, or null. */
    @Nullable
    String name(AnalysedSentence at, Nominal nominal) {
        int first = nominal.group().first();
        int letters = at.word(first).equals("the") ? first + 1 : first;
        boolean known = nominal.actors().stream().anyMatch(actor -> actor.kind() == ActorMention.Kind.NAMED);
        boolean alone = !known
                && letters == nominal.group().end() - 1
                && at.sentence().token(letters).isAllCapitals();
        return alone ? byLetters.get(at.word(letters)) : null;
    }
}
