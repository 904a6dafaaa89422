package org.qihang.course.ui;

import java.time.Duration;
import java.util.Set;
import org.qihang.course.internal.Blobs;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The images and attachments of courses, by their content. An address never changes what it means, so browsers keep it
 * for ever; what isn't an image is downloaded, and a drawing with a script in it can't run it.
 */
@RestController
class CourseFilesController {

    private static final Set<String> SHOWN =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml");

    private final Blobs blobs;

    CourseFilesController(Blobs blobs) {
        this.blobs = blobs;
    }

    @GetMapping("/course-files/{hash:[0-9a-f]{64}}/{name}")
    ResponseEntity<byte[]> file(@PathVariable String hash, @PathVariable String name) {
        MediaType type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
        ContentDisposition disposition = SHOWN.contains(type.toString())
                ? ContentDisposition.inline().build()
                : ContentDisposition.attachment()
                        .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                        .build();
        return blobs.get(hash)
                .map(content -> ResponseEntity.ok()
                        .contentType(type)
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                        .header("X-Content-Type-Options", "nosniff")
                        .body(content))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
