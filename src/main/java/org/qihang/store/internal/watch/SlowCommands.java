package org.qihang.store.internal.watch;

import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the commands that took long, and logs their shape, never a value. A line for each shape and minute is enough:
 * the next one says how many there were in between.
 */
class SlowCommands implements CommandListener {

    static final String METRIC = "qihang.store.slow.commands";

    private static final Logger LOG = LoggerFactory.getLogger(SlowCommands.class);
    private static final int MOST_ON_THE_WAY = 10_000;

    private final Duration slow;
    private final Shapes shapes;
    private final KnownNames names;
    private final MeterRegistry meters;
    private final Repetitions repetitions;
    private final Map<Integer, SentCommand> onTheWay = new ConcurrentHashMap<>();

    SlowCommands(Duration slow, Shapes shapes, KnownNames names, MeterRegistry meters, LongSupplier nanos) {
        this.slow = slow;
        this.shapes = shapes;
        this.names = names;
        this.meters = meters;
        this.repetitions = new Repetitions(nanos);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        SentCommand command = SentCommand.of(event);
        if (command != null && onTheWay.size() < MOST_ON_THE_WAY) {
            onTheWay.put(event.getRequestId(), command);
        }
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        SentCommand command = onTheWay.remove(event.getRequestId());
        if (command != null && isSlow(event.getElapsedTime(TimeUnit.MILLISECONDS))) {
            note(command, event.getElapsedTime(TimeUnit.MILLISECONDS), event.getResponse());
        }
    }

    @Override
    public void commandFailed(CommandFailedEvent event) {
        SentCommand command = onTheWay.remove(event.getRequestId());
        if (command != null && isSlow(event.getElapsedTime(TimeUnit.MILLISECONDS))) {
            note(command, event.getElapsedTime(TimeUnit.MILLISECONDS), null);
        }
    }

    private boolean isSlow(long millis) {
        return millis >= slow.toMillis();
    }

    /** @param answer null if the command failed */
    private void note(SentCommand command, long millis, @Nullable BsonDocument answer) {
        counter(meters, names.collection(command.collection())).increment();
        String shape = shapes.of(command);
        repetitions
                .noteAndTell(shape, millis)
                .ifPresent(before -> LOG.warn("Slow: {}: {} ms, {}{}", shape, millis, outcome(answer), before));
    }

    static Counter counter(MeterRegistry meters, String collection) {
        return Counter.builder(METRIC)
                .description("Commands to the database that took longer than qihang.store.slow")
                .tag("collection", collection)
                .register(meters);
    }

    private static String outcome(@Nullable BsonDocument answer) {
        return answer == null ? "failed" : documents(answer) + " documents";
    }

    /** Given back, or changed. */
    private static int documents(BsonDocument answer) {
        BsonValue cursor = answer.get("cursor");
        if (cursor != null && cursor.isDocument()) {
            BsonValue batch =
                    cursor.asDocument().get("firstBatch", cursor.asDocument().get("nextBatch"));
            return batch != null && batch.isArray() ? batch.asArray().size() : 0;
        }
        BsonValue number = answer.get("n");
        if (number != null && number.isNumber()) {
            return number.asNumber().intValue();
        }
        BsonValue found = answer.get("value", answer.get("values"));
        return found == null || found.isNull()
                ? 0
                : found.isArray() ? found.asArray().size() : 1;
    }
}
