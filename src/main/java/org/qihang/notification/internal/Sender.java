package org.qihang.notification.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.qihang.account.People;
import org.qihang.account.Person;
import org.qihang.notification.Letter;
import org.qihang.notification.MailId;
import org.qihang.notification.MailState;
import org.qihang.notification.MailTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Sends one mail: claims it by a guarded update, hands it to the mail server, notes the end.
 *
 * <p>SMTP knows no way to ask whether a mail was taken. So a process that dies between the server's answer and the note
 * leaves a claimed mail, which is sent once more when its claim has run out, after {@link #CLAIM}. Both carry the same
 * {@code Message-ID}, by which mail programs drop the second.
 */
class Sender {

    /** Longer than a conversation with the mail server can last by the configured time-outs. */
    static final Duration CLAIM = Duration.ofMinutes(10);
    /** As long as mail servers themselves try (RFC 5321, section 4.5.4.1: four to five days). */
    static final Duration GIVE_UP = Duration.ofDays(5);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLINGS = 6;
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final MongoTemplate template;
    private final JavaMailSender server;
    private final People people;
    private final Letters letters;
    private final Envelopes envelopes;
    private final Clock clock;

    Sender(
            MongoTemplate template,
            JavaMailSender server,
            People people,
            Letters letters,
            Envelopes envelopes,
            Clock clock) {
        this.template = template;
        this.server = server;
        this.people = people;
        this.letters = letters;
        this.envelopes = envelopes;
        this.clock = clock;
    }

    /** Tries a mail that is due; empty if it isn't, or somebody else has it. */
    Optional<Outcome> send(MailId id) {
        Instant now = clock.instant();
        Query due = Query.query(Criteria.where("_id")
                .is(id)
                .and("state")
                .is(MailState.WAITING)
                .and("nextTry")
                .lte(now));
        Update claim = new Update().set("nextTry", now.plus(CLAIM)).inc("attempts", 1);
        return Optional.ofNullable(template.findAndModify(
                        due, claim, FindAndModifyOptions.options().returnNew(true), MailDocument.class))
                .map(mail -> note(mail, attempt(mail)));
    }

    private Outcome attempt(MailDocument mail) {
        if (mail.waitingSince().plus(GIVE_UP).isBefore(clock.instant())) {
            return Outcome.givenUp(MailTrouble.TOO_LATE);
        }
        return people.find(mail.person())
                .map(person -> NoRealAddress.is(person.email()) ? Outcome.HELD : send(mail, person))
                .orElseGet(() -> Outcome.givenUp(MailTrouble.NOBODY));
    }

    private Outcome send(MailDocument mail, Person person) {
        try {
            MimeMessage message = server.createMimeMessage();
            Letter letter = letters.write(mail.type(), mail.arguments(), person);
            envelopes.fill(message, mail.id(), letter, person, clock.instant());
            server.send(message);
            return Outcome.SENT;
        } catch (MailException e) {
            return Outcome.of(e, person.email());
        } catch (AddressException e) {
            return Outcome.givenUp(MailTrouble.NO_ADDRESS);
        } catch (DataAccessException e) {
            throw e;
        } catch (MessagingException | RuntimeException e) {
            LOG.error("Mail {} could not be written", mail.id().value(), e);
            return Outcome.givenUp(MailTrouble.NOT_WRITTEN);
        }
    }

    private Outcome note(MailDocument mail, Outcome outcome) {
        Update update = Update.update("state", outcome.state());
        if (outcome.state() == MailState.WAITING) {
            update.set("nextTry", clock.instant().plus(pauseAfter(mail.attempts())));
        } else {
            update.unset("nextTry");
        }
        if (outcome.trouble() == null) {
            update.unset("trouble").unset("answer");
        } else {
            update.set("trouble", outcome.trouble()).set("answer", outcome.answer());
        }
        if (outcome.state() == MailState.SENT) {
            update.set("sentAt", clock.instant()).unset("arguments." + Arguments.LINK);
        }
        template.updateFirst(mineOrSent(mail, outcome), update, MailDocument.class);
        return outcome;
    }

    /** That a mail was sent is true whoever has it now; everything else only counts while the claim does. */
    private static Query mineOrSent(MailDocument mail, Outcome outcome) {
        Criteria criteria = Criteria.where("_id").is(mail.id());
        return Query.query(
                outcome.state() == MailState.SENT
                        ? criteria
                        : criteria.and("state")
                                .is(MailState.WAITING)
                                .and("attempts")
                                .is(mail.attempts()));
    }

    /** One minute, then twice as long each time, up to an hour. */
    static Duration pauseAfter(int attempts) {
        Duration pause = Duration.ofMinutes(1L << Math.min(attempts - 1, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
