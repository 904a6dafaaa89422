package org.qihang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Fails the test during which the application sent what the contract with its database doesn't cover. */
class EverythingSentIsPromised implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        WordWatch watch = SpringExtension.getApplicationContext(context).getBean(WordWatch.class);
        assertThat(watch.unpromised())
                .as("sent to the database, but covered by no case in org.qihang.contract: do without, or add a case"
                        + " there that @Promises it and names the page of MongoDB's manual")
                .isEmpty();
    }
}
