package org.qihang.store;

import java.util.ArrayList;
import java.util.List;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/**
 * A collection with its indexes. Each module declares all of its own as beans at one place; they are created at start.
 * No index is unique: what must be unique is the {@code _id}.
 */
public record DeclaredCollection(String name, List<IndexDefinition> indexes, boolean hasEvents) {

    public DeclaredCollection {
        indexes = List.copyOf(indexes);
    }

    public static DeclaredCollection named(String name) {
        return new DeclaredCollection(name, List.of(), false);
    }

    public DeclaredCollection index(IndexDefinition index) {
        List<IndexDefinition> all = new ArrayList<>(indexes);
        all.add(index);
        return new DeclaredCollection(name, all, hasEvents);
    }

    /** Its documents carry events; the relay looks for them by a sparse index. */
    public DeclaredCollection withEvents() {
        Index pending = new Index()
                .on(Outbox.PENDING_SINCE, org.springframework.data.domain.Sort.Direction.ASC)
                .named("outbox")
                .sparse();
        return new DeclaredCollection(index(pending).name, index(pending).indexes, true);
    }
}
