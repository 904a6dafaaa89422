package org.qihang.learning.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;

/**
 * The time that is left. The browser counts, from what the server says and not by its own date, and tells when nothing is
 * left; the server doesn't rely on that.
 */
class Countdown extends Div {

    private static final String RUN = """
            const clock = this.querySelector('.time'), told = this.querySelector('[aria-live]');
            const end = performance.now() + $0, words = JSON.parse($1);
            clearInterval(this.qihangRuns);
            const show = () => {
              const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
              const time = [Math.floor(left / 60), left % 60].map(part => String(part).padStart(2, '0')).join(':');
              if (clock.textContent !== time) clock.textContent = time;
              this.classList.toggle('hurry', left <= 60);
              if (words[left]) told.textContent = words[left];
              if (left === 0 || !this.isConnected) clearInterval(this.qihangRuns);
              if (left === 0 && this.isConnected) this.dispatchEvent(new CustomEvent('time-over'));
            };
            this.qihangRuns = setInterval(show, 250);
            show()""";

    private final Duration left;

    /** @param over called when nothing is left, if the page is still open */
    Countdown(Duration left, Runnable over) {
        this.left = left;
        addClassName("countdown");
        getElement().setAttribute("role", "timer");
        Span time = new Span();
        time.addClassName("time");
        Span told = new Span();
        told.addClassName("visually-hidden");
        told.getElement().setAttribute("aria-live", "polite");
        add(new Span(getTranslation("learning.Countdown.left")), time, told);
        getElement().addEventListener("time-over", event -> over.run());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(RUN, (double) left.toMillis(), words());
    }

    /** What screen readers say, by the seconds that are left. */
    private String words() {
        return "{\"300\":\"%s\",\"60\":\"%s\"}"
                .formatted(
                        getTranslation("learning.Countdown.minutes", 5),
                        getTranslation("learning.Countdown.minutes", 1));
    }
}
