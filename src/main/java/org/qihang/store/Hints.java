package org.qihang.store;

import java.util.List;
import org.qihang.store.internal.HintLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Tells all nodes that something has changed, so that open pages and copies in memory follow: see {@link Hinted}. Told
 * after the change, by the receiver of its event where there is one. A hint that can't be written is no reason for a
 * command to fail: {@link Reconciliation} finds what it failed to say.
 */
@Component
public class Hints {

    private static final Logger LOG = LoggerFactory.getLogger(Hints.class);

    private final HintLog log;

    Hints(HintLog log) {
        this.log = log;
    }

    public void tell(Hint... hints) {
        try {
            log.append(List.of(hints));
        } catch (DataAccessException e) {
            LOG.warn("Open pages learn of {} a little later: {}", List.of(hints), e.getMessage());
        }
    }
}
