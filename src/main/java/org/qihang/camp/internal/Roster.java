package org.qihang.camp.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.qihang.account.PersonId;
import org.qihang.account.UniversityId;
import org.qihang.camp.Admission;
import org.qihang.camp.Application;
import org.qihang.camp.ApplicationDeclined;
import org.qihang.camp.ApplicationId;
import org.qihang.camp.ApplicationState;
import org.qihang.camp.ApplicationSubmitted;
import org.qihang.camp.ApplicationWithdrawn;
import org.qihang.camp.CampCancelled;
import org.qihang.camp.CampChanged;
import org.qihang.camp.CampPlan;
import org.qihang.camp.CampPublished;
import org.qihang.camp.CampStatus;
import org.qihang.camp.Phone;
import org.qihang.store.DomainEvent;
import org.qihang.store.Rejected;
import org.springframework.data.mongodb.core.query.Update;

/**
 * A camp while one command works on it. The rules stand here; {@link Rosters} writes what came out, if nobody wrote in
 * between. Each method either does the whole thing, or does nothing because it was done before, or throws
 * {@link Rejected}. After each, nobody waits while a seat is free.
 */
public final class Roster {

    /** Keeps the document well below MongoDB's 16 MB with the longest notes. */
    static final int MOST_PEOPLE = 10_000;

    private final CampDocument camp;
    private final CampPlan plan;
    private final Instant now;
    private final String by;
    private final Seats seats;
    private final Update update = new Update();
    private final List<DomainEvent> events = new ArrayList<>();

    Roster(CampDocument camp, Instant now, String by) {
        this.camp = camp;
        this.now = now;
        this.by = by;
        this.seats = new Seats(camp, now, by, events);
        this.plan = camp.plan();
    }

    public UniversityId university() {
        return camp.university();
    }

    public Optional<Application> of(PersonId person) {
        return application(seats.find(entry -> entry.person().equals(person)));
    }

    public Optional<Application> of(ApplicationId id) {
        return application(seats.find(entry -> entry.id().equals(id)));
    }

    private Optional<Application> application(OptionalInt at) {
        return at.isPresent() ? Optional.of(seats.application(at.getAsInt())) : Optional.empty();
    }

    public List<Application> applications() {
        return IntStream.range(0, seats.size()).mapToObj(seats::application).toList();
    }

    public void publish() {
        if (camp.status() == CampStatus.PUBLISHED) {
            return;
        }
        requireNotCancelled();
        if (plan.summary().isEmpty()) {
            throw Rejected.at("summary", "camp.problem.summaryMissing");
        }
        if (!plan.deadline().isAfter(now)) {
            throw Rejected.at("deadline", "camp.problem.deadlinePast");
        }
        update.set("status", CampStatus.PUBLISHED).set("publishedAt", now).set("publishedBy", by);
        events.add(new CampPublished(camp.id()));
    }

    public void cancel(String reason) {
        if (camp.status() == CampStatus.CANCELLED) {
            return;
        }
        if (camp.status() == CampStatus.PUBLISHED) {
            requireNotOver();
            events.add(new CampCancelled(camp.id(), seats.people()));
        }
        update.set("status", CampStatus.CANCELLED)
                .set("cancelReason", reason)
                .set("cancelledAt", now)
                .set("cancelledBy", by);
    }

    /** @param before as the organizer saw it when starting to edit: nobody overwrites what they have not seen */
    public void change(CampPlan before, CampPlan after) {
        if (plan.equals(after)) {
            return;
        }
        if (!plan.equals(before)) {
            throw Rejected.because("camp.problem.changedMeanwhile");
        }
        requireNotCancelled();
        if (camp.status() == CampStatus.PUBLISHED) {
            requireNotOver();
            if (!after.end().isAfter(now)) {
                throw Rejected.at("end", "camp.problem.endPast");
            }
        }
        if (after.capacity() < seats.taken()) {
            throw Rejected.at("capacity", "camp.problem.capacityTaken", seats.taken());
        }
        if (after.admission() != before.admission() && !seats.people().isEmpty()) {
            throw Rejected.at("admission", "camp.problem.admissionInUse");
        }
        update.set("plan", after);
        if (camp.status() == CampStatus.PUBLISHED) {
            events.add(new CampChanged(camp.id(), after.isElsewhereOrAtAnotherTimeThan(before), seats.people()));
        }
        seats.changeCapacity(after.capacity());
    }

