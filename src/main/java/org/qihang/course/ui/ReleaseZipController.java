package org.qihang.course.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.qihang.account.CurrentActor;
import org.qihang.account.NotSignedIn;
import org.qihang.course.ReleaseDownloads;
import org.qihang.course.ReleaseId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A release to take away. */
@RestController
class ReleaseZipController {

    private final ReleaseDownloads downloads;
    private final CurrentActor current;

    ReleaseZipController(ReleaseDownloads downloads, CurrentActor current) {
        this.downloads = downloads;
        this.current = current;
    }

    /** Written as it is read: a course may be larger than what many who download at once may take of the memory. */
    @GetMapping("/publish/releases/{release:[a-z0-9-]+@[0-9a-f]+}.zip")
    void zip(@PathVariable String release, HttpServletResponse response) throws IOException {
        ReleaseId id = new ReleaseId(release);
        Optional<ReleaseDownloads.Zip> zip = downloads.find(current.require(), id);
        if (zip.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(id.course().value() + "-" + id.shortName() + ".zip", StandardCharsets.UTF_8)
                .build();
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        zip.get().writeTo(response.getOutputStream());
    }

    @ExceptionHandler(NotSignedIn.class)
    ResponseEntity<Void> notSignedIn() {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }
}
