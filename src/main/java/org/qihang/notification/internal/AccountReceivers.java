package org.qihang.notification.internal;

import java.util.Map;
import org.qihang.account.PasswordResetRequested;
import org.qihang.account.PasswordResets;
import org.qihang.account.PersonId;
import org.qihang.account.PersonRegistered;
import org.qihang.notification.NoticeType;
import org.qihang.store.Happened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

@Component
class AccountReceivers {

    private final Delivery delivery;
    private final PasswordResets resets;

    AccountReceivers(Delivery delivery, PasswordResets resets) {
        this.delivery = delivery;
        this.resets = resets;
    }

    @EventListener
    void welcome(Happened<PersonRegistered> happened) {
        delivery.tell(happened, happened.event().person(), NoticeType.WELCOME, Map.of());
    }

    /** Looks first whether the mail exists: making its link a second time would end the one that was sent. */
    @EventListener
    void sendLink(Happened<PasswordResetRequested> happened) {
        PersonId person = happened.event().person();
        if (!delivery.isMailed(happened, person)) {
            resets.issue(happened.event().request())
                    .ifPresent(link ->
                            delivery.tell(happened, person, NoticeType.PASSWORD_RESET, Map.of(Arguments.LINK, link)));
        }
    }
}
