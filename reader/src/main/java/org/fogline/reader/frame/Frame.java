package org.fogline.reader.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.fogline.knowledge.word.EventSense;
import org.fogline.model.ClaimType;
import org.fogline.model.Effect;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/** An event word with its arguments, while the stages put it together; used by one thread only. */
public final class Frame {

    private final AnalysedSentence at;
    private final EventSense sense;
    private final int trigger;
    private ClaimType type;

    final List<Nominal> initiators = new ArrayList<>();
    final List<Nominal> targets = new ArrayList<>();
    final List<Nominal> parties = new ArrayList<>();
    final List<Nominal> placeObjects = new ArrayList<>();
    /** The noun groups that the verb takes, whatever part they have. */
    final List<Nominal> arguments = new ArrayList<>();

    final List<LossDraft> losses = new ArrayList<>();
    final List<Amendment> amendments = new ArrayList<>();
    final List<ClaimType> instruments = new ArrayList<>();
    final List<Frame> absorbed = new ArrayList<>();
    final TreeSet<Integer> clauses = new TreeSet<>();
    /** All that its word may mean, of which its sense is what fits. */
    List<EventSense> senses = List.of();

    int firstToken;
    int endToken;
    boolean planned;
    boolean attempted;

    /** An attack that is called a failed one, which took place and came to nothing. */
    boolean foiled;

    /** An attack of which the text says that it had no success. */
    boolean failed;

    boolean unopposed;

    boolean ended;
    boolean negated;
    boolean told;
    boolean carries;

    @Nullable
    Frame takenInto;

    Frame(AnalysedSentence at, EventSense sense, int trigger, int firstToken, int endToken) {
        this.at = at;
        this.sense = sense;
        this.trigger = trigger;
        this.type = sense.type();
        this.firstToken = firstToken;
        this.endToken = endToken;
        this.clauses.add(at.syntax().clause(trigger));
    }

    public AnalysedSentence at() {
        return at;
    }

    public EventSense sense() {
        return sense;
    }

    /** All that its word may mean, of which its sense is what fits the words around it. */
    public List<EventSense> senses() {
        return senses;
    }

    /** The chunk of the event word. */
    public int trigger() {
        return trigger;
    }

    /** The first token of the event word's chunk. */
    public int triggerToken() {
        return at.syntax().chunk(trigger).first();
    }

    public ClaimType type() {
        return type;
    }

    public void type(ClaimType newType) {
        this.type = newType;
    }

    public List<Nominal> initiators() {
        return initiators;
    }

    public List<Nominal> targets() {
        return targets;
    }

    public List<Nominal> parties() {
        return parties;
    }

    /** The types that the things with which it was done give it: aircraft, guns, mines. */
    public List<ClaimType> instruments() {
        return instruments;
    }

    /** The places that the event word takes as its object. */
    public List<Nominal> placeObjects() {
        return placeObjects;
    }

    public List<LossDraft> losses() {
        return losses;
    }

    /** Figures that the text corrects on the spot. */
    public List<Amendment> amendments() {
        return amendments;
    }

    /** The frames that this one took up, each with its own sentence. */
    public List<Frame> absorbed() {
        return absorbed;
    }

    /** The clauses of its sentence that it covers. */
    public TreeSet<Integer> clauses() {
        return clauses;
    }

    public int firstToken() {
        return firstToken;
    }

    public int endToken() {
        return endToken;
    }

    public boolean isPlanned() {
        return planned;
    }

    public boolean isAttempted() {
        return attempted;
    }

    /** Whether it is an attack that came to nothing: one that was only tried, or one that is called failed. */
    public boolean isInVain() {
        return attempted || foiled;
    }

    /** "entered the town without a fight": whether the text says that nobody stood in the way. */
    public boolean isUnopposed() {
        return unopposed;
    }

    /** Whether the text says that it had no success. */
    public boolean isFailed() {
        return failed;
    }

    public boolean isEnded() {
        return ended;
    }

    public boolean isNegated() {
        return negated;
    }

