package org.qihang.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/** The specification's own examples; {@code docs/commonmark.md} says which differ, and why. */
class CommonMarkTests {

    private static final List<Example> EXAMPLES = ExampleReader.readExamples(TestResources.getSpec()).stream()
            .map(example -> new Example(tabs(example.getSource()), tabs(example.getHtml())))
            .toList();
    private static final Pattern ROW = Pattern.compile("(?m)^\\| [a-zA-Z]+: .*\\| ([\\d, ]+) \\|$");
    private static final Set<String> ADDED = Set.of("id", "rel", "loading");

    private record Example(String source, String html) {}

    @Test
    void theParserAloneFollowsTheSpecification() {
        var parser = Markdown.parser(new MutableDataSet());
        var renderer = HtmlRenderer.builder().build();
        var differing = differing(source -> renderer.render(parser.parse(source)), Set.of());
        assertThat(EXAMPLES).hasSize(652);
        assertThat(EXAMPLES.size() - differing.size()).isEqualTo(623);
    }

    @Test
    void whatReadersSeeDiffersOnlyWhereItIsSaid() throws IOException {
        var markdown = Markdown.fragment(Locale.ENGLISH, Target::page);
        var said = Files.readString(Path.of("docs/commonmark.md"));
        var listed = new TreeSet<Integer>();
        ROW.matcher(said)
                .results()
                .flatMap(row -> Pattern.compile(", ").splitAsStream(row.group(1)))
                .forEach(number -> listed.add(Integer.valueOf(number)));
        var differing = differing(source -> markdown.render(source).html(), ADDED);
        assertThat(differing).isEqualTo(listed);
        assertThat(said).contains("**" + (EXAMPLES.size() - differing.size()) + "** pass.");
    }

    private static Set<Integer> differing(UnaryOperator<String> render, Set<String> ignoredAttributes) {
        var differing = new TreeSet<Integer>();
        for (var number = 1; number <= EXAMPLES.size(); number++) {
            var example = EXAMPLES.get(number - 1);
            var comparable = ComparableHtml.of(render.apply(example.source), ignoredAttributes);
            if (!comparable.equals(ComparableHtml.of(example.html, ignoredAttributes))) {
                differing.add(number);
            }
        }
        return differing;
    }

    /** The specification writes tabs as arrows. */
    private static String tabs(String text) {
        return text.replace('→', '\t');
    }
}
