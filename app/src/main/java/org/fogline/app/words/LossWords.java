package org.fogline.app.words;

import java.util.List;
import java.util.stream.Collectors;
import org.fogline.model.Combine;
import org.fogline.model.Effect;
import org.fogline.model.Loss;

/** Counted harm in words: "at least 25 fighters of the Syrian Army killed". */
public final class LossWords {

    private LossWords() {}

    /** The whole loss in words. */
    public static String of(Loss loss) {
        String sides = loss.sides().isEmpty() ? "" : " of " + Lists.and(loss.sides());
        return counted(loss) + sides + " " + effects(loss);
    }

    /** How many of whom or what, without side and effect: "at least 25 fighters". */
    public static String counted(Loss loss) {
        return CountWords.of(loss.count()) + " "
                + (CountWords.isOne(loss.count()) ? UnitWords.one(loss.unit()) : UnitWords.many(loss.unit()));
    }

    /** The effects in words, with what one figure over more than one of them means. */
    public static String effects(Loss loss) {
        List<String> words = loss.effects().stream().map(LossWords::effect).toList();
        return words.stream().collect(Collectors.joining(loss.combine() == Combine.EITHER ? " or " : " and "));
    }

    private static String effect(Effect effect) {
        return switch (effect) {
            case KILLED -> "killed";
            case WOUNDED -> "wounded";
            case CAPTURED -> "captured";
            case MISSING -> "missing";
            case DISPLACED -> "displaced";
            case RELEASED -> "released";
            case DESTROYED -> "destroyed";
            case DAMAGED -> "damaged";
            case SHOT_DOWN -> "shot down";
        };
    }
}
