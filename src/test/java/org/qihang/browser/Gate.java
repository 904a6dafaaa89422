package org.qihang.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a server that can be shut and opened: while it is shut, connections end and no new one is taken. */
final class Gate implements AutoCloseable {

    private final int target;
    private final int port;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private ServerSocket entrance;

    private Gate(int target, ServerSocket entrance) {
        this.target = target;
        this.entrance = entrance;
        this.port = entrance.getLocalPort();
    }

    static Gate before(int target) throws IOException {
        Gate gate = new Gate(target, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        gate.serve(gate.entrance);
        return gate;
    }

    int port() {
        return port;
    }

    void open() throws IOException {
        if (!entrance.isClosed()) {
            return;
        }
        entrance = new ServerSocket();
        entrance.setReuseAddress(true);
        entrance.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        serve(entrance);
    }

    void shut() throws IOException {
        entrance.close();
        connections.forEach(Gate::end);
    }

    @Override
    public void close() throws IOException {
        shut();
    }

    private void serve(ServerSocket open) {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    connect(open, open.accept());
                }
            } catch (IOException shut) {
                // nobody comes in any more
            }
        });
    }

    private void connect(ServerSocket open, Socket client) {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            connections.add(client);
            connections.add(server);
            pump(client, server);
            pump(server, client);
            if (open.isClosed()) {
                end(client);
                end(server);
            }
        } catch (IOException e) {
            end(client);
        }
    }

    private void pump(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException ended) {
                // so is the other direction
            } finally {
                connections.remove(from);
                connections.remove(to);
            }
        });
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
