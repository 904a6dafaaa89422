package org.qihang.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qihang.faults.Deed.Attempt;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.qihang.account.Actor;
import org.qihang.account.Grant;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.account.PasswordResets;
import org.qihang.account.People;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.account.Privacy;
import org.qihang.account.Profile;
import org.qihang.account.Registration;
import org.qihang.account.Registrations;
import org.qihang.account.Role;
import org.qihang.account.SignInResult;
import org.qihang.account.SignIns;
import org.qihang.account.Universities;
import org.qihang.account.UniversityId;
import org.qihang.camp.Admission;
import org.qihang.camp.Application;
import org.qihang.camp.ApplicationId;
import org.qihang.camp.ApplicationState;
import org.qihang.camp.Applications;
import org.qihang.camp.CampDraft;
import org.qihang.camp.CampId;
import org.qihang.camp.CampKind;
import org.qihang.camp.CampMessages;
import org.qihang.camp.CampStatus;
import org.qihang.camp.Camps;
import org.qihang.camp.MessageId;
import org.qihang.course.CourseId;
import org.qihang.course.QuizRules;
import org.qihang.course.Response;
import org.qihang.learning.Enrolments;
import org.qihang.learning.Progress;
import org.qihang.learning.QuizSheet;
import org.qihang.learning.Quizzes;
import org.qihang.learning.ShortAnswers;
import org.qihang.mentoring.Booking;
import org.qihang.mentoring.BookingId;
import org.qihang.mentoring.BookingRequest;
import org.qihang.mentoring.Bookings;
import org.qihang.mentoring.IntervalDraft;
import org.qihang.mentoring.MentorProfile;
import org.qihang.mentoring.Mentors;
import org.qihang.mentoring.OfficeScene;
import org.qihang.mentoring.Sessions;
import org.qihang.store.Ids;
import org.qihang.testing.Campus;
import org.qihang.testing.Courses;
import org.qihang.testing.ResetLinks;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;

/** The commands by which people change something. */
@TestComponent
public class Deeds {

    private static final LocalDate DATE = LocalDate.of(2027, 3, 1);

    private final ApplicationContext application;

    Deeds(ApplicationContext application) {
        this.application = application;
    }

    private <T> T the(Class<T> service) {
        return application.getBean(service);
    }

    Stream<Deed> all() {
        return Stream.of(account(), learning(), mentoring(), camps()).flatMap(List::stream);
    }

    private static Deed deed(String name, Supplier<Attempt> prepared) {
        return new Deed(name, prepared);
    }

