package org.qihang.account.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.qihang.account.AccountRoutes;

/** The way on after signing in, as it stands in the address; it leads inside the application, whatever stands there. */
final class BackTo {

    private BackTo() {}

    static String of(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(AccountRoutes.BACK_TO)
                .map(AccountRoutes::inside)
                .orElse("/");
    }

    /** This page's address with the way on, so that it isn't lost between signing in, registering and a reload. */
    static String through(String page, String backTo) {
        return backTo.equals("/")
                ? "/" + page
                : "/" + page + "?" + query(backTo).getQueryString();
    }

    static QueryParameters query(String backTo) {
        return QueryParameters.simple(Map.of(AccountRoutes.BACK_TO, backTo));
    }
}
