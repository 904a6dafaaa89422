package org.qihang.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.PasswordResetRequested;
import org.qihang.account.PasswordResets;
import org.qihang.account.PersonId;
import org.qihang.notification.Inbox;
import org.qihang.notification.MailId;
import org.qihang.notification.Notice;
import org.qihang.notification.NoticeType;
import org.qihang.store.Happened;
import org.qihang.store.Ids;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

@QihangTest
class PasswordResetMailTest {

    @Autowired
    AccountReceivers receivers;

    @Autowired
    PasswordResets resets;

    @Autowired
    Inbox inbox;

    @Autowired
    MongoTemplate template;

    @Autowired
    Campus campus;

    @Test
    void carriesALinkThatWorksAlsoWhenTheEventIsDeliveredTwice() {
        Actor student = campus.student();
        MailDocument mail = askAndWait(student);
        String link = String.valueOf(mail.arguments().get(Arguments.LINK));
        String event = mail.id().value().replace("/" + student.by(), "");
        String request = link.substring(0, link.indexOf('.'));

        receivers.sendLink(
                new Happened<>(event, mail.at(), "system", new PasswordResetRequested(student.id(), request)));

        assertThat(resets.isValid(link)).isTrue();
        assertThat(template.find(resetMails(student), MailDocument.class)).containsExactly(mail);
    }

    @Test
    void isNoNoticeForItsReaderCannotSignIn() {
        Actor student = campus.student();

        askAndWait(student);

        assertThat(inbox.list(student, 0).notices()).extracting(Notice::type).doesNotContain(NoticeType.PASSWORD_RESET);
    }

    @Test
    void isNotWrittenWhereThereIsNothingToReset() {
        PersonId person = PersonId.random();
        String event = Ids.random();

        receivers.sendLink(
                new Happened<>(event, Instant.EPOCH, "system", new PasswordResetRequested(person, Ids.random())));

        assertThat(template.findById(MailId.of(event, person), MailDocument.class))
                .isNull();
    }

    private MailDocument askAndWait(Actor student) {
        resets.request(campus.person(student.id()).email());
        return await().until(() -> template.findOne(resetMails(student), MailDocument.class), Objects::nonNull);
    }

    private static Query resetMails(Actor person) {
        return Query.query(Criteria.where("person").is(person.id()).and("type").is(NoticeType.PASSWORD_RESET));
    }
}
