package org.qihang.mentoring.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.qihang.account.PersonId;
import org.qihang.course.CourseId;
import org.qihang.mentoring.BookingId;

/** What was written to a mentor and not yet sent: it survives a reload and the choice of another slot. */
@SpringComponent
@VaadinSessionScope
class TopicDrafts implements Serializable {

    private final Map<String, Draft> drafts = new HashMap<>();

    /**
     * @param request names the booking that this becomes, so that sending it twice books once
     * @param course its id, or empty
     */
    record Draft(String request, String topic, String course) implements Serializable {

        BookingId booking() {
            return new BookingId(request);
        }

        Optional<CourseId> about() {
            return course.isEmpty() ? Optional.empty() : Optional.of(new CourseId(course));
        }
    }

    Draft of(PersonId mentor) {
        return drafts.computeIfAbsent(mentor.value(), any -> fresh("", ""));
    }

    void keep(PersonId mentor, String topic, Optional<CourseId> course) {
        String about = course.map(CourseId::value).orElse("");
        drafts.put(mentor.value(), new Draft(of(mentor).request(), topic, about));
    }

    /** A refused request is over; what was written stays for the next. */
    void renew(PersonId mentor) {
        Draft old = of(mentor);
        drafts.put(mentor.value(), fresh(old.topic(), old.course()));
    }

    void forget(PersonId mentor) {
        drafts.remove(mentor.value());
    }

    private static Draft fresh(String topic, String course) {
        return new Draft(BookingId.random().value(), topic, course);
    }
}
