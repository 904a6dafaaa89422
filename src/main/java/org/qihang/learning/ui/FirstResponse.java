package org.qihang.learning.ui;

import static org.qihang.learning.ui.Markup.escape;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.qihang.account.CurrentActor;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.LessonId;
import org.qihang.course.LessonText;
import org.qihang.course.Response;
import org.qihang.learning.LearningRoutes;
import org.qihang.learning.Lessons;
import org.qihang.learning.Reading;
import org.qihang.uikit.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The first response to a lesson's address carries its text, for those who may see it: it stands at the first paint and
 * without a script, and Flow replaces it by the same when it has started.
 */
@Component
class FirstResponse implements VaadinServiceInitListener {

    /**
     * Run by the view. The client's router puts the view beside what it finds in the outlet. In the same moment, before
     * anything is drawn, the view takes over what the first response has of it, and the rest goes: the reader keeps their
     * place, nothing is sent twice, and no id is there twice.
     */
    static final String TAKE_OVER = """
            const view = this, outlet = document.getElementById('outlet');
            const first = outlet?.querySelector(':scope > .first-response');
            const take = () => {
              if (first?.dataset.shows === $0) {
                first.querySelectorAll('[data-part]').forEach(
                  part => view.querySelector(`[data-part="${part.dataset.part}"]`)?.replaceChildren(...part.childNodes));
              } else if ($0) {
                view.$server.showAll();
              }
              first?.remove();
            };
            if (!first || first.nextElementSibling) take();
            else new MutationObserver((changes, observer) => { observer.disconnect(); take(); }).observe(outlet, { childList: true })""";

    static final String READING = "/scripts/reading.js";

    private static final Pattern ADDRESS = Pattern.compile("/courses/([^/]+)(?:/lessons/([^/]+))?");

    private final transient Catalogue catalogue;
    private final transient Lessons lessons;
    private final transient CurrentActor current;
    private final transient Texts texts;

