package org.qihang.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.qihang.account.CurrentActor;
import org.qihang.notification.Inbox;
import org.qihang.notification.NotificationRoutes;
import org.qihang.uikit.Live;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The way to the inbox, with the number of unread notices; counted anew at each navigation, and when one comes. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class Bell extends Anchor implements AfterNavigationObserver {

    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
    private static final int MOST_SHOWN = 99;

    private final CurrentActor current;
    private final Inbox inbox;
    private final Element number = new Element("b");

    Bell(CurrentActor current, Inbox inbox, Live live) {
        super(NotificationRoutes.inbox(0));
        this.current = current;
        this.inbox = inbox;
        addClassName("bell");
        add(Icons.named("bell"));
        number.setAttribute("aria-hidden", "true");
        getElement().appendChild(number);
        show(0);
        current.find().ifPresent(actor -> live.follow(this, Inbox.of(actor.id()), () -> show(unread())));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(unread());
    }

    private void show(int unread) {
        number.setText(unread > MOST_SHOWN ? MOST_SHOWN + "+" : String.valueOf(unread));
        number.setVisible(unread > 0);
        getElement().setAttribute("aria-label", getTranslation("shell.Bell.label", unread));
    }

    /** A count that fails is no reason for a page to fail. */
    private int unread() {
        try {
            return current.find().map(inbox::unread).orElse(0);
        } catch (RuntimeException e) {
            LOG.warn("Unread notices could not be counted: {}", e.getMessage());
            return 0;
        }
    }
}
