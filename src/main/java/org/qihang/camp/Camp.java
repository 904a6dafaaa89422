package org.qihang.camp;

import java.time.Instant;
import org.qihang.account.UniversityId;

/**
 * A camp as its page shows it.
 *
 * @param taken seats that somebody has
 * @param waiting people in line for a seat
 * @param undecided applications that the organizers have not decided about
 * @param cancelReason as the organizer wrote it; empty if none was given or it isn't cancelled
 */
public record Camp(
        CampId id,
        UniversityId university,
        CampPlan plan,
        CampStatus status,
        int taken,
        int waiting,
        int undecided,
        String cancelReason) {

    public CampPhase phase(Instant now) {
        if (status == CampStatus.DRAFT) {
            return CampPhase.DRAFT;
        } else if (status == CampStatus.CANCELLED) {
            return CampPhase.CANCELLED;
        } else if (!plan.end().isAfter(now)) {
            return CampPhase.OVER;
        } else if (!plan.start().isAfter(now)) {
            return CampPhase.RUNNING;
        } else if (!plan.deadline().isAfter(now)) {
            return CampPhase.CLOSED;
        }
        return free() == 0 ? CampPhase.FULL : CampPhase.OPEN;
    }

    public int free() {
        return Math.max(0, plan.capacity() - taken);
    }
}
