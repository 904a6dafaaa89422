package org.qihang.learning.internal;

import org.qihang.store.DeclaredCollection;
import org.qihang.store.DeclaredCollections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class LearningCollections {

    @Bean
    DeclaredCollections learningData() {
        return DeclaredCollections.of(
                DeclaredCollection.named(EnrolmentDocument.COLLECTION)
                        .withEvents()
                        .index(new Index()
                                .named("person_activity")
                                .on("person", Direction.ASC)
                                .on("activeAt", Direction.DESC))
                        .index(new Index()
                                .named("course_activity")
                                .on("course", Direction.ASC)
                                .on("activeAt", Direction.DESC)),
                DeclaredCollection.named(MarginDocument.COLLECTION)
                        .index(new Index()
                                .named("person_marks")
                                .on("person", Direction.ASC)
                                .on("markedAt", Direction.DESC)),
                DeclaredCollection.named(AttemptDocument.COLLECTION)
                        .withEvents()
                        .index(new Index()
                                .named("course_person_lesson_number")
                                .on("course", Direction.ASC)
                                .on("person", Direction.ASC)
                                .on("lesson", Direction.ASC)
                                .on("number", Direction.DESC))
                        .index(new Index()
                                .named("due")
                                .on("dueAt", Direction.ASC)
                                .sparse())
                        .index(new Index()
                                .named("waiting")
                                .on("waiting", Direction.ASC)
                                .sparse()));
    }
}
