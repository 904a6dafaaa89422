package org.qihang.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.qihang.account.CurrentActor;
import org.qihang.account.Person;
import org.qihang.uikit.Page;

@Route("")
@Menu(title = "shell.HomeView.menu", order = 0, icon = "home")
@AnonymousAllowed
class HomeView extends Page implements BeforeEnterObserver {

    private final CurrentActor current;

    HomeView(CurrentActor current) {
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        title(current.person()
                .map(Person::fullName)
                .map(name -> getTranslation("shell.HomeView.hello", name))
                .orElseGet(() -> getTranslation("shell.HomeView.welcome")));
    }
}
