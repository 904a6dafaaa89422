package org.qihang.course.internal.source;

import java.util.Set;

/** Keys that nobody reads are most often misspelt. */
final class Keys {

    private Keys() {}

    static void unknown(String file, YamlMap map, Set<String> known, Findings findings) {
        for (String key : map.keys()) {
            if (!known.contains(key)) {
                findings.warning(
                        file, map.line(key), map.column(key), "course.check.unknownKey", key, Nearest.to(key, known));
            }
        }
    }
}
