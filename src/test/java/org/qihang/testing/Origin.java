package org.qihang.testing;

/** Whose code is running. */
final class Origin {

    private Origin() {}

    /**
     * Whether the nearest code of ours, but for the caller's, is a test's: tests look where nobody else does.
     */
    static boolean isOfATest() {
        StackWalker stack = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
        Class<?> caller = stack.getCallerClass();
        return stack.walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                        .filter(type ->
                                type.getName().startsWith("org.qihang.") && type != Origin.class && type != caller)
                        .findFirst())
                .map(type -> type.getProtectionDomain().getCodeSource())
                .filter(source -> source.getLocation().getPath().contains("test-classes"))
                .isPresent();
    }
}
