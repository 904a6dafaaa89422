package org.qihang.store.internal;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the application when the embedded database can't write any more: from then on it refuses every command, and only
 * a new start, with room on the disk, helps. Whoever supervises the process reads from the exit code that it may be
 * started again.
 */
public final class EndOfWriting implements Consumer<Throwable> {

    /** EX_TEMPFAIL of sysexits.h: try again later. */
    static final int TRY_AGAIN_LATER = 75;

    private static final Logger LOG = LoggerFactory.getLogger(EndOfWriting.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final IntConsumer exit;

    public EndOfWriting(IntConsumer exit) {
        this.exit = exit;
    }

    /** Called by the thread that commits, for which others wait: so the end is another's work. */
    @Override
    public void accept(Throwable cause) {
        LOG.error(
                "The embedded database can't write to its file any more, and the application ends (exit code {})."
                        + " What was acknowledged is safe. Make room on the disk, then start again.",
                TRY_AGAIN_LATER,
                cause);
        Thread.ofPlatform().name("end-of-writing").start(() -> exit.accept(TRY_AGAIN_LATER));
    }

    /** Closes what is open as an ordinary end does, but waits for none of it longer than a minute. */
    public static void endProcess(int code) {
        Thread.ofPlatform().name("end-without-waiting").daemon().start(() -> halt(code));
        System.exit(code);
    }

    private static void halt(int code) {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(code);
    }
}
