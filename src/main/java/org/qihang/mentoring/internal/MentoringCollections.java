package org.qihang.mentoring.internal;

import org.qihang.store.DeclaredCollection;
import org.qihang.store.DeclaredCollections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class MentoringCollections {

    @Bean
    DeclaredCollections mentoringData() {
        return DeclaredCollections.of(
                DeclaredCollection.named(MentorDocument.COLLECTION),
                DeclaredCollection.named(BookingDocument.COLLECTION)
                        .withEvents()
                        .index(new Index()
                                .named("mentor_start")
                                .on("mentor", Direction.ASC)
                                .on("start", Direction.ASC))
                        .index(new Index()
                                .named("student_start")
                                .on("student", Direction.ASC)
                                .on("start", Direction.ASC))
                        .index(new Index()
                                .named("until")
                                .on("until", Direction.ASC)
                                .sparse())
                        .index(new Index()
                                .named("move_until")
                                .on("move.until", Direction.ASC)
                                .sparse()),
                DeclaredCollection.named(DiaryDocument.COLLECTION)
                        .index(new Index()
                                .named("claims_until")
                                .on("claims.until", Direction.ASC)
                                .sparse())
                        .index(new Index().named("claims_end").on("claims.end", Direction.ASC)));
    }
}
