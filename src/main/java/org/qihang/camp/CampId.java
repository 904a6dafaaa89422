package org.qihang.camp;

import org.qihang.store.Identifier;
import org.qihang.store.Ids;

/** Names a camp; made where the form for it is opened, so that creating it twice makes one. */
public record CampId(String value) implements Identifier {

    public CampId {
        Ids.validated(value);
    }

    public static CampId random() {
        return new CampId(Ids.random());
    }
}
