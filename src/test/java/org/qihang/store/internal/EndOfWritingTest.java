package org.qihang.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class EndOfWritingTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(EndOfWriting.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
        logger.setAdditive(false);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(log);
        logger.setAdditive(true);
    }

    @Test
    void endsTheProcessSoThatItMayBeStartedAgain() throws Exception {
        CompletableFuture<Integer> code = new CompletableFuture<>();

        new EndOfWriting(code::complete).accept(new IOException("No space left on device"));

        assertThat(code.get()).isEqualTo(75);
        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getFormattedMessage()).contains("What was acknowledged is safe", "exit code 75");
            assertThat(event.getThrowableProxy().getMessage()).isEqualTo("No space left on device");
        });
    }

    @Test
    void doesNotHoldUpWhoNoticedIt() throws Exception {
        CountDownLatch noticed = new CountDownLatch(1);
        CompletableFuture<Thread> ending = new CompletableFuture<>();

        new EndOfWriting(_ -> {
                    awaitUninterruptibly(noticed);
                    ending.complete(Thread.currentThread());
                })
                .accept(new IOException("No space left on device"));
        noticed.countDown();

        assertThat(ending.get()).isNotSameAs(Thread.currentThread());
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
