package org.fogline.knowledge.actor;

import org.fogline.knowledge.text.PhraseIndex;
import org.fogline.knowledge.text.Plurals;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.text.WordSequence;
import org.jspecify.annotations.Nullable;

/** Words for those who speak, with who counts as the source; from {@code ranks.csv} and {@code offices.csv}. */
public final class Speakers {

    private final PhraseIndex<SpeakerWord> index;

    private Speakers(PhraseIndex<SpeakerWord> index) {
        this.index = index;
    }

    public static Speakers builtIn() {
        return of(
                Table.builtIn("offices.csv", "words", "counts-as", "kind"),
                Table.builtIn("ranks.csv", "words", "counts-as", "kind"));
    }

    static Speakers of(Table... tables) {
        PhraseIndex.Builder<SpeakerWord> builder = PhraseIndex.builder();
        for (Table table : tables) {
            for (Table.Row row : table.rows()) {
                SpeakerWord.CountsAs countsAs = Cells.constant(row, "counts-as", SpeakerWord.CountsAs.class);
                SpeakerWord.Kind kind = Cells.constant(row, "kind", SpeakerWord.Kind.class);
                for (String words : row.list("words")) {
                    builder.add(words, new SpeakerWord(words, countsAs, kind, false));
                    if (kind != SpeakerWord.Kind.PAPER && !words.endsWith("s")) {
                        String several = Plurals.of(words);
                        builder.add(several, new SpeakerWord(several, countsAs, kind, true));
                    }
                }
            }
        }
        return new Speakers(builder.build());
    }

    /** Whether any of them begins with this folded word. */
    public boolean begins(String word) {
        return index.begins(word);
    }

    /** The longest word for a speaker that begins at a word; null if none does. */
    public PhraseIndex.@Nullable Hit<SpeakerWord> longestMatch(WordSequence words, int from) {
        return index.longest(words, from);
    }
}
