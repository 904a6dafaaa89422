/**
 * What people are told: the inbox and the mails. It listens to the events of the features and nobody depends on it but
 * the shell, whose bell counts what is unread. Publishes {@link org.qihang.notification.Inbox} for a person's own
 * notices and {@link org.qihang.notification.Mails} for those who administer the installation.
 *
 * <p>A notice and a mail are a type with arguments, which are ids; they become text when they are read or sent, in the
 * reader's language. Both are named by the event and the person, so an event that is delivered twice tells once.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"store", "account", "mentoring", "calendar", "camp", "course", "learning", "uikit"})
package org.qihang.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
