package org.qihang.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/** A case has to send what it says that it covers; when it fails, it says where the manual promises otherwise. */
final class KeepsItsPromise implements BeforeEachCallback, AfterEachCallback, TestExecutionExceptionHandler {

    private static final String MANUAL = "https://www.mongodb.com/docs/manual/";

    @Override
    public void beforeEach(ExtensionContext context) {
        Servers.running(context).forEach(server -> server.sent().clear());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            return;
        }
        Set<String> sent = new TreeSet<>();
        Servers.running(context).forEach(server -> sent.addAll(server.sent()));
        assertThat(sent)
                .as("what the case sends, of which it says that it covers")
                .contains(promises(context).value());
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        if (failure instanceof TestAbortedException) {
            throw failure;
        }
        throw new AssertionError(
                "Against " + MANUAL
                        + String.join(", " + MANUAL, List.of(promises(context).manual())) + ": " + failure.getMessage(),
                failure);
    }

    private static Promises promises(ExtensionContext context) {
        Promises promises = context.getRequiredTestMethod().getAnnotation(Promises.class);
        if (promises == null) {
            throw new IllegalStateException(context.getRequiredTestMethod() + " names no page of the manual");
        }
        return promises;
    }
}
