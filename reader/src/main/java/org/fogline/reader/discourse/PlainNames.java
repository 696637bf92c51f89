package org.fogline.reader.discourse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fogline.knowledge.actor.SpeakerWord;
import org.fogline.knowledge.text.Table;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.mention.PlaceMention;
import org.jspecify.annotations.Nullable;

/** Names for speakers whom no knowledge has, from the words themselves: "Sudan Doctors Network", "Nurse in Goma", "Residents". */
final class PlainNames {

    static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private static final Map<String, String> CALLED = new HashMap<>();

    static {
        for (Table.Row row :
                Table.builtIn("circle-names.csv", "words", "called").rows()) {
            row.list("words").forEach(word -> CALLED.put(word, row.text("called")));
        }
    }

    private PlainNames() {}

    /** A capitalised name that goes on behind a known one ("Sudan Doctors Network") is another body's. */
    static @Nullable String longerName(AnalysedSentence at, Nominal nominal) {
        int head = nominal.group().head();
        ActorMention best = null;
        for (ActorMention mention : nominal.actors()) {
            best = mention;
        }
        if (best != null && best.end() > head && best.first() > nominal.group().first()) {
            return openingName(at, nominal, best);
        }
        if (best == null || !isLonger(at, best, head)) {
            return null;
        }
        int first = at.word(best.first()).equals("the") && best.first() < head ? best.first() + 1 : best.first();
        while (best.kind() == ActorMention.Kind.ROLE
                && nominal.actors().size() == 1
                && first > nominal.group().first()
                && !ARTICLES.contains(at.word(first - 1))
                && at.sentence().token(first - 1).isWord()
                && at.sentence().token(first - 1).isCapitalised()) {
            // "Sample State Police Command"
            first--;
        }
        return at.sentence().written(first, aimEnd(at, nominal));
    }

    /** "the NG Ministry of Health": the token behind the name, with what "of" adds to a ministry or an office. */
    private static int aimEnd(AnalysedSentence at, Nominal nominal) {
        int link = nominal.chunk() + 1;
        int head = nominal.group().head();
        boolean house = at.word(head).equals("ministry") || at.word(head).equals("office");
        Nominal aim = house && at.syntax().isLink(link, "of") ? at.nominal(link + 1) : null;
        return aim != null && at.sentence().token(aim.group().head()).isCapitalised()
                ? aim.group().end()
                : head + 1;
    }

    /** "the Norland Doctors Union": whether a name that opens a longer one in capitals, and so names somebody else. */
    static boolean isPartOfName(AnalysedSentence at, Nominal nominal, ActorMention mention) {
        return mention.kind() == ActorMention.Kind.NAMED
                && isLonger(at, mention, nominal.group().head());
    }

    /** Whether the words behind a name go on with it in capitals to the head of its group, which is no acronym. */
    private static boolean isLonger(AnalysedSentence at, ActorMention mention, int head) {
        if (mention.end() > head || at.sentence().token(head).isAllCapitals()) {
            return false;
        }
        for (int token = mention.end(); token <= head; token++) {
            if (!at.sentence().token(token).isWord()
                    || !at.sentence().token(token).isCapitalised()) {
                return false;
            }
        }
        return true;
    }

    /** "Lashkar-e-Kohistan Pakistan": a name in hyphens that ends in a known one is another body's. */
    private static @Nullable String openingName(AnalysedSentence at, Nominal nominal, ActorMention known) {
        int first = known.first();
        boolean other = nominal.actors().stream().anyMatch(actor -> actor != known && actor.first() < known.first());
        if (other || known.length() > 1) {
            return null;
        }
        boolean hyphens = false;
        while (first > nominal.group().first()
                && !at.word(first - 1).equals("the")
                && (at.sentence().token(first - 1).isCapitalised()
                        || at.sentence().token(first - 1).hyphenated())) {
            first--;
            hyphens |= at.sentence().token(first).hyphenated();
        }
        return hyphens && !at.sentence().token(first).hyphenated()
                ? at.sentence().written(first, known.end())
                : null;
    }

    /**
     * A name that goes on behind "for", "of" or "and": "Collective for Justice in Barsalogho", "Association of Relatives
     * of the Missing", "Cooperative for Peace and Dialogue". The noun group alone where it does not.
     */
    static String bodyName(AnalysedSentence at, Nominal nominal) {
        String plain = withoutArticle(at, nominal);
        int last = nominal.chunk();
        boolean purpose = false;
        while (at.nominal(last + 2) != null) {
            Nominal next = Objects.requireNonNull(at.nominal(last + 2));
            boolean of = at.syntax().isLink(last + 1, "of");
            boolean aim = at.syntax().isLink(last + 1, "for")
                    || at.syntax().isLink(last + 1, "without")
                    || at.syntax().isLink(last + 1, "against")
                    || at.syntax().isLink(last + 1, "on");
            boolean more = purpose
                    && (at.syntax().isLink(last + 1, "and") || at.syntax().isLink(last + 1, "in"));
            boolean name = next.count() == null
                    && at.sentence().token(next.group().end() - 1).isCapitalised()
                    && next.group().end() < at.sentence().size();
            if (!name || !of && !aim && !more) {
                break;
            }
            purpose |= of || aim;
            last += 2;
        }
        return last == nominal.chunk()
                ? plain
                : plain
                        + ' '
                        + at.sentence()
                                .written(
                                        at.syntax().chunk(nominal.chunk() + 1).first(),
                                        at.syntax().chunk(last).end());
    }

