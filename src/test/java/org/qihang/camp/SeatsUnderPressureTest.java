package org.qihang.camp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.PersonId;
import org.qihang.account.Role;
import org.qihang.camp.internal.CampDocument;
import org.qihang.camp.internal.Entry;
import org.qihang.camp.internal.RostersOfAnotherNode;
import org.qihang.store.Ids;
import org.qihang.store.Rejected;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Hundreds of people at once, on two nodes: each half has locks of its own, so that only the database decides. */
@QihangTest
class SeatsUnderPressureTest {

    private static final int PEOPLE = 200;
    private static final int SEATS = 30;

    @Autowired
    Camps camps;

    @Autowired
    Applications applications;

    @Autowired
    RostersOfAnotherNode anotherNode;

    @Autowired
    MyCamps mine;

    @Autowired
    MongoTemplate template;

    @Autowired
    Campus campus;

    Actor organizer;
    List<Actor> people;
    List<Applications> nodes;

    @BeforeEach
    void setUp() {
        organizer = campus.withRole(Role.ORGANIZER);
        people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> new Actor(new PersonId("p" + i + "-" + Ids.random()), List.of()))
                .toList();
        nodes = List.of(applications, new Applications(anotherNode.rosters(), mine));
    }

    @Test
    void twoHundredApplicationsAtOnceFillTheSeatsAndTheLine() throws Exception {
        CampId camp = published(CampPlans.open(SEATS));

        atOnce(IntStream.range(0, PEOPLE).mapToObj(i -> applying(i, camp)).toList());

        assertThat(inState(camp, ApplicationState.ACCEPTED)).hasSize(SEATS);
        assertThat(inState(camp, ApplicationState.WAITLISTED)).hasSize(PEOPLE - SEATS);
        assertSound(camp);
    }

    @Test
    void onePersonWhoAppliesEverywhereAtOnceHasOneSeat() throws Exception {
        CampId camp = published(CampPlans.open(SEATS));
        Actor one = people.getFirst();

        atOnce(IntStream.range(0, 50)
                .<Callable<?>>mapToObj(i -> () -> node(i).apply(one, camp, ApplicationId.random(), "13800138000", ""))
                .toList());

        assertThat(applications.of(organizer, camp)).hasSize(1);
        assertSound(camp);
    }

    @Test
    void withdrawalsAndLateApplicationsMeetAndNoSeatIsLostOrDoubled() throws Exception {
        CampId camp = published(CampPlans.open(SEATS));
        for (int i = 0; i < PEOPLE / 2; i++) {
            applying(i, camp).call();
        }
        List<Callable<?>> commands = new ArrayList<>();
        IntStream.range(PEOPLE / 2, PEOPLE).forEach(i -> commands.add(applying(i, camp)));
        IntStream.range(0, PEOPLE / 2).filter(i -> i % 2 == 0).forEach(i -> commands.add(withdrawing(i, camp)));

        atOnce(commands);

        assertThat(inState(camp, ApplicationState.ACCEPTED)).hasSize(SEATS);
        assertThat(inState(camp, ApplicationState.WITHDRAWN)).hasSize(PEOPLE / 4);
        assertSound(camp);
    }

    @Test
    void decisionsWithdrawalsAndMoreSeatsMeetAndEverySeatIsWellUsed() throws Exception {
        CampId camp = published(CampPlans.byDecision(SEATS));
        for (int i = 0; i < PEOPLE; i++) {
            applying(i, camp).call();
        }
        List<Callable<?>> commands = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            ApplicationId id = id(i, camp);
            int node = i;
            if (i % 5 == 4) {
                commands.add(() -> node(node).decline(organizer, camp, id, ""));
            } else {
                commands.add(unlessRefused(() -> node(node).accept(organizer, camp, id)));
                commands.add(unlessRefused(() -> node(node + 1).accept(organizer, camp, id)));
            }
            if (i % 5 == 0) {
                commands.add(withdrawing(i, camp));
            }
        }
        CampPlan before = camps.find(camp).orElseThrow().plan();
        commands.add(() -> {
            camps.change(organizer, camp, before, CampPlans.byDecision(SEATS + 10));
            return null;
        });

        atOnce(commands);

        assertThat(inState(camp, ApplicationState.ACCEPTED)).hasSize(SEATS + 10);
        assertThat(inState(camp, ApplicationState.DECLINED)).hasSize(PEOPLE / 5);
        assertThat(inState(camp, ApplicationState.SUBMITTED)).isEmpty();
        assertSound(camp);
    }

    /** What holds after every command, read from the steps that were written and not from the states alone. */
    private void assertSound(CampId camp) {
        CampDocument document = Objects.requireNonNull(template.findById(camp, CampDocument.class));
        List<Application> all = applications.of(organizer, camp);
        assertThat(all).extracting(Application::person).doesNotHaveDuplicates();
        assertThat(all)
                .allSatisfy(one -> assertThat(one.steps().getLast().state()).isEqualTo(one.state()));
        List<Application> accepted = inState(camp, ApplicationState.ACCEPTED);
        List<Application> waiting = inState(camp, ApplicationState.WAITLISTED);
        assertThat(accepted.size()).isLessThanOrEqualTo(document.plan().capacity());
        if (!waiting.isEmpty()) {
            assertThat(accepted)
                    .as("nobody waits while a seat is free")
                    .hasSize(document.plan().capacity());
        }
        assertThat(waiting.stream().map(Application::place).sorted().toList())
                .isEqualTo(IntStream.rangeClosed(1, waiting.size()).boxed().toList());
        assertLineWasKept(document);
    }

    /** Whoever was seated from the line stood before all who still wait. */
    private static void assertLineWasKept(CampDocument document) {
        Map<Boolean, List<Integer>> turns = new HashMap<>();
        document.applications().stream()
                .filter(entry -> entry.turn() > 0)
                .forEach(entry -> turns.computeIfAbsent(
                                entry.state() == ApplicationState.ACCEPTED, any -> new ArrayList<>())
                        .add(entry.turn()));
        List<Integer> seated = turns.getOrDefault(true, List.of());
        List<Integer> waiting = turns.getOrDefault(false, List.of());
        assertThat(document.applications().stream().map(Entry::turn).filter(turn -> turn > 0))
                .doesNotHaveDuplicates();
        if (!seated.isEmpty() && !waiting.isEmpty()) {
            assertThat(Collections.max(seated))
                    .isLessThan(waiting.stream().min(Comparator.naturalOrder()).orElseThrow());
        }
    }

    private Callable<?> applying(int i, CampId camp) {
        return () -> node(i).apply(people.get(i), camp, id(i, camp), "13800138000", "");
    }

    private Callable<?> withdrawing(int i, CampId camp) {
        ApplicationId id = id(i, camp);
        return () -> node(i).withdraw(people.get(i), camp, id);
    }

    /** Who withdrew a moment before is not accepted; which of the two comes first is chance. */
    private static Callable<?> unlessRefused(Callable<?> command) {
        return () -> {
            try {
                return command.call();
            } catch (Rejected refused) {
                return refused;
            }
        };
    }

    /** Each person hands in one application, so its id can be known before. */
    private ApplicationId id(int i, CampId camp) {
        return new ApplicationId(camp.value() + "." + i);
    }

    private Applications node(int i) {
        return nodes.get(i % nodes.size());
    }

    private List<Application> inState(CampId camp, ApplicationState state) {
        return applications.of(organizer, camp).stream()
                .filter(application -> application.state() == state)
                .toList();
    }

    private void atOnce(List<? extends Callable<?>> commands) throws Exception {
        List<Callable<?>> shuffled = new ArrayList<>(commands);
        Collections.shuffle(shuffled, new Random(7));
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newCachedThreadPool()) {
            List<Future<?>> running = new ArrayList<>();
            for (Callable<?> command : shuffled) {
                running.add(threads.submit(() -> {
                    start.await();
                    return command.call();
                }));
            }
            start.countDown();
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    private CampId published(CampDraft draft) {
        CampId id = camps.create(organizer, CampId.random(), campus.university(), draft);
        camps.publish(organizer, id);
        return id;
    }
}
