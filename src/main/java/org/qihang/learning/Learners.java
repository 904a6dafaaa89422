package org.qihang.learning;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qihang.account.Actor;
import org.qihang.account.NotAllowed;
import org.qihang.account.People;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.account.Role;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.ReleaseId;
import org.qihang.learning.internal.EnrolmentDocument;
import org.qihang.learning.internal.QuizSums;
import org.qihang.store.Rejected;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/**
 * Who is where in a course. Its university's publishers see everybody in it; in a course of the product itself,
 * publishers see the people of their own universities.
 */
@Service
public class Learners {

    private final MongoTemplate template;
    private final Catalogue catalogue;
    private final People people;
    private final QuizSums quizzes;

    Learners(MongoTemplate template, Catalogue catalogue, People people, QuizSums quizzes) {
        this.template = template;
        this.catalogue = catalogue;
        this.people = people;
        this.quizzes = quizzes;
    }

    public boolean maySee(Actor actor, CourseOutline course) {
        return course.university() == null
                ? actor.holds(Role.PUBLISHER)
                : actor.holds(Role.PUBLISHER, course.university());
    }

    /**
     * The last active first.
     *
     * @throws NotAllowed unless the actor may see them
     * @throws Rejected if there is no such course
     */
    public List<Learner> of(Actor actor, CourseId id) {
        CourseOutline course =
                catalogue.current(id).orElseThrow(() -> Rejected.because("learning.problem.noSuchCourse"));
        if (!maySee(actor, course)) {
            throw NotAllowed.without(Role.PUBLISHER);
        }
        List<Enrolment> enrolments = enrolments(id);
        Map<PersonId, Person> known =
                people.byId(enrolments.stream().map(Enrolment::person).toList());
        Map<PersonId, List<QuizSums.Sum>> results = quizzes.of(id).stream().collect(groupingBy(QuizSums.Sum::person));
        Map<ReleaseId, Optional<CourseOutline>> releases = new HashMap<>(Map.of(course.release(), Optional.of(course)));
        return enrolments.stream()
                .flatMap(enrolment -> Stream.ofNullable(known.get(enrolment.person()))
                        .filter(person -> isTheirs(actor, course, person))
                        .flatMap(person -> releases
                                .computeIfAbsent(enrolment.release(), catalogue::release)
                                .map(outline -> new Learner(
                                        person,
                                        new CourseProgress(outline, enrolment),
                                        results.getOrDefault(person.id(), List.of()).stream()
                                                .map(QuizSums.Sum::result)
                                                .toList()))
                                .stream()))
                .toList();
    }

    static boolean isTheirs(Actor actor, CourseOutline course, Person person) {
        return course.university() != null || actor.holds(Role.PUBLISHER, person.university());
    }

    private List<Enrolment> enrolments(CourseId course) {
        Query all = Query.query(Criteria.where("course").is(course))
                .with(Sort.by("activeAt").descending());
        return template.find(all, EnrolmentDocument.class).stream()
                .map(EnrolmentDocument::enrolment)
                .toList();
    }
}