    /** "Physicians for Peace": a word for people that "for" or "without" makes the name of a body; null if it does not. */
    static @Nullable String namedForAim(AnalysedSentence at, Nominal nominal) {
        int link = nominal.chunk() + 1;
        boolean aim = at.syntax().isLink(link, "for") || at.syntax().isLink(link, "without");
        boolean capital = at.sentence().token(nominal.group().head()).isCapitalised();
        String name = aim && capital ? bodyName(at, nominal) : null;
        return name == null || name.equals(withoutArticle(at, nominal)) ? null : name;
    }

    static String withoutArticle(AnalysedSentence at, Nominal nominal) {
        int first = nominal.group().first();
        for (ActorMention mention : nominal.actors()) {
            boolean owner = mention.kind() == ActorMention.Kind.DEMONYM
                    && mention.first() <= first + 1
                    && mention.end() < nominal.group().head()
                    && at.word(mention.end()).equals("'s");
            if (owner) {
                // "Norland's Channel 5"
                return at.sentence().written(mention.end() + 1, nominal.group().end());
            }
        }
        PlaceMention place = at.mentions().placeAt(first);
        boolean ofPlace = place != null
                && place.first() == first
                && place.end() < nominal.group().head()
                && at.word(place.end()).equals("'s")
                && !at.sentence().token(nominal.group().head()).isCapitalised();
        if (ofPlace && place != null) {
            // "Gaza's government media office"
            return at.sentence().written(first, place.end())
                    + ' '
                    + at.sentence().written(place.end() + 1, nominal.group().end());
        }
        int end = nominal.group().end();
        int name = ARTICLES.contains(at.word(first)) && first + 1 < end ? first + 1 : first;
        boolean glued = name + 2 < end
                && !at.sentence().token(name).isCapitalised()
                && at.sentence().token(name + 1).hyphenated()
                && at.sentence().token(name + 2).isCapitalised();
        // "the state-run Channel 5"
        return at.sentence().written(glued ? name + 2 : name, end);
    }

    /** The plain word and the place that tells which one it is: "Nurse in Goma", "Mayor of Kirkuk". */
    static String withPlace(AnalysedSentence at, Nominal nominal, @Nullable SpeakerWord office) {
        String called = CALLED.get(at.word(nominal.group().head()));
        if (called != null) {
            return called;
        }
        String plain = plainWord(at, nominal, office);
        int link = nominal.chunk() + 1;
        Nominal whose = at.syntax().isLink(link, "of") ? at.nominal(link + 1) : null;
        if (whose != null
                && !nominal.plural()
                && whose.count() == null
                && !whose.is(Nominal.Kind.PRONOUN)
                && DiscourseWord.OF_SOMEBODY.isWord(at.word(nominal.group().head()))) {
            return plain
                    + ' '
                    + at.sentence()
                            .written(
                                    at.syntax().chunk(link).first(),
                                    whose.group().end());
        }
        boolean beside = at.syntax().isLink(link, "of")
                || at.syntax().isLink(link, "in")
                || at.syntax().isLink(link, "at");
        Nominal place = beside ? at.nominal(link + 1) : null;
        boolean named = place != null
                && at.sentence().token(place.group().head()).isCapitalised()
                && (place.is(Nominal.Kind.PLACE)
                        || at.syntax().isLink(link, "of") && place.count() == null && !place.is(Nominal.Kind.EVENT));
        boolean unnamed = office != null && office.countsAs() == SpeakerWord.CountsAs.UNNAMED;
        boolean circle = office != null
                && unnamed
                && !office.kind().isOfficial()
                && (nominal.plural() || office.kind() == SpeakerWord.Kind.CROWD);
        if (!named || place == null || circle || unnamed && !place.is(Nominal.Kind.PLACE)) {
            return plain;
        }
        return plain
                + ' '
                + at.sentence()
                        .written(at.syntax().chunk(link).first(), place.group().end());
    }

    /** "two residents" as "Residents"; "a local elected official" as "Local elected official". */
    static String plainWord(AnalysedSentence at, Nominal nominal, @Nullable SpeakerWord office) {
        int first = nominal.group().first();
        while (first < nominal.group().head()
                && (Set.of(
                                        "the", "a", "an", "one", "some", "several", "many", "its", "their", "his",
                                        "her", "other", "another")
                                .contains(at.word(first))
                        || at.sentence().token(first).isNumber()
                        || at.mentions().counts().stream()
                                .anyMatch(count -> count.firstToken()
                                                == nominal.group().first()
                                        && count.endToken() == nominal.group().head()))) {
            first++;
        }
        String written = at.sentence().written(first, nominal.group().head() + 1);
        boolean shouting =
                office != null && at.sentence().token(nominal.group().head()).isAllCapitals();
        String words = shouting ? written.toLowerCase(Locale.ROOT) : written;
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** "the former", "this": words that name nobody. */
    static boolean isPronounLike(AnalysedSentence at, Nominal nominal) {
        return Set.of("this", "that", "these", "former", "latter", "one", "others", "some", "many")
                .contains(at.word(nominal.group().head()));
    }
}
