package org.qihang.notification.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.DefaultAccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.auth.NavigationContext;
import java.util.List;
import org.qihang.account.Role;
import org.qihang.notification.internal.MailReaders;
import org.springframework.stereotype.Component;

/**
 * {@link MailsView} names the roles that may enter it in the demo; outside, this keeps it from administrators of a
 * university, and out of their menu.
 */
@Component
class MailsAccess implements VaadinServiceInitListener {

    private final MailReaders readers;

    MailsAccess(MailReaders readers) {
        this.readers = readers;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var control = new NavigationAccessControl(List.of(this::check), new DefaultAccessCheckDecisionResolver());
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(control));
    }

    private AccessCheckResult check(NavigationContext context) {
        boolean isOthers = context.getPrincipal() == null || context.hasRole(Role.INSTALLATION_ADMIN.name());
        return isOthers || context.getNavigationTarget() != MailsView.class || readers.isDemo()
                ? context.allow()
                : context.deny("mails are for administrators of the installation");
    }
}
