package org.qihang.account;

import org.qihang.store.Identifier;
import org.qihang.store.Ids;

/** A short name that stands in addresses, such as {@code zhujiang}. */
public record UniversityId(String value) implements Identifier {

    public UniversityId {
        Ids.validated(value);
    }
}
