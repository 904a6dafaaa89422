package org.qihang.store.internal.command;

import java.util.Objects;

/** Which Qihang this is. */
final class Product {

    private Product() {}

    /** As the jar says; "development" where it runs from no jar. */
    static String version() {
        return Objects.requireNonNullElse(Product.class.getPackage().getImplementationVersion(), "development");
    }
}
