package org.qihang.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.MongoException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qihang.mentoring.OfficeScene;
import org.qihang.testing.QihangTest;
import org.qihang.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/**
 * Whatever happens on the way to the database, at whichever of its changes: a command that seemed to succeed did; and one
 * that failed succeeds when the person does the same again, and has happened once.
 */
@QihangTest
class EveryCommandHappensOnceTest {

    private static final Set<Fault> FAULTS = EnumSet.complementOf(EnumSet.of(Fault.SILENCE));

    @Autowired
    Deeds deeds;

    @Autowired
    Faults faults;

    @Autowired
    TestClock clock;

    @BeforeEach
    void monday() {
        clock.set(OfficeScene.MONDAY);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @TestFactory
    Stream<DynamicTest> commands() {
        assumeTrue(faults.arePossible(), "the database isn't one host without TLS");
        return deeds.all()
                .flatMap(deed -> FAULTS.stream()
                        .map(fault -> DynamicTest.dynamicTest(deed + ": " + fault, () -> happensOnce(deed, fault))));
    }

    private void happensOnce(Deed deed, Fault fault) {
        int nth = 0;
        boolean happened = true;
        while (happened) {
            nth++;
            Deed.Attempt attempt = deed.prepared().get();
            Faults.Result result = faults.during(fault, nth, attempt.act());
            if (result.failure() != null) {
                assertThat(result.failure()).isInstanceOfAny(DataAccessException.class, MongoException.class);
                attempt.act().run();
            }
            attempt.happenedOnce().run();
            happened = result.happened();
        }
        assertThat(nth).as("commands that change something").isGreaterThan(1);
    }
}
