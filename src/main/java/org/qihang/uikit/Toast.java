package org.qihang.uikit;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** A short word that something was done, or that it was not. */
public final class Toast {

    private static final int SHORT = 4_000;
    private static final int LONG = 8_000;

    private Toast() {}

    public static void done(String text) {
        Notification.show(text, SHORT, Notification.Position.BOTTOM_CENTER)
                .addThemeVariants(NotificationVariant.SUCCESS);
    }

    public static void failed(String text) {
        Notification.show(text, LONG, Notification.Position.BOTTOM_CENTER).addThemeVariants(NotificationVariant.ERROR);
    }
}
