package org.fogline.reader.discourse;

import java.util.List;
import org.fogline.model.Attribution;
import org.fogline.reader.attribution.Utterance;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/** Who else could have said a claim, with why it was not taken to be theirs: for whoever asks why it is another's. */
final class OtherVoices {

    /** So much of what someone says tells which words it is. */
    private static final int EXCERPT = 48;

    private final SideResolver sides;

    OtherVoices(SideResolver sides) {
        this.sides = sides;
    }

    /**
     * The other voices that a sentence has for a claim; null if there is none.
     *
     * @param said what is said in the sentence
     * @param saidBy who says each of it
     * @param covering the numbers of those that say the claim
     * @param chain who says it
     * @param before who spoke last before the sentence
     */
    @Nullable
    String of(
            AnalysedSentence at,
            List<Utterance> said,
            List<List<Speaker>> saidBy,
            List<Integer> covering,
            List<Attribution> chain,
            List<Speaker> before) {
        if (said.isEmpty() && before.isEmpty()) {
            return null;
        }
        NotTaken others = new NotTaken();
        boolean goesOn = false;
        for (int index = 0; index < said.size(); index++) {
            Utterance utterance = said.get(index);
            if (!covering.contains(index)) {
                String why = whyNot(at, utterance);
                saidBy.get(index).forEach(speaker -> add(others, chain, speaker.source(), why));
                continue;
            }
            goesOn |= utterance.speakers().isEmpty() && !saidBy.get(index).isEmpty();
            for (Nominal speaker : utterance.speakers()) {
                sameNames(others, chain, speaker);
            }
        }
        String last = chain.isEmpty()
                ? "spoke last, and nothing shows that these words go on with it"
                : "spoke last, but this has a speaker of its own";
        before.forEach(speaker -> add(others, chain, speaker.source(), last));
        if (goesOn) {
            others.add("the author", "the sentence goes on with who spoke before");
        }
        return others.after(null);
    }

    private static String whyNot(AnalysedSentence at, Utterance utterance) {
        if (utterance.length() == 0) {
            return "says nothing in this sentence";
        }
        String words = at.sentence()
                .written(
                        utterance.first(),
                        Math.min(utterance.end(), at.sentence().size()));
        return "says “"
                + (words.length() <= EXCERPT
                        ? words
                        : words.substring(0, EXCERPT).strip() + " …") + "”";
    }

    /** The others that bear the name of one who speaks. */
    private void sameNames(NotTaken others, List<Attribution> chain, Nominal speaker) {
        for (ActorMention mention : speaker.actors()) {
            if (mention.kind() == ActorMention.Kind.NAMED && mention.values().size() > 1) {
                sides.weighed(mention)
                        .forEach(same ->
                                add(others, chain, same.name(), "bears the name too, weighed " + same.weight()));
            }
        }
    }

    private static void add(NotTaken others, List<Attribution> chain, String name, String why) {
        if (chain.stream().noneMatch(taken -> taken.source().equals(name))) {
            others.add(name, why);
        }
    }
}
