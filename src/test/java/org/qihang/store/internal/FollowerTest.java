package org.qihang.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qihang.embedded.EmbeddedDatabase;
import org.qihang.store.Hint;
import org.qihang.store.Hinted;
import org.qihang.store.Reconciliation;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

class FollowerTest {

    private static final int KEPT = 100;

    private final EmbeddedDatabase server = EmbeddedDatabase.inMemory();
    private final MongoClient client = MongoClients.create(server.connectionString());
    private final MongoTemplate template = new MongoTemplate(client, "test");
    private final HintLog log = new HintLog(template, KEPT);
    private final AtomicLong nanos = new AtomicLong();
    private final List<Object> heard = new ArrayList<>();
    private final Follower follower = follower(heard);

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void hearsWhatAnotherNodeTellsInItsOrder() {
        follower.follow();
        heard.clear();

        HintLog elsewhere = new HintLog(template, KEPT);
        elsewhere.append(List.of(camp("a"), camp("b")));
        log.append(List.of(camp("c")));
        elsewhere.append(List.of(camp("a")));
        follower.follow();

        assertThat(heard)
                .containsExactly(
                        new Hinted(camp("a")), new Hinted(camp("b")), new Hinted(camp("c")), new Hinted(camp("a")));
        heard.clear();
        follower.follow();
        assertThat(heard).isEmpty();
    }

    @Test
    void readsEverythingAtItsStartAndNothingThatWasToldBefore() {
        log.append(List.of(camp("before")));

        follower.follow();

        assertThat(heard).containsExactly(new Reconciliation());
    }

    @Test
    void takesNumbersWithoutGapsWhileNodesTellAtTheSameTime() {
        follower.follow();

        try (ExecutorService people = Executors.newFixedThreadPool(12)) {
            for (int person = 0; person < 12; person++) {
                HintLog node = new HintLog(template, 10_000);
                people.submit(() -> LongStream.range(0, 25).forEach(any -> node.append(List.of(camp("x")))));
            }
        }
        log.append(List.of(camp("last")));

        assertThat(new HintLog(template, 10_000).after(0, 1_000))
                .extracting(HintLog.Entry::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 301).boxed().toList());
    }

    @Test
    void reconcilesWhenHintsThatItDidNotHearAreGone() {
        follower.follow();
        LongStream.range(0, 5).forEach(any -> log.append(List.of(camp("missed"))));
        template.remove(Query.query(Criteria.where("_id").lt(5)), HintLog.COLLECTION);
        heard.clear();

        follower.follow();

        assertThat(heard).containsExactly(new Reconciliation(), new Hinted(camp("missed")));
    }

    @Test
    void keepsTheNewest() {
        LongStream.range(0, KEPT + 55).forEach(any -> log.append(List.of(camp("x"))));

        assertThat(log.highest()).isEqualTo(155);
        assertThat(log.after(0, 1_000))
                .hasSize(105)
                .first()
                .extracting(HintLog.Entry::number)
                .isEqualTo(51L);
    }

    @Test
    void reconcilesOnceAMinute() {
        follower.follow();
        heard.clear();

        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        follower.follow();
        assertThat(heard).isEmpty();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        follower.follow();
        assertThat(heard).containsExactly(new Reconciliation());
    }

    @Test
    void followsADatabaseThatWasPutInThePlaceOfTheOther() {
        LongStream.range(0, 9).forEach(any -> log.append(List.of(camp("old"))));
        follower.follow();
        template.remove(new Query(), HintLog.COLLECTION);
        HintLog another = new HintLog(template, KEPT);
        another.append(List.of(camp("new")));

        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        follower.follow();
        heard.clear();
        another.append(List.of(camp("newer")));
        follower.follow();

        assertThat(heard).containsExactly(new Hinted(camp("newer")));
    }

    @Test
    void goesOnAfterAListenerThatFailed() {
        List<Object> others = new ArrayList<>();
        Follower failing = follower(new ArrayList<>() {
            @Override
            public boolean add(Object event) {
                others.add(event);
                throw new IllegalStateException("cannot");
            }
        });
        failing.follow();
        log.append(List.of(camp("a"), camp("b")));
        others.clear();

        failing.follow();

        assertThat(others).containsExactly(new Hinted(camp("a")), new Hinted(camp("b")));
    }

    @Test
    void saysHowLongItHasNotKnownAll() {
        follower.follow();
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());

        assertThat(follower.lag()).isEqualTo(Duration.ofSeconds(3));
        follower.follow();
        assertThat(follower.lag()).isZero();
    }

    @Test
    void aHintHoldsNoMoreThanAnId() {
        log.append(List.of(camp("a")));

        assertThat(template.findAll(Document.class, HintLog.COLLECTION))
                .containsExactly(new Document("_id", 1L)
                        .append("hints", List.of(new Document("kind", "camp").append("about", "a"))));
    }

    private Follower follower(List<Object> listeners) {
        return new Follower(log, listeners::add, nanos::get);
    }

    private static Hint camp(String id) {
        return new Hint("camp", id);
    }
}
