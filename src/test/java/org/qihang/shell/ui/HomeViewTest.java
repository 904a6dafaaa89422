package org.qihang.shell.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.Role;
import org.qihang.mentoring.Mentors;
import org.qihang.mentoring.OfficeScene;
import org.qihang.testing.Campus;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.qihang.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class HomeViewTest {

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @Autowired
    OfficeScene office;

    @Autowired
    Mentors mentors;

    @Autowired
    TestClock clock;

    @AfterEach
    void close() {
        pages.close();
        clock.reset();
    }

    @Test
    void showsTheNextSessionToBothWhoMeet() {
        clock.set(OfficeScene.MONDAY);
        Actor mentor = office.mentor("陈立");
        mentors.meetInRoom(mentor, "商学院 A305");
        Actor student = campus.student("林晓");
        office.book(student, mentor, OfficeScene.TUESDAY_TEN);

        pages.open(student, Language.ZH, "/");
        assertThat(pages.text()).contains("近期安排", "24", "与陈立的辅导", "10:00–10:30 · 商学院 A305");
        pages.open(mentor, Language.EN, "/");
        assertThat(pages.text()).contains("Session with 林晓", "All sessions");
    }

    @Test
    void offersTheWayInOnlyWhenASessionIsAtHand() {
        clock.set(OfficeScene.MONDAY);
        Actor mentor = office.mentor();
        Actor student = campus.student();
        office.book(student, mentor, OfficeScene.TUESDAY_TEN);
        pages.open(student, "/");
        assertThat(_find(Anchor.class, spec -> spec.withText("Enter"))).isEmpty();

        clock.set(OfficeScene.TUESDAY_TEN.minus(Duration.ofMinutes(10)));
        pages.open(student, "/");

        assertThat(_get(Anchor.class, spec -> spec.withText("Enter")).getHref())
                .isEqualTo("https://meeting.tencent.com/dm/AbC123");
    }

    @Test
    void offersMentorsAndCampsWhereNothingIsToCome() {
        pages.open(campus.student(), "/");

        assertThat(pages.text()).contains("Nothing in the coming days.", "Find a mentor", "See what camps there are");
    }

    @Test
    void standsOnceHoweverOftenItIsOpened() {
        pages.open(campus.student(), "/");

        pages.go("/");

        assertThat(_find(ComingDays.class)).hasSize(1);
    }

    @Test
    void opensThreeDoorsToWhoHasJustCome() {
        pages.openSignedOut("/");

        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("/courses", "/mentors", "/camps", "/sign-in", "/register");
    }

    @Test
    void leadsWhoHasARoleToItsPages() {
        pages.open(campus.withRole(Role.ORGANIZER), "/");
        assertThat(_get(WorkLinks.class).getChildren().toList()).isNotEmpty();
        assertThat(_find(MyLearning.class)).isEmpty();

        pages.open(campus.student(), "/");

        assertThat(_find(WorkLinks.class)).isEmpty();
        assertThat(_find(MyLearning.class)).hasSize(1);
    }
}
