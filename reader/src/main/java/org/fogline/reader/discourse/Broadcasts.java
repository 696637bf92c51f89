package org.fogline.reader.discourse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.actor.Actors;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.segment.Sentence;
import org.fogline.reader.segment.Token;
import org.jspecify.annotations.Nullable;

/**
 * A digest of what monitors heard from the radios: each item opens with the station, its language and the hour ("Baghdad
 * in Arabic, 1730.", "IRNA in English, 1610."), and perhaps with the paper that it read out ("Communique of the General
 * Command."). The station says all of its item, and who issued the paper what nobody else says in it.
 */
final class Broadcasts {

    /** The rule that makes a station the source of its item. */
    static final String RULE = "station-of-item";

    private static final int LONGEST_HEADING = 16;

    /** One such line may be anything. */
    private static final int FEWEST = 2;

    private static final String RADIO = "Radio ";

    private record Item(
            int heading, Speaker station, @Nullable Speaker issuer) {}

    private final Actors actors;
    private final Map<Integer, Item> items = new HashMap<>();

    Broadcasts(List<AnalysedSentence> sentences, Actors actors) {
        this.actors = actors;
        boolean told = false;
        Speaker before = null;
        for (int index = 0; index < sentences.size(); index++) {
            AnalysedSentence at = sentences.get(index);
            if (items.containsKey(at.sentence().block()) || !opensBlock(sentences, index)) {
                continue;
            }
            int close = bracketEnd(at);
            if (close > 0) {
                // "[Northville Radio, 27 Feb] Two soldiers died."
                items.put(at.sentence().block(), new Item(at.index() - 1, station(at, 1, close), null));
                told = true;
                continue;
            }
            if (!mayOpen(at)) {
                continue;
            }
            AnalysedSentence next = index + 1 < sentences.size() ? sentences.get(index + 1) : null;
            Speaker issuer =
                    next != null && next.sentence().block() == at.sentence().block() ? issuer(next) : null;
            Speaker station = isSameStation(at) && before != null ? before : station(at);
            before = station;
            items.put(at.sentence().block(), new Item(at.index(), station, issuer));
            told |= stopAt(at) < at.sentence().size();
        }
        if (items.size() < FEWEST || !told) {
            items.clear();
        }
    }

    /** Who says a sentence: its station and, where nobody else speaks in it, who issued what the station read out. */
    List<Speaker> of(AnalysedSentence at, boolean spoken) {
        Item item = items.get(at.sentence().block());
        if (item == null || at.index() <= item.heading()) {
            return List.of();
        }
        Speaker issuer = spoken ? null : item.issuer();
        return issuer == null ? List.of(item.station()) : List.of(item.station(), issuer);
    }

    /** Whether a sentence is the line that names a station, whose city is no place of what happened. */
    boolean isHeading(AnalysedSentence at) {
        Item item = items.get(at.sentence().block());
        return item != null && item.heading() == at.index();
    }

