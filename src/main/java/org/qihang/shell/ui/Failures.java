package org.qihang.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.qihang.account.AccountRoutes;
import org.qihang.shell.internal.Incidents;
import org.qihang.shell.internal.Kind;
import org.qihang.store.Rejected;
import org.qihang.uikit.Texts;
import org.qihang.uikit.Toast;
import org.springframework.stereotype.Component;

/** What no view expected: logged once, told kindly, with what is safe and what to do next. */
@Component
class Failures implements ErrorHandler {

    private final transient Texts texts;

    Failures(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        Throwable thrown = event.getThrowable();
        String incident = Incidents.note(thrown);
        switch (Kind.of(thrown)) {
            case SIGNED_OUT -> tellSignedOut(ui);
            case NO_RIGHT -> tell(ui, "shell.Failures.notAllowed");
            case NOT_FOUND -> tell(ui, "shell.Failures.notFound");
            case BAD_REQUEST, TOO_LARGE -> tellRejected(ui, thrown);
            case DATABASE_GONE -> tell(ui, "shell.Failures.databaseGone");
            case UNEXPECTED -> tell(ui, "shell.Failures.unexpected", incident);
        }
    }

    private void tellRejected(UI ui, Throwable thrown) {
        Throwable cause = thrown;
        while (!(cause instanceof Rejected) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof Rejected rejected) {
            rejected.problems()
                    .forEach(problem ->
                            tell(ui, problem.textKey(), problem.arguments().toArray()));
        }
    }

    private void tell(UI ui, String key, Object... arguments) {
        if (ui != null) {
            Toast.failed(texts.get(ui.getLocale(), key, arguments));
        }
    }

    private void tellSignedOut(UI ui) {
        if (ui != null) {
            ui.getPage()
                    .executeJs("location.assign('/" + AccountRoutes.SIGN_IN + "?" + AccountRoutes.BACK_TO
                            + "=' + encodeURIComponent(location.pathname + location.search) + '&ended')");
        }
    }
}
