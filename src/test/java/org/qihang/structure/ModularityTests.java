package org.qihang.structure;

import org.junit.jupiter.api.Test;
import org.qihang.Application;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modulesKnowOnlyWhatTheyDeclare() {
        ApplicationModules.of(Application.class).verify();
    }
}
