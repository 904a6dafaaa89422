package org.qihang.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.qihang.account.AccountRoutes;
import org.qihang.account.NotAllowed;
import org.qihang.account.NotSignedIn;
import org.qihang.store.Rejected;
import org.qihang.uikit.Texts;
import org.qihang.uikit.Toast;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What no view expected: logged once, told kindly, with what is safe and what to do next. */
@Component
class Failures implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final transient Texts texts;

    Failures(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        Throwable cause = root(event.getThrowable());
        switch (cause) {
            case NotSignedIn ended -> tellSignedOut(ui);
            case NotAllowed refused -> tell(ui, "shell.Failures.notAllowed");
            case Rejected rejected ->
                rejected.problems()
                        .forEach(problem ->
                                tell(ui, problem.textKey(), problem.arguments().toArray()));
            case DataAccessException unavailable -> {
                LOG.warn("The database doesn't answer: {}", unavailable.getMessage());
                tell(ui, "shell.Failures.databaseGone");
            }
            default -> {
                LOG.error("A view failed", event.getThrowable());
                tell(ui, "shell.Failures.unexpected");
            }
        }
    }

    private static Throwable root(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && !isKnown(cause)) {
            cause = cause.getCause();
        }
        return isKnown(cause) ? cause : thrown;
    }

    private static boolean isKnown(Throwable thrown) {
        return thrown instanceof NotSignedIn
                || thrown instanceof NotAllowed
                || thrown instanceof Rejected
                || thrown instanceof DataAccessException;
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
