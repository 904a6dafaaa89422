package org.qihang.camp.internal;

import java.util.List;
import org.qihang.account.UniversityId;
import org.qihang.camp.ApplicationState;
import org.qihang.camp.Camp;
import org.qihang.camp.CampId;
import org.qihang.camp.CampPlan;
import org.qihang.camp.CampStatus;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;

/** A camp without what is said about each person: enough for its page and for counting. */
@Document(CampDocument.COLLECTION)
public record CampOutline(
        @Id CampId id,
        UniversityId university,
        CampPlan plan,
        CampStatus status,
        String cancelReason,
        List<Standing> applications) {

    /** Asks for no more than this record holds; phone numbers stay where they are. */
    public static Query only(Query query) {
        query.fields()
                .include("university", "plan", "status", "cancelReason")
                .include("applications._id", "applications.person", "applications.state", "applications.turn");
        return query;
    }

    public Camp camp() {
        return new Camp(
                id,
                university,
                plan,
                status,
                count(ApplicationState.ACCEPTED),
                count(ApplicationState.WAITLISTED),
                count(ApplicationState.SUBMITTED),
                cancelReason);
    }

    /** From 1 for who is next; 0 for who doesn't wait. */
    public int placeInLine(Entry entry) {
        return entry.waits() ? 1 + (int) waitingBefore(entry.turn()) : 0;
    }

    private long waitingBefore(int turn) {
        return applications.stream()
                .filter(other -> other.state() == ApplicationState.WAITLISTED && other.turn() < turn)
                .count();
    }

    private int count(ApplicationState state) {
        return (int)
                applications.stream().filter(entry -> entry.state() == state).count();
    }
}
