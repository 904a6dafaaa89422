package org.qihang.store.internal.command;

/** A command line that isn't one: the operator is shown how it is used. */
public final class Misused extends RuntimeException {}
