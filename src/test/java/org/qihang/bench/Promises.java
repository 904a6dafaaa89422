package org.qihang.bench;

import java.util.ArrayList;
import java.util.List;

/** What a measurement has to show. */
final class Promises {

    private final List<String> broken = new ArrayList<>();
    private int kept;

    void expect(boolean holds, String promise) {
        if (holds) {
            kept++;
        } else {
            broken.add(promise);
        }
    }

    /** Ends the process with exit code 1 if one is broken. */
    void end() {
        broken.forEach(promise -> System.out.println("BROKEN: " + promise));
        System.out.printf("%d of %d promises hold%n", kept, kept + broken.size());
        if (!broken.isEmpty()) {
            System.exit(1);
        }
    }
}
