package org.qihang.demo;

import org.qihang.store.DeclaredCollection;
import org.qihang.store.DeclaredCollections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DemoCollections {

    @Bean
    DeclaredCollections demoData() {
        return DeclaredCollections.of(DeclaredCollection.named(DemoDocument.COLLECTION));
    }
}
