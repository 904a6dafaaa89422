package org.qihang.course.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Role;
import org.qihang.account.SignIns;
import org.qihang.course.CourseUploads;
import org.qihang.course.CourseZip;
import org.qihang.course.ReleaseId;
import org.qihang.store.Ids;
import org.qihang.testing.Browsers;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class ReleaseZipControllerTest {

    @Autowired
    CourseUploads uploads;

    @Autowired
    SignIns signIns;

    @Autowired
    Browsers browsers;

    @Autowired
    Campus campus;

    @Test
    void publishersDownloadTheirZipAndStudentsDoNot() throws Exception {
        Actor publisher = campus.withRole(Role.PUBLISHER);
        byte[] zip = CourseZip.course().bytes();
        ReleaseId release = uploads.receive(publisher, campus.university(), Ids.random(), zip)
                .publishable()
                .orElseThrow();

        HttpResponse<byte[]> answer = get(publisher, release);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(zip);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains(release.shortName() + ".zip");
        assertThat(get(campus.student(), release).statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> get(Actor actor, ReleaseId release) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(browsers.baseUrl() + PublishRoutes.zip(release)))
                .header("Cookie", "qihang-sign-in=" + signIns.start(actor.id(), "test"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
