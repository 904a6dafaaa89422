package org.qihang.notification.internal;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.jspecify.annotations.Nullable;
import org.qihang.account.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Looks for due mails every second, where {@code spring.mail.host} names a mail server; else mails wait. */
@Component
@EnableConfigurationProperties(MailSettings.class)
class Postbox implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Postbox.class);

    private final @Nullable Dispatch dispatch;
    private volatile CountDownLatch stop = new CountDownLatch(0);

    Postbox(
            MongoTemplate template,
            LockingTaskExecutor leases,
            ObjectProvider<JavaMailSender> servers,
            People people,
            Letters letters,
            Envelopes envelopes,
            Clock clock) {
        JavaMailSender server = servers.getIfAvailable();
        this.dispatch = server == null
                ? null
                : new Dispatch(
                        template, leases, new Sender(template, server, people, letters, envelopes, clock), clock);
    }

    @Override
    public void start() {
        if (dispatch == null) {
            LOG.info(
                    "No mail server is configured (spring.mail.host): mails wait and can be read by the administrator");
            return;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        stop = stopped;
        Thread.ofVirtual().name("mails").start(() -> run(dispatch, stopped));
    }

    private static void run(Dispatch dispatch, CountDownLatch stopped) {
        try {
            while (!stopped.await(1, TimeUnit.SECONDS)) {
                runOnce(dispatch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void runOnce(Dispatch dispatch) {
        try {
            dispatch.run();
        } catch (RuntimeException e) {
            LOG.warn("Mails wait, the database doesn't answer: {}", e.getMessage());
        }
    }

    @Override
    public void stop() {
        stop.countDown();
    }

    @Override
    public boolean isRunning() {
        return stop.getCount() > 0;
    }
}
