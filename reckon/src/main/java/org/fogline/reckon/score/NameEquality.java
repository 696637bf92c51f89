package org.fogline.reckon.score;

/** Which names mean the same actor or the same place; the knowledge's aliases decide, and tests bring their own. */
public interface NameEquality {

    /** Whether both names mean one actor, outlet or other source. */
    boolean sameActor(String one, String other);

    /** Whether both names mean one place. */
    boolean samePlace(String one, String other);

    /** Names are the same when they are written the same, capitals aside. */
    NameEquality AS_WRITTEN = new NameEquality() {
        @Override
        public boolean sameActor(String one, String other) {
            return one.strip().equalsIgnoreCase(other.strip());
        }

        @Override
        public boolean samePlace(String one, String other) {
            return one.strip().equalsIgnoreCase(other.strip());
        }
    };
}