    private List<Deed> account() {
        People people = the(People.class);
        return List.of(
                deed("register", () -> {
                    PersonId id = PersonId.random();
                    String email = fresh() + "@example.org";
                    Registration given = registration(email);
                    return new Attempt(
                            () -> the(Registrations.class).register(id, given),
                            () -> assertThat(the(SignIns.class).signIn(email, Campus.PASSWORD, ""))
                                    .isInstanceOf(SignInResult.SignedIn.class));
                }),
                deed("change one's profile", () -> {
                    Actor student = campus().student();
                    Profile profile = new Profile("林小晓", "商学院", "", Campus.SHANGHAI, Language.EN);
                    return new Attempt(
                            () -> people.change(student, profile),
                            () -> assertThat(person(student).fullName()).isEqualTo("林小晓"));
                }),
                deed("change one's language", () -> {
                    Actor student = campus().student();
                    return new Attempt(
                            () -> people.changeLanguage(student, Language.EN),
                            () -> assertThat(person(student).language()).isEqualTo(Language.EN));
                }),
                deed("grant a role", () -> {
                    Actor student = campus().student();
                    return new Attempt(
                            () -> people.grant(Actor.SYSTEM, student.id(), Role.MENTOR, campus().university()),
                            () -> assertThat(person(student).grants())
                                    .filteredOn(grant -> grant.role() == Role.MENTOR)
                                    .hasSize(1));
                }),
                deed("revoke a role", () -> {
                    Actor mentor = campus().withRole(Role.MENTOR);
                    return new Attempt(
                            () -> people.revoke(Actor.SYSTEM, mentor.id(), Role.MENTOR, campus().university()),
                            () -> assertThat(person(mentor).grants()).noneMatch(grant -> grant.role() == Role.MENTOR));
                }),
                deed("disable a person", () -> {
                    Actor student = campus().student();
                    String secret = the(SignIns.class).start(student.id(), "");
                    return new Attempt(() -> people.disable(Actor.SYSTEM, student.id()), () -> {
                        assertThat(person(student).isDisabled()).isTrue();
                        assertThat(the(SignIns.class).bySecret(secret)).isEmpty();
                        assertThat(the(SignIns.class).devices(student)).isEmpty();
                    });
                }),
                deed("enable a person", () -> {
                    Actor student = campus().student();
                    people.disable(Actor.SYSTEM, student.id());
                    return new Attempt(
                            () -> people.enable(Actor.SYSTEM, student.id()),
                            () -> assertThat(person(student).isDisabled()).isFalse());
                }),
                deed("sign in", () -> {
                    Actor student = campus().student();
                    return new Attempt(
                            () -> the(SignIns.class).signIn(person(student).email(), Campus.PASSWORD, "phone"),
                            () -> assertThat(the(SignIns.class).devices(student))
                                    .isNotEmpty());
                }),
                deed("sign out", () -> {
                    Actor student = campus().student();
                    String secret = the(SignIns.class).start(student.id(), "");
                    return new Attempt(
                            () -> the(SignIns.class).end(secret),
                            () -> assertThat(the(SignIns.class).bySecret(secret))
                                    .isEmpty());
                }),
                deed("sign a device out", () -> {
                    Actor student = campus().student();
                    the(SignIns.class).start(student.id(), "phone");
                    String device =
                            the(SignIns.class).devices(student).getFirst().id();
                    return new Attempt(
                            () -> the(SignIns.class).revoke(student, device),
                            () -> assertThat(the(SignIns.class).devices(student))
                                    .isEmpty());
                }),
                deed("reset a password", () -> {
                    Actor student = campus().student();
                    String link = the(ResetLinks.class).linkFor(person(student));
                    return new Attempt(() -> the(PasswordResets.class).reset(link, "another horse 电池"), () -> {
                        assertThat(the(SignIns.class).signIn(person(student).email(), "another horse 电池", ""))
                                .isInstanceOf(SignInResult.SignedIn.class);
                        assertThat(the(PasswordResets.class).isValid(link)).isFalse();
                    });
                }),
                deed("create a university", () -> {
                    String shortName = "u" + fresh();
                    return new Attempt(
                            () -> the(Universities.class)
                                    .create(Actor.SYSTEM, shortName, new Localized("大学", "University"), List.of()),
                            () -> assertThat(the(Universities.class).find(new UniversityId(shortName)))
                                    .isPresent());
                }),
                deed("end a university", () -> {
                    UniversityId id = the(Universities.class)
                            .create(Actor.SYSTEM, "u" + fresh(), new Localized("大学", "University"), List.of());
                    return new Attempt(
                            () -> the(Universities.class).end(Actor.SYSTEM, id),
                            () -> assertThat(the(Universities.class)
                                            .find(id)
                                            .orElseThrow()
                                            .isOpen())
                                    .isFalse());
                }));
    }

