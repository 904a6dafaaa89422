package org.qihang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Fails the test during which a query was sent that no index serves. */
class EveryQueryHasItsIndex implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        QueryWatch watch = SpringExtension.getApplicationContext(context).getBean(QueryWatch.class);
        assertThat(watch.unserved()).as("queries that no declared index serves").isEmpty();
    }
}
