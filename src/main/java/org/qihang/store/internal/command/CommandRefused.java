package org.qihang.store.internal.command;

import java.util.List;

/** A command that can't be carried out, for a reason that the operator is told. */
public final class CommandRefused extends RuntimeException {

    private final String textKey;
    private final transient List<Object> arguments;

    CommandRefused(String textKey, Object... arguments) {
        super(textKey);
        this.textKey = textKey;
        this.arguments = List.of(arguments);
    }

    public String textKey() {
        return textKey;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
