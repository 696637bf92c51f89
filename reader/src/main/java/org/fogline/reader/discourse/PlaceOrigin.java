package org.fogline.reader.discourse;

import org.jspecify.annotations.Nullable;

/**
 * Where in a text places come from that a claim may take over, where its own sentence names none for it, and what they
 * are.
 */
public enum PlaceOrigin {
    /** What the rules of places take; the rule says which that is. */
    RULED(null),
    /** The line that opens the list in which the claim stands. */
    LIST("place-of-the-list"),
    /** The place of which the text last told. */
    STORY("place-of-the-story"),
    /** The claim before. */
    LAST_CLAIM("place-of-the-claim-before"),
    /** The last claim with the same speaker. */
    SAME_SPEAKER("place-of-the-speaker-before"),
    /** The last claim of that kind of event. */
    LIKE_CLAIM("place-of-the-like-claim-before"),
    /** The first claim with a place of its own, of which a report mostly tells. */
    LEAD("place-of-the-lead"),
    /** Its sentence names it as something else than where it happened: who acts, where someone is from. */
    BESIDE("named-beside"),
    /** A sentence shortly before. */
    NAMED_BEFORE("named-before"),
    /** The title. */
    TITLE("place-of-the-title"),
    /** The first sentence below the title that names any. */
    OPENING("place-of-the-opening"),
    /** It is named most often. */
    MOST_NAMED("theatre"),
    /** The area of which totals are told. */
    AREA("area-of-the-text"),
    /** The province or region whose body speaks. */
    SPEAKER("area-of-the-speaker"),
    /** The country in which most of the places lie. */
    COUNTRY("country-of-the-theatre"),
    /** The place of writing. */
    DATELINE("dateline"),
    /** No place. */
    NONE("no-place-said"),

    IS_COUNTRY(null),
    IS_PROVINCE(null),
    IS_DISTRICT(null),
    IS_REGION(null),
    IS_CAPITAL(null),
    /** A city, a town or a village. */
    IS_SETTLEMENT(null),
    /** A part of one, or a camp. */
    IS_QUARTER(null),
    /** Any other spot: a mountain, a base, a building. */
    IS_SITE(null),
    /** The gazetteer lacks it. */
    IS_UNKNOWN(null),
    /** It lies in another country than most of the places that the text names. */
    IS_ABROAD(null),
    /** They are several places. */
    IS_SEVERAL(null),
    /** The text names it once. */
    ONCE(null),
    TWICE(null),
    /** Three times or more. */
    OFTEN(null),
    /** It is the place of the title. */
    IN_TITLE(null),
    /** The first sentence names it. */
    IN_OPENING(null),
    /** The place of the story lies in it. */
    HOLDS_STORY(null),
    /** It lies in the place of the story. */
    WITHIN_STORY(null),
    HOLDS_LEAD(null),
    WITHIN_LEAD(null),
    HOLDS_TITLE(null),
    WITHIN_TITLE(null),
    /** The claim's own sentence names it. */
    NAMED_HERE(null),
    /** The sentence before names it last. */
    NAMED_JUST_BEFORE(null),
    /** Two or three sentences before. */
    NAMED_SHORTLY_BEFORE(null),
    NAMED_LONG_BEFORE(null),
    /** Only what follows names it, or nothing. */
    NOT_YET_NAMED(null),
    /** Nothing was told to have happened there. */
    NEVER_TOLD(null),
    /** Three claims or more were told of it. */
    TOLD_OFTEN(null),
    /** The last claim of it is of this paragraph. */
    TOLD_HERE(null),
    /** Of the paragraph before. */
    TOLD_NEXT(null),
    /** The last claim of it has the same speaker. */
    TOLD_BY_SAME(null),
    TOLD_BY_OTHERS(null),
    /** The last claim of it is of the same kind of event. */
    TOLD_OF_SAME_KIND(null),
    TOLD_OF_OTHER_KIND(null),
    /** No claim has named it, others took it over. */
    TOLD_AS_CARRIED(null),
    /** The last claim that named it tells harm alone. */
    TOLD_AS_HARM(null),
    /** It tells that a place is held or besieged. */
    TOLD_AS_STATE(null),
    /** It names it in another clause. */
    TOLD_ASIDE(null);

    private final @Nullable String rule;

    PlaceOrigin(@Nullable String rule) {
        this.rule = rule;
    }

    /** The name of the rule that takes places from there; null for what they are. */
    @Nullable
    String rule() {
        return rule;
    }
}