    /** Whether a nominal event is told as one that took place, not only referred to. */
    public boolean isTold() {
        return told;
    }

    /** Whether only harm is told, without an act. */
    public boolean isHarmAlone() {
        return sense.isHarm();
    }

    boolean isAct() {
        return sense.isAct();
    }

    boolean isHarm() {
        return sense.isHarm();
    }

    /** Whether a noun group is what strikes or what is fired: the subject, or the object that was found to be a weapon. */
    boolean isArgument(int chunk) {
        return initiators.stream().anyMatch(noun -> noun.chunk() == chunk)
                || arguments.stream().anyMatch(noun -> noun.chunk() == chunk);
    }

    void cover(int first, int end) {
        firstToken = Math.min(firstToken, first);
        endToken = Math.max(endToken, end);
    }

    /** Makes two lists of losses this frame's own, in order; each loss keeps the one that includes it. */
    private void join(List<LossDraft> first, List<LossDraft> second) {
        List<LossDraft> all = new ArrayList<>(first);
        for (LossDraft loss : second) {
            all.add(loss.larger() < 0 ? loss : loss.within(loss.larger() + first.size()));
        }
        losses.clear();
        losses.addAll(all);
    }

    /** Takes up a frame that tells a share of this one's first loss of people: "seven of the dead were children". */
    public void takeShare(Frame share) {
        int whole = 0;
        while (whole < losses.size() && !losses.get(whole).nominal().isPeople()) {
            whole++;
        }
        if (whole == losses.size()) {
            whole = 0;
        }
        for (int index = 0; index < share.losses.size(); index++) {
            LossDraft part = share.losses.get(index);
            int larger = whole;
            for (int other = 0; other < losses.size(); other++) {
                if (losses.get(other).effects().equals(part.effects())
                        && losses.get(other).larger() < 0) {
                    larger = other;
                    break;
                }
            }
            share.losses.set(index, part.asFigureFor(losses.get(larger)));
            if (losses.get(larger).rule().equals(FigureFinder.SHARE_RULE)) {
                // "of the dead, 12 were rebels and seven soldiers": both are shares of one number
                larger = losses.get(larger).larger() < 0
                        ? losses.size()
                        : losses.get(larger).larger();
            }
            int offset = losses.size();
            LossDraft told = share.losses.get(index);
            losses.add(told.within(larger < offset ? larger : -1));
        }
        absorbed.add(share);
        share.takenInto = this;
        if (share.at == at) {
            clauses.addAll(share.clauses);
            cover(share.firstToken, share.endToken);
        }
    }

    /** Gives losses that are only figures the harm and the unit of what was told before, and this frame its type. */
    public void asFigureFor(Frame before) {
        LossDraft first = before.losses.stream()
                .filter(loss ->
                        loss.nominal().isPeople() || !loss.nominal().effects().isEmpty())
                .findFirst()
                .orElse(before.losses.get(0));
        losses.replaceAll(loss -> loss.asFigureFor(first));
        type = before.type;
        instruments.addAll(before.instruments);
    }

    /** "was wounded and died in hospital": whose death is told is counted once, among the dead; and nothing is told twice by what was joined. */
    void dropOutlived() {
        for (int index = losses.size() - 1; index > 0; index--) {
            int twin = twinOf(index);
            if (twin >= 0) {
                LossDraft same = losses.get(index);
                if (same.larger() >= 0
                        && same.larger() != twin
                        && losses.get(twin).larger() < 0) {
                    losses.set(twin, same);
                }
                drop(index, twin);
            }
        }
        for (int index = losses.size() - 1; index >= 0; index--) {
            LossDraft hurt = losses.get(index);
            boolean outlived = false;
            boolean whole = false;
            for (LossDraft dead : losses) {
                // "was lost, brought down by a missile"
                outlived |= dead.effects().equals(List.of(Effect.SHOT_DOWN))
                        && hurt.effects().equals(List.of(Effect.DESTROYED))
                        && dead.firstToken() == hurt.firstToken()
                        && dead.count().sameBounds(hurt.count());
                outlived |= dead.effects().equals(List.of(Effect.KILLED))
                        && hurt.effects().equals(List.of(Effect.WOUNDED))
                        && dead.firstToken() == hurt.firstToken()
                        && dead.count().sameBounds(hurt.count());
                whole |= dead.larger() == index;
            }
            if (outlived && !whole) {
                drop(index, -1);
            }
        }
    }

