package org.qihang.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.servlet.http.Cookie;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.Person;
import org.qihang.account.Role;
import org.qihang.account.SignIns;
import org.qihang.testing.Campus;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class MeViewTest {

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @Autowired
    SignIns signIns;

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    @SuppressWarnings("unchecked")
    void showsThePersonAndChangesTheirProfile() {
        Actor actor = campus.student();
        Person person = campus.person(actor.id());
        pages.open(actor, "/me");
        assertThat(pages.text()).contains(person.email(), person.number(), "Pearl River University", "Student");

        _setValue(field("Full name"), "李想");
        _setValue(field("Home class"), "中文2402");
        _setValue((ComboBox<ZoneId>) _get(ComboBox.class), ZoneId.of("Europe/Berlin"));
        pages.click(button("Save"));

        assertThat(campus.person(actor.id()))
                .extracting(Person::fullName, Person::homeClass, Person::zone)
                .containsExactly("李想", "中文2402", ZoneId.of("Europe/Berlin"));
    }

    @Test
    void namesWhatCannotBeTakenAndKeepsIt() {
        Actor actor = campus.student("Lin Xiao");
        pages.open(actor, "/me");

        _setValue(field("Full name"), "x".repeat(81));
        pages.click(button("Save"));

        assertThat(field("Full name").isInvalid()).isTrue();
        assertThat(campus.person(actor.id()).fullName()).isEqualTo("Lin Xiao");
    }

    @Test
    void listsBrowsersAndSignsOneOut() {
        Actor actor = campus.student();
        String secret = signIns.start(actor.id(), "WeChat · Android");
        pages.open(actor, "/me");
        assertThat(pages.text()).contains("WeChat · Android");

        pages.click(_get(_get(Devices.class), Button.class, spec -> spec.withText("Sign out")));

        assertThat(signIns.bySecret(secret)).isEmpty();
        assertThat(pages.text()).doesNotContain("WeChat · Android");
    }

    @Test
    void leadsToTheWorkOfThePersonsRoles() {
        pages.open(campus.withRole(Role.UNIVERSITY_ADMIN), "/me");
        assertThat(pages.text()).contains("Your work here", "Administration");

        pages.open(campus.student(), Language.ZH, "/me");
        assertThat(pages.text()).doesNotContain("你的工作");
    }

    @Test
    void remembersTheAppearance() {
        pages.open(campus.student(), "/me");

        _setValue(_get(AppearanceChoice.class), Appearance.DARK);

        assertThat(Browser.cookie("qihang-appearance").map(Cookie::getValue)).contains("dark");
    }

    @Test
    void signsOut() {
        pages.open(campus.student(), "/me");

        button("Sign out").click();

        assertThat(Browser.cookie("qihang-sign-in").map(Cookie::getMaxAge)).contains(0);
        assertThat(Browser.cookie("qihang-sign-in").map(Cookie::getValue)).contains("");
    }

    @Test
    void knowsBrowsersByTheirName() {
        assertThat(BrowserName.of("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0"))
                .isEqualTo("Edge · Windows");
        assertThat(BrowserName.of("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15"
                        + " (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.60 Language/zh_CN"))
                .isEqualTo("WeChat · iPhone");
        assertThat(BrowserName.of("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15"
                        + " (KHTML, like Gecko) Version/18.5 Safari/605.1.15"))
                .isEqualTo("Safari · macOS");
        assertThat(BrowserName.of("curl/8.14")).isEmpty();
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Button button(String text) {
        return _find(Button.class, spec -> spec.withText(text)).getFirst();
    }
}
