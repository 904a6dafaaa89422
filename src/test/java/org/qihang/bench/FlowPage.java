package org.qihang.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** One open page of somebody who is signed in, as Flow's client speaks with the server: without a browser, and its drawing. */
final class FlowPage {

    /** The node of the whole page in Flow's tree. */
    private static final int ROOT = 1;

    private static final String UNDERSTOOD = "\"clientId\":";
    private static final int OK = 200;

    private final HttpClient client;
    private final String server;
    private final String signIn;
    private String session = "";
    private String key = "";
    private int ui;
    private int serverMessages;
    private int clientMessages;

    /** @param signIn the secret of their cookie */
    FlowPage(HttpClient client, String server, String signIn) {
        this.client = client;
        this.server = server;
        this.signIn = signIn;
    }

    /** The first response to an address, in a browser that was never here before. */
    String load(String address) throws IOException, InterruptedException {
        session = "";
        HttpResponse<String> response = send(request(address).GET());
        response.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .forEach(cookie -> session = cookie);
        return response.body();
    }

    /** Loads the address, and lets Flow take over. */
    void open(String address) throws IOException, InterruptedException {
        String unused = load(address);
        String init = "/?v-r=init&query=&location=" + URLEncoder.encode(address.substring(1), StandardCharsets.UTF_8);
        JsonObject config = JsonParser.parseString(send(request(init).GET()).body())
                .getAsJsonObject()
                .getAsJsonObject("appConfig");
        ui = config.get("v-uiId").getAsInt();
        JsonObject first = config.getAsJsonObject("uidl");
        key = first.get("Vaadin-Security-Key").getAsString();
        serverMessages = first.get("syncId").getAsInt();
        clientMessages = 0;
        String stands = navigate(address);
    }

    /** To another page of the application, as a pressed link leads there; what changes on the page. */
    String navigate(String address) throws IOException, InterruptedException {
        JsonObject data = new JsonObject();
        data.addProperty("route", address.substring(1));
        data.addProperty("query", "");
        data.addProperty("appShellTitle", "");
        data.add("historyState", new JsonObject());
        data.addProperty("trigger", "link");
        JsonObject event = new JsonObject();
        event.addProperty("type", "event");
        event.addProperty("node", ROOT);
        event.addProperty("event", "ui-navigate");
        event.add("data", data);
        JsonArray calls = new JsonArray();
        calls.add(event);
        JsonObject message = new JsonObject();
        message.addProperty("csrfToken", key);
        message.add("rpc", calls);
        message.addProperty("syncId", serverMessages);
        message.addProperty("clientId", clientMessages++);
        HttpRequest.Builder request = request("/?v-r=uidl&v-uiId=" + ui)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(message.toString()));
        String answer = send(request).body();
        if (!answer.contains(UNDERSTOOD)) {
            throw new IOException("not an answer of Flow: " + answer.substring(0, Math.min(200, answer.length())));
        }
        // Parsing it all would cost more than answering it
        serverMessages++;
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path))
                .header("Accept", "text/html, application/json")
                .header(
                        "Cookie",
                        "qihang-language=en; qihang-sign-in=" + signIn + (session.isEmpty() ? "" : "; " + session));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != OK) {
            throw new IOException(response.statusCode() + " from " + response.uri());
        }
        return response;
    }
}
