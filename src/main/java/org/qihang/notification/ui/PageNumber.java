package org.qihang.notification.ui;

import com.vaadin.flow.router.QueryParameters;
import org.qihang.notification.NotificationRoutes;

/** Which page of a list an address asks for. */
final class PageNumber {

    private static final int DIGITS = 4;

    private PageNumber() {}

    /** From 0; what isn't a number is the first page. */
    static int of(QueryParameters asked) {
        return asked.getSingleParameter(NotificationRoutes.PAGE)
                .filter(text -> text.matches("[0-9]{1," + DIGITS + "}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
