package org.qihang.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.qihang.account.AccountRoutes;
import org.qihang.shell.internal.Incidents;
import org.qihang.shell.internal.Kind;
import org.qihang.uikit.Buttons;

/**
 * Everything else that can happen while a page opens, wrapped or not. It stands without the frame, which may need what
 * is missing.
 */
@AnonymousAllowed
class FailedPageError extends ErrorPage implements HasErrorParameter<Exception> {

    private static final int RETRY_MILLIS = 10_000;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Kind kind = Kind.of(parameter.getCaughtException());
        String incident = Incidents.note(parameter.getCaughtException());
        String address = "/" + event.getLocation().getPathWithQueryParameters();
        return switch (kind) {
            case SIGNED_OUT -> signIn(address);
            case DATABASE_GONE -> tryAgain();
            default -> show(kind, incident);
        };
    }

    private int signIn(String address) {
        String way = AccountRoutes.signIn(AccountRoutes.inside(address)) + "&ended";
        UI.getCurrent().getPage().setLocation(way);
        return show(Kind.SIGNED_OUT, "", Buttons.goTo(way, getTranslation("shell.MainLayout.signIn")));
    }

    private int tryAgain() {
        UI.getCurrent().getPage().executeJs("setTimeout(() => location.reload(), $0)", RETRY_MILLIS);
        return show(Kind.DATABASE_GONE, "");
    }
}
