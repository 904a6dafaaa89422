package org.qihang.account.internal;

import org.qihang.store.DeclaredCollection;
import org.qihang.store.DeclaredCollections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class AccountCollections {

    @Bean
    DeclaredCollections accountData() {
        return DeclaredCollections.of(
                DeclaredCollection.named(PersonDocument.COLLECTION)
                        .withEvents()
                        .index(new Index()
                                .named("university_name")
                                .on("university", Direction.ASC)
                                .on("fullName", Direction.ASC))
                        .index(new Index().named("name").on("fullName", Direction.ASC))
                        .index(new Index()
                                .named("granted_at_name")
                                .on("grants.university", Direction.ASC)
                                .on("fullName", Direction.ASC))
                        .index(new Index().named("role").on("grants.role", Direction.ASC)),
                DeclaredCollection.named(NameDocument.COLLECTION)
                        .index(new Index()
                                .named("number")
                                .on("number", Direction.ASC)
                                .sparse()),
                DeclaredCollection.named(SignInDocument.COLLECTION)
                        .index(new Index().named("person").on("person", Direction.ASC)),
                DeclaredCollection.named(OneTimeLinkDocument.COLLECTION)
                        .withEvents()
                        .index(new Index().named("person").on("person", Direction.ASC))
                        .index(new Index().named("expires").on("expires", Direction.ASC)),
                DeclaredCollection.named(UniversityDocument.COLLECTION));
    }
}
