package org.qihang.learning.ui;

import java.nio.charset.StandardCharsets;
import org.qihang.account.CurrentActor;
import org.qihang.account.NotSignedIn;
import org.qihang.learning.LearningRoutes;
import org.qihang.learning.Margins;
import org.qihang.uikit.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page of {@link NotesView} to take away. */
@RestController
class NotesFileController {

    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final Margins margins;
    private final CurrentActor current;
    private final Texts texts;

    NotesFileController(Margins margins, CurrentActor current, Texts texts) {
        this.margins = margins;
        this.current = current;
        this.texts = texts;
    }

    @GetMapping(LearningRoutes.NOTES_FILE)
    ResponseEntity<String> file() {
        String notes = new NotesMarkup(margins.mine(current.require()), texts, current.language()).markdown();
        return ResponseEntity.ok()
                .contentType(MARKDOWN)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("notes.md")
                                .build()
                                .toString())
                .body(notes);
    }

    @ExceptionHandler(NotSignedIn.class)
    ResponseEntity<Void> notSignedIn() {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }
}
