package org.qihang.notification.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.NotAllowed;
import org.qihang.account.PasswordResets;
import org.qihang.account.Role;
import org.qihang.notification.MailState;
import org.qihang.notification.MailTrouble;
import org.qihang.notification.Mails;
import org.qihang.notification.NoticeType;
import org.qihang.notification.NotificationRoutes;
import org.qihang.notification.internal.MailDocument;
import org.qihang.testing.Campus;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@QihangTest
class MailsViewTest {

    /** After everything else that tests write, so that it stands on the first page. */
    private static final Instant LAST = Instant.parse("2199-12-31T00:00:00Z");

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @Autowired
    Mails mails;

    @Autowired
    PasswordResets resets;

    @Autowired
    MongoTemplate template;

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void listsMailsWithTheirRecipientAndState() {
        Actor admin = campus.withRole(Role.INSTALLATION_ADMIN);
        MailDocument mail = mailTo(campus.student("Ouyang Listed"));
        change(mail, Update.update("at", LAST));

        Visit.open(pages, admin, "/mails");

        assertThat(Visit.text()).contains("Welcome to Qihang", "Ouyang Listed", "No mail server is configured");
    }

    @Test
    void opensAMailWithTheLinkInIt() {
        Actor admin = campus.withRole(Role.INSTALLATION_ADMIN);
        Actor student = campus.student("Ouyang Forgetful");
        resets.request(campus.person(student.id()).email());
        MailDocument mail = mail(student, NoticeType.PASSWORD_RESET);

        Visit.open(pages, admin, NotificationRoutes.mail(mail.id()));

        assertThat(Visit.text())
                .contains("Ouyang Forgetful <", "Hello Ouyang Forgetful,")
                .contains("/reset-password/" + mail.arguments().get("link"));
    }

    @Test
    void triesAFailedMailAgain() {
        Actor admin = campus.withRole(Role.INSTALLATION_ADMIN);
        MailDocument mail = mailTo(campus.student());
        change(
                mail,
                Update.update("state", MailState.FAILED)
                        .set("trouble", MailTrouble.REFUSED)
                        .set("answer", "550 full")
                        .unset("nextTry"));
        Visit.open(pages, admin, NotificationRoutes.mail(mail.id()));
        assertThat(Visit.text()).contains("The mail server does not take it.", "550 full");

        pages.click(_get(Button.class, spec -> spec.withText("Try again")));

        assertThat(mails.find(admin, mail.id())).hasValueSatisfying(again -> {
            assertThat(again.state()).isEqualTo(MailState.WAITING);
            assertThat(again.nextTry()).isNotNull();
        });
        assertThat(_find(Button.class, spec -> spec.withText("Try again"))).isEmpty();
    }

    @Test
    void listsOnlyTheStateThatIsAskedFor() {
        Actor admin = campus.withRole(Role.INSTALLATION_ADMIN);
        MailDocument failed = mailTo(campus.student("Ouyang Unlucky"));
        change(failed, Update.update("state", MailState.FAILED).set("at", LAST).unset("nextTry"));

        Visit.open(pages, admin, NotificationRoutes.mails(MailState.FAILED, 0));
        assertThat(Visit.text()).contains("Ouyang Unlucky");

        Visit.go(NotificationRoutes.mails(MailState.SENT, 0));
        assertThat(Visit.text()).doesNotContain("Ouyang Unlucky");
    }

    @Test
    void saysSoWhereAMailIsGone() {
        Visit.open(pages, campus.withRole(Role.INSTALLATION_ADMIN), "/mails?mail=none");

        assertThat(Visit.text()).contains("no longer here");

        Visit.go("/mails?mail=%3Cno%20id%3E");
        assertThat(Visit.text()).contains("no longer here");
    }

    @Test
    void isForAdministratorsOfTheInstallationAlone() {
        Actor student = campus.student();
        MailDocument mail = mailTo(student);

        assertThatThrownBy(() -> mails.list(student, null, 0)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> mails.letter(student, mail.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> mails.find(student, mail.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> mails.tryAgain(student, mail.id())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void isNeitherOpenToAdministratorsOfAUniversityNorInTheirMenu() {
        Actor admin = campus.withRole(Role.UNIVERSITY_ADMIN);

        Visit.open(pages, admin, "/mails");

        assertThat(_find(MailsView.class)).isEmpty();
        assertThat(MenuConfiguration.getMenuEntries())
                .extracting(MenuEntry::path)
                .isNotEmpty()
                .doesNotContain("/mails");
        assertThatThrownBy(() -> mails.list(admin, null, 0)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void isInTheMenuOfAdministratorsOfTheInstallation() {
        Visit.open(pages, campus.withRole(Role.INSTALLATION_ADMIN), "/mails");

        assertThat(_find(MailsView.class)).hasSize(1);
        assertThat(MenuConfiguration.getMenuEntries())
                .extracting(MenuEntry::path)
                .contains("/mails");
    }

    private MailDocument mailTo(Actor person) {
        return mail(person, NoticeType.WELCOME);
    }

    private MailDocument mail(Actor person, NoticeType type) {
        Query query =
                Query.query(Criteria.where("person").is(person.id()).and("type").is(type));
        return await().until(() -> template.findOne(query, MailDocument.class), Objects::nonNull);
    }

    private void change(MailDocument mail, Update update) {
        template.updateFirst(Query.query(Criteria.where("_id").is(mail.id())), update, MailDocument.class);
    }
}
