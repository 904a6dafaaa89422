package org.qihang.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.store.Hint;
import org.qihang.store.Hinted;

class LiveTest {

    private static final Hint HINT = new Hint("mentor", "chenli");

    private final Live live = new Live(action -> action);

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        live.stop();
        MockVaadin.tearDown();
    }

    @Test
    void whatHasLeftThePageIsNotDrawnAnyMoreAlsoIfItWasDue() {
        AtomicInteger gone = new AtomicInteger();
        AtomicInteger staying = new AtomicInteger();
        Div leaves = shown(gone);
        shown(staying);

        live.on(new Hinted(HINT));
        UI.getCurrent().remove(leaves);

        await().pollInSameThread().until(() -> drawn(staying));
        assertThat(gone).hasValue(0);
    }

    @Test
    void whatIsShownAgainIsDrawnAgain() {
        AtomicInteger drawings = new AtomicInteger();
        Div part = shown(drawings);
        UI.getCurrent().remove(part);
        UI.getCurrent().add(part);

        live.on(new Hinted(HINT));

        await().pollInSameThread().until(() -> drawn(drawings));
        assertThat(drawings).hasValue(1);
    }

    private Div shown(AtomicInteger drawings) {
        Div part = new Div();
        UI.getCurrent().add(part);
        live.show(part, HINT, drawings::incrementAndGet);
        return part;
    }

    private static boolean drawn(AtomicInteger drawings) {
        MockVaadin.clientRoundtrip(false);
        return drawings.get() > 0;
    }
}
