package org.qihang.course.internal.source;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qihang.course.CourseId;
import org.qihang.course.CourseRoutes;
import org.qihang.course.LessonId;
import org.qihang.course.internal.Blobs;
import org.qihang.markdown.Addresses;
import org.qihang.markdown.Target;

/** Where the relative addresses of one lesson lead: to the pages of other lessons, and to files by their content. */
record LessonAddresses(CourseId course, String from, SourceFiles files, Map<String, LessonId> ids, boolean foreign)
        implements Addresses {

    /** Only to see which file an address means. */
    static LessonAddresses checking(String from, SourceFiles files, boolean foreign) {
        return new LessonAddresses(new CourseId("any"), from, files, Map.of(), foreign);
    }

    @Override
    public Target resolve(String address) {
        int hash = address.indexOf('#');
        String path = hash < 0 ? address : address.substring(0, hash);
        String fragment = hash < 0 ? "" : address.substring(hash);
        String target = path.isEmpty() ? from : file(path).orElse("");
        LessonId lesson = ids.get(target);
        if (lesson != null) {
            return Target.page(CourseRoutes.lesson(course, lesson) + fragment);
        }
        byte[] content = files.files().get(target);
        return content == null
                ? Target.NOWHERE
                : Target.file(CourseRoutes.asset(Blobs.sha256(content), target.substring(target.lastIndexOf('/') + 1)));
    }

    /** Without percent signs; what is no right encoding stays as it is. */
    static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /** The file that an address without its fragment means; empty where there is none. */
    Optional<String> file(String address) {
        return file(from, address)
                .flatMap(path -> spellings(path).filter(files::contains).findFirst());
    }

    /** Other systems link to what they make of a file: {@code NAME.html}, {@code NAME}, or the folder of its index. */
    private Stream<String> spellings(String path) {
        if (!foreign) {
            return Stream.of(path);
        }
        String bare = path.replaceFirst("(?:\\.html?|/)$", "");
        String folder = bare.isEmpty() ? "" : bare + "/";
        return Stream.of(path, bare + ".md", bare + ".markdown", folder + "README.md", folder + "index.md");
    }

    /** The path within the course; empty where the address leads out of it. */
    static Optional<String> file(String from, String address) {
        try {
            String decoded = decoded(address);
            URI base = new URI(null, null, "/" + from, null);
            String path =
                    base.resolve(new URI(null, null, decoded, null)).normalize().getPath();
            return path.startsWith("/..") ? Optional.empty() : Optional.of(path.substring(1));
        } catch (java.net.URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
