package org.fogline.reader.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.text.WordTable;
import org.fogline.reader.segment.Token;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of several kinds, at most 64, with a quick answer to which kinds can begin with a word at all.
 *
 * @param <K> the kinds
 * @param <T> what a phrase stands for
 */
public final class PhrasesByKind<K extends Enum<K>, T> {

    /** By the kind's ordinal. */
    private final List<Phrases<T>> phrases = new ArrayList<>();

    private final WordTable<Long> kindsByBeginning = new WordTable<>();

    public PhrasesByKind(Class<K> kinds) {
        for (int kind = 0; kind < kinds.getEnumConstants().length; kind++) {
            phrases.add(new Phrases<>());
        }
    }

    /** Adds a phrase of a kind. */
    public void add(K kind, String phrase, T value) {
        String first = of(kind).add(phrase, value);
        kindsByBeginning.put(first, kinds(first) | bit(kind));
    }

    /** One bit for each kind with a phrase that begins with this folded form. */
    public long kinds(String folded) {
        Long kinds = kindsByBeginning.get(folded);
        return kinds == null ? 0 : kinds;
    }

    /** The kinds' bits for each token. */
    public long[] kinds(List<Token> tokens) {
        long[] kinds = new long[tokens.size()];
        for (int index = 0; index < kinds.length; index++) {
            kinds[index] = kinds(tokens.get(index).folded());
        }
        return kinds;
    }

    /** The bit of a kind. */
    public static long bit(Enum<?> kind) {
        return 1L << kind.ordinal();
    }

    /** The longest phrase of that kind that begins at a token, or null. */
    public Phrases.@Nullable Match<T> at(K kind, List<Token> tokens, int first) {
        return of(kind).at(tokens, first);
    }

    /** The token after the longest phrase of that kind that begins at a token, or -1. */
    public int endAt(K kind, List<Token> tokens, int first) {
        return of(kind).endAt(tokens, first);
    }

    private Phrases<T> of(K kind) {
        return phrases.get(kind.ordinal());
    }

    /**
     * The kind that a row names in its column {@code kind}.
     *
     * @throws org.fogline.knowledge.text.KnowledgeException if there is none of that name
     */
    public static <K extends Enum<K>> K kind(Class<K> kinds, Table.Row row) {
        try {
            return Enum.valueOf(kinds, row.text("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException exception) {
            throw row.wrong("kind", "there is no kind '" + row.text("kind") + "' here");
        }
    }
}
