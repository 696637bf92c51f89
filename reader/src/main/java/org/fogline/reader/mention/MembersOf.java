package org.fogline.reader.mention;

import java.util.ArrayList;
import java.util.List;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.number.CountMention;

/**
 * Reads "from" as "of" where a bare number is of a body: "23 rebels, nine from the army and two civilians", "twelve were
 * from the army", "20 of them from the army"; and "among" where those who came to harm are counted. Behind another verb the word may tell of whom people were freed.
 */
public final class MembersOf {

    private static final String FROM = "from";
    private static final String AMONG = "among";
    private static final String OF = "of";

    private MembersOf() {}

    /** The chunks, each such "from" as "of"; the same list if there is none. */
    public static List<Chunk> read(List<Chunk> chunks, SentenceMentions mentions) {
        List<Chunk> read = chunks;
        for (int index = 2; index + 1 < chunks.size(); index++) {
            if (chunks.get(index) instanceof Chunk.Link link
                    && (link.word().equals(FROM) || link.word().equals(AMONG))
                    && chunks.get(index + 1) instanceof NounGroup body
                    && (link.word().equals(FROM)
                            ? isOfNumber(chunks, index - 1, mentions)
                            : chunks.get(index - 1) instanceof NounGroup dead && isHarmed(dead, mentions))
                    && isBody(body, mentions)) {
                read = read == chunks ? new ArrayList<>(chunks) : read;
                read.set(index, new Chunk.Link(link.first(), link.end(), link.kind(), OF));
            }
        }
        return read;
    }

    /** Whether what ends here is a number of people: joined to another, "of them" behind it, or with "were". */
    private static boolean isOfNumber(List<Chunk> chunks, int last, SentenceMentions mentions) {
        if (chunks.get(last) instanceof VerbGroup verb) {
            return verb.base().equals("be") && !verb.negated() && isNumber(chunks.get(last - 1), mentions);
        }
        if (!(chunks.get(last) instanceof NounGroup group)) {
            return false;
        }
        boolean them = group.determined() == NounGroup.Determined.PRONOUN
                && last >= 2
                && chunks.get(last - 1) instanceof Chunk.Link of
                && of.word().equals(OF);
        return them
                ? isNumber(chunks.get(last - 2), mentions)
                : isHarmed(group, mentions) || isJoined(chunks.get(last - 1)) && isNumber(group, mentions);
    }

    /** "23 dead": people counted by the harm that they came to. */
    private static boolean isHarmed(NounGroup group, SentenceMentions mentions) {
        ThingMention thing = mentions.things()[group.head()];
        return thing != null
                && !thing.effects().isEmpty()
                && mentions.counts().stream()
                        .anyMatch(count -> count.firstToken() >= group.first() && count.endToken() == group.head());
    }

    private static boolean isJoined(Chunk before) {
        return before instanceof Chunk.Link link
                && (link.kind() == Chunk.Kind.COMMA
                        || link.kind() == Chunk.Kind.CONJUNCTION
                        || link.kind() == Chunk.Kind.COLON
                        || link.kind() == Chunk.Kind.SEMICOLON);
    }

    private static boolean isNumber(Chunk chunk, SentenceMentions mentions) {
        if (!(chunk instanceof NounGroup group)) {
            return false;
        }
        for (CountMention count : mentions.counts()) {
            if (count.endToken() == group.end() && count.firstToken() >= group.first()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBody(NounGroup group, SentenceMentions mentions) {
        return mentions.placeAt(group.head()) == null
                && !mentions.actorsIn(group.first(), group.end()).isEmpty();
    }
}
