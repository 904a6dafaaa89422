package org.qihang.camp;

import org.qihang.store.Identifier;
import org.qihang.store.Ids;

/** Names one application of one person to one camp; a later one of theirs has another. */
public record ApplicationId(String value) implements Identifier {

    public ApplicationId {
        Ids.validated(value);
    }

    public static ApplicationId random() {
        return new ApplicationId(Ids.random());
    }
}
