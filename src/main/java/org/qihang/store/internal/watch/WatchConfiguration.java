package org.qihang.store.internal.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;
import org.qihang.store.DeclaredCollection;
import org.qihang.store.DeclaredCollections;
import org.qihang.store.internal.StoreProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer slowCommands(
            StoreProperties properties, Shapes shapes, KnownNames names, MeterRegistry meters) {
        SlowCommands listener = new SlowCommands(properties.slow(), shapes, names, meters, System::nanoTime);
        return settings -> settings.addCommandListener(listener);
    }

    /** From the start and at zero, so that the first slow command is already a rise. */
    @Bean
    MeterBinder slowCommandsOf(List<DeclaredCollections> declared) {
        return meters -> declared.stream()
                .flatMap(module -> module.collections().stream())
                .map(DeclaredCollection::name)
                .forEach(collection -> SlowCommands.counter(meters, collection));
    }

    @Bean
    MeterFilter commandTags(StoreProperties properties) {
        return new CommandTags(properties.isEmbedded());
    }
}
