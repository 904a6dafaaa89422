package org.qihang.faults;

import com.mongodb.ServerAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/** Stands between a client and its server. Each message passes as it is, but for those that a fault was asked for. */
final class FaultProxy implements AutoCloseable {

    private static final Duration LATE = Duration.ofMillis(50);

    private final InetSocketAddress server;
    private final ServerSocket listening;
    private final Map<Integer, Fault> asked = new ConcurrentHashMap<>();

    FaultProxy(ServerAddress server) throws IOException {
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
        this.listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("fault-proxy").start(this::listen);
    }

    ServerAddress address() {
        return new ServerAddress(InetAddress.getLoopbackAddress().getHostAddress(), listening.getLocalPort());
    }

    /** Asked for before the message is sent. */
    void ask(int message, Fault fault) {
        asked.put(message, fault);
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Thread.ofVirtual().name("fault-proxy").start(() -> join(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket client) {
        Socket database = new Socket();
        try {
            database.connect(server);
            client.setTcpNoDelay(true);
            database.setTcpNoDelay(true);
        } catch (IOException noServer) {
            close(client, database);
            return;
        }
        Way way = new Way(client, database);
        Thread.ofVirtual().name("fault-proxy").start(way::thither);
        way.back();
    }

    private static void close(Socket... sockets) {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException closed) {
                // all that was wanted
            }
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    /** One connection. */
    private final class Way {

        private final Socket client;
        private final Socket database;
        private volatile @Nullable Fault atAnswer;
        private volatile int answerTo;

        Way(Socket client, Socket database) {
            this.client = client;
            this.database = database;
        }

        void thither() {
            try (client;
                    database) {
                InputStream in = client.getInputStream();
                OutputStream out = database.getOutputStream();
                while (true) {
                    WireMessage message = WireMessage.read(in);
                    Fault fault = asked.remove(message.id());
                    if (fault == null) {
                        out.write(message.bytes());
                    } else if (!happens(fault, message, out)) {
                        return;
                    }
                }
            } catch (IOException ended) {
                // by one of the two
            }
        }

        /** @return whether the connection goes on */
        private boolean happens(Fault fault, WireMessage message, OutputStream out) throws IOException {
            switch (fault) {
                case CUT_BEFORE -> {
                    return false;
                }
                case CUT_WITHIN -> {
                    out.write(message.bytes(), 0, message.bytes().length / 2);
                    return false;
                }
                case STEPPED_DOWN ->
                    client.getOutputStream()
                            .write(WireMessage.answer(message.id(), notPrimary())
                                    .bytes());
                case SILENCE -> {}
                case ANSWER_LOST, ANSWER_LATE, STEPPED_DOWN_AFTERWARDS -> {
                    answerTo = message.id();
                    atAnswer = fault;
                    out.write(message.bytes());
                }
            }
            return true;
        }

        void back() {
            try (client;
                    database) {
                InputStream in = database.getInputStream();
                OutputStream out = client.getOutputStream();
                while (true) {
                    WireMessage answer = WireMessage.read(in);
                    Fault fault = answer.answers() == answerTo ? atAnswer : null;
                    if (fault == Fault.ANSWER_LOST) {
                        return;
                    }
                    if (fault == Fault.ANSWER_LATE) {
                        LockSupport.parkNanos(LATE.toNanos());
                    }
                    out.write(fault == Fault.STEPPED_DOWN_AFTERWARDS ? interrupted(answer) : answer.bytes());
                }
            } catch (IOException ended) {
                // by one of the two
            }
        }
    }

    private static BsonDocument notPrimary() {
        return new BsonDocument("ok", new BsonDouble(0))
                .append("errmsg", new BsonString("not primary"))
                .append("code", new BsonInt32(10107))
                .append("codeName", new BsonString("NotWritablePrimary"));
    }

    /** What was done, with the write concern error that the manual documents for it. */
    private static byte[] interrupted(WireMessage answer) {
        BsonDocument error = new BsonDocument("code", new BsonInt32(11602))
                .append("codeName", new BsonString("InterruptedDueToReplStateChange"))
                .append("errmsg", new BsonString("operation was interrupted"));
        return WireMessage.answer(answer.answers(), answer.document().append("writeConcernError", error))
                .bytes();
    }
}
