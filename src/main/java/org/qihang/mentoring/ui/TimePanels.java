package org.qihang.mentoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qihang.account.CurrentActor;
import org.qihang.account.PersonId;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.learning.CourseProgress;
import org.qihang.learning.MyCourses;
import org.qihang.mentoring.Booking;
import org.qihang.mentoring.BookingId;
import org.qihang.mentoring.BookingRequest;
import org.qihang.mentoring.Bookings;
import org.qihang.mentoring.MentoringRoutes;
import org.qihang.mentoring.TimeRange;
import org.qihang.store.Ids;
import org.qihang.store.Rejected;
import org.qihang.store.Rejected.Problem;
import org.qihang.uikit.Draft;
import org.qihang.uikit.Toast;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The ways to take one of a mentor's times: to book it, or to move a session there. Both lead to the session. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class TimePanels {

    private final Bookings bookings;
    private final MyCourses mine;
    private final Catalogue catalogue;
    private final TopicDrafts drafts;
    private final CurrentActor current;

    TimePanels(Bookings bookings, MyCourses mine, Catalogue catalogue, TopicDrafts drafts, CurrentActor current) {
        this.bookings = bookings;
        this.mine = mine;
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.current = current;
    }

    /**
     * @param about the course at hand; it can be chosen even if the student hasn't joined it
     * @param refused runs after a refusal was told: the times may be others by now
     */
    TimePanel booking(PersonId mentor, Optional<CourseId> about, Runnable refused) {
        TopicDrafts.Draft draft = drafts.of(mentor);
        Optional<CourseId> course = about.or(draft::about);
        BookingForm form = new BookingForm(courses(course), current.language());
        form.fill(draft.topic(), course);
        drafts.keep(mentor, form.topic(), Optional.ofNullable(form.course()));
        form.onChange((topic, chosen) -> drafts.keep(mentor, topic, chosen));
        Draft typed = form.keep(current.require().id(), mentor);
        form.onBook(slot -> book(mentor, form, typed, slot), refused);
        return form;
    }

    TimePanel moving(Booking session, Times times, Runnable refused) {
        // Pressed twice, it moves once
        String request = Ids.random();
        return new MovePanel(
                session,
                times,
                slot -> {
                    bookings.reschedule(
                            current.require(),
                            session.id(),
                            request,
                            session.time().start(),
                            slot.start());
                    done(session.id(), "mentoring.TimePanels.moved");
                },
                refused);
    }

    private void book(PersonId mentor, BookingForm form, Draft typed, TimeRange slot) {
        BookingId request = drafts.of(mentor).booking();
        try {
            bookings.book(
                    current.require(), new BookingRequest(request, mentor, slot.start(), form.topic(), form.course()));
        } catch (Rejected refused) {
            if (refused.problems().stream().map(Problem::field).anyMatch("start"::equals)) {
                drafts.renew(mentor);
            }
            throw refused;
        }
        drafts.forget(mentor);
        typed.forget();
        done(request, "mentoring.TimePanels.booked");
    }

    private static void done(BookingId session, String textKey) {
        Toast.done(UI.getCurrent().getTranslation(textKey));
        Navigation.to(MentoringRoutes.session(session));
    }

    private List<CourseOutline> courses(Optional<CourseId> about) {
        List<CourseOutline> courses = new ArrayList<>(
                mine.of(current.require()).stream().map(CourseProgress::outline).toList());
        about.filter(id -> courses.stream().noneMatch(each -> each.course().equals(id)))
                .flatMap(catalogue::current)
                .ifPresent(courses::add);
        return courses;
    }
}
