package org.qihang.store.internal.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.qihang.embedded.EmbeddedDatabase;
import org.qihang.embedded.FileUse;
import org.qihang.store.internal.Follower;
import org.qihang.store.internal.Reachability;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether the database is there, this node is up to date, and the embedded database's file is in good order. */
@Component
class StoreWatch implements MeterBinder {

    private final Reachability reachability;
    private final Follower follower;
    private final @Nullable EmbeddedDatabase embedded;

    StoreWatch(Reachability reachability, Follower follower, ObjectProvider<EmbeddedDatabase> embedded) {
        this.reachability = reachability;
        this.follower = follower;
        this.embedded = embedded.getIfAvailable();
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("qihang.store.up", () -> isUp() ? 1 : 0)
                .description("1 while the database takes changes, else 0")
                .register(meters);
        Gauge.builder("qihang.follower.lag", () -> follower.lag().toMillis() / 1000.0)
                .description("How long ago this node knew all that others had changed")
                .baseUnit("seconds")
                .register(meters);
        if (embedded != null && embedded.fileUse().isPresent()) {
            bindFile(embedded, meters);
        }
    }

    private boolean isUp() {
        return reachability.isWritable() && (embedded == null || embedded.isSound());
    }

    private static void bindFile(EmbeddedDatabase database, MeterRegistry meters) {
        Gauge.builder("qihang.embedded.file.size", () -> part(database, FileUse::bytes))
                .description("How long the embedded database's file is")
                .baseUnit("bytes")
                .register(meters);
        Gauge.builder("qihang.embedded.file.live", () -> part(database, FileUse::live))
                .description("Which part of the file is in use; the rest is given back when it is worth it")
                .baseUnit("ratio")
                .register(meters);
        Gauge.builder("qihang.embedded.disk.free", () -> part(database, FileUse::free))
                .description("What the disk of the data folder has left")
                .baseUnit("bytes")
                .register(meters);
    }

    private static double part(EmbeddedDatabase database, ToDoubleFunction<FileUse> part) {
        return database.fileUse().map(use -> part.applyAsDouble(use)).orElse(Double.NaN);
    }
}
