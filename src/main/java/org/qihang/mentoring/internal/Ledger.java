package org.qihang.mentoring.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qihang.account.PersonId;
import org.qihang.mentoring.BookingCancelled;
import org.qihang.mentoring.BookingId;
import org.qihang.mentoring.BookingMade;
import org.qihang.mentoring.BookingRescheduled;
import org.qihang.store.DomainEvent;
import org.qihang.store.Outbox;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The bookings, changed by compare-and-set alone: each says in its filter what must still be true. */
@Component
public class Ledger {

    private static final int BATCH = 200;

    private final MongoTemplate template;
    private final Outbox outbox;
    private final Clock clock;

    Ledger(MongoTemplate template, Outbox outbox, Clock clock) {
        this.template = template;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Optional<BookingDocument> find(BookingId id) {
        return Optional.ofNullable(template.findById(id, BookingDocument.class));
    }

    /** @return false if this booking was begun before */
    boolean begin(BookingDocument claiming) {
        try {
            template.insert(claiming);
            return true;
        } catch (DuplicateKeyException repeated) {
            return false;
        }
    }

    /** From here on it counts; empty if it was given up meanwhile. */
    Optional<BookingDocument> complete(BookingDocument begun) {
        Update booked = new Update()
                .set("state", BookingState.BOOKED)
                .unset("until")
                .push(
                        "changes",
                        new Change(
                                begun.id().value(),
                                Change.Kind.BOOKED,
                                begun.student(),
                                clock.instant(),
                                begun.start()));
        DomainEvent event = new BookingMade(begun.id(), begun.mentor(), begun.student(), begun.start(), begun.end());
        return change(claiming(begun.id(), begun.claim()), booked, begun.student(), event);
    }

    /** From here on it can't count any more. */
    boolean abandon(BookingId id, String claim) {
        Update abandoned = Update.update("state", BookingState.ABANDONED).unset("until");
        return template.updateFirst(Query.query(claiming(id, claim)), abandoned, BookingDocument.class)
                        .getModifiedCount()
                == 1;
    }

    /** @param from where the session still has to be */
    boolean beginMove(BookingId id, Instant from, Move move) {
        Criteria still = booked(id).and("start").is(from).and("move").isNull();
        return template.updateFirst(Query.query(still), Update.update("move", move), BookingDocument.class)
                        .getModifiedCount()
                == 1;
    }

    Optional<BookingDocument> completeMove(BookingDocument booked, Move move) {
        Update moved = new Update()
                .set("start", move.start())
                .set("end", move.end())
                .set("claim", move.claim())
                .unset("move")
                .inc("sequence", 1)
                .push(
                        "changes",
                        new Change(move.request(), Change.Kind.RESCHEDULED, move.by(), clock.instant(), move.start()));
        DomainEvent event = new BookingRescheduled(
                booked.id(), booked.mentor(), booked.student(), booked.start(), move.start(), move.end());
        Criteria still = booked(booked.id()).and("move.claim").is(move.claim());
        return change(still, moved, move.by(), event);
    }

    boolean abandonMove(BookingId id, String claim) {
        Criteria still = Criteria.where("_id").is(id).and("move.claim").is(claim);
        return template.updateFirst(Query.query(still), new Update().unset("move"), BookingDocument.class)
                        .getModifiedCount()
                == 1;
    }

    /** Empty if it is not booked any more, or at another time. */
    public Optional<BookingDocument> cancel(BookingDocument booked, PersonId by, String reason) {
        Update cancelled = new Update()
                .set("state", BookingState.CANCELLED)
                .set("reason", reason)
                .unset("move")
                .inc("sequence", 1)
                .push("changes", new Change("cancel", Change.Kind.CANCELLED, by, clock.instant(), booked.start()));
        DomainEvent event =
                new BookingCancelled(booked.id(), booked.mentor(), booked.student(), booked.start(), booked.end(), by);
        return change(booked(booked.id()).and("start").is(booked.start()), cancelled, by, event);
    }

    /** What was begun and not decided in time. */
    List<BookingDocument> overdue(Instant now) {
        return template.find(Query.query(Criteria.where("until").lt(now)).limit(BATCH), BookingDocument.class);
    }

    List<BookingDocument> overdueMoves(Instant now) {
        return template.find(Query.query(Criteria.where("move.until").lt(now)).limit(BATCH), BookingDocument.class);
    }

    private Optional<BookingDocument> change(Criteria still, Update update, PersonId by, DomainEvent event) {
        @Nullable
        BookingDocument changed = template.findAndModify(
                Query.query(still),
                outbox.with(update, by.value(), event),
                FindAndModifyOptions.options().returnNew(true),
                BookingDocument.class);
        return Optional.ofNullable(changed);
    }

    private static Criteria claiming(BookingId id, String claim) {
        return Criteria.where("_id")
                .is(id)
                .and("state")
                .is(BookingState.CLAIMING)
                .and("claim")
                .is(claim);
    }

    private static Criteria booked(BookingId id) {
        return Criteria.where("_id").is(id).and("state").is(BookingState.BOOKED);
    }
}