    private List<Deed> learning() {
        return List.of(
                deed("join a course", () -> {
                    Actor student = campus().student();
                    CourseId course = courses().published();
                    return new Attempt(
                            () -> the(Enrolments.class).join(student, course),
                            () -> assertThat(the(Enrolments.class).find(student, course))
                                    .isPresent());
                }),
                deed("mark a lesson read", () -> {
                    Actor student = campus().student();
                    CourseId course = joined(student);
                    return new Attempt(
                            () -> the(Progress.class).markRead(student, course, Courses.WHY),
                            () -> assertThat(the(Enrolments.class)
                                            .find(student, course)
                                            .orElseThrow()
                                            .completions())
                                    .hasSize(1));
                }),
                deed("answer a question", () -> {
                    Actor student = campus().student();
                    CourseId course = joined(student);
                    Response one = Response.choices(List.of(1));
                    return new Attempt(
                            () -> the(Quizzes.class).save(student, course, Courses.WHO, Language.ZH, 1, "q1", one),
                            () -> {
                                QuizSheet sheet = the(Quizzes.class).sheet(student, course, Courses.WHO, Language.ZH);
                                assertThat(sheet.number()).isEqualTo(1);
                                assertThat(sheet.responses()).containsExactly(Map.entry("q1", one));
                            });
                }),
                deed("begin a quiz", () -> {
                    Actor student = campus().student();
                    CourseId course = the(Courses.class).publishedWith(new QuizRules(60, 2, 10, null, null));
                    the(Enrolments.class).join(student, course);
                    return new Attempt(
                            () -> the(Quizzes.class).begin(student, course, Courses.WHO, Language.ZH),
                            () -> assertThat(the(Quizzes.class)
                                            .sheet(student, course, Courses.WHO, Language.ZH)
                                            .left())
                                    .hasValue(1));
                }),
                deed("grade a short answer", () -> {
                    Actor student = campus().student();
                    CourseId course = the(Courses.class).publishedWithShortAnswer();
                    the(Enrolments.class).join(student, course);
                    Map<String, Response> responses = new HashMap<>(Courses.RIGHT);
                    responses.put("q3", Response.text("The queue."));
                    the(Quizzes.class).answer(student, course, Courses.WHO, Language.ZH, 1, responses);
                    Actor grader = new Actor(
                            PersonId.random(),
                            List.of(new Grant(
                                    Role.PUBLISHER, campus().university(), Instant.EPOCH, Actor.SYSTEM.by())));
                    String attempt = student.by() + "/" + course.value() + "/" + Courses.WHO.value() + "/1";
                    return new Attempt(() -> the(ShortAnswers.class).grade(grader, attempt, "q3", 4, ""), () -> {
                        assertThat(the(ShortAnswers.class).waiting(grader, course))
                                .isEmpty();
                        assertThat(the(Enrolments.class)
                                        .find(student, course)
                                        .orElseThrow()
                                        .hasCompleted(Courses.WHO))
                                .isTrue();
                    });
                }),
                deed("pass a quiz", () -> {
                    Actor student = campus().student();
                    CourseId course = joined(student);
                    return new Attempt(
                            () -> the(Quizzes.class)
                                    .answer(student, course, Courses.WHO, Language.ZH, 1, Courses.RIGHT),
                            () -> {
                                assertThat(the(Enrolments.class)
                                                .find(student, course)
                                                .orElseThrow()
                                                .completions())
                                        .hasSize(1);
                                assertThat(the(Quizzes.class).standing(student, course, Courses.WHO))
                                        .isPresent();
                            });
                }));
    }

