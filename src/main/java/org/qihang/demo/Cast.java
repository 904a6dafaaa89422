package org.qihang.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qihang.account.Actor;
import org.qihang.account.People;
import org.qihang.account.PersonId;

/** The people of the demo campus, to act as. */
record Cast(Map<String, PersonId> ids, People people) {

    Actor actor(String key) {
        return people.find(Objects.requireNonNull(ids.get(key), key))
                .orElseThrow()
                .asActor();
    }

    List<Actor> students() {
        return DemoAccount.ALL.stream()
                .filter(DemoAccount::isStudent)
                .map(account -> actor(account.key()))
                .toList();
    }
}
