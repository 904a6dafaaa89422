package org.qihang.bench;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes the mails of a measurement. */
final class MailServer implements AutoCloseable {

    private final GreenMail server;

    private MailServer(GreenMail server) {
        this.server = server;
    }

    static MailServer start() throws InterruptedException {
        AtomicReference<MailServer> started = new AtomicReference<>();
        Thread starting = new Thread(new Connections(), () -> started.set(listen()));
        starting.start();
        starting.join();
        return Objects.requireNonNull(started.get());
    }

    /** Of a node that is killed while it sends, a thread of the server's ends by an exception, and that's all. */
    private static final class Connections extends ThreadGroup {

        Connections() {
            super("mail");
        }

        @Override
        public void uncaughtException(Thread thread, Throwable e) {
            System.out.println("a mail was cut off: " + e.getMessage());
        }
    }

    private static MailServer listen() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        return new MailServer(server);
    }

    /** How the application is told. */
    String[] options() {
        return new String[] {
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + server.getSmtp().getPort()
        };
    }

    /** How often each was received, by its Message-ID. */
    Map<String, Long> received() throws MessagingException {
        List<String> ids = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            ids.add(Arrays.toString(message.getHeader("Message-ID")));
        }
        return ids.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Override
    public void close() {
        server.stop();
    }
}
