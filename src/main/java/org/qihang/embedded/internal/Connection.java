package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's connection. Until its greeting has shown the token, it is answered nothing but greetings. Commands run
 * on threads of their own, since a write waits for the disk. What a command contains is never logged.
 */
final class Connection extends SimpleChannelInboundHandler<ClientRequest> {

    private static final Logger log = LoggerFactory.getLogger(Connection.class);
    private static final Set<String> GREETINGS = Set.of("hello", "ismaster");

    private final MongoBackend backend;
    private final Token token;
    private final Executor commands;
    private final AtomicInteger answers = new AtomicInteger();
    private volatile boolean admitted;

    Connection(MongoBackend backend, Token token, Executor commands) {
        this.backend = backend;
        this.token = token;
        this.commands = commands;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        commands.execute(() -> {
            try {
                context.writeAndFlush(answer(request));
            } catch (RuntimeException e) {
                log.warn("A connection to the embedded database ends: {}", e.toString());
                context.close();
            }
        });
    }

    private Object answer(ClientRequest request) {
        MessageHeader header =
                new MessageHeader(answers.incrementAndGet(), request.getHeader().getRequestID());
        return switch (request) {
            case MongoMessage message ->
                new MongoMessage(message.getChannel(), header, run(message, message.getDocument()));
            case MongoQuery query -> new MongoReply(header, List.of(run(query, command(query))), 0);
            default -> throw new IllegalArgumentException("unknown message");
        };
    }

    /** The driver's first greeting is a query of old. */
    private static Document command(MongoQuery query) {
        if (!query.getCollectionName().startsWith("$cmd")) {
            throw Refused.notSupported("queries of old protocols");
        }
        return query.getQuery().get("$query") instanceof Document inner ? inner : query.getQuery();
    }

    private Document run(ClientRequest request, Document query) {
        String command = query.keySet().iterator().next();
        try {
            admit(command, query);
            return backend.handleCommand(request.getChannel(), request.getDatabaseName(), command, query);
        } catch (MongoServerException e) {
            return error(e);
        } catch (RuntimeException e) {
            log.error("The embedded database can't carry out '{}'", command, e);
            return error(new MongoServerError(1, "InternalError", "The embedded database failed: " + e));
        }
    }

    private void admit(String command, Document query) {
        boolean greeting = GREETINGS.contains(command.toLowerCase(Locale.ROOT));
        if (greeting && token.isShownBy(query)) {
            admitted = true;
        }
        if (!greeting && !admitted) {
            throw Refused.withoutToken();
        }
    }

    private static Document error(MongoServerException e) {
        Document error = new Document("ok", 0.0).append("errmsg", e.getMessageWithoutErrorCode());
        if (e instanceof MongoServerError coded) {
            error.append("code", coded.getCode()).putIfNotNull("codeName", coded.getCodeName());
        }
        return error;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        backend.handleClose(context.channel());
        super.channelInactive(context);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        log.debug("A connection to the embedded database ends", cause);
        context.close();
    }
}