    private List<Deed> mentoring() {
        Mentors mentors = the(Mentors.class);
        Bookings bookings = the(Bookings.class);
        return List.of(
                deed("write a mentor's profile", () -> {
                    Actor mentor = office().mentor();
                    MentorProfile profile = new MentorProfile(
                            new Localized("律师", "Lawyer"), Localized.EMPTY, List.of("股权"), EnumSet.of(Language.ZH));
                    return new Attempt(
                            () -> mentors.changeProfile(mentor, profile),
                            () -> assertThat(mentors.mine(mentor).profile()).isEqualTo(profile));
                }),
                deed("write a first profile", () -> {
                    Actor mentor = office().mentorWithout("王敏");
                    MentorProfile profile = new MentorProfile(
                            new Localized("律师", "Lawyer"), Localized.EMPTY, List.of("股权"), EnumSet.of(Language.ZH));
                    return new Attempt(
                            () -> mentors.changeProfile(mentor, profile),
                            () -> assertThat(mentors.mine(mentor).profile()).isEqualTo(profile));
                }),
                deed("set a week", () -> {
                    Actor mentor = office().mentor();
                    return new Attempt(
                            () -> mentors.changeWeek(mentor, OfficeScene.everyDay("14:00", "15:00")),
                            () -> assertThat(mentors.mine(mentor).rules().toString())
                                    .contains("14:00"));
                }),
                deed("open a single date", () -> {
                    Actor mentor = office().mentor();
                    return new Attempt(
                            () -> mentors.changeDate(mentor, DATE, List.of(new IntervalDraft("08:00", "09:00"))),
                            () -> assertThat(mentors.mine(mentor).rules().toString())
                                    .contains("2027-03-01"));
                }),
                deed("pause", () -> {
                    Actor mentor = office().mentor();
                    return new Attempt(
                            () -> mentors.pause(mentor),
                            () -> assertThat(mentors.mine(mentor).isBookable()).isFalse());
                }),
                deed("book a session", () -> {
                    Actor student = campus().student();
                    BookingRequest request = request(office().mentor());
                    return new Attempt(() -> bookings.book(student, request), () -> {
                        assertThat(the(Sessions.class).coming(student)).hasSize(1);
                        assertThat(the(Sessions.class).comingAsMentor(actor(request.mentor())))
                                .hasSize(1);
                    });
                }),
                deed("move a session", () -> {
                    Actor student = campus().student();
                    Booking booked = bookings.book(student, request(office().mentor()));
                    Instant other = booked.time().start().plus(Duration.ofMinutes(30));
                    String key = Ids.random();
                    return new Attempt(
                            () -> bookings.reschedule(
                                    student, booked.id(), key, booked.time().start(), other),
                            () -> assertThat(the(Sessions.class).coming(student))
                                    .singleElement()
                                    .satisfies(moved -> {
                                        assertThat(moved.time().start()).isEqualTo(other);
                                        assertThat(moved.sequence()).isEqualTo(1);
                                    }));
                }),
                deed("cancel a session", () -> {
                    Actor student = campus().student();
                    Booking booked = bookings.book(student, request(office().mentor()));
                    return new Attempt(() -> bookings.cancel(student, booked.id(), ""), () -> {
                        assertThat(the(Sessions.class)
                                        .find(student, booked.id())
                                        .orElseThrow())
                                .satisfies(session -> {
                                    assertThat(session.cancelled()).isTrue();
                                    assertThat(session.sequence()).isEqualTo(1);
                                });
                        bookings.book(
                                campus().student(),
                                new BookingRequest(
                                        BookingId.random(),
                                        booked.mentor(),
                                        booked.time().start(),
                                        "定价",
                                        null));
                    });
                }));
    }

    private List<Deed> camps() {
        Camps camps = the(Camps.class);
        Applications applications = the(Applications.class);
        return List.of(
                deed("create a camp", () -> {
                    Actor organizer = campus().withRole(Role.ORGANIZER);
                    CampId id = CampId.random();
                    return new Attempt(
                            () -> camps.create(organizer, id, campus().university(), draft(5, Admission.OPEN)),
                            () -> assertThat(camps.forOrganizer(organizer, id).status())
                                    .isEqualTo(CampStatus.DRAFT));
                }),
                deed("publish a camp", () -> {
                    Actor organizer = campus().withRole(Role.ORGANIZER);
                    CampId id =
                            camps.create(organizer, CampId.random(), campus().university(), draft(5, Admission.OPEN));
                    return new Attempt(
                            () -> camps.publish(organizer, id),
                            () -> assertThat(camps.find(id)).isPresent());
                }),
                deed("change a camp", () -> {
                    Actor organizer = campus().withRole(Role.ORGANIZER);
                    CampId id = camp(organizer, Admission.OPEN, 5);
                    var before = camps.forOrganizer(organizer, id).plan();
                    return new Attempt(
                            () -> camps.change(organizer, id, before, draft(7, Admission.OPEN)),
                            () -> assertThat(camps.forOrganizer(organizer, id)
                                            .plan()
                                            .capacity())
                                    .isEqualTo(7));
                }),
                deed("cancel a camp", () -> {
                    Actor organizer = campus().withRole(Role.ORGANIZER);
                    CampId id = camp(organizer, Admission.OPEN, 5);
                    return new Attempt(
                            () -> camps.cancel(organizer, id, "停电"),
                            () -> assertThat(camps.forOrganizer(organizer, id).status())
                                    .isEqualTo(CampStatus.CANCELLED));
                }),
                deed("apply to a camp", () -> {
                    Actor organizer = campus().withRole(Role.ORGANIZER);
                    Actor student = campus().student();
                    CampId id = camp(organizer, Admission.OPEN, 1);
                    ApplicationId application = ApplicationId.random();
                    return new Attempt(
                            () -> applications.apply(student, id, application, "13800138000", ""),
                            () -> states(organizer, id, ApplicationState.ACCEPTED));
                }),
                deed("withdraw from a camp", () -> {
                    Actor organizer = campus().withRole(Role.ORGANIZER);
                    Actor student = campus().student();
                    CampId id = camp(organizer, Admission.OPEN, 1);
                    Application seated = applications.apply(student, id, ApplicationId.random(), "13800138000", "");
                    applications.apply(campus().student(), id, ApplicationId.random(), "13800138000", "");
                    return new Attempt(
                            () -> applications.withdraw(student, id, seated.id()),
                            () -> states(organizer, id, ApplicationState.WITHDRAWN, ApplicationState.ACCEPTED));
                }),
                deed("accept an application", () -> {
                    Actor organizer = campus().withRole(Role.ORGANIZER);
                    CampId id = camp(organizer, Admission.BY_DECISION, 1);
                    Application application =
                            applications.apply(campus().student(), id, ApplicationId.random(), "13800138000", "");
                    return new Attempt(
                            () -> applications.accept(organizer, id, application.id()),
                            () -> states(organizer, id, ApplicationState.ACCEPTED));
                }),
                deed("decline an application", () -> {
                    Actor organizer = campus().withRole(Role.ORGANIZER);
                    CampId id = camp(organizer, Admission.BY_DECISION, 1);
                    Application application =
                            applications.apply(campus().student(), id, ApplicationId.random(), "13800138000", "");
                    return new Attempt(
                            () -> applications.decline(organizer, id, application.id(), "人数已满"),
                            () -> states(organizer, id, ApplicationState.DECLINED));
                }),
                deed("write to everybody", () -> {
                    Actor organizer = campus().withRole(Role.ORGANIZER);
                    CampId id = camp(organizer, Admission.OPEN, 1);
                    applications.apply(campus().student(), id, ApplicationId.random(), "13800138000", "");
                    MessageId message = MessageId.random();
                    return new Attempt(
                            () -> the(CampMessages.class).write(organizer, id, message, "集合", "北门"),
                            () -> assertThat(the(CampMessages.class).find(message))
                                    .isPresent());
                }));
    }

