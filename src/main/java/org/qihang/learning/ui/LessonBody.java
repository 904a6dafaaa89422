package org.qihang.learning.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qihang.course.ReleaseId;

/** The page of a lesson. From lesson to lesson its parts stay where they are and show something else. */
class LessonBody extends Div {

    /** A link may lead to a paragraph, which hasn't been there when the browser looked for it. */
    static final String GO_TO_FRAGMENT = """
            const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
            if (target) target.scrollIntoView();
            else window.scrollTo(0, 0)""";

    /**
     * One call, because each costs the server more than what it shows. The outline of the same course stays, with where
     * one has scrolled it.
     */
    private static final String GO_ON = """
            $0.innerHTML = $1; $2.innerHTML = $3; $4.innerHTML = $5;
            const outline = $6;
            outline.querySelector('[aria-current]')?.removeAttribute('aria-current');
            [...outline.querySelectorAll('li a')].find(link => link.getAttribute('href') === $7)?.setAttribute('aria-current', 'page');
            outline.querySelector('input').checked = false;
            """ + GO_TO_FRAGMENT;

    private final LessonEnd end;
    private final @Nullable LessonMargin margin;
    private final ReleaseId release;
    private final Article article = new Article();
    private final Fragment outline;
    private final Fragment text;
    private final Fragment foot;
    private final Fragment contents;
    private @Nullable QuizSection quiz;
    private @Nullable Fragment afterQuiz;
    private int outlined;

    /** @param margin of who joined the course */
    LessonBody(LessonMarkup markup, @Nullable QuizSection quiz, LessonEnd end, @Nullable LessonMargin margin) {
        this.end = end;
        this.margin = margin;
        release = markup.reading().outline().release();
        outline = Fragment.of(markup.outline());
        outlined = markup.outlined();
        text = Fragment.of(markup.text());
        foot = Fragment.of(markup.foot());
        contents = Fragment.of(markup.contents());
        addClassName("lesson");
        article.addClassName("text");
        article.add(text, end, foot);
        if (margin != null) {
            article.add(margin);
        }
        add(outline, article, contents);
        showRest(markup, quiz);
    }

    ReleaseId release() {
        return release;
    }

    /** Whether this is the page of lessons of the same course, for the same reader. */
    boolean fits(LessonMarkup markup) {
        return release.equals(markup.reading().outline().release())
                && (margin != null) == (markup.reading().enrolment() != null);
    }

    /** Another lesson in the place of this one. */
    void goOn(LessonMarkup markup, @Nullable QuizSection newQuiz) {
        if (markup.outlined() != outlined) {
            showOutline(markup);
        }
        showRest(markup, newQuiz);
        getElement()
                .executeJs(
                        GO_ON,
                        text,
                        Fragment.content(markup.text()),
                        foot,
                        Fragment.content(markup.foot()),
                        contents,
                        Fragment.content(markup.contents()),
                        outline,
                        markup.address(markup.reading().lesson().lesson()));
    }

    /** After something was completed or marked: the text stays as it is. */
    void refresh(LessonMarkup markup) {
        showOutline(markup);
        end.show(markup);
        if (margin != null) {
            margin.refresh(markup);
        }
    }

    /** All of it is in the browser, but for the quiz. */
    void isThere() {
        Stream.of(outline, text, foot, contents).forEach(Fragment::isThere);
        Optional.ofNullable(afterQuiz).ifPresent(Fragment::isThere);
        Optional.ofNullable(margin).ifPresent(LessonMargin::isThere);
    }

    private void showOutline(LessonMarkup markup) {
        outline.show(markup.outline());
        outlined = markup.outlined();
    }

    private void showRest(LessonMarkup markup, @Nullable QuizSection newQuiz) {
        Stream.of(Optional.ofNullable(quiz), Optional.ofNullable(afterQuiz))
                .flatMap(Optional::stream)
                .forEach(article::remove);
        quiz = newQuiz;
        afterQuiz = markup.reading().text().htmlAfterQuiz().isEmpty() ? null : Fragment.of(markup.textAfterQuiz());
        int position = 1;
        if (quiz != null) {
            article.addComponentAtIndex(position++, quiz);
        }
        if (afterQuiz != null) {
            article.addComponentAtIndex(position, afterQuiz);
        }
        end.show(markup);
        if (margin != null) {
            margin.show(markup);
        }
    }
}
