package org.qihang.camp.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qihang.account.AccountRoutes;
import org.qihang.account.Actor;
import org.qihang.account.Role;
import org.qihang.account.SignIns;
import org.qihang.camp.ApplicationId;
import org.qihang.camp.Applications;
import org.qihang.camp.CampId;
import org.qihang.camp.CampPlans;
import org.qihang.camp.CampRoutes;
import org.qihang.testing.Browsers;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class ApplicantsFileTest {

    @Autowired
    Campus campus;

    @Autowired
    CampScene scene;

    @Autowired
    Applications applications;

    @Autowired
    SignIns signIns;

    @Autowired
    Browsers browsers;

    @Test
    void whatApplicantsWroteIsNeverAFormula() throws Exception {
        CampId camp = scene.published(campus, CampPlans.byDecision(3));
        Actor student = campus.student("=1+1");
        applications.apply(student, camp, ApplicationId.random(), "+4930123456", "@SUM(A1:A9)\u0007<b>");

        HttpResponse<byte[]> answer = get(campus.withRole(Role.ORGANIZER), CampRoutes.applicantsFile(camp));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("Winter", ".xlsx");
        List<Row> rows = rows(answer.body());
        assertThat(texts(rows.getFirst())).startsWith("Full name", "University").contains("Phone", "State");
        assertThat(texts(rows.get(1)))
                .startsWith("=1+1", "Pearl River University of Innovation")
                .contains("+4930123456", "Applied")
                .anyMatch(text -> text.startsWith("@SUM(A1:A9)"));
        assertThat(rows.get(1).stream().toList()).extracting(Cell::getType).containsOnly(CellType.STRING);
    }

    @Test
    void isForTheOrganizersOfTheCampAlone() throws Exception {
        CampId camp = scene.published(campus, CampPlans.open(3));
        String file = CampRoutes.applicantsFile(camp);

        assertThat(get(campus.student(), file).statusCode()).isEqualTo(403);
        assertThat(get(campus.withRole(Role.MENTOR), file).statusCode()).isEqualTo(403);
        HttpResponse<byte[]> signedOut = get(null, file);
        assertThat(signedOut.statusCode()).isEqualTo(302);
        assertThat(signedOut.headers().firstValue("Location").orElse(""))
                .endsWith(AccountRoutes.signIn(CampRoutes.organize(camp)));
        assertThat(get(campus.withRole(Role.ORGANIZER), CampRoutes.applicantsFile(CampId.random()))
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<byte[]> get(@Nullable Actor actor, String path) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(browsers.baseUrl() + path));
        if (actor != null) {
            request.header("Cookie", "qihang-sign-in=" + signIns.start(actor.id(), "test"));
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static List<Row> rows(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }
}