    private void states(Actor organizer, CampId camp, ApplicationState... expected) {
        assertThat(the(Applications.class).of(organizer, camp))
                .extracting(Application::state)
                .containsExactly(expected);
    }

    CampId openCamp(Actor organizer) {
        return camp(organizer, Admission.OPEN, 5);
    }

    private CampId camp(Actor organizer, Admission admission, int seats) {
        CampId id = the(Camps.class).create(organizer, CampId.random(), campus().university(), draft(seats, admission));
        the(Camps.class).publish(organizer, id);
        return id;
    }

    private CampDraft draft(int seats, Admission admission) {
        LocalDateTime start =
                LocalDateTime.ofInstant(the(Clock.class).instant().plus(Duration.ofDays(20)), Campus.SHANGHAI);
        return new CampDraft(
                CampKind.CAMP,
                new Localized("冬季创业训练营", "Winter startup camp"),
                new Localized("三天做出原型", "A prototype in three days"),
                Localized.EMPTY,
                start,
                start.plusDays(2),
                Campus.SHANGHAI,
                new Localized("大学科技园 B 座", "Science Park, Building B"),
                seats,
                start.minusDays(2),
                admission);
    }

    private static BookingRequest request(Actor mentor) {
        return OfficeScene.request(
                mentor, OfficeScene.MONDAY.plus(Duration.ofDays(2)).plus(Duration.ofHours(1)));
    }

    private CourseId joined(Actor student) {
        CourseId course = courses().published();
        the(Enrolments.class).join(student, course);
        return course;
    }

    private Registration registration(String email) {
        return new Registration(
                "林晓",
                email,
                Campus.PASSWORD,
                campus().university(),
                "商学院",
                "N" + fresh(),
                "",
                Campus.SHANGHAI,
                Language.ZH,
                Privacy.VERSION);
    }

    private Person person(Actor actor) {
        return the(People.class).find(actor.id()).orElseThrow();
    }

    private Actor actor(PersonId id) {
        return the(Campus.class).actor(id);
    }

    private static String fresh() {
        return Ids.random().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "x");
    }

    private Campus campus() {
        return the(Campus.class);
    }

    private Courses courses() {
        return the(Courses.class);
    }

    private OfficeScene office() {
        return the(OfficeScene.class);
    }
}
