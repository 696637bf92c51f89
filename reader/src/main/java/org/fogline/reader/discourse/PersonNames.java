package org.fogline.reader.discourse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.actor.SpeakerWord;
import org.fogline.reader.Knowledge;
import org.fogline.reader.attribution.Voices;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.mention.PlaceMention;
import org.fogline.reader.segment.Token;
import org.jspecify.annotations.Nullable;

/** The names of persons in one document: capitalised names behind ranks and offices, and their last names alone. */
final class PersonNames {

    /** What may close a name in capitals: "Juan Carlos II". */
    private static final Set<String> ORDINALS = Set.of("ii", "iii", "iv", "jr", "sr");

    /** Of so many countries, those that a text tells most of, a person called by the last name alone may be. */
    private static final int COUNTRIES = 3;

    private final Knowledge knowledge;
    private final SideResolver sides;
    private final Map<String, String> byLastName = new HashMap<>();

    PersonNames(Knowledge knowledge, SideResolver sides) {
        this.knowledge = knowledge;
        this.sides = sides;
    }

    /**
     * "President Doe said", "Doe said" of one whom everybody knows: the only known person of that last name in one of the
     * countries that the text tells most of; null if the knowledge has none or several.
     */
    private @Nullable String widelyKnown(String last) {
        List<String> countries = sides.countries();
        List<String> told = countries.subList(0, Math.min(COUNTRIES, countries.size()));
        Set<String> found = new HashSet<>();
        for (Actor actor : knowledge.actors().personsCalled(last)) {
            if (actor.countries().stream().anyMatch(told::contains) && sides.isActive(actor)) {
                found.add(actor.name());
            }
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    void learn(AnalysedSentence at, Nominal nominal) {
        String name = withTitle(at, nominal, fullName(at, nominal));
        String known = name == null ? null : byLastName.get(last(name));
        if (known != null && (known.endsWith(' ' + name) || isTitled(at, nominal, name))) {
            return;
        }
        if (name != null && (name.indexOf(' ') > 0 || !byLastName.containsKey(last(name)))) {
            byLastName.put(last(name), name);
        }
    }

    /** Learns from every name of two words or more that a sentence writes, also of those who do not speak there. */
    void see(AnalysedSentence at) {
        for (ActorMention leader : at.mentions().leaders()) {
            if (leader.values().size() == 1) {
                String name = leader.values().get(0);
                byLastName.putIfAbsent(last(name), name);
            }
        }
        for (int chunk = 0; chunk < at.syntax().chunks().size(); chunk++) {
            Nominal nominal = at.nominal(chunk);
            boolean person = nominal != null
                    && (nominal.is(Nominal.Kind.OTHER) || nominal.is(Nominal.Kind.PEOPLE))
                    && nominal.count() == null;
            String name = person && nominal != null ? fullName(at, nominal) : null;
            if (nominal != null && name != null && name.indexOf(' ') > 0 && !hasPlace(at, nominal, name)) {
                byLastName.putIfAbsent(last(name), name);
            }
        }
    }

    /** Whether a place stands in a name: "Norland Governor Joan Doe" has none. */
    private static boolean hasPlace(AnalysedSentence at, Nominal nominal, String name) {
        int end = Voices.nameEnd(at, nominal);
        int first = Math.max(nominal.group().first(), end - name.split(" ").length);
        for (int token = first; token < end; token++) {
            if (at.mentions().placeAt(token) != null) {
                return true;
            }
        }
        return false;
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /** The person that a noun group names, in full if the document has the full name; null if it names none. */
    @Nullable
    String nameIn(AnalysedSentence at, Nominal nominal) {
        String full = fullName(at, nominal);
        if (full != null) {
            String longer = byLastName.get(last(full));
            if (longer != null && longer.endsWith(' ' + full)) {
                // "Abdel Sample" behind "Rami Abdel Sample"
                return longer;
            }
            String named = full.indexOf(' ') < 0 ? byLastName.getOrDefault(last(full), full) : full;
            String known = named.indexOf(' ') < 0 ? widelyKnown(last(named)) : null;
            return known != null ? known : withTitle(at, nominal, named);
        }
        Token head = at.sentence().token(nominal.group().end() - 1);
        String named = head.isCapitalised() ? byLastName.get(head.folded()) : null;
        boolean alone = nominal.group().end() - nominal.group().first() == 1
                && nominal.is(Nominal.Kind.OTHER)
                && head.isCapitalised();
        return named == null && alone ? widelyKnown(head.folded()) : named;
    }

    /** "Dr Doe", "Father Roe": a name of one word with the title that stands before it, as nothing else tells who it is. */
    private static @Nullable String withTitle(AnalysedSentence at, Nominal nominal, @Nullable String name) {
        int first = Voices.nameEnd(at, nominal) - 1;
        int title = first > 0 && at.word(first - 1).equals(".") ? first - 2 : first - 1;
        boolean titled = name != null
                && name.indexOf(' ') < 0
                && title >= 0
                && at.sentence().token(title).isCapitalised()
                && DiscourseWord.TITLE.isWord(at.word(title).replace(".", ""));
        return titled ? at.sentence().written(title, first + 1) : name;
    }

    /** Whether a name has but one word and a title. */
    private static boolean isTitled(AnalysedSentence at, Nominal nominal, @Nullable String name) {
        return name != null && name.indexOf(' ') > 0 && name.equals(withTitle(at, nominal, last(name)));
    }

    /** "the chief of the Norland army Joan Doe": the person named behind a body or a place that the office is of. */
    @Nullable
    String nameBehindBody(AnalysedSentence at, Nominal nominal) {
        int body = nominal.group().first();
        for (ActorMention mention : nominal.actors()) {
            body = Math.max(body, mention.end());
        }
        for (int token = nominal.group().first(); token < nominal.group().end(); token++) {
            PlaceMention place = at.mentions().placeAt(token);
            body = place == null ? body : Math.max(body, place.end());
        }
        String name = body == nominal.group().first() ? null : fullName(at, nominal);
        int words = name == null ? 0 : name.split(" ").length;
        return words >= 2 && nominal.group().end() - body >= words ? name : null;
    }

    /** A capitalised name of two words or more that is no known actor, perhaps behind a rank or an office. */
    private @Nullable String fullName(AnalysedSentence at, Nominal nominal) {
        int end = Voices.nameEnd(at, nominal);
        int first = beforeNickname(at, nominal, end);
        while (first > nominal.group().first()) {
            Token token = at.sentence().token(first - 1);
            boolean namePart = token.isWord() && (token.isCapitalised() || SpeakerResolver.isNameParticle(token));
            if (!namePart || isInsideActor(nominal, first - 1) || isPlaceBeforeInitial(at, first - 1, end)) {
                break;
            }
            first--;
        }
        boolean titled = first > nominal.group().first() && endsTitle(at, nominal, first)
                || first == nominal.group().first() && isBehindTitle(at, first);
        for (int token = first; token < end; token++) {
            var office = knowledge.speakers().longestMatch(at.sentence(), token);
            if (office != null && office.to() <= end && isTitle(office.values().get(0))) {
                first = office.to();
                token = first - 1;
                titled = true;
            }
        }
        while (first < end && at.sentence().token(first).isMark()) {
            first++;
        }
        int words = 0;
        for (int token = first; token < end; token++) {
            if (knowledge.speakers().longestMatch(at.sentence(), token) != null) {
                return null;
            }
            words += at.sentence().token(token).isCapitalised() ? 1 : 0;
        }
        if (words == 1 && first == nominal.group().first() && isInitial(at, first - 2)) {
            return at.sentence().written(first - 2, end);
        }
        boolean shouted = first < end
                && at.sentence().token(end - 1).isAllCapitals()
                && !(words > 2 && ORDINALS.contains(at.word(end - 1)));
        boolean alone = words == 1 && titled;
        return words < 2 && !alone || shouted || at.sentence().token(first).is("the")
                ? null
                : withoutQuotes(at.sentence().written(first, end));
    }

    /** "Juan Sample "Coyote"": the token behind a name before what its bearer is called in quotation marks. */
    private static int beforeNickname(AnalysedSentence at, Nominal nominal, int end) {
        int open = end - 2;
        boolean quoted =
                open > nominal.group().first() && at.sentence().token(end - 1).is("\"");
        while (quoted
                && open > nominal.group().first()
                && !at.sentence().token(open).is("\"")) {
            open--;
        }
        boolean name = quoted
                && open > nominal.group().first()
                && at.sentence().token(open - 1).isCapitalised()
                && at.sentence().token(open + 1).isCapitalised();
        return name ? open : end;
    }

    private static String withoutQuotes(String name) {
        return name.replace("\"", "").replace("“", "").replace("”", "").strip();
    }

    /** Whether a word for an office or a rank ("the rebel leader N.") ends before a token of the noun group. */
    private boolean endsTitle(AnalysedSentence at, Nominal nominal, int end) {
        for (int first = nominal.group().first(); first < end; first++) {
            var office = knowledge.speakers().longestMatch(at.sentence(), first);
            if (office != null && office.to() == end && isTitle(office.values().get(0))) {
                return true;
            }
        }
        return false;
    }

    /** "Mr. Doe": a title that a full stop parts from the name. */
    private boolean isBehindTitle(AnalysedSentence at, int first) {
        for (int token = Math.max(0, first - 3); token < first - 1; token++) {
            var office = knowledge.speakers().longestMatch(at.sentence(), token);
            if (office != null
                    && at.word(first - 1).equals(".")
                    && office.to() >= first - 1
                    && office.to() <= first
                    && isTitle(office.values().get(0))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTitle(SpeakerWord word) {
        return switch (word.kind()) {
            case OFFICE, OFFICIAL, RANK, ROLE -> true;
            case BODY, OUTLET, PAPER, CROWD -> false;
        };
    }

    /** "P." before a last name. */
    private static boolean isInitial(AnalysedSentence at, int token) {
        return token >= 0
                && at.sentence().token(token).text().length() == 1
                && at.sentence().token(token).isCapitalised()
                && at.word(token + 1).equals(".");
    }

    /** "the inspector-general, Northland, P. Roe", "of Northland P. Roe": a place before the initials is none of the name. */
    private static boolean isPlaceBeforeInitial(AnalysedSentence at, int token, int end) {
        String next = token + 1 < end ? at.sentence().token(token + 1).text() : "";
        return next.length() == 2
                && next.charAt(1) == '.'
                && (at.mentions().placeAt(token) != null
                        || token > 0 && at.word(token - 1).equals("of"));
    }

    private static boolean isInsideActor(Nominal nominal, int token) {
        for (ActorMention actor : nominal.actors()) {
            if (actor.first() <= token && token < actor.end()) {
                return true;
            }
        }
        return false;
    }
}
