package org.qihang.testing;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qihang.Application;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The application as its jar runs it, from the classes of this build, without the components of tests beside them. */
public final class Product {

    /** What {@link #main} prints when it serves pages; its port follows. */
    public static final String UP = "up ";

    private Product() {}

    public static void main(String[] options) {
        String port = run(options).getEnvironment().getProperty("local.server.port");
        System.out.println(UP + port);
    }

    /** In this process. */
    public static ConfigurableApplicationContext run(String... options) {
        return new SpringApplicationBuilder(Application.class)
                .initializers(context ->
                        context.getBeanFactory().registerSingleton("withoutTestClasses", new WithoutTestClasses()))
                .run(options);
    }

    /** In a process of its own. What it writes to standard output can be read; its log goes to the file. */
    public static ProcessBuilder process(Class<?> main, Path log, List<String> options) {
        Stream<String> all = Stream.concat(
                Stream.of(
                        main.getName(),
                        "--server.port=0",
                        "--logging.threshold.console=off",
                        "--logging.file.name=" + log,
                        "--vaadin.productionMode=true"),
                options.stream());
        ProcessBuilder builder = java(all.toList());
        builder.environment().keySet().removeAll(List.of("MONGODB_URI", "QIHANG_DATA"));
        return builder;
    }

    /** @param arguments options of the JVM, the class, and what it is given */
    public static ProcessBuilder java(List<String> arguments) {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-cp",
                classPath());
        return new ProcessBuilder(Stream.concat(java, arguments.stream()).toList());
    }

    /** Maven's exec plugin loads classes by a loader of its own. */
    private static String classPath() {
        return Product.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(Product::file).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private static String file(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(url + " is no file", e);
        }
    }

    private static final class WithoutTestClasses extends TypeExcludeFilter {

        private static final URI HERE = location();

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
            return type.getResource().getURL().toString().startsWith(HERE.toString());
        }

        private static URI location() {
            try {
                return Product.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI();
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WithoutTestClasses;
        }

        @Override
        public int hashCode() {
            return WithoutTestClasses.class.hashCode();
        }
    }
}
