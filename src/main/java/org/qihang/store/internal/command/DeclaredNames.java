package org.qihang.store.internal.command;

import java.util.List;
import java.util.Objects;
import org.qihang.store.DeclaredCollection;
import org.qihang.store.DeclaredCollections;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The collections that the modules declare, also those that no database has yet. Nothing else of them is started. */
final class DeclaredNames {

    private DeclaredNames() {}

    static List<String> all() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
            configurations().forEach(context::register);
            context.refresh();
            return context.getBeansOfType(DeclaredCollections.class).values().stream()
                    .flatMap(module -> module.collections().stream())
                    .map(DeclaredCollection::name)
                    .sorted()
                    .toList();
        }
    }

    private static List<Class<?>> configurations() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Configuration.class));
        return scanner.findCandidateComponents("org.qihang").stream()
                .filter(DeclaredNames::declares)
                .<Class<?>>map(candidate -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(candidate.getBeanClassName()), DeclaredNames.class.getClassLoader()))
                .toList();
    }

    private static boolean declares(BeanDefinition candidate) {
        return candidate instanceof AnnotatedBeanDefinition annotated
                && annotated.getMetadata().getAnnotatedMethods(Bean.class.getName()).stream()
                        .anyMatch(method -> method.getReturnTypeName().equals(DeclaredCollections.class.getName()));
    }
}
