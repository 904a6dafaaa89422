package org.qihang.markdown;

/**
 * Where a relative address leads.
 *
 * @param kind a page of the application, a file to load, or nothing
 * @param address as the browser will see it; empty for nothing
 * @param size of a file in bytes, or -1 where it isn't known
 */
public record Target(Kind kind, String address, long size) {

    public enum Kind {
        PAGE,
        FILE,
        NOWHERE
    }

    private static final long UNKNOWN = -1;

    public static final Target NOWHERE = new Target(Kind.NOWHERE, "", UNKNOWN);

    /** A page of the application. */
    public static Target page(String address) {
        return new Target(Kind.PAGE, address, UNKNOWN);
    }

    /** A file that the browser loads by itself, past the application's router. */
    public static Target file(String address) {
        return file(address, UNKNOWN);
    }

    /** A file, of which readers are told how large it is. */
    public static Target file(String address, long size) {
        return new Target(Kind.FILE, address, size);
    }
}
