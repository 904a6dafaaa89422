package org.qihang.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qihang.store.Identifier;
import org.qihang.store.Migration;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.data.mapping.context.MappingContext;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;
import org.springframework.util.ClassUtils;

/**
 * Of each form that the documents of a collection ever had, samples lie in {@code src/test/resources/forms}. Whoever
 * changes a document sees these tests fail. A field that may be missing is added to the newest samples; any other change
 * gets a {@link Migration} and samples of the next form, and the older ones stay.
 */
@QihangTest
class StoredFormsTest {

    @Autowired
    MongoConverter converter;

    @Autowired
    MappingContext<? extends MongoPersistentEntity<?>, MongoPersistentProperty> mapping;

    @Autowired
    Forms forms;

    @ParameterizedTest
    @MethodSource("documents")
    void whatIsReadFromTheNewestFormIsWrittenAgainAsItWas(Class<?> type) {
        for (Document sample : newest(type)) {
            Document written = new Document();
            converter.write(converter.read(type, sample), written);

            assertThat(bson(written)).as("%s", collection(type)).isEqualTo(bson(sample));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theSamplesShowEveryField(Class<?> type) {
        Set<String> missing = new TreeSet<>();

        collectMissing(type, newest(type), "", missing);

        assertThat(missing)
                .as("fields that no sample of %s shows", collection(type))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void olderFormsAreBroughtToTheNext(Class<?> type) {
        String collection = collection(type);
        for (int form = forms.newest(collection) - 1; form > 0; form--) {
            List<Document> old = samples(collection, form);
            old.forEach(sample -> forms.bring(collection, sample));

            List<Document> newest = newest(type);
            newest.forEach(sample -> sample.put(Migration.FORM, forms.newest(collection)));
            assertThat(old).as("%s, from form %d", collection, form).isEqualTo(newest);
        }
    }

    private void collectMissing(Class<?> type, List<Document> samples, String path, Set<String> missing) {
        for (MongoPersistentProperty property : mapping.getRequiredPersistentEntity(type)) {
            String field = property.getFieldName();
            List<?> values = samples.stream()
                    .map(sample -> sample.get(field))
                    .filter(Objects::nonNull)
                    .flatMap(StoredFormsTest::elements)
                    .toList();
            List<Document> inner = values.stream()
                    .filter(Document.class::isInstance)
                    .map(Document.class::cast)
                    .toList();
            Class<?> element = property.getActualType();
            if (values.isEmpty()) {
                missing.add(path + field);
            } else if (element.isRecord() && !Identifier.class.isAssignableFrom(element) && !inner.isEmpty()) {
                collectMissing(element, property.isMap() ? values(inner) : inner, path + field + ".", missing);
            }
        }
    }

    private static Stream<?> elements(Object value) {
        return value instanceof Collection<?> many ? many.stream() : Stream.of(value);
    }

    private static List<Document> values(List<Document> maps) {
        return maps.stream()
                .flatMap(map -> map.values().stream())
                .flatMap(StoredFormsTest::elements)
                .filter(Document.class::isInstance)
                .map(Document.class::cast)
                .toList();
    }

    private List<Document> newest(Class<?> type) {
        return samples(collection(type), forms.newest(collection(type)));
    }

    private String collection(Class<?> type) {
        return mapping.getRequiredPersistentEntity(type).getCollection();
    }

    private static List<Document> samples(String collection, int form) {
        String name = "/forms/%s-%d.json".formatted(collection, form);
        try (InputStream in = StoredFormsTest.class.getResourceAsStream(name)) {
            assertThat(in).as("samples of %s in %s", collection, name).isNotNull();
            List<Document> samples = BsonArray.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
                    .map(sample -> new DocumentCodec()
                            .decode(
                                    sample.asDocument().asBsonReader(),
                                    DecoderContext.builder().build()))
                    .toList();
            assertThat(samples).as(name).isNotEmpty();
            return samples;
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** Whatever the order of the fields. */
    private static Map<String, Object> bson(Document document) {
        BsonDocument bson = document.toBsonDocument(Document.class, MongoClientSettings.getDefaultCodecRegistry());
        return Map.copyOf(bson);
    }

    /** The types that are stored; projections, which only read a part, lie in others or are named differently. */
    static Stream<Class<?>> documents() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition candidate) {
                return candidate.getMetadata().isIndependent()
                        && candidate.getMetadata().getClassName().endsWith("Document");
            }
        };
        scanner.addIncludeFilter(
                new AnnotationTypeFilter(org.springframework.data.mongodb.core.mapping.Document.class));
        return scanner.findCandidateComponents("org.qihang").stream()
                .map(candidate -> Objects.requireNonNull(candidate.getBeanClassName()))
                .sorted()
                .map(name -> ClassUtils.resolveClassName(name, StoredFormsTest.class.getClassLoader()));
    }
}
