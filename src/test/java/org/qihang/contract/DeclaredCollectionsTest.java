package org.qihang.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qihang.store.DeclaredCollections;
import org.qihang.store.IndexComparison;
import org.qihang.store.internal.DeclaredIndexes;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.util.ClassUtils;

/** The product's own collections, as every module declares them. */
@ContractTest
class DeclaredCollectionsTest {

    private final MongoTemplate template;

    DeclaredCollectionsTest(Server server) {
        server.database().drop();
        this.template = new MongoTemplate(server.client(), server.database().getName());
    }

    @Promises(
            value = {"create", "listCollections", "listIndexes", "createIndexes", "index.compound", "index.sparse"},
            manual = {"reference/command/create", "reference/command/createIndexes", "reference/command/listIndexes"})
    @Test
    void canBeMadeAndAreThereAtTheNextStart() {
        List<DeclaredCollections> declared = declared();
        assertThat(declared).hasSizeGreaterThan(5);
        IndexComparison first = new DeclaredIndexes(template, declared).make();
        IndexComparison second = new DeclaredIndexes(template, declared).make();
        assertThat(first.differences()).isEmpty();
        assertThat(second.differences()).isEmpty();
        assertThat(template.getCollectionNames()).contains("people", "camps", "hints", "leases");
    }

    private static List<DeclaredCollections> declared() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Configuration.class));
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            scan.findCandidateComponents("org.qihang").stream()
                    .map(found -> String.valueOf(found.getBeanClassName()))
                    .filter(name -> name.endsWith("Collections"))
                    .map(name -> ClassUtils.resolveClassName(name, DeclaredCollectionsTest.class.getClassLoader()))
                    .forEach(context::register);
            context.refresh();
            return List.copyOf(context.getBeansOfType(DeclaredCollections.class).values());
        }
    }
}
