package org.qihang.markdown;

/**
 * Where a relative address leads.
 *
 * @param kind a page of the application, a file to load, or nothing
 * @param address as the browser will see it; empty for nothing
 */
public record Target(Kind kind, String address) {

    public enum Kind {
        PAGE,
        FILE,
        NOWHERE
    }

    public static final Target NOWHERE = new Target(Kind.NOWHERE, "");

    /** A page of the application. */
    public static Target page(String address) {
        return new Target(Kind.PAGE, address);
    }

    /** A file that the browser loads by itself, past the application's router. */
    public static Target file(String address) {
        return new Target(Kind.FILE, address);
    }
}
