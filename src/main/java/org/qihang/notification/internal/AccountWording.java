package org.qihang.notification.internal;

import java.util.Map;
import java.util.Set;
import org.qihang.account.AccountRoutes;
import org.qihang.account.PasswordResets;
import org.qihang.notification.NoticeType;
import org.springframework.stereotype.Component;

@Component
class AccountWording implements Wording {

    @Override
    public Set<NoticeType> types() {
        return Set.of(NoticeType.WELCOME, NoticeType.PASSWORD_RESET);
    }

    @Override
    public Words words(NoticeType type, Map<String, String> arguments, Reading reading) {
        if (type == NoticeType.WELCOME) {
            return new Words(
                    reading.text("notification.AccountWording.welcomeTitle"),
                    reading.text("notification.AccountWording.welcomeText"),
                    "/",
                    reading.text("notification.AccountWording.welcomeAction"));
        }
        String link = arguments.get(Arguments.LINK);
        String text = reading.text("notification.AccountWording.resetText", PasswordResets.LIFETIME.toHours());
        return new Words(
                reading.text("notification.AccountWording.resetTitle"),
                link == null ? text + "\n" + reading.text("notification.AccountWording.resetLinkGone") : text,
                link == null ? "" : "/" + AccountRoutes.RESET + "/" + link,
                reading.text("notification.AccountWording.resetAction"));
    }
}
