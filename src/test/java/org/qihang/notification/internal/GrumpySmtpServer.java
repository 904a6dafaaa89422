package org.qihang.notification.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Speaks just enough SMTP (RFC 5321) to answer every recipient with the same words. */
final class GrumpySmtpServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String answer;

    private GrumpySmtpServer(ServerSocket socket, String answer) {
        this.socket = socket;
        this.answer = answer;
    }

    static GrumpySmtpServer answering(String answer) throws IOException {
        GrumpySmtpServer server =
                new GrumpySmtpServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answer);
        Thread.ofVirtual().start(server::serve);
        return server;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client.getOutputStream(), "220 grumpy");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            boolean ends = command.startsWith("QUIT");
            say(client.getOutputStream(), command.startsWith("RCPT") ? answer : ends ? "221 bye" : "250 ok");
            if (ends) {
                return;
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
