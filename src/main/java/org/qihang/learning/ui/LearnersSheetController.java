package org.qihang.learning.ui;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Actor;
import org.qihang.account.CurrentActor;
import org.qihang.account.Language;
import org.qihang.account.NotAllowed;
import org.qihang.account.NotSignedIn;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.learning.Learners;
import org.qihang.uikit.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of {@link LearnersView} to take away. */
@RestController
class LearnersSheetController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Catalogue catalogue;
    private final Learners learners;
    private final CurrentActor current;
    private final Texts texts;

    LearnersSheetController(Catalogue catalogue, Learners learners, CurrentActor current, Texts texts) {
        this.catalogue = catalogue;
        this.learners = learners;
        this.current = current;
        this.texts = texts;
    }

    @GetMapping("/publish/{course:[a-z0-9-]+}/learners.xlsx")
    ResponseEntity<byte[]> sheet(
            @PathVariable String course, @RequestParam(name = "lang", required = false) @Nullable String lang) {
        Actor actor = current.require();
        Language language = Optional.ofNullable(lang).flatMap(Language::ofTag).orElseGet(current::language);
        return Optional.of(course)
                .filter(CourseId::isValid)
                .map(CourseId::new)
                .flatMap(catalogue::current)
                .map(outline -> download(actor, outline, language))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<byte[]> download(Actor actor, CourseOutline course, Language language) {
        byte[] sheet =
                new LearnersSheet(course, learners.of(actor, course.course()), texts, language, current.zone()).bytes();
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(course.course().value() + "-learners.xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(sheet);
    }

    @ExceptionHandler(NotSignedIn.class)
    ResponseEntity<Void> notSignedIn() {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }

    @ExceptionHandler(NotAllowed.class)
    ResponseEntity<Void> notAllowed() {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }
}
