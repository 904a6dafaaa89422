package org.qihang.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Grant;
import org.qihang.account.PersonId;
import org.qihang.account.Role;
import org.qihang.store.Rejected;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.qihang.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Many at once, with real threads against the real database. */
@QihangTest
class BookingRacesTest {

    private static final Instant TEN = OfficeScene.TUESDAY_TEN;

    @Autowired
    Bookings bookings;

    @Autowired
    Sessions sessions;

    @Autowired
    Availability availability;

    @Autowired
    Mentors mentors;

    @Autowired
    OfficeScene scene;

    @Autowired
    Campus campus;

    @Autowired
    TestClock clock;

    @BeforeEach
    void onMonday() {
        clock.set(OfficeScene.MONDAY);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void ofTwoHundredWhoWantOneSlotOneGetsItAndAllOthersAreTold() throws Exception {
        Actor mentor = scene.mentor();

        List<String> answers = together(IntStream.range(0, 200)
                .mapToObj(i -> attempt(() -> scene.book(student(), mentor, TEN)))
                .toList());

        assertThat(answers).containsOnly("done", "mentoring.problem.taken");
        assertThat(Collections.frequency(answers, "done")).isEqualTo(1);
        assertThat(sessions.comingAsMentor(mentor)).hasSize(1);
    }

    @RepeatedTest(4)
    void ofTwoSessionsThatOverlapAndAreUnequalOneIsBooked() throws Exception {
        Actor mentor = scene.mentor();
        mentors.changeSessions(mentor, new SessionDraft(30, 15, 0, 28));
        Instant quarterPast = TEN.plus(Duration.ofMinutes(15));

        List<String> answers = together(List.of(
                attempt(() -> scene.book(student(), mentor, TEN)),
                attempt(() -> scene.book(student(), mentor, quarterPast))));

        assertThat(answers).containsExactlyInAnyOrder("done", "mentoring.problem.taken");
    }

    @RepeatedTest(4)
    void aStudentWhoBooksTwoMentorsAtOnceGetsOne() throws Exception {
        Actor student = student();
        Actor one = scene.mentor("陈立");
        Actor other = scene.mentor("王敏");

        List<String> answers = together(
                List.of(attempt(() -> scene.book(student, one, TEN)), attempt(() -> scene.book(student, other, TEN))));

        assertThat(answers).containsExactlyInAnyOrder("done", "mentoring.problem.ownConflict");
        assertThat(sessions.coming(student)).hasSize(1);
    }

    @RepeatedTest(4)
    void theSameRequestSentManyTimesAtOnceIsOneBooking() throws Exception {
        Actor student = student();
        BookingRequest request = OfficeScene.request(scene.mentor(), TEN);

        List<String> answers = together(IntStream.range(0, 8)
                .mapToObj(i -> attempt(() -> bookings.book(student, request)))
                .toList());

        assertThat(answers).containsOnly("done");
        assertThat(sessions.coming(student)).hasSize(1);
        assertThat(sessions.comingAsMentor(campus.actor(request.mentor()))).hasSize(1);
    }

    @RepeatedTest(4)
    void theSameMoveSentManyTimesAtOnceIsOneMove() throws Exception {
        Actor student = student();
        Booking booked = scene.book(student, scene.mentor(), TEN);
        Instant later = TEN.plus(Duration.ofMinutes(30));

        List<String> answers = together(IntStream.range(0, 8)
                .mapToObj(i -> attempt(() -> bookings.reschedule(student, booked.id(), "once", TEN, later)))
                .toList());

        assertThat(answers).containsOnly("done");
        assertThat(sessions.coming(student)).singleElement().satisfies(moved -> {
            assertThat(moved.time().start()).isEqualTo(later);
            assertThat(moved.sequence()).isEqualTo(1);
        });
    }

    @RepeatedTest(4)
    void oneSessionMovedTwiceAtOnceMovesOnce() throws Exception {
        Actor mentor = scene.mentor();
        Actor student = student();
        Booking booking = scene.book(student, mentor, TEN);
        Instant first = TEN.plus(Duration.ofMinutes(30));
        Instant second = TEN.plus(Duration.ofMinutes(60));

        List<String> answers = together(List.of(
                attempt(() -> bookings.reschedule(student, booking.id(), "r1", TEN, first)),
                attempt(() -> bookings.reschedule(student, booking.id(), "r2", TEN, second))));

        assertThat(answers).containsExactlyInAnyOrder("done", "mentoring.problem.movedMeanwhile");
        assertThat(freeOnTuesday(mentor)).hasSize(3).contains(TEN);
    }

    @RepeatedTest(4)
    void ofTwoSessionsThatMoveToOneSlotOneStaysWhereItWas() throws Exception {
        Actor mentor = scene.mentor();
        Actor one = student();
        Actor other = student();
        Instant halfPast = TEN.plus(Duration.ofMinutes(30));
        Instant eleven = TEN.plus(Duration.ofMinutes(60));
        Booking first = scene.book(one, mentor, TEN);
        Booking second = scene.book(other, mentor, halfPast);

        List<String> answers = together(List.of(
                attempt(() -> bookings.reschedule(one, first.id(), "r1", TEN, eleven)),
                attempt(() -> bookings.reschedule(other, second.id(), "r2", halfPast, eleven))));

        assertThat(answers).containsExactlyInAnyOrder("done", "mentoring.problem.taken");
        assertThat(sessions.comingAsMentor(mentor))
                .extracting(booking -> booking.time().start())
                .contains(eleven)
                .containsAnyOf(TEN, halfPast)
                .hasSize(2);
    }

    @RepeatedTest(4)
    void aSessionThatIsCancelledWhileItMovesIsCancelledAndHoldsNoTime() throws Exception {
        Actor mentor = scene.mentor();
        Actor student = student();
        Booking booking = scene.book(student, mentor, TEN);

        List<String> answers = together(List.of(
                attempt(() -> bookings.reschedule(student, booking.id(), "r1", TEN, TEN.plus(Duration.ofMinutes(60)))),
                attempt(() -> bookings.cancel(mentor, booking.id(), "ill"))));

        boolean cancelled = sessions.find(student, booking.id()).orElseThrow().cancelled();
        assertThat(answers).contains("done");
        assertThat(freeOnTuesday(mentor)).hasSize(cancelled ? 4 : 3);
        for (Instant free : freeOnTuesday(mentor)) {
            scene.book(student(), mentor, free);
        }
    }

    @Test
    void whateverHappensAtOnceNobodyIsInTwoPlaces() throws Exception {
        List<Actor> mentorsAtWork = List.of(scene.mentor("陈立"), scene.mentor("王敏"), scene.mentor("赵宁"));
        for (Actor mentor : mentorsAtWork) {
            mentors.changeSessions(mentor, new SessionDraft(30, 10, 0, 28));
        }
        List<Actor> students = IntStream.range(0, 8).mapToObj(i -> student()).toList();

        together(IntStream.range(0, 24)
                .mapToObj(seed -> attempt(() -> someTime(new Random(seed), students, mentorsAtWork)))
                .toList());

        for (Actor person : mentorsAtWork) {
            assertNoOverlap(person);
        }
        for (Actor person : students) {
            assertNoOverlap(person);
        }
        assertThat(mentorsAtWork).anyMatch(mentor -> !sessions.coming(mentor).isEmpty());
    }

    /** Books, moves and cancels at random; being refused is fine. */
    private void someTime(Random random, List<Actor> students, List<Actor> all) {
        for (int i = 0; i < 12; i++) {
            Actor student = students.get(random.nextInt(students.size()));
            Actor mentor = all.get(random.nextInt(all.size()));
            Instant start = TEN.plus(Duration.ofMinutes(10L * random.nextInt(10)));
            int key = i;
            try {
                List<Booking> own = sessions.comingAsStudent(student);
                if (own.isEmpty() || random.nextInt(3) == 0) {
                    scene.book(student, mentor, start);
                } else if (random.nextInt(4) == 0) {
                    bookings.cancel(student, own.getFirst().id(), "");
                } else {
                    Booking one = own.get(random.nextInt(own.size()));
                    bookings.reschedule(
                            student,
                            one.id(),
                            "r" + random.nextLong() + key,
                            one.time().start(),
                            start);
                }
            } catch (Rejected refused) {
                assertThat(refused.problems()).isNotEmpty();
            }
        }
    }

    private void assertNoOverlap(Actor person) {
        List<Booking> coming = sessions.coming(person);
        for (int i = 1; i < coming.size(); i++) {
            assertThat(coming.get(i).time().overlaps(coming.get(i - 1).time())).isFalse();
        }
    }

    private List<Instant> freeOnTuesday(Actor mentor) {
        return availability
                .days(
                        mentors.find(mentor.id()).orElseThrow(),
                        ZoneId.of("Asia/Shanghai"),
                        LocalDate.parse("2026-11-24"),
                        1)
                .getFirst()
                .slots()
                .stream()
                .map(TimeRange::start)
                .toList();
    }

    /** Not registered: hashing two hundred passwords is not what is raced here. */
    private Actor student() {
        return new Actor(
                PersonId.random(), List.of(new Grant(Role.STUDENT, campus.university(), Instant.EPOCH, "system")));
    }

    private static Callable<String> attempt(Runnable command) {
        return () -> {
            try {
                command.run();
                return "done";
            } catch (Rejected refused) {
                return refused.problems().getFirst().textKey();
            }
        };
    }

    private static List<String> together(List<Callable<String>> attempts) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(Math.min(attempts.size(), 64))) {
            List<Future<String>> running = new ArrayList<>();
            for (Callable<String> attempt : attempts) {
                running.add(threads.submit(() -> {
                    start.await();
                    return attempt.call();
                }));
            }
            start.countDown();
            List<String> answers = new ArrayList<>();
            for (Future<String> each : running) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
