package org.qihang.course.internal.source;

import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Keys that nobody reads are most often misspelt, and values of another kind most often indented wrongly. */
final class Keys {

    private Keys() {}

    static void unknown(String file, YamlMap map, Set<String> known, Findings findings) {
        for (String key : map.keys()) {
            // Other systems have keys of their own; one that looks much like ours was meant for Qihang
            if (!known.contains(key) && (!findings.isForeign() || Nearest.isNear(key, Nearest.to(key, known)))) {
                findings.warning(
                        file, map.line(key), map.column(key), "course.check.unknownKey", key, Nearest.to(key, known));
            }
        }
    }

    static void texts(String file, YamlMap map, Set<String> keys, Findings findings) {
        kinds(file, map, keys, ScalarNode.class, "course.check.expectedText", findings);
    }

    static void maps(String file, YamlMap map, Set<String> keys, Findings findings) {
        kinds(file, map, keys, MappingNode.class, "course.check.expectedMap", findings);
    }

    static void lists(String file, YamlMap map, Set<String> keys, Findings findings) {
        kinds(file, map, keys, SequenceNode.class, "course.check.expectedList", findings);
    }

    private static void kinds(
            String file, YamlMap map, Set<String> keys, Class<? extends Node> kind, String textKey, Findings findings) {
        for (String key : map.keys()) {
            if (keys.contains(key) && map.isOtherThan(key, kind)) {
                findings.flaw(file, map.line(key), map.column(key), textKey, key);
            }
        }
    }
}
