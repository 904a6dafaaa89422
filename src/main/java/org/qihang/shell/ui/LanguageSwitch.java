package org.qihang.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.qihang.account.CurrentActor;
import org.qihang.account.Language;
import org.qihang.account.People;
import org.qihang.shell.internal.Languages;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Changes the page to the other language, and remembers it for the browser and for the person. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class LanguageSwitch extends NativeButton {

    private final CurrentActor current;
    private final People people;

    LanguageSwitch(CurrentActor current, People people) {
        this.current = current;
        this.people = people;
        addClassName("lang");
        Language now = current.language();
        setAriaLabel(getTranslation("shell.LanguageSwitch.label"));
        Span track = new Span(side("中", now == Language.ZH), side("EN", now == Language.EN));
        track.addClassName("lang-track");
        add(track);
        addClickListener(event -> choose(now.other()));
    }

    private static Span side(String text, boolean on) {
        Span side = new Span(text);
        if (on) {
            side.addClassName("on");
        }
        return side;
    }

    private void choose(Language language) {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        VaadinServletResponse response = VaadinServletResponse.getCurrent();
        Languages.choose(request, response, language);
        current.find().ifPresent(actor -> people.changeLanguage(actor, language));
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "const a = new URL(location.href);"
                                + " if (a.searchParams.has('lang')) { a.searchParams.set('lang', $0); location.replace(a); }"
                                + " else { location.reload(); }",
                        language.tag());
    }
}
