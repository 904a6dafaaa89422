package org.qihang.course.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qihang.course.CourseRoutes;
import org.qihang.course.internal.Blobs;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The files of a course, whole and in parts. */
@QihangTest
class CourseFilesTest {

    private static final int SIZE = 9_000_000;
    private static final byte[] VIDEO = new byte[SIZE];

    static {
        new Random(7).nextBytes(VIDEO);
    }

    @LocalServerPort
    int port;

    @Autowired
    Blobs blobs;

    private String hash = "";

    @BeforeEach
    void putAVideo() {
        hash = blobs.put(VIDEO);
    }

    @Test
    void aWholeFileSaysThatPartsCanBeHad() throws Exception {
        HttpResponse<byte[]> answer = get("intro.mp4", null);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(VIDEO);
        assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(answer, "Content-Type")).isEqualTo("video/mp4");
        assertThat(header(answer, "Content-Disposition")).startsWith("inline");
        assertThat(header(answer, "Cache-Control")).contains("immutable");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bytes=0-                | 0       | 9000000
            bytes=0-0               | 0       | 1
            bytes=4194300-4194310   | 4194300 | 4194311
            bytes=4000000-8999999   | 4000000 | 9000000
            bytes=8999999-          | 8999999 | 9000000
            bytes=8999990-99999999  | 8999990 | 9000000
            bytes=-500              | 8999500 | 9000000
            bytes=-99999999         | 0       | 9000000
            """)
    void partsAreGiven(String range, int from, int to) throws Exception {
        HttpResponse<byte[]> answer = get("intro.mp4", range);

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(header(answer, "Content-Range")).isEqualTo("bytes " + from + "-" + (to - 1) + "/" + SIZE);
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(VIDEO, from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=9000000-",
                "bytes=9-3",
                "bytes=-0",
                "bytes=a-b",
                "bytes=99999999999999999999-",
                "bytes=--1",
                "bytes=0-,0-,0-",
            })
    void impossiblePartsAreRefused(String range) throws Exception {
        HttpResponse<byte[]> answer = get("intro.mp4", range);

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.body().length).isLessThan(10_000);
    }

    @Test
    void hundredsOfPartsAreRefused() throws Exception {
        assertThat(get("intro.mp4", "bytes=" + "0-1,".repeat(500) + "5-6").statusCode())
                .isEqualTo(416);
    }

    @Test
    void whatIsNeitherSeenNorHeardIsDownloaded() throws Exception {
        assertThat(header(get("plan.pdf", null), "Content-Disposition")).startsWith("attachment");
        assertThat(header(get("page.html", null), "Content-Disposition")).startsWith("attachment");
        assertThat(header(get("page.html", null), "Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void whatNobodyPutThereIsNotFound() throws Exception {
        hash = "0".repeat(64);
        assertThat(get("intro.mp4", "bytes=0-").statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> get(String name, @org.jspecify.annotations.Nullable String range) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + CourseRoutes.asset(hash, name)));
        if (range != null) {
            request.header("Range", range);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
