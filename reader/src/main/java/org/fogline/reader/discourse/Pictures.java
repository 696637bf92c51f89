package org.fogline.reader.discourse;

import java.time.LocalDate;
import java.util.List;
import org.fogline.model.Evidence;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.time.TimeContext;
import org.fogline.reader.time.TimeMention;
import org.jspecify.annotations.Nullable;

/** What a sentence tells as seen in films or pictures: "a video shows two men being shot", "photographs of burnt tanks". */
final class Pictures {

    /** Between a picture and what it shows, or between what was seen and where, stand no more chunks. */
    private static final int LONGEST = 8;

    private Pictures() {}

    /** The kind of pictures in which a sentence says that this was seen; empty if in none. */
    static List<Evidence> evidence(AnalysedSentence at, Frame frame) {
        int chunk = showing(at, frame.trigger());
        Evidence kind = chunk < 0 ? null : kind(at, chunk);
        AnalysedSentence before = at.before();
        if (kind == null && before != null && isOneOfThem(at, frame.trigger())) {
            int told = lastPicture(before);
            kind = told < 0 ? null : kind(before, told);
        }
        return kind == null ? List.of() : List.of(kind);
    }

    /** The day on which the pictures came out that a sentence speaks of; null if it names none. */
    static @Nullable LocalDate dayOut(AnalysedSentence at, Frame frame, TimeContext context) {
        Syntax syntax = at.syntax();
        for (TimeMention mention : at.mentions().times()) {
            int chunk = syntax.chunkAt(mention.firstToken());
            int verb = syntax.verbBefore(chunk);
            boolean out = verb >= 0
                    && verb != frame.trigger()
                    && syntax.clause(verb) == syntax.clause(chunk)
                    && syntax.chunk(verb) instanceof VerbGroup group
                    && DiscourseWord.COMES_OUT.isWord(group.base());
            LocalDate day = out ? OwnDays.dayOf(mention, context) : null;
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    /** The chunk of the picture that shows what the trigger tells, or -1. */
    private static int showing(AnalysedSentence at, int trigger) {
        Syntax syntax = at.syntax();
        for (int index = trigger - 1; index >= 0 && !syntax.isLink(index, Chunk.Kind.SEMICOLON); index--) {
            if (kind(at, index) != null && (shows(at, index, trigger) || isOf(at, index, trigger))) {
                return index;
            }
        }
        int last = Math.min(syntax.chunks().size(), trigger + LONGEST);
        for (int index = trigger + 2; index < last; index++) {
            int verb = syntax.verbBefore(index);
            boolean inIt = syntax.isLink(index - 1, "in") || syntax.isLink(index - 1, "on");
            if (inIt && verb > trigger && verb == index - 2 && kind(at, index) != null && isShowing(at, verb)) {
                // "the killing of two men, seen on a video"
                return index;
            }
        }
        return -1;
    }

    /** "A video that appeared on 6 July shows", "released footage showing": a verb of showing between the two. */
    private static boolean shows(AnalysedSentence at, int picture, int trigger) {
        Syntax syntax = at.syntax();
        for (int index = picture + 1; index < trigger; index++) {
            if (isShowing(at, index)) {
                return !isInSubordinate(syntax, index, trigger);
            }
            boolean other = syntax.chunk(index) instanceof VerbGroup group
                    && group.isFinite()
                    && !DiscourseWord.COMES_OUT.isWord(group.base())
                    && !group.base().equals("be");
            if (other || syntax.isLink(index, Chunk.Kind.SUBORDINATOR)) {
                return false;
            }
        }
        return false;
    }

    /** "showed ruins in an area where 200 have died": what is told of it beside is not seen. */
    private static boolean isInSubordinate(Syntax syntax, int verb, int trigger) {
        for (int index = verb + 1; index < trigger; index++) {
            if (syntax.isLink(index, Chunk.Kind.SUBORDINATOR)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShowing(AnalysedSentence at, int chunk) {
        return at.syntax().chunk(chunk) instanceof VerbGroup group && DiscourseWord.SHOWS.isWord(group.base());
    }

    /** "Pictures of two burnt vehicles": no verb of anybody between them. */
    private static boolean isOf(AnalysedSentence at, int picture, int trigger) {
        Syntax syntax = at.syntax();
        if (!syntax.isLink(picture + 1, "of") || trigger - picture > LONGEST) {
            return false;
        }
        for (int index = picture + 1; index < trigger; index++) {
            if (syntax.chunk(index) instanceof VerbGroup || syntax.isLink(index, Chunk.Kind.COMMA)) {
                return false;
            }
        }
        return true;
    }

    /** "The first shows two men", "the second, “...”, shows": behind a sentence that told of several. */
    private static boolean isOneOfThem(AnalysedSentence at, int trigger) {
        Syntax syntax = at.syntax();
        int first = syntax.pastQuotes(0);
        Nominal one = at.nominal(first);
        boolean named = one != null
                && DiscourseWord.ONE_OF_SEVERAL.isWord(at.word(one.group().end() - 1));
        for (int index = first + 1; named && index < syntax.chunks().size(); index++) {
            if (isShowing(at, index)) {
                return index < trigger || syntax.isLink(first + 1, Chunk.Kind.COMMA);
            }
        }
        return false;
    }

    private static int lastPicture(AnalysedSentence at) {
        for (int index = at.syntax().chunks().size() - 1; index >= 0; index--) {
            if (kind(at, index) != null) {
                return index;
            }
        }
        return -1;
    }

    private static @Nullable Evidence kind(AnalysedSentence at, int chunk) {
        Nominal nominal = at.nominal(chunk);
        if (nominal == null) {
            return null;
        }
        for (int token = nominal.group().first(); token < nominal.group().end(); token++) {
            String word = at.word(token);
            if (DiscourseWord.FILM.isWord(word)) {
                return Evidence.VIDEO;
            }
            if (DiscourseWord.PICTURE.isWord(word)) {
                return Evidence.PHOTO;
            }
        }
        return null;
    }
}
