package org.qihang.contract;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** All words that the contract's cases cover. */
public final class Promised {

    private Promised() {}

    public static Set<String> words() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ContractTest.class));
        Set<String> words = new TreeSet<>();
        scan.findCandidateComponents(Promised.class.getPackageName()).stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), Promised.class.getClassLoader()))
                .flatMap(Promised::promises)
                .forEach(promises -> words.addAll(Arrays.asList(promises.value())));
        return words;
    }

    private static Stream<Promises> promises(Class<?> cases) {
        return Arrays.stream(cases.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Promises.class))
                .map(Promised::of);
    }

    private static Promises of(Method method) {
        return method.getAnnotation(Promises.class);
    }
}
