package org.fogline.reader.discourse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.text.PhraseTrie;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.word.EventSense;
import org.fogline.model.Unit;
import org.fogline.reader.Knowledge;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.mention.ThingMention;

/**
 * Whether a document tells of an armed conflict at all. Sport, business, films and storms borrow its words; their own
 * words ({@code domains.csv}) are weighed against names of armed actors, fighters, weapons and attacks.
 */
public final class Relevance {

    private static final int NAME_WEIGHT = 3;
    private static final int DOMAIN_WEIGHT = 2;
    private static final int LEAST = 2;

    private final Knowledge knowledge;
    private final PhraseTrie<String> domains = new PhraseTrie<>();

    public Relevance(Knowledge knowledge) {
        this.knowledge = knowledge;
        for (Table.Row row : Table.builtIn("domains.csv", "words", "domain").rows()) {
            row.list("words").forEach(words -> domains.add(words, row.text("domain")));
        }
    }

    /** Whether claims are to be looked for in a document of these sentences. */
    public boolean isAboutConflict(List<AnalysedSentence> sentences) {
        Set<String> conflict = new HashSet<>();
        Set<String> other = new HashSet<>();
        int names = 0;
        Set<String> seen = new HashSet<>();
        for (AnalysedSentence at : sentences) {
            for (ActorMention mention : at.mentions().actors()) {
                if (isArmed(mention) && seen.add(mention.values().toString())) {
                    names++;
                }
            }
            for (ThingMention thing : at.mentions().things()) {
                if (thing != null && isMilitary(thing)) {
                    conflict.add(at.word(thing.end() - 1));
                }
            }
            for (int index = 0; index < at.syntax().chunks().size(); index++) {
                Nominal nominal = at.nominal(index);
                if (nominal != null && nominal.events().stream().anyMatch(Relevance::isViolent)) {
                    conflict.add(at.word(nominal.group().head()));
                }
            }
            for (int token = 0; token < at.sentence().size(); token++) {
                PhraseTrie.Match<String> match = domains.longestAt(at.sentence().words(), token);
                if (match != null) {
                    other.add(at.word(token));
                }
            }
        }
        int forConflict = conflict.size() + NAME_WEIGHT * names;
        int against = other.size() > 1 ? DOMAIN_WEIGHT * other.size() : 0;
        return forConflict >= LEAST && forConflict >= against || forConflict > 0 && against == 0;
    }

    private boolean isArmed(ActorMention mention) {
        return switch (mention.kind()) {
            case NAMED ->
                mention.values().stream()
                        .anyMatch(name -> knowledge
                                .actors()
                                .byName(name)
                                .filter(Relevance::isBelligerent)
                                .isPresent());
            case PERSPECTIVE -> false;
            case ROLE -> mention.length() > 1;
            case DEMONYM -> false;
        };
    }

    private static boolean isBelligerent(Actor actor) {
        return switch (actor.kind()) {
            case ARMED_FORCES, UNIT, ARMED_GROUP, COALITION, MILITIA -> true;
            case STATE,
                    GOVERNMENT,
                    POLICE,
                    PARTY,
                    MINISTRY,
                    OFFICE,
                    AGENCY,
                    OUTLET,
                    NEWSPAPER,
                    BROADCASTER,
                    MONITOR,
                    INTERNATIONAL,
                    NGO,
                    COMMUNITY,
                    PERSON -> false;
        };
    }

    private static boolean isMilitary(ThingMention thing) {
        Unit unit = thing.unit();
        if (unit == null) {
            return false;
        }
        return switch (unit) {
            case COMBATANT, TANK, IFV, DRONE, ARTILLERY, AIR_DEFENCE, WEAPON -> true;
            case OFFICER,
                    CIVILIAN,
                    CHILD,
                    WOMAN,
                    PRISONER,
                    FAMILY,
                    FAMILY_MEMBER,
                    PERSON,
                    VEHICLE,
                    AIRCRAFT,
                    HELICOPTER,
                    ENGINEERING,
                    DEPOT,
                    BUILDING,
                    SHIP,
                    OTHER -> false;
        };
    }

    private static boolean isViolent(EventSense sense) {
        return switch (sense.type().group()) {
            case FIGHTING, REMOTE, BOMBING, CHEMICAL, KILLING, ABDUCTION, SIEGE -> true;
            case MATERIEL,
                    DEPRIVATION,
                    CAPTURE,
                    WITHDRAWAL,
                    HANDOVER,
                    CONTROL,
                    TERMS,
                    RELEASE,
                    EVACUATION,
                    DEPLOYMENT,
                    LOOTING,
                    TOLL,
                    RELATION -> false;
        };
    }
}
