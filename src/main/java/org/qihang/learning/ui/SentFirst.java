package org.qihang.learning.ui;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Which pages a browser got with its last first responses, so that its views needn't send them again. */
final class SentFirst implements Serializable {

    /** Pages that are loading at the same time. */
    private static final int MOST = 8;

    private final ArrayDeque<String> fingerprints = new ArrayDeque<>();

    private SentFirst() {}

    /** @param session null outside Flow */
    static void remember(@Nullable VaadinSession session, String fingerprint) {
        if (session == null) {
            return;
        }
        SentFirst sent = session.getAttribute(SentFirst.class);
        if (sent == null) {
            sent = new SentFirst();
            session.setAttribute(SentFirst.class, sent);
        }
        if (sent.fingerprints.size() == MOST) {
            sent.fingerprints.removeFirst();
        }
        sent.fingerprints.addLast(fingerprint);
    }

    /** Answers true once for each that was remembered. */
    static boolean take(VaadinSession session, String fingerprint) {
        SentFirst sent = session.getAttribute(SentFirst.class);
        return sent != null && sent.fingerprints.removeFirstOccurrence(fingerprint);
    }
}