    FirstResponse(Catalogue catalogue, Lessons lessons, CurrentActor current, Texts texts) {
        this.catalogue = catalogue;
        this.lessons = lessons;
        this.current = current;
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::answer);
    }

    private void answer(IndexHtmlResponse response) {
        Matcher address = ADDRESS.matcher(path(response));
        if (!address.matches() || !(response.getVaadinRequest() instanceof VaadinServletRequest request)) {
            return;
        }
        Optional<Language> named = Optional.ofNullable(request.getParameter(PageLanguage.PARAMETER))
                .flatMap(Language::ofTag);
        Language language = named.orElseGet(current::language);
        String absolute = request.getHttpServletRequest().getRequestURL().toString();
        HttpStatus status = write(
                response.getDocument(), absolute, address.group(1), address.group(2), language, named.isPresent());
        response.getVaadinResponse().setStatus(status.value());
    }

    private static String path(IndexHtmlResponse response) {
        return Optional.ofNullable(response.getVaadinRequest().getPathInfo()).orElse("");
    }

    /** @param lesson null for the course's own page */
    HttpStatus write(
            Document document,
            String address,
            String course,
            @Nullable String lesson,
            Language language,
            boolean named) {
        if (!CourseId.isValid(course) || (lesson != null && !LessonId.isValid(lesson))) {
            return HttpStatus.NOT_FOUND;
        }
        CourseId id = new CourseId(course);
        if (lesson == null) {
            Optional<CourseOutline> found = catalogue.current(id);
            found.ifPresent(outline -> head(
                            outline.facts().title().in(language),
                            outline.facts().summary(),
                            address,
                            language,
                            CourseLanguages.of(outline))
                    .writeTo(document));
            return found.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND;
        }
        Reading reading = lessons.open(current.find().orElse(null), id, new LessonId(lesson), language);
        return switch (reading) {
            case Reading.Open open -> {
                head(open, address, language).writeTo(document);
                LessonMarkup markup = new LessonMarkup(open, language, named, texts);
                script(document, READING);
                if (open.enrolment() != null) {
                    script(document, LessonMargin.SCRIPT);
                }
                String fingerprint = markup.fingerprint();
                append(document, lesson(markup), fingerprint, language);
                SentFirst.remember(VaadinSession.getCurrent(), fingerprint);
                if (markup.needsScript()) {
                    script(document, LessonMarkup.SCRIPT);
                }
                yield HttpStatus.OK;
            }
            case Reading.JoinFirst join -> {
                String title = join.lesson().title().in(language);
                head(
                                title,
                                join.outline().facts().summary(),
                                address,
                                language,
                                join.lesson().languages())
                        .writeTo(document);
                append(document, invitation(title, join.outline(), language), "", language);
                yield HttpStatus.OK;
            }
            case Reading.NotFound nothing -> HttpStatus.NOT_FOUND;
        };
    }

    private static void script(Document document, String address) {
        document.head().appendElement("script").attr("type", "module").attr("src", address);
    }

    private PageHead head(Reading.Open open, String address, Language language) {
        CourseOutline course = open.outline();
        String description = open.text().objectives().isEmpty()
                ? course.facts().summary().in(language)
                : String.join(" ", open.text().objectives());
        return head(
                open.text().title(),
                new Localized(description, description),
                address,
                language,
                open.lesson().languages());
    }

    private PageHead head(
            String title, Localized description, String address, Language language, Set<Language> languages) {
        return new PageHead(
                texts.get(language.locale(), "uikit.Page.title", title),
                description.in(language),
                address,
                language,
                EnumSet.copyOf(languages));
    }

    /** As {@link LessonView} builds it, with the quiz to be seen and not yet to be answered. */
    static String lesson(LessonMarkup markup) {
        LessonText text = markup.reading().text();
        StringBuilder html = new StringBuilder("<div class=\"page\"><div class=\"lesson\">")
                .append(markup.outline())
                .append("<article class=\"text\">")
                .append(markup.text());
        if (!text.questions().isEmpty()) {
            html.append("<section class=\"stack quiz-section\">")
                    .append(quiz(markup))
                    .append("</section>");
        }
        if (!text.htmlAfterQuiz().isEmpty()) {
            html.append(markup.textAfterQuiz());
        }
        html.append(markup.foot());
        if (markup.reading().enrolment() != null) {
            html.append("<section class=\"margin\">")
                    .append(new MarginMarkup(markup).list())
                    .append("</section>");
        }
        return html.append("</article>")
                .append(markup.contents())
                .append("</div></div>")
                .toString();
    }

    /** Who hasn't begun doesn't see what may be drawn. */
    private static String quiz(LessonMarkup markup) {
        LessonText text = markup.reading().text();
        return text.rules().needsBeginning()
                ? "<div class=\"card quiz-begin\">" + new QuizFacts(markup).html(OptionalInt.empty()) + "</div>"
                : text.questions().stream()
                        .map(question -> markup.question(question).open(Response.EMPTY, true))
                        .collect(Collectors.joining());
    }

    private String invitation(String title, CourseOutline course, Language language) {
        return "<div class=\"page\"><div class=\"empty\"><h3>%s</h3><p>%s</p><a class=\"btn go\" href=\"%s\">%s</a></div></div>"
                .formatted(
                        escape(title),
                        escape(texts.get(
                                language.locale(),
                                "learning.LessonView.joinFirst",
                                course.facts().title().in(language))),
                        LearningRoutes.join(course.course()),
                        escape(texts.get(language.locale(), "learning.LessonEnd.join")));
    }

    /** As data, because parsing it again would only cost time: it comes from a sanitizer and from us. */
    private void append(Document document, String page, String shows, Language language) {
        Element outlet = document.getElementById("outlet");
        if (outlet != null) {
            outlet.appendChild(
                    new DataNode("""
                    <div class="shell first-response" data-shows="%s"><header class="bar"><a class="brand" href="/"><img src="/styles/mark.svg" alt="">\
                    <span>%s</span></a></header><main class="content">%s</main></div>""".formatted(shows, texts.get(language.locale(), "shell.MainLayout.brand"), page)));
        }
    }
}
