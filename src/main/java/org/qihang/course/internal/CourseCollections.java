package org.qihang.course.internal;

import org.qihang.store.DeclaredCollection;
import org.qihang.store.DeclaredCollections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class CourseCollections {

    @Bean
    DeclaredCollections courseData() {
        return DeclaredCollections.of(
                DeclaredCollection.named(CourseDocument.COLLECTION)
                        .withEvents()
                        .index(new Index().named("university").on("university", Direction.ASC)),
                DeclaredCollection.named(ReleaseDocument.COLLECTION)
                        .index(new Index()
                                .named("course_time")
                                .on("course", Direction.ASC)
                                .on("importedAt", Direction.DESC)),
                DeclaredCollection.named(LessonTextDocument.COLLECTION),
                DeclaredCollection.named(AnswerKeyDocument.COLLECTION),
                DeclaredCollection.named(BlobDocument.COLLECTION),
                DeclaredCollection.named(UploadDocument.COLLECTION));
    }
}
