package org.qihang.course.internal.source;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.qihang.course.CourseId;
import org.qihang.course.CourseRoutes;
import org.qihang.course.LessonId;
import org.qihang.course.internal.Blobs;
import org.qihang.markdown.Addresses;
import org.qihang.markdown.Target;

/** Where the relative addresses of one lesson lead: to the pages of other lessons, and to files by their content. */
record LessonAddresses(CourseId course, LessonFile from, SourceFiles files, Map<String, LessonId> ids)
        implements Addresses {

    @Override
    public Target resolve(String address) {
        int hash = address.indexOf('#');
        String path = hash < 0 ? address : address.substring(0, hash);
        String fragment = hash < 0 ? "" : address.substring(hash);
        String target = path.isEmpty() ? from.path() : file(from, path).orElse("");
        LessonId lesson = ids.get(target);
        if (lesson != null) {
            return Target.page(CourseRoutes.lesson(course, lesson) + fragment);
        }
        byte[] content = files.files().get(target);
        return content == null
                ? Target.NOWHERE
                : Target.file(
                        CourseRoutes.asset(Blobs.sha256(content), target.substring(target.lastIndexOf('/') + 1)),
                        content.length);
    }

    /** Without percent signs; what is no right encoding stays as it is. */
    static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /** The path within the course; empty where the address leads out of it. */
    static Optional<String> file(LessonFile from, String address) {
        try {
            String decoded = decoded(address);
            URI base = new URI(null, null, "/" + from.path(), null);
            String path =
                    base.resolve(new URI(null, null, decoded, null)).normalize().getPath();
            return path.startsWith("/..") ? Optional.empty() : Optional.of(path.substring(1));
        } catch (java.net.URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