    /** "inflicted heavy losses: 14 killed": a word for losses that figures behind a colon then say is none beside them. */
    void dropAnnounced() {
        if (losses.size() < 2) {
            return;
        }
        LossDraft first = losses.get(0);
        LossDraft second = losses.get(1);
        boolean vague = first.count().low() == 1
                && first.count().high() == null
                && !first.nominal().effects().isEmpty()
                && first.larger() < 0
                && second.larger() < 0
                && first.firstToken() < second.firstToken()
                && second.firstToken() <= at.sentence().size();
        for (int token = first.endToken(); vague && token < second.firstToken(); token++) {
            if (at.sentence().token(token).is(":")) {
                drop(0, -1);
                return;
            }
        }
    }

    /** The earlier loss that the same words tell of the same harm; -1 if there is none. */
    private int twinOf(int index) {
        LossDraft loss = losses.get(index);
        for (int earlier = 0; earlier < index; earlier++) {
            LossDraft same = losses.get(earlier);
            if (same.firstToken() == loss.firstToken()
                    && same.endToken() == loss.endToken()
                    && same.effects().equals(loss.effects())
                    && same.count().sameBounds(loss.count())) {
                return earlier;
            }
        }
        return -1;
    }

    /** Removes a loss; its parts and amendments are then those of another. */
    private void drop(int index, int other) {
        losses.remove(index);
        losses.replaceAll(loss -> loss.larger() == index
                ? loss.within(other)
                : loss.larger() > index ? loss.within(loss.larger() - 1) : loss);
        amendments.replaceAll(amendment -> amendment.loss() == index && other >= 0
                ? amendment.moved(other - index)
                : amendment.loss() > index ? amendment.moved(-1) : amendment);
    }

    /** Takes up another frame of the same event: its losses, its arguments where this one has none, its words. */
    public void take(Frame other) {
        boolean before = other.at == at
                && !losses.isEmpty()
                && !other.losses.isEmpty()
                && other.losses.get(0).firstToken() < losses.get(0).firstToken();
        List<LossDraft> taken = new ArrayList<>();
        for (LossDraft loss : other.losses) {
            taken.add(loss.killers().isEmpty() ? loss.killedBy(List.copyOf(other.initiators)) : loss);
        }
        join(before ? taken : losses, before ? losses : taken);
        int own = before ? taken.size() : 0;
        int others = before ? 0 : losses.size() - taken.size();
        amendments.replaceAll(amendment -> amendment.moved(own));
        other.amendments.forEach(amendment -> amendments.add(amendment.moved(others)));
        // Who repels an attack does the harm beside it, and is not the attacker.
        boolean defended = type == ClaimType.REPEL && other.isHarm();
        if (initiators.isEmpty() && parties.isEmpty() && !defended) {
            for (Nominal doer : other.initiators) {
                // "a convoy was ambushed, killing seven": who was struck struck nobody
                if (targets.stream().noneMatch(struck -> struck.chunk() == doer.chunk())) {
                    initiators.add(doer);
                }
            }
        }
        if (targets.isEmpty() && parties.isEmpty()) {
            targets.addAll(other.targets);
        }
        if (placeObjects.isEmpty() && other.at == at) {
            placeObjects.addAll(other.placeObjects);
        }
        if (other.at == at) {
            clauses.addAll(other.clauses);
            cover(other.firstToken, other.endToken);
        }
        instruments.addAll(other.instruments);
        absorbed.add(other);
        absorbed.addAll(other.absorbed);
        other.takenInto = this;
    }
}
