package org.qihang.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.qihang.account.CurrentActor;
import org.qihang.account.Language;
import org.qihang.account.Person;
import org.qihang.shell.internal.Languages;
import org.springframework.stereotype.Component;

/** Each page gets its language before anything is drawn, and failures in it one handler. */
@Component
class UiSetup implements VaadinServiceInitListener {

    private final CurrentActor current;
    private final Failures failures;

    UiSetup(CurrentActor current, Failures failures) {
        this.current = current;
        this.failures = failures;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(failures));
        event.getSource().addUIInitListener(init -> setLanguage(init.getUI()));
        event.addIndexHtmlRequestListener(this::markLanguage);
    }

    private void setLanguage(UI ui) {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        if (request != null) {
            ui.setLocale(language(request).locale());
        }
    }

    private void markLanguage(IndexHtmlResponse response) {
        if (response.getVaadinRequest() instanceof VaadinServletRequest request) {
            response.getDocument().select("html").attr("lang", language(request).tag());
        }
    }

    /** The address decides, then this browser's choice, then the person's, then the browser's own. */
    private Language language(VaadinServletRequest request) {
        return Languages.named(request)
                .or(() -> Languages.chosen(request))
                .or(() -> current.person().map(Person::language))
                .orElseGet(() -> Languages.of(request));
    }
}
