package org.qihang.camp;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.qihang.store.DomainEvent;
import org.qihang.store.Happened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers in tests what the relay delivered about camps. */
@Component
class HeardOfCamps {

    private final List<DomainEvent> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void on(Happened<?> happened) {
        if (happened.event().getClass().getPackageName().equals("org.qihang.camp")) {
            heard.add(happened.event());
        }
    }

    List<DomainEvent> about(CampId camp) {
        return heard.stream()
                .filter(event -> event.toString().contains(camp.toString()))
                .distinct()
                .toList();
    }
}
