package org.qihang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Fails the test during which a query was sent that no index serves, by the rules or by what the database plans. */
class EveryQueryHasItsIndex implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        ApplicationContext application = SpringExtension.getApplicationContext(context);
        assertThat(application.getBean(QueryWatch.class).unserved())
                .as("queries that no declared index serves")
                .isEmpty();
        assertThat(application.getBean(PlanWatch.class).scans(application.getBean(MongoTemplate.class)))
                .as("queries for which the database reads a whole collection")
                .isEmpty();
    }
}
