package org.qihang.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qihang.account.Actor;
import org.qihang.account.NotAllowed;
import org.qihang.account.People;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.account.Role;
import org.qihang.meeting.Meetings;
import org.qihang.meeting.Place;
import org.qihang.mentoring.internal.MentorDocument;
import org.qihang.mentoring.internal.PlaceDocument;
import org.qihang.store.Hints;
import org.qihang.store.Rejected;
import org.qihang.store.Rejected.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/**
 * Mentors and what they say of themselves. Whoever holds {@link Role#MENTOR} at some university has a profile and office
 * hours; students find them as soon as there is a headline. Every command is the mentor's own, and giving it twice
 * changes nothing.
 */
@Service
public class Mentors {

    private static final int LONGEST_LIST = 500;
    private static final int MOST_DATES = 366;

    private final MongoTemplate template;
    private final People people;
    private final Meetings meetings;
    private final Hints hints;
    private final Clock clock;

    Mentors(MongoTemplate template, People people, Meetings meetings, Hints hints, Clock clock) {
        this.template = template;
        this.people = people;
        this.meetings = meetings;
        this.hints = hints;
        this.clock = clock;
    }

    /** One's own, with the usual values where nothing was said yet. */
    public Mentor mine(Actor actor) {
        requireMentor(actor);
        return Optional.ofNullable(template.findById(actor.id(), MentorDocument.class))
                .orElseGet(() -> fresh(actor.id()))
                .mentor();
    }

    /** A mentor whom students can find. */
    public Optional<Mentor> find(PersonId id) {
        return Optional.ofNullable(template.findById(id, MentorDocument.class))
                .map(MentorDocument::mentor)
                .filter(Mentor::isPublic)
                .filter(mentor -> people.find(id).filter(Mentors::isMentor).isPresent());
    }

    /** All whom students can find: who takes sessions first, then by name. Two queries. */
    public List<MentorListing> directory() {
        List<Mentor> all = template.find(new Query().limit(LONGEST_LIST), MentorDocument.class).stream()
                .map(MentorDocument::mentor)
                .filter(Mentor::isPublic)
                .toList();
        Map<PersonId, Person> persons = people.byId(all.stream().map(Mentor::id).toList());
        return all.stream()
                .flatMap(mentor -> Optional.ofNullable(persons.get(mentor.id()))
                        .filter(Mentors::isMentor)
                        .map(person -> new MentorListing(mentor, person.fullName()))
                        .stream())
                .sorted(Comparator.comparing(
                                (MentorListing listing) -> !listing.mentor().isBookable())
                        .thenComparing(MentorListing::fullName))
                .toList();
    }

    /** @throws Rejected at {@code headline}, {@code text}, {@code topics}, {@code languages} */
    public void changeProfile(Actor actor, MentorProfile profile) {
        profile.validate();
        change(
                actor,
                new Update()
                        .set("headline", profile.headline())
                        .set("text", profile.text())
                        .set("topics", profile.topics())
                        .set("languages", profile.languages()));
    }

    /** @throws Rejected at {@code zone} and at the days that can't be taken, by their names as in {@code MONDAY} */
    public void changeWeek(Actor actor, WeekDraft week) {
        WeekDraft.Parsed parsed = week.parse();
        change(actor, new Update().set("zone", parsed.zone()).set("weekly", parsed.weekly()));
    }

    /**
     * Gives a date other hours than its weekday's; none close it.
     *
     * @throws Rejected at {@code date} or {@code hours}
     */
    public void changeDate(Actor actor, LocalDate date, List<IntervalDraft> hours) {
        List<Problem> problems = new ArrayList<>();
        Mentor mentor = mine(actor);
        LocalDate today = clock.instant().atZone(mentor.hours().zone()).toLocalDate();
        if (date.isBefore(today) || date.isAfter(today.plusDays(MOST_DATES))) {
            problems.add(new Problem("date", "mentoring.problem.date", List.of()));
        }
        List<Hours> parsed = IntervalDraft.parse(hours, "hours", problems);
        if (!problems.isEmpty()) {
            throw Rejected.with(problems);
        }
        change(actor, new Update().set("dates." + date, parsed));
    }

    /** Lets the date follow its weekday again. */
    public void forgetDate(Actor actor, LocalDate date) {
        change(actor, new Update().unset("dates." + date));
    }

    /** @throws Rejected at {@code length}, {@code step}, {@code notice}, {@code window} */
    public void changeSessions(Actor actor, SessionDraft sessions) {
        SessionKind kind = sessions.parse();
        change(
                actor,
                new Update()
                        .set("length", kind.length())
                        .set("step", kind.step())
                        .set("noticeHours", kind.notice().toHours())
                        .set("windowDays", ((BookingWindow.Days) kind.window()).count()));
    }

    /**
     * Sessions take place behind this link, also those that are booked already.
     *
     * @param pasted an https address, perhaps within the text of an invitation
     * @throws Rejected at {@code link}
     */
    public void meetAtLink(Actor actor, String pasted) {
        meetAt(actor, Place.link(pasted).orElseThrow(() -> Rejected.at("link", "mentoring.problem.link")));
    }

    /** @throws Rejected at {@code room} */
    public void meetInRoom(Actor actor, String room) {
        if (room.isBlank() || room.strip().length() > Place.Room.LONGEST) {
            throw Rejected.at("room", "mentoring.problem.room", Place.Room.LONGEST);
        }
        meetAt(actor, new Place.Room(room));
    }

    /** @throws Rejected where the installation has no rooms */
    public void meetInJitsi(Actor actor) {
        if (!meetings.offersJitsi()) {
            throw Rejected.because("mentoring.problem.noJitsi");
        }
        meetAt(actor, new Place.Jitsi());
    }

    private void meetAt(Actor actor, Place place) {
        change(actor, Update.update("place", PlaceDocument.of(place)));
    }

    /** Takes no new sessions until {@link #resume}; what is booked stays. */
    public void pause(Actor actor) {
        change(actor, Update.update("accepting", false));
    }

    public void resume(Actor actor) {
        change(actor, Update.update("accepting", true));
    }

    private void change(Actor actor, Update update) {
        requireMentor(actor);
        Query mine = Query.query(Criteria.where("_id").is(actor.id()));
        if (template.updateFirst(mine, update, MentorDocument.class).getMatchedCount() == 0) {
            insertFresh(actor.id());
            template.updateFirst(mine, update, MentorDocument.class);
        }
        hints.tell(MentoringHints.mentor(actor.id()));
    }

    private void insertFresh(PersonId id) {
        try {
            template.insert(fresh(id));
        } catch (DuplicateKeyException justMade) {
            // by the same person in another window, with the same values
        }
    }

    private MentorDocument fresh(PersonId id) {
        ZoneId zone = people.find(id).orElseThrow().zone();
        return MentorDocument.fresh(id, MentorProfile.EMPTY, zone, SessionKind.USUAL);
    }

    private static void requireMentor(Actor actor) {
        if (!actor.holds(Role.MENTOR)) {
            throw NotAllowed.without(Role.MENTOR);
        }
    }

    private static boolean isMentor(Person person) {
        return !person.isDisabled() && person.asActor().holds(Role.MENTOR);
    }
}
