package org.qihang.bench;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was acknowledged, and what is in doubt: remembered outside of the process that is killed. */
final class Memory {

    private final Map<Deed, String> done = new HashMap<>();
    private final Set<Deed> doubtful = new LinkedHashSet<>();
    private int refused;

    synchronized void note(Deed.Line line) {
        switch (line.word()) {
            case TRIED -> doubtful.add(line.deed());
            case DONE -> {
                doubtful.remove(line.deed());
                done.put(line.deed(), line.result());
            }
            case REFUSED -> {
                doubtful.remove(line.deed());
                refused++;
            }
        }
    }

    /** With what the answer told. */
    synchronized Map<Deed, String> done() {
        return new HashMap<>(done);
    }

    /** Begun, and nobody knows whether they happened. */
    synchronized List<Deed> doubtful() {
        return List.copyOf(doubtful);
    }

    /** For repeating them elsewhere, where they are told again. */
    synchronized List<Deed> takeDoubtful() {
        List<Deed> taken = List.copyOf(doubtful);
        doubtful.clear();
        return taken;
    }

    synchronized int refused() {
        return refused;
    }

    synchronized Map<Deed.Kind, Integer> counts() {
        Map<Deed.Kind, Integer> counts = new EnumMap<>(Deed.Kind.class);
        done.keySet().forEach(deed -> counts.merge(deed.kind(), 1, Integer::sum));
        return counts;
    }
}
