package org.qihang.camp.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qihang.account.PersonId;
import org.qihang.camp.Application;
import org.qihang.camp.ApplicationId;
import org.qihang.camp.ApplicationState;
import org.qihang.camp.CampId;
import org.qihang.camp.Phone;
import org.qihang.camp.Step;

/**
 * What the roster knows of one person: their latest application, and the steps of all.
 *
 * @param phone erased, with the note, when the application is withdrawn: nobody has a reason to call any more
 * @param turn orders those who wait in line; 0 for those who never did
 */
public record Entry(
        ApplicationId id,
        PersonId person,
        @Nullable String phone,
        String note,
        ApplicationState state,
        int turn,
        String reason,
        List<Step> steps) {

    /** Nobody applies and withdraws so often by hand; the document stays of bounded size. */
    static final int MOST_STEPS = 40;

    static Entry submitted(ApplicationId id, PersonId person, Phone phone, String note, List<Step> earlier) {
        return new Entry(id, person, phone.value(), note, ApplicationState.SUBMITTED, 0, "", earlier);
    }

    Entry to(ApplicationState next, int newTurn, String newReason, Instant at, String by) {
        List<Step> taken = new ArrayList<>(steps);
        taken.add(new Step(id, next, at, by));
        boolean gone = next == ApplicationState.WITHDRAWN;
        return new Entry(id, person, gone ? null : phone, gone ? "" : note, next, newTurn, newReason, taken);
    }

    /** Whether this person has already handed in the application with this id, be it withdrawn since. */
    boolean knows(ApplicationId application) {
        return steps.stream().anyMatch(step -> step.application().equals(application));
    }

    boolean waits() {
        return state == ApplicationState.WAITLISTED;
    }

    Standing standing() {
        return new Standing(id, person, state, turn);
    }

    public Application application(CampId camp, int place) {
        Phone number = phone == null ? null : new Phone(phone);
        return new Application(id, camp, person, number, note, state, place, reason, steps);
    }
}
