package org.qihang.notification.internal;

import org.qihang.account.Actor;
import org.qihang.account.DemoEntrance;
import org.qihang.account.NotAllowed;
import org.qihang.account.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may read everybody's mails: administrators of the installation, since links to set a password are among them. In
 * the demo, where nothing is secret, administrators of a university too.
 */
@Component
public class MailReaders {

    private final ObjectProvider<DemoEntrance> demo;

    MailReaders(ObjectProvider<DemoEntrance> demo) {
        this.demo = demo;
    }

    /** @throws NotAllowed unless the actor is one of them */
    public void require(Actor actor) {
        if (!actor.holds(Role.INSTALLATION_ADMIN) && !(isDemo() && actor.holds(Role.UNIVERSITY_ADMIN))) {
            throw NotAllowed.without(Role.INSTALLATION_ADMIN);
        }
    }

    public boolean isDemo() {
        return demo.stream().anyMatch(DemoEntrance::open);
    }
}
