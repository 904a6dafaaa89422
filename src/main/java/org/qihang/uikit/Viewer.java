package org.qihang.uikit;

/** Who looks at the page, for what happens on it outside a request. */
public interface Viewer {

    /** The action, to be run later on behalf of whoever looks at the page now. */
    Runnable later(Runnable action);
}
