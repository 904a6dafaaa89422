package org.qihang.mentoring.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.mentoring.MentorProfile;
import org.qihang.mentoring.MentoringRoutes;
import org.qihang.mentoring.Mentors;
import org.qihang.mentoring.OfficeScene;
import org.qihang.store.Ids;
import org.qihang.testing.Campus;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.qihang.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class MentorsViewTest {

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @Autowired
    OfficeScene scene;

    @Autowired
    Mentors mentors;

    @Autowired
    TestClock clock;

    @BeforeEach
    void monday() {
        clock.set(OfficeScene.MONDAY);
    }

    @AfterEach
    void close() {
        pages.close();
        clock.reset();
    }

    @Test
    void showsWhoTheyAreAndTheirEarliestFreeTime() {
        Actor mentor = scene.mentor("Chen Li");

        pages.open(campus.student(), "/mentors");

        assertThat(pages.text()).contains("Founders, investors and teachers");
        assertThat(card(mentor)).contains("Chen Li", "Angel investor", "定价", "Free from Tue 24 Nov 10:00");
    }

    @Test
    void speaksChinese() {
        Actor mentor = scene.mentor("陈立");

        pages.open(campus.student(), Language.ZH, "/mentors");

        assertThat(card(mentor)).contains("陈立", "天使投资人", "最早可约 11 月 24 日");
    }

    @Test
    void saysWhoTakesNoSessionsAndWhoHasNoTimeLeft() {
        Actor paused = scene.mentor("Paused");
        mentors.pause(paused);
        Actor without = scene.mentor("Without");
        mentors.changeWeek(without, OfficeScene.everyDay("", ""));

        pages.open(campus.student(), "/mentors");

        assertThat(card(paused)).contains("Takes no new sessions");
        assertThat(card(without)).contains("No free times at the moment");
    }

    @Test
    void aTopicChosenStandsInTheAddress() {
        Actor pricing = scene.mentor("Pricing");
        Actor shares = scene.mentor("Shares");
        String topic = "股权 " + Ids.random();
        talksAbout(shares, topic);

        pages.open(campus.student(), "/mentors");
        Anchor link = _get(Anchor.class, spec -> spec.withText(topic));
        pages.go(link.getHref());

        assertThat(pages.address()).isEqualTo(MentoringRoutes.withTopic(topic));
        assertThat(card(shares)).contains("Shares");
        assertThat(_find(MentorCard.class))
                .extracting(Anchor::getHref)
                .doesNotContain(MentoringRoutes.mentor(pricing.id()));
        assertThat(_get(Anchor.class, spec -> spec.withAttribute("aria-current", "true"))
                        .getText())
                .isEqualTo(topic);
    }

    @Test
    void aTopicOfNobodyLeadsBackToAll() {
        scene.mentor();

        pages.open(campus.student(), MentoringRoutes.withTopic("knitting"));

        assertThat(_find(MentorCard.class)).isEmpty();
        assertThat(pages.text()).contains("Nobody names “knitting”");
        assertThat(_get(Anchor.class, spec -> spec.withText("Show all mentors")).getHref())
                .isEqualTo("/mentors");
    }

    @Test
    void whereNobodyIsYetMentorsAreAskedToBegin() {
        pages.open(campus.student(), "/mentors");

        NoMentors forMentors = new NoMentors(true);
        NoMentors forStudents = new NoMentors(false);

        assertThat(forStudents.getElement().getTextRecursively()).contains("No mentors yet");
        assertThat(_find(forStudents, Anchor.class)).isEmpty();
        assertThat(_get(forMentors, Anchor.class).getHref()).isEqualTo("/office-hours");
    }

    @Test
    void mentorsAreLedToTheirOfficeHours() {
        pages.open(campus.student(), "/mentors");
        _assertNone(Anchor.class, spec -> spec.withText("My office hours"));

        pages.open(scene.mentor(), "/mentors");
        assertThat(_get(Anchor.class, spec -> spec.withText("My office hours")).getHref())
                .isEqualTo("/office-hours");
    }

    @Test
    void isForPeopleWhoAreSignedIn() {
        pages.openSignedOut("/mentors");

        _assertNone(MentorsView.class);
    }

    private void talksAbout(Actor mentor, String topic) {
        mentors.changeProfile(
                mentor,
                new MentorProfile(
                        new Localized("法律顾问", "Lawyer"), Localized.EMPTY, List.of(topic), EnumSet.of(Language.ZH)));
    }

    private static String card(Actor mentor) {
        return _get(
                        MentorCard.class,
                        spec -> spec.withPredicate(each -> each.getHref().equals(MentoringRoutes.mentor(mentor.id()))))
                .getElement()
                .getTextRecursively();
    }
}
