package org.qihang.markdown;

/** Says where the relative addresses of a text lead in the application. */
@FunctionalInterface
public interface Addresses {

    /** Nothing relative leads anywhere. */
    Addresses NONE = address -> Target.NOWHERE;

    /**
     * @param address as written, percent-encoding included: a relative path, an absolute one, or a fragment alone
     *     ({@code #here}). A page with a {@code <base>} needs its own path before a fragment, so fragments come
     *     here too.
     * @return the address to put on the page, or {@link Target#NOWHERE} to leave the text without a link
     */
    Target resolve(String address);
}
