package org.fogline.reader.discourse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.actor.ActorKind;
import org.fogline.reader.Knowledge;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.mention.ActorMention;
import org.jspecify.annotations.Nullable;

/**
 * The bodies that the text has named so far, for words that mean one of them again: "the group", "the monitor", "the
 * mission", "the agency", "the network".
 */
final class NamedBefore {

    private static final Set<String> GROUP = Set.of(
            "group",
            "movement",
            "organisation",
            "organization",
            "faction",
            "militia",
            "rebels",
            "militants",
            "insurgents",
            "outfit",
            "guerrillas",
            "separatists",
            "fighters",
            "gang",
            "cartel");
    private static final Set<String> MONITOR = Set.of("monitor", "observatory", "watchdog", "body");

    private final Knowledge knowledge;
    private final Map<String, String> byWord = new HashMap<>();
    private @Nullable String subject;
    private int subjectIn = -1;
    private @Nullable String group;
    private boolean groupOpens;
    private int groupIn = -1;
    private @Nullable String monitor;
    private @Nullable String agency;
    private @Nullable String mission;

    NamedBefore(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Keeps in mind a body that a sentence names; {@code name} is its canonical name. */
    void see(AnalysedSentence at, ActorMention mention, String name) {
        Actor actor = knowledge.actors().byName(name).orElse(null);
        if (actor == null || actor.kind() == ActorKind.STATE || actor.kind() == ActorKind.PERSON) {
            return;
        }
        boolean compounded = mention.end() < at.sentence().size()
                && at.sentence().token(mention.end()).hyphenated();
        if (compounded) {
            // "the Norland-backed group" is not Norland
            return;
        }
        if (mention.first() <= 1 && subjectIn != at.index()) {
            subject = name;
            subjectIn = at.index();
        }
        for (int token = mention.first(); token < mention.end(); token++) {
            byWord.put(at.word(token), name);
        }
        for (String word : name.toLowerCase(Locale.ROOT).split(" ")) {
            byWord.put(word, name);
        }
        switch (actor.kind()) {
            case ARMED_GROUP, MILITIA, COALITION -> {
                // "X says it beat Wagner. The movement ...": who opens a sentence is what it is about
                boolean about = groupIn == at.index() && groupOpens;
                group = about ? group : name;
                groupOpens = about || mention.first() <= 1;
                groupIn = at.index();
            }
            case MONITOR -> monitor = name;
            case NGO -> monitor = monitor == null ? name : monitor;
            case AGENCY, OUTLET, NEWSPAPER, BROADCASTER -> agency = name;
            case INTERNATIONAL -> mission = name;
            case STATE, GOVERNMENT, ARMED_FORCES, UNIT, POLICE, PARTY, MINISTRY, OFFICE, COMMUNITY, PERSON -> {
                // these are called by words of their own
            }
        }
    }

    /** The body that opens the sentence before, for "it", "they" and "its"; null if none does. */
    @Nullable
    String opensBefore(AnalysedSentence at) {
        return subjectIn == at.index() - 1 ? subject : null;
    }

    /** The body that "the ..." means; null if the text has named none of the kind. */
    @Nullable
    String meant(String head) {
        if (GROUP.contains(head) && group != null) {
            return group;
        }
        if (MONITOR.contains(head) && monitor != null) {
            return monitor;
        }
        if (head.equals("mission") && mission != null) {
            return mission;
        }
        if (head.equals("agency") && agency != null) {
            return agency;
        }
        return byWord.get(head);
    }
}
