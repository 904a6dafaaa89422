package org.qihang.camp;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qihang.account.Actor;
import org.qihang.account.PersonId;
import org.qihang.account.Role;
import org.qihang.camp.internal.MessageDocument;
import org.qihang.camp.internal.Roster;
import org.qihang.camp.internal.Rosters;
import org.qihang.store.Outbox;
import org.qihang.store.Rejected;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/** What organizers write to everybody who has a seat. */
@Service
public class CampMessages {

    public static final int LONGEST_SUBJECT = 100;
    public static final int LONGEST_TEXT = 5_000;

    private static final int LONGEST_LIST = 200;

    private final MongoTemplate template;
    private final Rosters rosters;
    private final Outbox outbox;
    private final Clock clock;

    CampMessages(MongoTemplate template, Rosters rosters, Outbox outbox, Clock clock) {
        this.template = template;
        this.rosters = rosters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Writes to everybody who has a seat at this moment, also when the camp is over.
     *
     * @param id made where the form is opened, so that sending twice sends once
     * @param text plain text with line breaks
     * @throws Rejected at subject or text, or if nobody has a seat
     */
    public void write(Actor actor, CampId camp, MessageId id, String subject, String text) {
        Roster roster = rosters.read(actor, camp);
        actor.require(Role.ORGANIZER, roster.university());
        requireWritten(subject.strip(), text.strip());
        List<PersonId> recipients = roster.applications().stream()
                .filter(application -> application.state() == ApplicationState.ACCEPTED)
                .map(Application::person)
                .toList();
        if (recipients.isEmpty()) {
            throw Rejected.because("camp.problem.nobodyAccepted");
        }
        try {
            template.insert(new MessageDocument(
                    id,
                    camp,
                    subject.strip(),
                    text.strip(),
                    recipients,
                    clock.instant(),
                    actor.by(),
                    outbox.events(actor.by(), new OrganizerWrote(camp, id)),
                    outbox.pendingSince()));
        } catch (DuplicateKeyException sentBefore) {
            // the answer to the first try was lost on its way
        }
    }

    /** For whoever delivers it. */
    public Optional<CampMessage> find(MessageId id) {
        return Optional.ofNullable(template.findById(id, MessageDocument.class)).map(MessageDocument::message);
    }

    /** What was written in this camp, the latest first: all of it for its organizers, for others what they were sent. */
    public List<CampMessage> of(Actor actor, Camp camp) {
        Criteria criteria = Criteria.where("camp").is(camp.id());
        if (!actor.holds(Role.ORGANIZER, camp.university())) {
            criteria = criteria.and("recipients").is(actor.id());
        }
        Query latest =
                Query.query(criteria).with(Sort.by(Sort.Direction.DESC, "at")).limit(LONGEST_LIST);
        return template.find(latest, MessageDocument.class).stream()
                .map(MessageDocument::message)
                .toList();
    }

    private static void requireWritten(String subject, String text) {
        List<Rejected.Problem> problems = new ArrayList<>();
        check(problems, "subject", subject, LONGEST_SUBJECT);
        check(problems, "text", text, LONGEST_TEXT);
        if (!problems.isEmpty()) {
            throw Rejected.with(problems);
        }
    }

    private static void check(List<Rejected.Problem> problems, String field, String value, int longest) {
        if (value.isEmpty()) {
            problems.add(new Rejected.Problem(field, "camp.problem.required", List.of()));
        } else if (value.length() > longest) {
            problems.add(new Rejected.Problem(field, "camp.problem.tooLong", List.of(longest)));
        }
    }
}
