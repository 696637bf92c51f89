package org.fogline.reader.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fogline.model.Attribution;
import org.fogline.model.ClaimType;
import org.fogline.model.Evidence;
import org.fogline.model.Hedge;
import org.fogline.model.Reason;
import org.fogline.model.Stance;
import org.fogline.model.When;
import org.fogline.model.Where;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/** A frame with what the discourse adds to it, before it becomes a claim. */
public final class DraftClaim {

    final Frame frame;
    final AnalysedSentence at;
    List<Attribution> attribution = List.of();
    Stance stance = Stance.ASSERTS;
    Hedge hedge = Hedge.STATED;
    List<Evidence> evidence = List.of();
    When when = When.UNKNOWN;
    boolean ownTime;

    /** Whether its losses are those of all the days that it tells of. */
    boolean sum;

    List<Where> where = List.of();
    boolean ownPlace;

    @Nullable
    String speaker;

    int start;
    int end;

    /** The number of the last sentence whose words went into it. */
    int lastSentence;

    boolean total;

    /** Whether it says another claim again without its losses: "the army denied it". */
    boolean bare;

    @Nullable
    ClaimType inherited;

    @Nullable
    DraftClaim continues;

    @Nullable
    DraftClaim of;

    /** Who is said to have done what the claim that it says again tells, and the sentence that says so. */
    List<Nominal> blamed = List.of();

    @Nullable
    AnalysedSentence blamedIn;

    /** Who else could have said it, where its words name nobody; null if nobody. */
    @Nullable
    String otherVoices;

    List<DayCandidate> dayCandidates = List.of();
    Set<DayCircumstance> dayCircumstances = Set.of();
    List<PlaceCandidate> placeCandidates = List.of();
    Set<PlaceCircumstance> placeCircumstances = Set.of();
    final List<Reason> why = new ArrayList<>();

    DraftClaim(Frame frame, int start, int end) {
        this.frame = frame;
        this.at = frame.at();
        this.start = start;
        this.end = end;
        this.lastSentence = frame.at().index();
    }

    /** The draft of the act whose harm this one goes on to tell, or null. */
    public @Nullable DraftClaim continues() {
        return continues;
    }

    /** The draft that this one denies, or null. */
    public @Nullable DraftClaim of() {
        return of;
    }

    /** The type of the act told before to which this harm belongs, or null. */
    public @Nullable ClaimType inherited() {
        return inherited;
    }

    /** Whether its losses are those of all the days that it tells of. */
    public boolean isSum() {
        return sum;
    }

    public Frame frame() {
        return frame;
    }

    public AnalysedSentence at() {
        return at;
    }

    public List<Attribution> attribution() {
        return attribution;
    }

    public Stance stance() {
        return stance;
    }

    public Hedge hedge() {
        return hedge;
    }

    /** The kinds of pictures in which it is said to be seen. */
    public List<Evidence> evidence() {
        return evidence;
    }

    public When when() {
        return when;
    }

    public List<Where> where() {
        return where;
    }

    /** The canonical name of the last in the chain of speakers, or null for the author. */
    public @Nullable String speaker() {
        return speaker;
    }

    /** Where the passage begins in the document's text. */
    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    /** Whether it says another claim again without its losses. */
    public boolean isBare() {
        return bare;
    }

    /** "The police blamed the rebels": who is said to have done what the claim that it says again tells; empty if nobody. */
    public List<Nominal> blamed() {
        return blamed;
    }

    /** The sentence that blames them; null if none does. */
    public @Nullable AnalysedSentence blamedIn() {
        return blamedIn;
    }

    /** Whether the words tell of a total over a window, not of one incident. */
    public boolean isTotal() {
        return total;
    }

    /** The days among which it took its own, where its sentence named none for it. */
    public List<DayCandidate> dayCandidates() {
        return dayCandidates;
    }

    /** What spoke for and against them. */
    public Set<DayCircumstance> dayCircumstances() {
        return dayCircumstances;
    }

    /** The places among which it took its own. */
    public List<PlaceCandidate> placeCandidates() {
        return placeCandidates;
    }

    /** What spoke for and against them. */
    public Set<PlaceCircumstance> placeCircumstances() {
        return placeCircumstances;
    }

    /** Who else could have said it, where nobody was taken to say it; null if nobody. */
    public @Nullable String otherVoices() {
        return otherVoices;
    }

    public List<Reason> why() {
        return why;
    }

    void because(String field, String rule, int start, int end) {
        because(field, rule, start, end, null);
    }

    /** With a note that tells which candidates were not taken. */
    void because(String field, String rule, int start, int end, @Nullable String note) {
        why.add(new Reason(field, rule, new org.fogline.model.Span(start, end), note));
    }
}