    public void apply(PersonId person, ApplicationId id, Phone phone, String note) {
        OptionalInt index = seats.find(entry -> entry.person().equals(person));
        Optional<Entry> earlier = index.isPresent() ? Optional.of(seats.get(index.getAsInt())) : Optional.empty();
        if (earlier.isPresent()
                && (earlier.get().knows(id) || earlier.get().state().isAlive())) {
            return;
        }
        requireTakesApplicationOf(earlier);
        Entry entry = Entry.submitted(
                id, person, phone, note, earlier.map(Entry::steps).orElse(List.of()));
        int at = index.orElse(seats.size());
        seats.move(at, entry, ApplicationState.SUBMITTED, "");
        events.add(new ApplicationSubmitted(camp.id(), id, person));
        if (plan.admission() == Admission.OPEN) {
            seats.admit(at);
        }
    }

    public void withdraw(ApplicationId id) {
        int at = require(id);
        Entry entry = seats.get(at);
        if (entry.state() == ApplicationState.WITHDRAWN) {
            return;
        }
        requireGoesOn();
        if (!entry.state().isAlive()) {
            throw Rejected.because("camp.problem.declined");
        }
        seats.move(at, entry, ApplicationState.WITHDRAWN, "");
        events.add(new ApplicationWithdrawn(camp.id(), id, entry.person()));
        seats.promote();
    }

    public void accept(ApplicationId id) {
        int at = require(id);
        Entry entry = seats.get(at);
        if (entry.state() == ApplicationState.ACCEPTED || entry.waits()) {
            return;
        }
        requireGoesOn();
        requireNotWithdrawn(entry);
        seats.admit(at);
    }

    public void decline(ApplicationId id, String reason) {
        int at = require(id);
        Entry entry = seats.get(at);
        if (entry.state() == ApplicationState.DECLINED) {
            return;
        }
        requireGoesOn();
        requireNotWithdrawn(entry);
        seats.move(at, entry, ApplicationState.DECLINED, reason);
        events.add(new ApplicationDeclined(camp.id(), id, entry.person()));
        seats.promote();
    }

    private int require(ApplicationId id) {
        return seats.find(entry -> entry.id().equals(id))
                .orElseThrow(() -> Rejected.because("camp.problem.applicationGone"));
    }

    private void requireTakesApplicationOf(Optional<Entry> earlier) {
        requireGoesOn();
        if (!plan.deadline().isAfter(now)) {
            throw Rejected.because("camp.problem.tooLate");
        }
        if (earlier.isPresent() && earlier.get().state() == ApplicationState.DECLINED) {
            throw Rejected.because("camp.problem.declined");
        }
        if (earlier.isPresent() && earlier.get().steps().size() >= Entry.MOST_STEPS) {
            throw Rejected.because("camp.problem.tooOften");
        }
        if (earlier.isEmpty() && seats.size() >= MOST_PEOPLE) {
            throw Rejected.because("camp.problem.listFull");
        }
    }

    private void requireGoesOn() {
        if (camp.status() == CampStatus.DRAFT) {
            throw Rejected.because("camp.problem.gone");
        }
        requireNotCancelled();
        requireNotOver();
    }

    private void requireNotCancelled() {
        if (camp.status() == CampStatus.CANCELLED) {
            throw Rejected.because("camp.problem.cancelled");
        }
    }

    private void requireNotOver() {
        if (!plan.end().isAfter(now)) {
            throw Rejected.because("camp.problem.over");
        }
    }

    private static void requireNotWithdrawn(Entry entry) {
        if (entry.state() == ApplicationState.WITHDRAWN) {
            throw Rejected.because("camp.problem.withdrawn");
        }
    }

    boolean isUnchanged() {
        return update().getUpdateObject().isEmpty();
    }

    Update update() {
        seats.moved().forEach((at, entry) -> update.set("applications." + at, entry));
        return update;
    }

    List<Entry> entries() {
        return seats.entries();
    }

    DomainEvent[] events() {
        return events.toArray(DomainEvent[]::new);
    }

    int revision() {
        return camp.revision();
    }
}
