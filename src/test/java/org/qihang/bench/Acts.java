package org.qihang.bench;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.account.People;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.account.Privacy;
import org.qihang.account.Registration;
import org.qihang.account.Registrations;
import org.qihang.account.Role;
import org.qihang.account.SignIns;
import org.qihang.account.Universities;
import org.qihang.account.UniversityId;
import org.qihang.camp.Admission;
import org.qihang.camp.ApplicationId;
import org.qihang.camp.Applications;
import org.qihang.camp.CampDraft;
import org.qihang.camp.CampId;
import org.qihang.camp.CampKind;
import org.qihang.camp.Camps;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.Grading;
import org.qihang.course.LessonId;
import org.qihang.course.Response;
import org.qihang.learning.Enrolments;
import org.qihang.learning.Progress;
import org.qihang.learning.Quizzes;
import org.qihang.mentoring.Availability;
import org.qihang.mentoring.BookingId;
import org.qihang.mentoring.BookingRequest;
import org.qihang.mentoring.Bookings;
import org.qihang.mentoring.IntervalDraft;
import org.qihang.mentoring.Mentor;
import org.qihang.mentoring.MentorProfile;
import org.qihang.mentoring.Mentors;
import org.qihang.mentoring.TimeRange;
import org.qihang.mentoring.WeekDraft;
import org.qihang.store.Rejected;
import org.springframework.context.ApplicationContext;

/** What people can do, through the services that the views use; each deed is told before and after. */
final class Acts {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final UniversityId UNIVERSITY = new UniversityId("crash");
    private static final String NOTHING = "-";
    private static final int MENTORS = 4;
    /** So few that others wait in line. */
    private static final int SEATS = 15;
    /** Of the next free slots, so that people get in each other's way. */
    private static final int WANTED_SLOTS = 6;

    private final ApplicationContext application;

    Acts(ApplicationContext application) {
        this.application = application;
    }

    private <T> T the(Class<T> service) {
        return application.getBean(service);
    }

    /** Mentors with hours, an open camp and one that selects: new ones for each round. */
    Surroundings prepare(String round) {
        if (the(Universities.class).find(UNIVERSITY).isEmpty()) {
            the(Universities.class)
                    .create(Actor.SYSTEM, UNIVERSITY.value(), new Localized("测试大学", "Test University"), List.of());
        }
        List<PersonId> mentors = new ArrayList<>();
        for (int index = 0; index < MENTORS; index++) {
            mentors.add(mentor(round + "-mentor-" + index));
        }
        Actor organizer = staff(round + "-organizer", Role.ORGANIZER);
        List<CampId> camps = List.of(
                camp(organizer, round + "-open", Admission.OPEN),
                camp(organizer, round + "-selecting", Admission.BY_DECISION));
        return around(round, mentors, camps);
    }

    /** What another node has prepared. */
    Surroundings around(String round, List<PersonId> mentors, List<CampId> camps) {
        return new Surroundings(round, UNIVERSITY, the(Catalogue.class).published(), mentors, camps);
    }

    /** Somebody who stays signed in; the secret of their cookie. */
    String visitor(String name) {
        PersonId person =
                the(Registrations.class).register(PersonId.random(), registration(name + CrashingCampus.DOMAIN));
        return the(SignIns.class).start(person, "a browser");
    }

    private Actor staff(String name, Role role) {
        PersonId person =
                the(Registrations.class).register(PersonId.random(), registration(name + CrashingCampus.DOMAIN));
        the(People.class).grant(Actor.SYSTEM, person, role, UNIVERSITY);
        return actor(person.value());
    }

