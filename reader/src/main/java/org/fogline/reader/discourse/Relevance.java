package org.fogline.reader.discourse;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.text.PhraseTrie;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.word.Inflection;
import org.fogline.model.Unit;
import org.fogline.reader.Knowledge;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.lexicon.Beginning;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.ThingMention;
import org.fogline.reader.number.CountMention;

/**
 * Whether a document tells of an armed conflict at all. Sport, business, films, drills and storms borrow its words; what
 * the words of a text are about ({@code domains.csv}) is weighed, with the names of armed actors, each word once.
 */
public final class Relevance {

    private static final String WAR = "war";

    /** Words for people who came to harm, which with a number and a weapon beside them are no figure of speech. */
    private static final String HARM = "harm";

    /** Words for what kills in war. */
    private static final String ARMS = "arms";

    /** What war breaks into, so that the words of both stand in one text: a market is shelled, doctors are shot. */
    private static final Set<String> STRUCK = Set.of("business", "politics", "disaster", "health", "food", "society");

    /** What kills and hurts without arms: with a word of these, harm that is counted is meant, but it is none of war. */
    private static final Set<String> MISHAPS = Set.of("accident", "disaster", "health", "nature");

    private static final int NAME_WEIGHT = 4;
    private static final int OTHER_FACTOR = 2;
    private static final int LEAST = 2;
    private static final int SURE = 3;

    /** Words of this weight are hardly borrowed. */
    private static final int STRONG = 3;

    /** Words of this weight are found in war alone, and one of them is as good as two that are hardly borrowed. */
    private static final int WAR_ALONE = 5;

    /** So many words that only one other domain has leave no doubt, if nobody who bears arms is named. */
    private static final int PLAIN = 3;

    /** A weapon so many sentences before those who came to harm has harmed them. */
    private static final int NEAR = 2;

    private record About(String domain, int weight) {}

    private final Knowledge knowledge;
    private final PhraseTrie<About> domains = new PhraseTrie<>();

    public Relevance(Knowledge knowledge) {
        this.knowledge = knowledge;
        Inflection inflection = new Inflection();
        for (Table.Row row :
                Table.builtIn("domains.csv", "words", "domain", "weight").rows()) {
            About about = new About(row.text("domain"), Integer.parseInt(row.text("weight")));
            for (String words : row.list("words")) {
                inflection.noun(words).forEach(form -> domains.add(form, about));
            }
        }
    }

    /** Whether any word of a domain begins with this folded word. */
    public boolean begins(String word) {
        return domains.begins(word);
    }

    /** Whether claims are to be looked for in a document of these sentences. */
    public boolean isAboutConflict(List<AnalysedSentence> sentences) {
        Set<String> seen = new HashSet<>();
        int war = 0;
        int strong = 0;
        int named = 0;
        Map<String, Integer> others = new TreeMap<>();
        Map<String, Integer> plainly = new TreeMap<>();
        int armedIn = -NEAR - 1;
        boolean literal = false;
        boolean harmed = false;
        boolean fighters = false;
        for (AnalysedSentence at : sentences) {
            boolean harm = false;
            boolean mishap = false;
            for (ActorMention mention : at.mentions().actors()) {
                if (isArmed(mention) && seen.add(mention.values().toString())) {
                    war += NAME_WEIGHT;
                    strong++;
                    named++;
                }
            }
            for (int token = 0; token < at.sentence().size(); token++) {
                PhraseTrie.Match<About> match = at.mentions().mayBegin(token, Beginning.DOMAIN)
                        ? domains.longestAt(at.sentence().words(), token)
                        : null;
                if (match == null) {
                    continue;
                }
                About found = null;
                for (About about : match.values()) {
                    harm |= about.domain().equals(HARM);
                    mishap |= about.weight() >= STRONG && MISHAPS.contains(about.domain());
                    armedIn = about.domain().equals(ARMS) ? at.index() : armedIn;
                    found = found == null && about.weight() > 0 ? about : found;
                }
                if (found == null || !seen.add(stem(at.sentence().words().subList(token, match.end())))) {
                    continue;
                }
                if (found.domain().equals(WAR)) {
                    war += found.weight();
                    strong += found.weight() >= WAR_ALONE ? 2 : found.weight() >= STRONG ? 1 : 0;
                } else {
                    others.merge(found.domain(), found.weight(), Integer::sum);
                    plainly.merge(found.domain(), found.weight() >= STRONG ? 1 : 0, Integer::sum);
                }
            }
            for (ThingMention thing : at.mentions().things()) {
                if (thing != null && isWeapon(thing)) {
                    armedIn = at.index();
                    war += seen.add(at.word(thing.end() - 1)) ? 1 : 0;
                }
            }
            // "Nobody was wounded," she said of the debate
            boolean counted = at.mentions().counts().stream()
                    .map(CountMention::count)
                    .anyMatch(count -> count.low() > 0 || count.high() == null);
            for (ThingMention thing : at.mentions().things()) {
                // "two thirds of the 90 conscripts were wounded", and no word that speaks of something else
                fighters |= harm && counted && thing != null && thing.unit() == Unit.COMBATANT;
            }
            // an air strike on a town that an earthquake had destroyed is none
            boolean byArms = armedIn == at.index() || !mishap;
            harmed |= harm && byArms;
            literal |= harm && counted && byArms && at.index() - armedIn <= NEAR;
        }
        if (literal) {
            others.keySet().removeAll(STRUCK);
            plainly.keySet().removeAll(STRUCK);
        }
        if (named == 0 && plainly.values().stream().anyMatch(count -> count >= PLAIN)) {
            // "The Serb turned his heavy artillery on the second serve and saved eleven break points": nobody is armed.
            return false;
        }
        // One stray word of a domain is none of its texts; and a text is of one domain, not a little of each.
        int most = others.values().stream().max(Comparator.naturalOrder()).orElse(0);
        int other = most > (strong == 0 ? 1 : SURE) ? most : 0;
        if (strong == 0) {
            return other == 0 ? war > 0 || fighters && others.isEmpty() : war >= LEAST && war >= OTHER_FACTOR * other;
        }
        if (named == 0 && !harmed) {
            // nobody who bears arms is named, and nobody is counted who came to harm
            return war >= LEAST && war >= OTHER_FACTOR * other;
        }
        return war >= LEAST && (strong > 1 ? OTHER_FACTOR : 1) * war >= other;
    }

    /** Singular and plural count once. */
    private static String stem(List<String> words) {
        String joined = String.join(" ", words);
        return joined.endsWith("s") ? joined.substring(0, joined.length() - 1) : joined;
    }

    private boolean isArmed(ActorMention mention) {
        return switch (mention.kind()) {
            case NAMED -> isBelligerent(mention.values());
            case PERSPECTIVE -> false;
            case ROLE -> mention.length() > 1;
            case DEMONYM -> false;
        };
    }

    private boolean isBelligerent(List<String> names) {
        for (String name : names) {
            Actor actor = knowledge.actors().byName(name).orElse(null);
            if (actor != null && isBelligerent(actor)) {
                return true;
            }
        }
        return false;
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

    private static boolean isWeapon(ThingMention thing) {
        Unit unit = thing.unit();
        return unit == Unit.TANK
                || unit == Unit.IFV
                || unit == Unit.DRONE
                || unit == Unit.ARTILLERY
                || unit == Unit.AIR_DEFENCE
                || unit == Unit.WEAPON;
    }
}
