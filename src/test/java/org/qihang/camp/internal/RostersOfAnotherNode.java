package org.qihang.camp.internal;

import java.time.Clock;
import org.qihang.store.Outbox;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Commands that share the database with those of the application under test, but none of its locks. */
@Component
public class RostersOfAnotherNode {

    private final Rosters rosters;

    RostersOfAnotherNode(MongoTemplate template, Outbox outbox, Clock clock) {
        rosters = new Rosters(template, outbox, clock);
    }

    public Rosters rosters() {
        return rosters;
    }
}
