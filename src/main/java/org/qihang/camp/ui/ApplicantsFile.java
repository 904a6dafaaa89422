package org.qihang.camp.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.qihang.account.AccountRoutes;
import org.qihang.account.Actor;
import org.qihang.account.CurrentActor;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.account.NotAllowed;
import org.qihang.account.Person;
import org.qihang.camp.Application;
import org.qihang.camp.Applications;
import org.qihang.camp.Camp;
import org.qihang.camp.CampId;
import org.qihang.camp.CampRoutes;
import org.qihang.camp.Camps;
import org.qihang.store.Rejected;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The download of a camp's applicants, for its organizers. */
@Controller
class ApplicantsFile {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Camps camps;
    private final Applications applications;
    private final ApplicantSheet sheet;
    private final CurrentActor current;

    ApplicantsFile(Camps camps, Applications applications, ApplicantSheet sheet, CurrentActor current) {
        this.camps = camps;
        this.applications = applications;
        this.sheet = sheet;
        this.current = current;
    }

    @GetMapping("/" + CampRoutes.ORGANIZE + "/{camp}/" + CampRoutes.APPLICANTS_FILE)
    void download(@PathVariable("camp") String address, HttpServletResponse response) throws IOException {
        CampId id = CampParameter.id(address).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Person> person = current.person();
        if (person.isEmpty()) {
            response.sendRedirect(AccountRoutes.signIn(CampRoutes.organize(id)));
            return;
        }
        send(id, person.get().asActor(), person.get().language(), response);
    }

    private void send(CampId id, Actor actor, Language language, HttpServletResponse response) throws IOException {
        Camp camp = camp(id, actor);
        List<Application> all = applications.of(actor, id);
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName(camp.plan().title(), language), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        sheet.write(camp, all, language, response.getOutputStream());
    }

    private Camp camp(CampId id, Actor actor) {
        try {
            return camps.forOrganizer(actor, id);
        } catch (NotAllowed refused) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        } catch (Rejected gone) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String fileName(Localized title, Language language) {
        return title.in(language).replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]+", " ").strip() + ".xlsx";
    }
}
