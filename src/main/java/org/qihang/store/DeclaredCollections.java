package org.qihang.store;

import java.util.List;

/** What one module declares: a bean of this type in the module's configuration. */
public record DeclaredCollections(List<DeclaredCollection> collections) {

    public DeclaredCollections {
        collections = List.copyOf(collections);
    }

    public static DeclaredCollections of(DeclaredCollection... collections) {
        return new DeclaredCollections(List.of(collections));
    }
}
