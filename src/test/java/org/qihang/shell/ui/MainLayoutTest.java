package org.qihang.shell.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.testing.Campus;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class MainLayoutTest {

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void greetsAndOffersTheTabsToWhoIsSignedIn() {
        Actor student = campus.student("林晓");

        pages.open(student, Language.ZH, "/");

        assertThat(_get(HomeView.class).getPageTitle()).contains("林晓");
        assertThat(pages.text()).contains("首页");
        assertThat(_get(MainLayout.class).getClassNames()).contains("with-tabs");
    }

    @Test
    void marksThePartThatIsOpen() {
        pages.open(campus.student(), "/courses");
        assertThat(pages.text())
                .contains(
                        "<a href=\"/courses\" aria-current=\"page\"><span>Courses</span></a>",
                        "<a href=\"/\"><span>Home");

        pages.go("/mentors");

        assertThat(pages.text())
                .contains(
                        "<a href=\"/mentors\" aria-current=\"page\">", "<a href=\"/courses\"><span>Courses</span></a>");
    }

    @Test
    void offersSigningInToEverybodyElse() {
        pages.openSignedOut("/");

        assertThat(pages.text()).contains("Sign in");
        assertThat(_get(MainLayout.class).getClassNames()).doesNotContain("with-tabs");
    }
}
