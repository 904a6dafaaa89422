package org.qihang.notification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where the pages of this module are. */
public final class NotificationRoutes {

    public static final String INBOX = "inbox";
    public static final String MAILS = "mails";
    /** The parameter that says which page of a list is shown, from 0. */
    public static final String PAGE = "page";
    /** The parameter that says which mail is read. */
    public static final String MAIL = "mail";
    /** The parameter that says which mails are listed: the name of a {@link MailState}. */
    public static final String STATE = "state";

    private NotificationRoutes() {}

    public static String inbox(int page) {
        return "/" + INBOX + (page == 0 ? "" : "?" + PAGE + "=" + page);
    }

    /** @param state null for all */
    public static String mails(@Nullable MailState state, int page) {
        String filter = state == null ? "" : STATE + "=" + state + "&";
        return "/" + MAILS + "?" + filter + PAGE + "=" + page;
    }

    public static String mail(MailId mail) {
        return "/" + MAILS + "?" + MAIL + "=" + URLEncoder.encode(mail.value(), StandardCharsets.UTF_8);
    }
}
