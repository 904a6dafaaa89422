package org.qihang.store.internal.watch;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;
import java.util.Set;

/**
 * The driver's own metrics without what is another at each start and would make each start's numbers a new series: its
 * name for the cluster, and the embedded database's port. There is one database, so its name says nothing.
 */
class CommandTags implements MeterFilter {

    private static final Set<String> ALWAYS = Set.of("cluster.id", "database");
    private static final Set<String> EMBEDDED = Set.of("cluster.id", "database", "server.address");

    private final Set<String> dropped;

    CommandTags(boolean embedded) {
        this.dropped = embedded ? EMBEDDED : ALWAYS;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().startsWith("mongodb.driver.")) {
            return id;
        }
        List<Tag> kept = id.getTags().stream()
                .filter(tag -> !dropped.contains(tag.getKey()))
                .toList();
        return id.replaceTags(kept);
    }
}
