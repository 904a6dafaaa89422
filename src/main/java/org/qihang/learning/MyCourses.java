package org.qihang.learning;

import java.util.List;
import java.util.Optional;
import org.qihang.account.Actor;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseId;
import org.qihang.learning.internal.EnrolmentDocument;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/** One's own courses. */
@Service
public class MyCourses {

    private final MongoTemplate template;
    private final Catalogue catalogue;
    private final Enrolments enrolments;

    MyCourses(MongoTemplate template, Catalogue catalogue, Enrolments enrolments) {
        this.template = template;
        this.catalogue = catalogue;
        this.enrolments = enrolments;
    }

    /** All that the person joined, the last active first. */
    public List<CourseProgress> of(Actor actor) {
        Query mine = Query.query(Criteria.where("person").is(actor.id()))
                .with(Sort.by("activeAt").descending());
        return template.find(mine, EnrolmentDocument.class).stream()
                .map(EnrolmentDocument::enrolment)
                .flatMap(enrolment ->
                        catalogue
                                .release(enrolment.release())
                                .map(outline -> new CourseProgress(outline, enrolment))
                                .stream())
                .toList();
    }

    public Optional<CourseProgress> in(Actor actor, CourseId course) {
        return enrolments.progress(actor.id(), course);
    }
}
