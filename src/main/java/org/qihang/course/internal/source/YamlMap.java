package org.qihang.course.internal.source;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.representer.Representer;

/** A YAML mapping that knows where each of its entries stands. */
final class YamlMap {

    private static final int LARGEST = 200_000;
    private static final int MOST_ALIASES = 10;

    private final String file;
    private final int firstLine;
    private final @Nullable MappingNode node;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();

    private YamlMap(String file, int firstLine, @Nullable MappingNode node) {
        this.file = file;
        this.firstLine = firstLine;
        this.node = node;
        if (node != null) {
            for (NodeTuple entry : node.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    entries.put(key.getValue(), entry);
                }
            }
        }
    }

    /**
     * @param firstLine the line of the file at which the text begins, from 1
     * @return an empty mapping where the text is none, after an error has been noted
     */
    static YamlMap parse(String file, String text, int firstLine, Findings findings) {
        try {
            LoaderOptions limits = new LoaderOptions();
            limits.setMaxAliasesForCollections(MOST_ALIASES);
            limits.setCodePointLimit(LARGEST);
            limits.setAllowDuplicateKeys(false);
            Yaml yaml = new Yaml(
                    new SafeConstructor(limits),
                    new Representer(new org.yaml.snakeyaml.DumperOptions()),
                    new org.yaml.snakeyaml.DumperOptions(),
                    limits);
            Node root = yaml.compose(new StringReader(text));
            if (root instanceof MappingNode mapping) {
                return new YamlMap(file, firstLine, mapping);
            }
            findings.flaw(file, firstLine, 1, "course.check.yamlNoMapping");
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            int line = mark == null ? firstLine : firstLine + mark.getLine();
            findings.flaw(
                    file, line, mark == null ? 1 : mark.getColumn() + 1, "course.check.yaml", oneLine(e.getProblem()));
        } catch (YAMLException e) {
            findings.flaw(file, firstLine, 1, "course.check.yaml", oneLine(e.getMessage()));
        }
        return new YamlMap(file, firstLine, null);
    }

    private static String oneLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    /** It was no mapping at all, which has been noted. */
    boolean isBroken() {
        return node == null;
    }

    /** Nothing that could be read; why has been noted. */
    static YamlMap missing(String file) {
        return new YamlMap(file, 1, null);
    }

    boolean isMissing() {
        return node == null;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    Optional<String> text(String key) {
        return value(key)
                .filter(ScalarNode.class::isInstance)
                .map(ScalarNode.class::cast)
                .map(ScalarNode::getValue)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    List<String> texts(String key) {
        return value(key).stream()
                .flatMap(node -> node instanceof SequenceNode list ? list.getValue().stream() : Stream.of(node))
                .filter(ScalarNode.class::isInstance)
                .map(item -> ((ScalarNode) item).getValue().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Whether there is such an entry, and its value is of another kind; an entry without a value is of any. */
    boolean isOtherThan(String key, Class<? extends Node> kind) {
        return value(key)
                .filter(node -> !kind.isInstance(node)
                        && !(node instanceof ScalarNode scalar
                                && scalar.getValue().isEmpty()))
                .isPresent();
    }

    /** An empty mapping where there is none. */
    YamlMap map(String key) {
        return new YamlMap(
                file,
                firstLine,
                value(key)
                        .filter(MappingNode.class::isInstance)
                        .map(MappingNode.class::cast)
                        .orElse(null));
    }

    List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        if (value(key).orElse(null) instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                maps.add(new YamlMap(file, firstLine, item instanceof MappingNode mapping ? mapping : null));
            }
        }
        return maps;
    }

    Set<String> keys() {
        return entries.keySet();
    }

    /** Of the entry, or of the mapping where there is no such entry. */
    int line(String key) {
        Mark mark = mark(key);
        return mark == null ? firstLine : firstLine + mark.getLine();
    }

    int column(String key) {
        Mark mark = mark(key);
        return mark == null ? 1 : mark.getColumn() + 1;
    }

    private @Nullable Mark mark(String key) {
        NodeTuple entry = entries.get(key);
        if (entry != null) {
            return entry.getKeyNode().getStartMark();
        }
        return node == null ? null : node.getStartMark();
    }

    private Optional<Node> value(String key) {
        return Optional.ofNullable(entries.get(key)).map(NodeTuple::getValueNode);
    }
}
