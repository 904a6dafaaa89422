package org.qihang.camp;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qihang.account.PersonId;

/**
 * One person's application to a camp, for that person and for the camp's organizers.
 *
 * @param phone null once withdrawn
 * @param note what the person wrote to the organizers; may be empty
 * @param place in line, from 1; 0 unless waitlisted
 * @param reason why it was declined; may be empty
 * @param steps all that happened, earlier applications of this person included, oldest first
 */
public record Application(
        ApplicationId id,
        CampId camp,
        PersonId person,
        @Nullable Phone phone,
        String note,
        ApplicationState state,
        int place,
        String reason,
        List<Step> steps) {

    public static final int LONGEST_NOTE = 200;
    public static final int LONGEST_REASON = 300;

    public Application {
        steps = List.copyOf(steps);
    }

    /** When this application was handed in; a person's earlier ones don't count. */
    public Instant submittedAt() {
        return ownSteps().getFirst().at();
    }

    /** The steps of this application, without those of earlier ones. */
    public List<Step> ownSteps() {
        return steps.stream().filter(step -> step.application().equals(id)).toList();
    }
}
