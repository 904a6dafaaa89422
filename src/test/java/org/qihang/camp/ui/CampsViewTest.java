package org.qihang.camp.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Role;
import org.qihang.camp.Admission;
import org.qihang.camp.CampId;
import org.qihang.camp.CampPlans;
import org.qihang.camp.CampRoutes;
import org.qihang.testing.Campus;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.qihang.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class CampsViewTest {

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @Autowired
    CampScene scene;

    @Autowired
    TestClock clock;

    @AfterEach
    void close() {
        pages.close();
        clock.reset();
    }

    @Test
    void listsWhatIsPublishedForEverybody() {
        CampId open = scene.published(campus, CampPlans.open(3));
        CampId draft = scene.draft(campus, CampPlans.open(3));

        pages.openSignedOut("/camps");

        assertThat(cards()).contains(CampRoutes.camp(open)).doesNotContain(CampRoutes.camp(draft));
        _assertNone(MyCampRow.class);
    }

    @Test
    void whatIsOverStandsBelow() {
        CampId over = scene.published(campus, CampPlans.open(3));
        clock.set(CampPlans.open(3).plan().end());
        CampId coming = scene.published(
                campus,
                CampPlans.at(
                        CampPlans.START.plusYears(1),
                        CampPlans.END.plusYears(1),
                        CampPlans.DEADLINE.plusYears(1),
                        3,
                        Admission.OPEN));

        pages.openSignedOut("/camps");

        assertThat(cards()).containsSubsequence(CampRoutes.camp(coming), CampRoutes.camp(over));
        assertThat(scene.text()).contains("Past");
    }

    @Test
    void showsWhereOnesOwnApplicationsStand() {
        CampId camp = scene.published(campus, CampPlans.open(1));
        scene.apply(campus.student(), camp);
        Actor student = campus.student();
        scene.apply(student, camp);

        scene.open(student, "/camps");

        assertThat(_get(_get(MyCampRow.class), Anchor.class).getHref()).isEqualTo(CampRoutes.camp(camp));
        assertThat(scene.text()).contains("My applications", "Waiting, place 1");
    }

    @Test
    void organizersFindTheirWayToWork() {
        scene.open(campus.student(), "/camps");
        _assertNone(Anchor.class, spec -> spec.withText("Organize").withClasses("btn"));

        scene.open(campus.withRole(Role.ORGANIZER), "/camps");
        assertThat(_get(Anchor.class, spec -> spec.withText("Organize").withClasses("btn"))
                        .getHref())
                .isEqualTo("/organize");
    }

    private static List<String> cards() {
        return _find(CampCard.class).stream().map(Anchor::getHref).toList();
    }
}
