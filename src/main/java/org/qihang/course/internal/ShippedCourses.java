package org.qihang.course.internal;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.qihang.course.internal.source.SourceFiles;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The courses that come with the product, from {@code content/courses}. */
@Component
public class ShippedCourses {

    private static final String FOLDER = "/content/courses/";

    /** The files of each course, by its folder's name. */
    public Map<String, SourceFiles> all() throws IOException {
        Map<String, Map<String, byte[]>> courses = new TreeMap<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:content/courses/**/*.*")) {
            String address = URLDecoder.decode(file.getURL().toString(), StandardCharsets.UTF_8);
            String path = address.substring(address.lastIndexOf(FOLDER) + FOLDER.length());
            int slash = path.indexOf('/');
            if (slash > 0 && file.isReadable()) {
                courses.computeIfAbsent(path.substring(0, slash), any -> new TreeMap<>())
                        .put(path.substring(slash + 1), file.getContentAsByteArray());
            }
        }
        Map<String, SourceFiles> sources = new TreeMap<>();
        courses.forEach((name, files) -> sources.put(name, new SourceFiles(files)));
        return sources;
    }
}
