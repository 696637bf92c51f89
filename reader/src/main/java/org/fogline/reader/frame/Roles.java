package org.fogline.reader.frame;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.fogline.knowledge.word.Words;
import org.fogline.model.ClaimType;
import org.fogline.model.Unit;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/** Gives the noun groups around an event word their part in it. */
final class Roles {

    private final Words words;

    Roles(Words words) {
        this.words = words;
    }

    /** Complements after the verb, and after its object where it has one. */
    static List<Syntax.Complement> complementsOf(Syntax syntax, int verb) {
        List<Integer> objects = syntax.objects(verb);
        List<Syntax.Complement> found = new ArrayList<>();
        if (objects.isEmpty()) {
            found.addAll(syntax.complements(verb));
        } else {
            for (int object : objects) {
                found.addAll(syntax.complements(object));
            }
        }
        return found;
    }

    static int last(List<Integer> chain) {
        return chain.get(chain.size() - 1);
    }

    /** Notes what a thing with which an act was done says of its type. */
    void instrument(Frame frame, Nominal noun) {
        AnalysedSentence at = frame.at();
        NounGroup group = noun.group();
        ClaimType type = words.instrument(at.sentence().words(), group.first(), group.head() + 1);
        Unit unit = noun.is(Nominal.Kind.MATERIEL) ? noun.unit() : null;
        if (type == null && unit != null) {
            type = SenseChoice.isAircraft(unit)
                    ? ClaimType.AIRSTRIKE
                    : unit == Unit.ARTILLERY ? ClaimType.SHELLING : null;
        }
        if (type != null) {
            frame.instruments.add(type);
        }
    }

    static void assign(Frame frame, String role, List<Nominal> given) {
        for (Nominal outer : given) {
            Nominal noun = inner(frame.at(), undisguised(frame.at(), outer));
            switch (role) {
                case "initiator" -> addIf(mayAct(noun), noun, frame.initiators);
                case "target" -> frame.targets.add(noun);
                case "loser" -> addIf(!noun.is(Nominal.Kind.PLACE), noun, frame.targets);
                case "party" -> addIf(noun.isPeople(), noun, frame.parties);
                case "place" -> frame.placeObjects.add(noun);
                default -> {}
            }
        }
    }

    private static void addIf(boolean fits, Nominal noun, Collection<Nominal> role) {
        if (fits) {
            role.add(noun);
        }
    }

    /** The light noun behind whose "of" a noun group stands, or null: "a series of air strikes", "as a result of it". */
    @Nullable
    Nominal lightBefore(AnalysedSentence at, int chunk) {
        Nominal before = at.syntax().isLink(chunk - 1, "of") ? at.nominal(chunk - 2) : null;
        return before != null && words.isLightNoun(at.word(before.group().head())) ? before : null;
    }

    /** "a gathering of the army", "a detachment of the group": who is meant stands behind "of". */
    static Nominal inner(AnalysedSentence at, Nominal noun) {
        int of = at.syntax().pastQuotes(noun.chunk() + 1);
        Nominal inner = at.syntax().isLink(of, "of") ? at.nominal(at.syntax().pastQuotes(of + 1)) : null;
        boolean nameless = noun.actors().isEmpty() && !noun.is(Nominal.Kind.PLACE) && !noun.is(Nominal.Kind.EVENT);
        return nameless && inner != null && !inner.actors().isEmpty() ? inner : noun;
    }

    /** "Gunmen dressed as soldiers": who they are, and not what they look like. */
    private static Nominal undisguised(AnalysedSentence at, Nominal noun) {
        int verb = noun.chunk() - 2;
        boolean disguise = verb > 0
                && at.nominal(noun.chunk()) == noun
                && at.syntax().isLink(noun.chunk() - 1, "as")
                && at.syntax().chunk(verb) instanceof VerbGroup group
                && DiscourseWord.DISGUISES.isWord(group.base());
        Nominal who = disguise ? at.nominal(verb - 1) : null;
        return who != null && who.isPeople() ? who : noun;
    }

    static boolean mayAct(Nominal noun) {
        return !noun.is(Nominal.Kind.PLACE) && !noun.is(Nominal.Kind.TOLL) && !noun.is(Nominal.Kind.COUNT);
    }

    static List<Nominal> complementNouns(
            AnalysedSentence at, List<Syntax.Complement> complements, Set<String> prepositions) {
        List<Nominal> found = new ArrayList<>();
        for (Syntax.Complement complement : complements) {
            if (prepositions.contains(complement.preposition())) {
                found.addAll(at.nominals(complement.chain()));
            }
        }
        return found;
    }
}
