package org.fogline.knowledge.actor;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What the names looked up last mean: a text says the same names again and again. Of fixed size; an entry gives way to the
 * next one that falls on its place, so that what is found never depends on what was asked before.
 */
final class NameCache<V> {

    private static final int SIZE = 1 << 10;

    private final AtomicReferenceArray<@Nullable Entry<V>> entries = new AtomicReferenceArray<>(SIZE);

    private record Entry<V>(String name, V value) {}

    @Nullable
    V get(String name) {
        Entry<V> entry = entries.get(place(name));
        return entry != null && entry.name.equals(name) ? entry.value : null;
    }

    V put(String name, V value) {
        entries.set(place(name), new Entry<>(name, value));
        return value;
    }

    private static int place(String name) {
        int hash = name.hashCode() * 0x9E3779B9;
        return hash >>> 16 & SIZE - 1;
    }
}
