package org.qihang.camp.internal;

import org.qihang.store.DeclaredCollection;
import org.qihang.store.DeclaredCollections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class CampCollections {

    @Bean
    DeclaredCollections campData() {
        return DeclaredCollections.of(
                DeclaredCollection.named(CampDocument.COLLECTION)
                        .withEvents()
                        .index(new Index()
                                .named("status_end")
                                .on("status", Direction.ASC)
                                .on("plan.end", Direction.ASC))
                        .index(new Index()
                                .named("university_start")
                                .on("university", Direction.ASC)
                                .on("plan.start", Direction.DESC))
                        .index(new Index()
                                .named("person_end")
                                .on("applications.person", Direction.ASC)
                                .on("plan.end", Direction.ASC)),
                DeclaredCollection.named(MessageDocument.COLLECTION)
                        .withEvents()
                        .index(new Index()
                                .named("camp_at")
                                .on("camp", Direction.ASC)
                                .on("at", Direction.ASC)));
    }
}
