package org.qihang.account;

import org.qihang.store.Identifier;
import org.qihang.store.Ids;

public record PersonId(String value) implements Identifier {

    public PersonId {
        Ids.validated(value);
    }

    public static PersonId random() {
        return new PersonId(Ids.random());
    }
}
