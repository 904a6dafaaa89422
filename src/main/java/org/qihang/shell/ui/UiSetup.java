package org.qihang.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Optional;
import org.qihang.account.CurrentActor;
import org.qihang.account.Language;
import org.qihang.account.Person;
import org.qihang.shell.internal.Languages;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Each page gets its language before anything is drawn, and failures in it one handler. */
@Component
class UiSetup implements VaadinServiceInitListener {

    private final CurrentActor current;
    private final Failures failures;
    private final ClientMessages messages;

    UiSetup(CurrentActor current, Failures failures, ClientMessages messages) {
        this.current = current;
        this.failures = failures;
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(messages);
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(failures));
        event.getSource().addUIInitListener(init -> setLanguage(init.getUI()));
        event.addIndexHtmlRequestListener(this::markLanguage);
        event.addIndexHtmlRequestListener(UiSetup::markUnknown);
    }

    private void setLanguage(UI ui) {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        if (request != null) {
            ui.setLocale(language(request).locale());
            messages.tellReconnecting(ui);
        }
    }

    /** The page says so itself, but too late for the status of the first response. */
    private static void markUnknown(IndexHtmlResponse response) {
        String path = String.valueOf(response.getVaadinRequest().getPathInfo()).replaceFirst("^/", "");
        if (RouteConfiguration.forApplicationScope().getRoute(path).isEmpty()) {
            response.getVaadinResponse().setStatus(HttpStatus.NOT_FOUND.value());
        }
    }

    private void markLanguage(IndexHtmlResponse response) {
        if (response.getVaadinRequest() instanceof VaadinServletRequest request) {
            response.getDocument().select("html").attr("lang", language(request).tag());
        }
    }

    /** A page that has to say that the database is away needs a language too. */
    private Optional<Language> ofPerson() {
        try {
            return current.person().map(Person::language);
        } catch (DataAccessException unavailable) {
            return Optional.empty();
        }
    }

    /** The address decides, then this browser's choice, then the person's, then the browser's own. */
    private Language language(VaadinServletRequest request) {
        return Languages.named(request)
                .or(() -> Languages.chosen(request))
                .or(this::ofPerson)
                .orElseGet(() -> Languages.of(request));
    }
}
