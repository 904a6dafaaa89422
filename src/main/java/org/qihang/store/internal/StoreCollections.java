package org.qihang.store.internal;

import org.qihang.store.DeclaredCollection;
import org.qihang.store.DeclaredCollections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StoreCollections {

    @Bean
    DeclaredCollections storeData() {
        return DeclaredCollections.of(
                DeclaredCollection.named(HintLog.COLLECTION),
                DeclaredCollection.named(Migrating.COLLECTION),
                DeclaredCollection.named("leases"));
    }
}
