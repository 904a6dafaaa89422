package org.qihang.contract;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.slf4j.LoggerFactory;

/** The embedded database, and the server that {@code qihang.test.uri} names; they live as long as the test run. */
final class Servers implements ArgumentsProvider {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Servers.class);

    record Running(List<Server> all) implements AutoCloseable {

        static Running started() {
            keepQuiet("de.bwaldvogel");
            keepQuiet("org.mongodb.driver");
            List<Server> servers = new ArrayList<>(List.of(Server.embedded()));
            String uri = System.getProperty("qihang.test.uri", "");
            if (!uri.isBlank()) {
                servers.add(Server.at(uri));
            }
            return new Running(List.copyOf(servers));
        }

        @Override
        public void close() throws Exception {
            for (Server server : all) {
                server.close();
            }
        }
    }

    /** So that what can be read at the end is which servers it was. */
    private static void keepQuiet(String logger) {
        ((Logger) LoggerFactory.getLogger(logger)).setLevel(Level.WARN);
    }

    static List<Server> running(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Running.class, _ -> Running.started(), Running.class)
                .all();
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return running(context).stream().map(Arguments::of);
    }
}
