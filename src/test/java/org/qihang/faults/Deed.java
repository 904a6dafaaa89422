package org.qihang.faults;

import java.util.function.Supplier;

/**
 * A command as a person gives it.
 *
 * @param prepared makes the people and things that it is about, anew each time
 */
record Deed(String name, Supplier<Attempt> prepared) {

    /**
     * What the person does, again where it failed, and with the same values.
     *
     * @param happenedOnce asserts that it was done, and once
     */
    record Attempt(Runnable act, Runnable happenedOnce) {}

    @Override
    public String toString() {
        return name;
    }
}
