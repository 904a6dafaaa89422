package org.qihang.course.ui;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import org.qihang.course.internal.Blobs;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The images, videos and attachments of courses, by their content. An address never changes what it means, so browsers
 * keep it for ever; what isn't seen or heard is downloaded, and a drawing with a script in it can't run it. Parts are
 * given where parts are asked for (RFC 9110, section 14), so that a video can be started anywhere.
 */
@RestController
class CourseFilesController {

    private static final Set<String> SHOWN =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/svg+xml");

    private final Blobs blobs;

    CourseFilesController(Blobs blobs) {
        this.blobs = blobs;
    }

    @GetMapping("/course-files/{hash:[0-9a-f]{64}}/{name}")
    ResponseEntity<Resource> file(
            @PathVariable String hash,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.RANGE, defaultValue = "") String range) {
        OptionalLong size = blobs.size(hash);
        if (size.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        Resource content = new Content(hash, size.getAsLong());
        if (!canGive(range, content)) {
            return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header(HttpHeaders.CONTENT_RANGE, "bytes */" + size.getAsLong())
                    .build();
        }
        MediaType type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
        ContentDisposition disposition = isShown(type)
                ? ContentDisposition.inline().build()
                : ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    /** Spring would answer with the right status, and with the whole content. */
    private static boolean canGive(String range, Resource content) {
        try {
            HttpRange.toResourceRegions(HttpRange.parseRanges(range), content);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isShown(MediaType type) {
        return SHOWN.contains(type.toString())
                || type.getType().equals("video")
                || type.getType().equals("audio");
    }

    private final class Content extends AbstractResource {

        private final String hash;
        private final long size;

        Content(String hash, long size) {
            this.hash = hash;
            this.size = size;
        }

        @Override
        public String getDescription() {
            return hash;
        }

        @Override
        public long contentLength() {
            return size;
        }

        @Override
        public InputStream getInputStream() {
            return blobs.stream(hash);
        }
    }
}
