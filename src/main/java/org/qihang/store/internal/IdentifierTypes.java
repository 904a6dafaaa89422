package org.qihang.store.internal;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.qihang.store.Identifier;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** All id types of the product: each needs its own converter, since Spring Data asks for exact types. */
final class IdentifierTypes {

    private IdentifierTypes() {}

    static Set<Class<?>> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Identifier.class));
        return scanner.findCandidateComponents("org.qihang").stream()
                .map(candidate -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(candidate.getBeanClassName()), IdentifierTypes.class.getClassLoader()))
                .collect(Collectors.toSet());
    }
}
