package org.qihang.learning.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qihang.testing.Courses.HOW;
import static org.qihang.testing.Courses.WHO;
import static org.qihang.testing.Courses.WHY;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.AccountRoutes;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.Role;
import org.qihang.course.CourseId;
import org.qihang.course.CourseRoutes;
import org.qihang.course.ReleaseId;
import org.qihang.learning.Enrolments;
import org.qihang.learning.LearningRoutes;
import org.qihang.learning.Progress;
import org.qihang.testing.Campus;
import org.qihang.testing.Courses;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class CourseViewTest {

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @Autowired
    Courses courses;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Progress progress;

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void everybodySeesWhatTheCourseIsAboutInTheirLanguage() {
        CourseId course = courses.published();

        pages.open(null, Language.ZH, CourseRoutes.course(course));

        assertThat(pages.text())
                .contains("校园里的茶", "从一杯茶开始做生意。", "入门", "珠江创新大学", "线上 6 学时", "开始", "谁会买", "测验 2 题", "可试读");
        assertThat(_get(CourseView.class).getPageTitle()).contains("校园里的茶");
    }

    @Test
    void joiningLeadsThroughSigningInAndBackToTheSameAct() {
        CourseId course = courses.published();

        pages.openSignedOut(CourseRoutes.course(course));

        Anchor join = _get(Anchor.class, spec -> spec.withText("Join this course"));
        assertThat(join.getHref()).isEqualTo(AccountRoutes.signIn(LearningRoutes.join(course)));
    }

    @Test
    void whoComesBackFromSigningInJoinsByPressingNotByLooking() {
        CourseId course = courses.published();
        Actor student = campus.student();

        pages.open(student, LearningRoutes.join(course));
        assertThat(pages.text()).contains("One more step");
        assertThat(enrolments.find(student, course)).isEmpty();

        pages.click(_get(Button.class, spec -> spec.withText("Join this course")));

        assertThat(enrolments.find(student, course)).isPresent();
        assertThat(pages.address()).isEqualTo(CourseRoutes.course(course));
        assertThat(_get(Anchor.class, spec -> spec.withText("Begin")).getHref())
                .isEqualTo(CourseRoutes.lesson(course, WHY));
        _assertNone(Button.class, spec -> spec.withText("Join this course"));
    }

    @Test
    void whoJoinedSeesTheirProgressAndContinuesWhereTheyWere() {
        CourseId course = courses.published();
        Actor student = campus.student();
        enrolments.join(student, course);
        progress.markRead(student, course, WHY);
        progress.visit(student, course, WHO);

        pages.open(student, CourseRoutes.course(course));

        assertThat(pages.text()).contains("1 of 3 lessons · 33%", "Done");
        assertThat(_get(Anchor.class, spec -> spec.withText("Continue")).getHref())
                .isEqualTo(CourseRoutes.lesson(course, WHO));
    }

    @Test
    void whoJoinedBeforeIsToldWhatANewerReleaseChangesAndMovesWhenTheyChoose() {
        CourseId course = courses.published();
        Actor student = campus.student();
        enrolments.join(student, course);
        progress.markRead(student, course, WHY);
        pages.open(student, CourseRoutes.course(course));
        _assertNone(NewerReleaseCard.class);
        ReleaseId revised = courses.publishRevised(course);

        pages.open(student, CourseRoutes.course(course));
        String told = _get(NewerReleaseCard.class).getElement().getTextRecursively();
        assertThat(told)
                .containsSubsequence(
                        "New lessons",
                        "What it costs",
                        "Changed lessons",
                        "Why tea",
                        "Lessons that are no longer there",
                        "How to sell it");
        assertThat(_get(_get(NewerReleaseCard.class), Anchor.class, spec -> spec.withText("How to sell it"))
                        .getHref())
                .isEqualTo(CourseRoutes.lesson(course, HOW));

        pages.click(_get(Button.class, spec -> spec.withText("Read the new release")));

        assertThat(enrolments.find(student, course).orElseThrow().release()).isEqualTo(revised);
        assertThat(pages.text())
                .contains("1 of 3 lessons · 33%", "What it costs")
                .doesNotContain("How to sell it");
        _assertNone(NewerReleaseCard.class);
    }

    @Test
    void whatWasPublishedWhileTheyReadIsShownBeforeTheyMove() {
        CourseId course = courses.published();
        Actor student = campus.student();
        enrolments.join(student, course);
        ReleaseId joined = enrolments.find(student, course).orElseThrow().release();
        courses.publishShorter(course);
        pages.open(student, CourseRoutes.course(course));
        courses.publishRevised(course);

        pages.click(_get(Button.class, spec -> spec.withText("Read the new release")));

        assertThat(enrolments.find(student, course).orElseThrow().release()).isEqualTo(joined);
        assertThat(pages.text()).contains("What it costs");
    }

    @Test
    void theCatalogueShowsCoursesWithOnesOwnProgress() {
        CourseId course = courses.published();
        Actor student = campus.student();
        enrolments.join(student, course);
        progress.markRead(student, course, WHY);

        pages.open(student, "/courses");

        CourseCard mine = _get(
                CourseCard.class,
                spec -> spec.withPredicate(card -> card.getHref().endsWith(course.value())));
        assertThat(mine.getElement().getTextRecursively())
                .contains("Tea on campus", "Introductory", "9.5 hours · 3 lessons", "1 of 3 lessons · 33%");
    }

    @Test
    void theCourseTeamFindsItsLearners() {
        CourseId course = courses.published();

        pages.open(campus.withRole(Role.PUBLISHER), CourseRoutes.course(course));
        assertThat(_get(Anchor.class, spec -> spec.withText("Who is where")).getHref())
                .isEqualTo(LearningRoutes.learners(course));

        pages.open(campus.student(), CourseRoutes.course(course));
        _assertNone(Anchor.class, spec -> spec.withText("Who is where"));
    }

    @Test
    void anUnknownCourseIsToldKindly() {
        pages.openSignedOut("/courses/nothing-here");
        assertThat(pages.text()).contains("This course can’t be found", "All courses");

        pages.openSignedOut("/courses/Not_Valid");
        assertThat(pages.text()).contains("This course can’t be found");
    }
}
