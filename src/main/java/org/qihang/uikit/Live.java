package org.qihang.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.spring.annotation.SpringComponent;
import jakarta.annotation.PreDestroy;
import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.qihang.store.Hint;
import org.qihang.store.Hinted;
import org.qihang.store.Reconciliation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;

/**
 * Draws parts of open pages anew when what they show has changed, through whichever node. Many changes at once become
 * one drawing. A drawing reads again and must leave alone what a person is typing.
 */
@SpringComponent
public class Live {

    private static final Logger LOG = LoggerFactory.getLogger(Live.class);
    /** What comes within this time is drawn together: a camp whose seats go in a rush is one picture, not hundreds. */
    private static final Duration GATHER = Duration.ofMillis(200);
    /** A reconciliation comes to all open pages at the same time, which would all ask the database at once. */
    private static final Duration SPREAD = Duration.ofSeconds(20);

    private final Viewer viewer;
    private final Map<Hint, Set<Drawing>> drawings = new ConcurrentHashMap<>();
    private final ExecutorService pages = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live").daemon().factory());

    Live(Viewer viewer) {
        this.viewer = viewer;
    }

    /** For as long as the part is on a page, which is told as soon as something changes. */
    public void show(Component part, Hint hint, Runnable drawAnew) {
        whileAttached(part, ui -> {
            Connection.of(ui).open();
            return () -> Connection.of(ui).close();
        });
        follow(part, hint, drawAnew);
    }

    /** As {@link #show}, for what may wait for the person's next step on a page that shows nothing else live. */
    public void follow(Component part, Hint hint, Runnable drawAnew) {
        Runnable asTheViewer = viewer.later(drawAnew);
        whileAttached(part, ui -> {
            Drawing drawing = new Drawing(ui, asTheViewer);
            begin(hint, drawing);
            return () -> end(hint, drawing);
        });
    }

    private static void whileAttached(Component part, Function<UI, Command> begin) {
        part.getUI().ifPresent(ui -> endWith(part, begin.apply(ui)));
        part.addAttachListener(event -> endWith(part, begin.apply(event.getUI())));
    }

    private static void endWith(Component part, Command end) {
        part.addDetachListener(event -> {
            event.unregisterListener();
            end.execute();
        });
    }

    private void begin(Hint hint, Drawing drawing) {
        drawings.compute(hint, (any, others) -> {
            Set<Drawing> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(drawing);
            return all;
        });
    }

    private void end(Hint hint, Drawing drawing) {
        drawing.ended = true;
        drawings.computeIfPresent(hint, (any, all) -> {
            all.remove(drawing);
            return all.isEmpty() ? null : all;
        });
    }

    @EventListener
    void on(Hinted hinted) {
        drawings.getOrDefault(hinted.hint(), Set.of()).forEach(Drawing::soon);
    }

    @EventListener
    void on(Reconciliation due) {
        drawings.values().forEach(all -> all.forEach(Drawing::sometime));
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
        pages.shutdownNow();
    }

    private final class Drawing {

        private final UI ui;
        private final Runnable drawAnew;
        private final AtomicBoolean isDue = new AtomicBoolean();
        /** Its part has left the page; under the page's lock, as the drawing itself. */
        private boolean ended;

        Drawing(UI ui, Runnable drawAnew) {
            this.ui = ui;
            this.drawAnew = drawAnew;
        }

        void soon() {
            if (isDue.compareAndSet(false, true)) {
                in(GATHER.toMillis());
            }
        }

        void sometime() {
            in(ThreadLocalRandom.current().nextLong(SPREAD.toMillis()));
        }

        private void in(long millis) {
            timer.schedule(() -> pages.execute(this::ask), millis, TimeUnit.MILLISECONDS);
        }

        private void ask() {
            isDue.set(false);
            try {
                ui.access(this::draw);
            } catch (UIDetachedException gone) {
                // the page was closed meanwhile
            }
        }

        /** What can't be read now is drawn at the next reconciliation; what stands stays. */
        private void draw() {
            if (ended) {
                return;
            }
            try {
                drawAnew.run();
            } catch (RuntimeException e) {
                LOG.warn("A part of a page stays as it is: {}", e.toString());
            }
        }
    }

    /** Lessons are read for an hour and change for nobody: a page without live parts keeps no connection. */
    private static final class Connection implements Serializable {

        private final UI ui;
        private int parts;

        private Connection(UI ui) {
            this.ui = ui;
        }

        static Connection of(UI ui) {
            Connection known = ComponentUtil.getData(ui, Connection.class);
            if (known == null) {
                known = new Connection(ui);
                ComponentUtil.setData(ui, Connection.class, known);
            }
            return known;
        }

        void open() {
            parts++;
            settle();
        }

        void close() {
            parts--;
            settle();
        }

        /** Once at the end of the request: between two live pages the connection stays. */
        private void settle() {
            ui.beforeClientResponse(ui, context -> {
                PushMode wanted = parts > 0 ? PushMode.AUTOMATIC : PushMode.DISABLED;
                if (ui.getPushConfiguration().getPushMode() != wanted) {
                    ui.getPushConfiguration().setPushMode(wanted);
                }
            });
        }
    }
}
