package org.qihang.shell.internal;

/**
 * What browsers may load and run for us (Content Security Policy Level 3): what comes from our own host, in no one's frame,
 * without plugins. Why each exception is there is said in docs/decisions/0019.
 */
public final class ContentPolicies {

    public static final String HEADER = "Content-Security-Policy";

    /** Of all that isn't a page of the application: files, downloads, and what is said while the database is away. */
    public static final String OF_THE_REST = """
            default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; media-src 'self'; font-src 'self'; \
            form-action 'self'; base-uri 'none'; frame-ancestors 'none'""";

    private static final String OF_PAGE = """
            default-src 'none'; script-src 'self' 'nonce-%s' 'strict-dynamic' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; \
            img-src 'self' data:; media-src 'self'; font-src 'self' data:; connect-src 'self'; manifest-src 'self'; \
            form-action 'self'; base-uri 'self'; object-src 'none'; frame-src 'none'; frame-ancestors 'none'""";

    private ContentPolicies() {}

    /** @param nonce that the page's scripts carry, in no other response */
    public static String ofPage(String nonce) {
        return OF_PAGE.formatted(nonce);
    }
}
