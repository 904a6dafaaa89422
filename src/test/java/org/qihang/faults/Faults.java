package org.qihang.faults;

import com.mongodb.MongoClientSettings;
import com.mongodb.connection.ClusterConnectionMode;
import com.mongodb.connection.ClusterSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestComponent;

/**
 * Lets a fault happen to one of the commands that the calling thread sends. It needs a server that is named by one host
 * and spoken to without TLS; of a replica set, that is the primary.
 */
@TestComponent
public class Faults implements MongoClientSettingsBuilderCustomizer, CommandListener, DisposableBean {

    private static final Set<String> CHANGING = Set.of("insert", "update", "delete", "findAndModify");

    private final ThreadLocal<@Nullable Asked> asked = new ThreadLocal<>();
    private @Nullable FaultProxy proxy;

    private static final class Asked {

        private final Fault fault;
        private final int nth;
        private int sent;

        Asked(Fault fault, int nth) {
            this.fault = fault;
            this.nth = nth;
        }

        boolean happened() {
            return sent >= nth;
        }
    }

    /**
     * What came of it.
     *
     * @param happened false if the act sent fewer commands that change something
     * @param failure what the act threw
     */
    public record Result(boolean happened, @Nullable RuntimeException failure) {}

    @Override
    public void customize(MongoClientSettings.Builder settings) {
        MongoClientSettings before = settings.build();
        ClusterSettings cluster = before.getClusterSettings();
        if (cluster.getSrvHost() != null
                || cluster.getHosts().size() != 1
                || before.getSslSettings().isEnabled()) {
            return;
        }
        try {
            FaultProxy between = new FaultProxy(cluster.getHosts().getFirst());
            proxy = between;
            settings.addCommandListener(this)
                    .applyToClusterSettings(
                            it -> it.mode(ClusterConnectionMode.SINGLE).hosts(List.of(between.address())))
                    // A driver that lost a connection looks at the server again before it goes on
                    .applyToServerSettings(it -> it.minHeartbeatFrequency(1, TimeUnit.MILLISECONDS));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether faults can be asked for here. */
    public boolean arePossible() {
        return proxy != null;
    }

    /** @param nth from 1, of the commands that change something */
    public Result during(Fault fault, int nth, Runnable act) {
        Asked here = new Asked(fault, nth);
        asked.set(here);
        try {
            act.run();
            return new Result(here.happened(), null);
        } catch (RuntimeException e) {
            return new Result(here.happened(), e);
        } finally {
            asked.remove();
        }
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        Asked here = asked.get();
        if (here != null && CHANGING.contains(event.getCommandName()) && ++here.sent == here.nth && proxy != null) {
            proxy.ask(event.getRequestId(), here.fault);
        }
    }

    @Override
    public void destroy() throws IOException {
        if (proxy != null) {
            proxy.close();
        }
    }
}