    private PersonId mentor(String name) {
        Actor mentor = staff(name, Role.MENTOR);
        Map<DayOfWeek, List<IntervalDraft>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(new IntervalDraft("00:00", "24:00")));
        }
        Mentors mentors = the(Mentors.class);
        mentors.changeProfile(
                mentor,
                new MentorProfile(
                        new Localized("天使投资人", "Angel investor"),
                        Localized.EMPTY,
                        List.of(),
                        EnumSet.allOf(Language.class)));
        mentors.changeWeek(mentor, new WeekDraft(SHANGHAI.getId(), week));
        mentors.meetInRoom(mentor, "A 座 201");
        return mentor.id();
    }

    private CampId camp(Actor organizer, String id, Admission admission) {
        LocalDateTime start = LocalDateTime.ofInstant(now().plus(Duration.ofDays(20)), SHANGHAI);
        CampDraft draft = new CampDraft(
                CampKind.CAMP,
                new Localized("冬季创业训练营", "Winter startup camp"),
                new Localized("三天做出原型", "A prototype in three days"),
                Localized.EMPTY,
                start,
                start.plusDays(2),
                SHANGHAI,
                new Localized("大学科技园 B 座", "Science Park, Building B"),
                SEATS,
                start.minusDays(2),
                admission);
        CampId camp = the(Camps.class).create(organizer, new CampId(id), UNIVERSITY, draft);
        the(Camps.class).publish(organizer, camp);
        return camp;
    }

    private static Registration registration(String email) {
        return new Registration(
                "林晓",
                email,
                "correct horse 电池",
                UNIVERSITY,
                "商学院",
                "",
                "电商2401",
                SHANGHAI,
                Language.ZH,
                Privacy.VERSION);
    }

    /** As a person does whose page only said that something went wrong. */
    void repeat(Deed deed) {
        Optional<String> unused = act(deed);
    }

    Optional<Actor> register(String email) {
        return act(new Deed(
                        Deed.Kind.REGISTER, email, NOTHING, PersonId.random().value()))
                .map(this::actor);
    }

    void join(Actor student, CourseId course) {
        Optional<String> unused = act(new Deed(Deed.Kind.JOIN, student.by(), course.value(), NOTHING));
    }

    /** By reading, or by its quiz: wrong at first, right at last. */
    void complete(Actor student, CourseOutline course, CourseOutline.Lesson lesson, Random chance) {
        String about = course.course().value() + "/" + lesson.lesson().value();
        if (!Progress.completesByQuiz(lesson)) {
            Optional<String> unused = act(new Deed(Deed.Kind.READ, student.by(), about, NOTHING));
            return;
        }
        Optional<String> first = act(new Deed(Deed.Kind.ANSWER, student.by(), about, "1"));
        first.ifPresent(_ -> act(new Deed(Deed.Kind.ANSWER, student.by(), about, "2")));
    }

    void apply(Actor student, CampId camp) {
        Optional<String> unused = act(new Deed(
                Deed.Kind.APPLY,
                student.by(),
                camp.value(),
                ApplicationId.random().value()));
    }

    void book(Actor student, PersonId mentor, Random chance) {
        Mentor found = the(Mentors.class).find(mentor).orElseThrow();
        List<TimeRange> slots = the(Availability.class).slots(found, TimeRange.of(now(), Duration.ofDays(20)));
        Instant start =
                slots.get(chance.nextInt(Math.min(slots.size(), WANTED_SLOTS))).start();
        Optional<String> unused = act(new Deed(
                Deed.Kind.BOOK,
                student.by(),
                mentor.value(),
                start + "/" + BookingId.random().value()));
    }

    /** @return what the answer told; empty if it was refused */
    private Optional<String> act(Deed deed) {
        tell(Deed.Word.TRIED, deed, NOTHING);
        try {
            String result = command(deed).get();
            tell(Deed.Word.DONE, deed, result);
            return Optional.of(result);
        } catch (Rejected refused) {
            tell(Deed.Word.REFUSED, deed, refused.problems().getFirst().textKey());
            return Optional.empty();
        }
    }

    private static void tell(Deed.Word word, Deed deed, String result) {
        CrashingCampus.say(new Deed.Line(word, deed, result).toString());
    }

    private Supplier<String> command(Deed deed) {
        return switch (deed.kind()) {
            case REGISTER ->
                () -> the(Registrations.class)
                        .register(new PersonId(deed.key()), registration(deed.person()))
                        .value();
            case JOIN ->
                () -> {
                    the(Enrolments.class).join(actor(deed.person()), new CourseId(deed.about()));
                    return NOTHING;
                };
            case READ ->
                () -> {
                    the(Progress.class).markRead(actor(deed.person()), course(deed), lesson(deed));
                    return NOTHING;
                };
            case ANSWER -> () -> answer(deed);
            case APPLY ->
                () -> the(Applications.class)
                        .apply(
                                actor(deed.person()),
                                new CampId(deed.about()),
                                new ApplicationId(deed.key()),
                                "13800001000",
                                "")
                        .state()
                        .name();
            case BOOK -> () -> booked(deed);
        };
    }

    private String answer(Deed deed) {
        Quizzes quizzes = the(Quizzes.class);
        Actor student = actor(deed.person());
        Map<String, Response> responses = deed.key().equals("2")
                ? quizzes.lastGrading(student, course(deed), lesson(deed), Language.ZH).orElseThrow().answers().stream()
                        .collect(Collectors.toMap(Grading.Answer::key, Grading.Answer::right))
                : Map.of();
        Grading grading = quizzes.answer(
                student, course(deed), lesson(deed), Language.ZH, Integer.parseInt(deed.key()), responses);
        return grading.isPassed() ? "passed" : "failed";
    }

    private String booked(Deed deed) {
        String[] startAndId = deed.key().split("/", 2);
        BookingRequest request = new BookingRequest(
                new BookingId(startAndId[1]),
                new PersonId(deed.about()),
                Instant.parse(startAndId[0]),
                "第三轮访谈的记录",
                null);
        return the(Bookings.class)
                .book(actor(deed.person()), request)
                .time()
                .start()
                .toString();
    }

    private Actor actor(String person) {
        return the(People.class).find(new PersonId(person)).map(Person::asActor).orElseThrow();
    }

    private static CourseId course(Deed deed) {
        return new CourseId(deed.about().split("/", 2)[0]);
    }

    private static LessonId lesson(Deed deed) {
        return new LessonId(deed.about().split("/", 2)[1]);
    }

    private Instant now() {
        return the(Clock.class).instant();
    }
}
