package org.qihang.camp.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.qihang.account.PersonId;
import org.qihang.camp.Application;
import org.qihang.camp.ApplicationAccepted;
import org.qihang.camp.ApplicationState;
import org.qihang.camp.ApplicationWaitlisted;
import org.qihang.camp.CampId;
import org.qihang.store.DomainEvent;

/** A camp's seats and the line for them, while one command works on them. */
final class Seats {

    private final CampId camp;
    private final Instant now;
    private final String by;
    private final List<DomainEvent> events;
    private final List<Entry> entries;
    private final SequencedMap<Integer, Entry> moved = new LinkedHashMap<>();
    private int capacity;

    Seats(CampDocument camp, Instant now, String by, List<DomainEvent> events) {
        this.camp = camp.id();
        this.now = now;
        this.by = by;
        this.events = events;
        this.entries = new ArrayList<>(camp.applications());
        this.capacity = camp.plan().capacity();
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    Entry get(int at) {
        return entries.get(at);
    }

    int size() {
        return entries.size();
    }

    OptionalInt find(Predicate<Entry> wanted) {
        return IntStream.range(0, entries.size())
                .filter(at -> wanted.test(entries.get(at)))
                .findFirst();
    }

    int taken() {
        return (int) entries.stream()
                .filter(entry -> entry.state() == ApplicationState.ACCEPTED)
                .count();
    }

    List<PersonId> people() {
        return entries.stream()
                .filter(entry -> entry.state().isAlive())
                .map(Entry::person)
                .toList();
    }

    /** A new entry, or the place of one, in its next state. */
    void move(int at, Entry entry, ApplicationState next, String reason) {
        put(at, entry.to(next, 0, reason, now, by));
    }

    /** Gives a seat where there is one, else a place at the end of the line. */
    void admit(int at) {
        if (hasRoom()) {
            seat(at);
            return;
        }
        Entry entry = entries.get(at);
        int turn = 1 + entries.stream().mapToInt(Entry::turn).max().orElse(0);
        put(at, entry.to(ApplicationState.WAITLISTED, turn, "", now, by));
        events.add(new ApplicationWaitlisted(camp, entry.id(), entry.person()));
    }

    /** Gives what is free to those who wait, in their order. */
    void promote() {
        OptionalInt next = next();
        while (hasRoom() && next.isPresent()) {
            seat(next.getAsInt());
            next = next();
        }
    }

    void changeCapacity(int seats) {
        capacity = seats;
        promote();
    }

    private void seat(int at) {
        Entry entry = entries.get(at);
        put(at, entry.to(ApplicationState.ACCEPTED, entry.turn(), "", now, by));
        events.add(new ApplicationAccepted(camp, entry.id(), entry.person()));
    }

    private void put(int at, Entry entry) {
        if (at == entries.size()) {
            entries.add(entry);
        } else {
            entries.set(at, entry);
        }
        moved.put(at, entry);
    }

    private boolean hasRoom() {
        return taken() < capacity;
    }

    private OptionalInt next() {
        return IntStream.range(0, entries.size())
                .filter(at -> entries.get(at).waits())
                .boxed()
                .min(Comparator.comparingInt(at -> entries.get(at).turn()))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** What has to be written, by its index in the camp's list. */
    SequencedMap<Integer, Entry> moved() {
        return moved;
    }

    Application application(int at) {
        Entry entry = entries.get(at);
        return entry.application(camp, entry.waits() ? 1 + waitingBefore(entry.turn()) : 0);
    }

    private int waitingBefore(int turn) {
        return (int) entries.stream()
                .filter(other -> other.waits() && other.turn() < turn)
                .count();
    }
}
