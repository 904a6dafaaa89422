package org.qihang.notification.internal;

import org.qihang.store.DeclaredCollection;
import org.qihang.store.DeclaredCollections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class NotificationCollections {

    @Bean
    DeclaredCollections notificationData() {
        return DeclaredCollections.of(
                DeclaredCollection.named(NoticeDocument.COLLECTION)
                        .index(new Index()
                                .named("person_at")
                                .on("person", Direction.ASC)
                                .on("at", Direction.DESC)
                                .on("_id", Direction.DESC))
                        .index(new Index()
                                .named("person_unread")
                                .on("person", Direction.ASC)
                                .on("readAt", Direction.ASC)),
                DeclaredCollection.named(MailDocument.COLLECTION)
                        .index(new Index()
                                .named("due")
                                .on("state", Direction.ASC)
                                .on("nextTry", Direction.ASC))
                        .index(new Index()
                                .named("state_at")
                                .on("state", Direction.ASC)
                                .on("at", Direction.DESC)
                                .on("_id", Direction.DESC))
                        .index(new Index().named("at").on("at", Direction.DESC).on("_id", Direction.DESC)));
    }
}
