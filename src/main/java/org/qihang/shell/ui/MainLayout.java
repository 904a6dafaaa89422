package org.qihang.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qihang.account.AccountRoutes;
import org.qihang.account.CurrentActor;
import org.qihang.account.Person;
import org.qihang.account.SignIns;
import org.qihang.uikit.Faces;
import org.qihang.uikit.Live;

/**
 * The frame of every page: navigation by role above, five tabs below on the phone. Views join it by {@code @Menu}, whose
 * title is a text key; orders below {@value #WORK} are for everybody and become tabs.
 */
@Layout
@AnonymousAllowed
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    static final double WORK = 50;
    private static final int TABS = 5;

    private final Main content = new Main();
    private final List<Navigation> navigations = new ArrayList<>();

    MainLayout(
            CurrentActor current, SignIns signIns, Live live, LanguageSwitch languages, Bell bell, SiteFooter footer) {
        addClassName("shell");
        content.addClassName("content");
        content.setId("content");
        Optional<Person> person = current.person();
        current.signedIn()
                .ifPresent(signedIn -> live.follow(
                        this, SignIns.of(signedIn.person().id()), () -> leaveUnless(signIns.stands(signedIn))));
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        add(skipLink(), header(person, entries, languages, bell), content, footer);
        if (person.isPresent()) {
            addClassName("with-tabs");
            add(tabs(entries));
        }
    }

    /** A page that shows live what others do must not go on for a device that was signed out elsewhere. */
    private void leaveUnless(boolean signedIn) {
        if (!signedIn) {
            getUI().ifPresent(ui -> ui.getPage().reload());
        }
    }

    private Header header(Optional<Person> person, List<MenuEntry> entries, LanguageSwitch languages, Bell bell) {
        Anchor brand = new Anchor("/");
        brand.addClassName("brand");
        brand.add(Icons.mark(), new Span(getTranslation("shell.MainLayout.brand")));
        Navigation nav = navigation(
                getTranslation("shell.MainLayout.navigation"),
                entries.stream()
                        .filter(entry -> !entry.path().equals("/" + AccountRoutes.ME))
                        .toList(),
                false);
        Div tools = new Div();
        tools.addClassName("tools");
        person.ifPresent(any -> tools.add(bell));
        tools.add(languages);
        tools.add(person.map(this::face).orElseGet(this::signIn));
        Header header = new Header(brand, nav, tools);
        header.addClassName("bar");
        return header;
    }

    private Component face(Person person) {
        Span sign = new Span(Faces.sign(person.fullName()));
        sign.addClassName("face-s");
        Anchor me = new Anchor("/" + AccountRoutes.ME);
        me.addClassName("me");
        me.getElement().setAttribute("aria-label", getTranslation("shell.MainLayout.me", person.fullName()));
        me.add(sign);
        return me;
    }

    private Component signIn() {
        Anchor link = new Anchor("/" + AccountRoutes.SIGN_IN, getTranslation("shell.MainLayout.signIn"));
        link.addClassNames("btn");
        return link;
    }

    private Navigation tabs(List<MenuEntry> entries) {
        Navigation tabs = navigation(
                getTranslation("shell.MainLayout.tabs"),
                entries.stream()
                        .filter(entry -> entry.order() != null && entry.order() < WORK)
                        .limit(TABS)
                        .toList(),
                true);
        tabs.addClassName("tabs");
        return tabs;
    }

    private Navigation navigation(String label, List<MenuEntry> entries, boolean drawn) {
        Navigation made = new Navigation(label, entries, drawn);
        navigations.add(made);
        return made;
    }

    private Anchor skipLink() {
        Anchor skip = new Anchor("#content", getTranslation("shell.MainLayout.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        return skip;
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren().appendChild(view.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = "/" + event.getLocation().getPath();
        navigations.forEach(navigation -> navigation.show(path));
    }
}
