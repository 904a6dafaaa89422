package org.qihang.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.qihang.account.Actor;
import org.qihang.course.CourseOutline;

/** One student after the other: each registers, joins the courses, and then does the rest in an order of their own. */
final class Lives implements Runnable {

    private static final int LESSONS = 5;
    private static final int SESSIONS = 2;

    private final Acts acts;
    private final Surroundings surroundings;
    private final Random chance;
    private final int pauseMillis;
    private final BooleanSupplier goesOn;

    /** @param pauseMillis between two deeds */
    Lives(Acts acts, Surroundings surroundings, Random chance, int pauseMillis, BooleanSupplier goesOn) {
        this.acts = acts;
        this.surroundings = surroundings;
        this.chance = chance;
        this.pauseMillis = pauseMillis;
        this.goesOn = goesOn;
    }

    /** Until the process is killed, or told that it is enough. */
    @Override
    public void run() {
        while (goesOn.getAsBoolean()) {
            String email = surroundings.round() + "-" + Long.toHexString(chance.nextLong()) + CrashingCampus.DOMAIN;
            try {
                acts.register(email).ifPresent(this::live);
            } catch (RuntimeException unexpected) {
                CrashingCampus.say("broken: " + unexpected);
            }
        }
    }

    private void live(Actor student) {
        surroundings.courses().forEach(course -> acts.join(student, course.course()));
        List<Runnable> deeds = new ArrayList<>();
        surroundings.camps().forEach(camp -> deeds.add(() -> acts.apply(student, camp)));
        surroundings.courses().forEach(course -> deeds.addAll(lessons(student, course)));
        for (int session = 0; session < SESSIONS; session++) {
            deeds.add(() -> acts.book(
                    student,
                    surroundings
                            .mentors()
                            .get(chance.nextInt(surroundings.mentors().size())),
                    chance));
        }
        Collections.shuffle(deeds, chance);
        deeds.stream().takeWhile(_ -> goesOn.getAsBoolean()).forEach(this::act);
    }

    private void act(Runnable deed) {
        deed.run();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauseMillis));
    }

    private List<Runnable> lessons(Actor student, CourseOutline course) {
        List<CourseOutline.Lesson> lessons = new ArrayList<>(course.lessons());
        Collections.shuffle(lessons, chance);
        return lessons.stream()
                .limit(LESSONS)
                .<Runnable>map(lesson -> () -> acts.complete(student, course, lesson, chance))
                .toList();
    }
}
