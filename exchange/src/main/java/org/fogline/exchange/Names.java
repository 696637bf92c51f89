package org.fogline.exchange;

/** Turns the names that a data set uses into the names that the knowledge uses; a name that it does not know stays. */
public interface Names {

    /** No name is changed. */
    Names AS_WRITTEN = new Names() {
        @Override
        public String actor(String name) {
            return name;
        }

        @Override
        public String place(String name, String country) {
            return name;
        }
    };

    /** The canonical name of an actor, or the name itself. */
    String actor(String name);

    /** The canonical name of a place, or the name itself; {@code country} may be empty. */
    String place(String name, String country);
}
