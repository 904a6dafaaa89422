package org.qihang.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qihang.store.DomainEvent;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.util.ClassUtils;

/**
 * Of each event that a release ever wrote, samples lie in {@code src/test/resources/forms/events.json} and stay there:
 * an event waits in a document while the node that wrote it is replaced, so the next release reads it, and for a while
 * the release before reads what the next one writes. An event may gain a component that can be null; any other change is
 * a new event, and the old one goes when nobody writes it any more.
 */
@QihangTest
class StoredEventsTest {

    private static final Map<String, List<Document>> SAMPLES = samples();

    @Autowired
    MongoConverter converter;

    @Test
    void everyEventHasSamples() {
        assertThat(SAMPLES.keySet()).isEqualTo(events());
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatIsReadIsWrittenAgain(String type) {
        for (Document sample : SAMPLES.getOrDefault(type, List.of())) {
            Document written = new Document();
            converter.write(converter.read(typeOf(type), sample), written);

            assertThat(written).containsAllEntriesOf(sample);
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void theSamplesShowEveryComponent(String type) {
        Set<String> shown = SAMPLES.getOrDefault(type, List.of()).stream()
                .flatMap(sample -> sample.keySet().stream())
                .collect(Collectors.toSet());

        assertThat(Arrays.stream(typeOf(type).getRecordComponents()).map(RecordComponent::getName))
                .allMatch(shown::contains);
    }

    static Set<String> events() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(DomainEvent.class));
        return scanner.findCandidateComponents("org.qihang").stream()
                .map(candidate -> Objects.requireNonNull(candidate.getBeanClassName()))
                .map(name -> name.substring("org.qihang.".length()))
                // Those of tests lie in their classes
                .filter(name -> name.indexOf('$') < 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Class<?> typeOf(String type) {
        return ClassUtils.resolveClassName("org.qihang." + type, StoredEventsTest.class.getClassLoader());
    }

    private static Map<String, List<Document>> samples() {
        try (InputStream in = StoredEventsTest.class.getResourceAsStream("/forms/events.json")) {
            Document all = Document.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return all.keySet().stream()
                    .collect(Collectors.toMap(type -> type, type -> all.getList(type, Document.class)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
