package org.qihang.camp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.qihang.account.Actor;
import org.qihang.account.NotAllowed;
import org.qihang.account.Role;
import org.qihang.camp.internal.Roster;
import org.qihang.camp.internal.Rosters;
import org.qihang.store.Rejected;
import org.springframework.stereotype.Service;

/**
 * The way of a person into a camp. Anybody who is signed in may apply; a seat never belongs to two, nobody has two, and
 * nobody waits while one is free. Every command may be repeated and then does nothing.
 */
@Service
public class Applications {

    private final Rosters rosters;
    private final MyCamps mine;

    Applications(Rosters rosters, MyCamps mine) {
        this.rosters = rosters;
        this.mine = mine;
    }

    /**
     * Applies; in an open camp this is being accepted, or waiting in line. Who has already applied keeps that
     * application; who has withdrawn it starts at the end.
     *
     * @param id made where the form is opened, so that sending it twice applies once
     * @param phone see {@link Phone#parse}
     * @param note for the organizers; may be empty
     * @throws Rejected at phone or note, or if the camp takes no applications any more, or declined this person
     */
    public Application apply(Actor actor, CampId camp, ApplicationId id, String phone, String note) {
        List<Rejected.Problem> problems = new ArrayList<>();
        Optional<Phone> number = Phone.parse(phone);
        if (number.isEmpty()) {
            String textKey = phone.isBlank() ? "camp.problem.required" : "camp.problem.phone";
            problems.add(new Rejected.Problem("phone", textKey, List.of()));
        }
        if (note.strip().length() > Application.LONGEST_NOTE) {
            problems.add(new Rejected.Problem("note", "camp.problem.tooLong", List.of(Application.LONGEST_NOTE)));
        }
        if (number.isEmpty() || !problems.isEmpty()) {
            throw Rejected.with(problems);
        }
        return rosters.change(actor, camp, roster -> roster.apply(actor.id(), id, number.get(), note.strip()))
                .of(actor.id())
                .orElseThrow();
    }

    /** @throws Rejected if the camp is cancelled or over, or declined the application */
    public Application withdraw(Actor actor, CampId camp, ApplicationId id) {
        return change(actor, camp, id, roster -> {
            if (roster.of(id)
                    .filter(application -> actor.is(application.person()))
                    .isEmpty()) {
                throw NotAllowed.because("not their application");
            }
            roster.withdraw(id);
        });
    }

    /**
     * Gives a seat, or a place in line while there is none. A declined application can be accepted after all.
     *
     * @throws Rejected if it was withdrawn, or the camp is cancelled or over
     */
    public Application accept(Actor actor, CampId camp, ApplicationId id) {
        return change(actor, camp, id, roster -> {
            actor.require(Role.ORGANIZER, roster.university());
            roster.accept(id);
        });
    }

    /**
     * Declines, also what was accepted before; the next in line has the seat then.
     *
     * @param reason for the person to read; may be empty
     * @throws Rejected if it was withdrawn, the camp is cancelled or over, or the reason is too long
     */
    public Application decline(Actor actor, CampId camp, ApplicationId id, String reason) {
        if (reason.strip().length() > Application.LONGEST_REASON) {
            throw Rejected.at("reason", "camp.problem.tooLong", Application.LONGEST_REASON);
        }
        return change(actor, camp, id, roster -> {
            actor.require(Role.ORGANIZER, roster.university());
            roster.decline(id, reason.strip());
        });
    }

    /** The actor's own, be it declined or withdrawn. */
    public Optional<Application> mine(Actor actor, CampId camp) {
        return mine.in(actor, camp);
    }

    /**
     * Everybody's, in the order in which they first applied, with phone numbers.
     *
     * @throws NotAllowed unless the actor organizes for the camp's university
     */
    public List<Application> of(Actor actor, CampId camp) {
        Roster roster = rosters.read(actor, camp);
        actor.require(Role.ORGANIZER, roster.university());
        return roster.applications();
    }

    private Application change(Actor actor, CampId camp, ApplicationId id, Consumer<Roster> command) {
        return rosters.change(actor, camp, command).of(id).orElseThrow();
    }
}