    /** Whether nothing but the number of its item stands before a sentence. */
    private static boolean opensBlock(List<AnalysedSentence> sentences, int index) {
        int block = sentences.get(index).sentence().block();
        for (int before = index - 1;
                before >= 0 && sentences.get(before).sentence().block() == block;
                before--) {
            for (Token token : sentences.get(before).sentence().tokens()) {
                if (token.isWord()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** "[Northville Radio, 27 Feb] ...": the token that closes brackets with an outlet and a day at the head of an item; or 0. */
    private int bracketEnd(AnalysedSentence at) {
        Sentence sentence = at.sentence();
        if (sentence.kind() != Sentence.BlockKind.PARAGRAPH && sentence.kind() != Sentence.BlockKind.LIST_ITEM
                || !sentence.token(0).is("[") && !sentence.token(0).is("(")) {
            return 0;
        }
        int close = 1;
        while (close < Math.min(sentence.size(), LONGEST_HEADING) && !isClosing(sentence.token(close))) {
            close++;
        }
        int end = close;
        boolean dated = at.mentions().times().stream().anyMatch(time -> time.firstToken() < end)
                || isHour(sentence.token(close - 1));
        boolean outlet = at.mentions().actors().stream()
                .anyMatch(mention -> mention.end() <= end
                        && mention.kind() == ActorMention.Kind.NAMED
                        && actors.byName(mention.values().get(0))
                                .filter(actor -> actor.kind().isMedia())
                                .isPresent());
        for (int token = 1; token < end; token++) {
            outlet |= DiscourseWord.MEDIUM.isWord(at.word(token));
        }
        boolean goesOn = close + 1 < sentence.size() && isClosing(sentence.token(close));
        return dated && outlet && goesOn ? close : 0;
    }

    private static boolean isClosing(Token token) {
        return token.is("]") || token.is(")");
    }

    /** "The same station in French, 1900." */
    private static boolean isSameStation(AnalysedSentence at) {
        return at.sentence().size() > 1
                && at.word(0).equals("the")
                && at.word(1).equals("same");
    }

    /** A short line without a verb that begins with a name and ends with an hour, or with the day and a language or service. */
    private static boolean mayOpen(AnalysedSentence at) {
        Sentence sentence = at.sentence();
        if (sentence.kind() == Sentence.BlockKind.TITLE || sentence.size() > LONGEST_HEADING) {
            return false;
        }
        int last = sentence.size() - 1;
        boolean dated = false;
        while (last > 0
                && (sentence.token(last).isMark()
                        || DiscourseWord.STATION.isWord(at.word(last))
                        || !isHour(sentence.token(last)) && isInTime(at, last))) {
            dated |= isInTime(at, last);
            last--;
        }
        return last > 0
                && (sentence.token(0).isCapitalised()
                                && (isHour(sentence.token(last)) || dated && stopAt(at) < sentence.size())
                        || isHour(sentence.token(0))
                                && sentence.token(1).isCapitalised()
                                && stopAt(at) < sentence.size())
                && at.syntax().chunks().stream().noneMatch(VerbGroup.class::isInstance);
    }

    private static boolean isInTime(AnalysedSentence at, int token) {
        return at.mentions().times().stream().anyMatch(time -> time.covers(token));
    }

    /** "1730", "0600": an hour and minutes in four figures. */
    private static boolean isHour(Token token) {
        String figures = token.text();
        return figures.length() == 4
                && figures.chars().allMatch(Character::isDigit)
                && Integer.parseInt(figures.substring(0, 2)) < 24
                && Integer.parseInt(figures.substring(2)) < 60;
    }

    private Speaker station(AnalysedSentence at) {
        return station(at, isHour(at.sentence().token(0)) ? 1 : 0, stopAt(at));
    }

    /** The station that is named between two tokens. */
    private Speaker station(AnalysedSentence at, int first, int stop) {
        int end = stop;
        for (ActorMention mention : at.mentions().actors()) {
            if (mention.first() < first || mention.end() > Math.max(stop, first + LONGEST_HEADING)) {
                continue;
            }
            String words = at.sentence().written(mention.first(), mention.end());
            Optional<Actor> outlet = mention.kind() == ActorMention.Kind.NAMED
                    ? actors.byName(words).filter(actor -> actor.kind().isMedia())
                    : Optional.empty();
            if (outlet.isPresent()) {
                return new Speaker(outlet.get().name(), words, null, true);
            }
        }
        for (int token = first + 1; token < end; token++) {
            if (at.sentence().token(token).is(",") || at.sentence().token(token).is("(")) {
                end = token;
            }
        }
        String words = at.sentence().written(first, Math.max(first + 1, end));
        for (String name : List.of(words, RADIO + words)) {
            Optional<Actor> known =
                    actors.byName(name).filter(actor -> actor.kind().isMedia());
            if (known.isPresent()) {
                return new Speaker(known.get().name(), words, null, true);
            }
        }
        boolean city = at.mentions().placeAt(first) != null && words.indexOf(' ') < 0;
        return new Speaker(city ? RADIO + words : words, words, null, false);
    }

    /** The first word that tells of a station's service or language, not of its name; the end if there is none. */
    private static int stopAt(AnalysedSentence at) {
        for (int token = 1; token < at.sentence().size(); token++) {
            boolean language = at.word(token).equals("in")
                    && token + 1 < at.sentence().size()
                    && at.sentence().token(token + 1).isCapitalised();
            if (language || DiscourseWord.STATION.isWord(at.word(token))) {
                return token;
            }
        }
        return at.sentence().size();
    }

    /** Of "Communique of the General Command.", "General Command communique No 7." who issued it; null for all else. */
    private @Nullable Speaker issuer(AnalysedSentence at) {
        boolean brief = at.sentence().size() <= LONGEST_HEADING
                && at.syntax().chunks().stream().noneMatch(VerbGroup.class::isInstance);
        for (int token = 0; brief && token < at.sentence().size(); token++) {
            if (!DiscourseWord.BULLETIN.isWord(at.word(token))) {
                continue;
            }
            boolean behind = token + 2 < at.sentence().size()
                    && (at.word(token + 1).equals("of") || at.word(token + 1).equals("by"));
            int first = behind ? token + 2 : 0;
            int end = behind ? at.sentence().size() : token;
            while (end > first && at.sentence().token(end - 1).isMark()) {
                end--;
            }
            if (first < end && at.word(first).equals("the")) {
                first++;
            }
            if (first >= end || !at.sentence().token(first).isCapitalised()) {
                return null;
            }
            String words = at.sentence().written(first, end);
            Optional<Actor> known = actors.byName(words);
            return new Speaker(known.map(Actor::name).orElse(words), words, null, known.isPresent());
        }
        return null;
    }
}
