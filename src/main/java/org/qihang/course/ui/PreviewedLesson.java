package org.qihang.course.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.stream.Collectors;
import org.qihang.course.CourseOutline;
import org.qihang.course.CourseRoutes;
import org.qihang.course.LessonText;

/** The text and the questions with their choices, which can't be answered here. Links stay within the preview. */
class PreviewedLesson extends Div {

    private final CourseOutline outline;

    PreviewedLesson(CourseOutline outline, LessonText text) {
        this.outline = outline;
        getElement().setAttribute("lang", text.language().tag());
        getElement().executeJs("import('/scripts/prose.js').then(prose => prose.enrich(this))");
        add(prose(text.html()));
        if (!text.questions().isEmpty()) {
            add(new H2(getTranslation("course.PreviewedLesson.quiz")));
            text.questions().forEach(question -> add(question(question)));
        }
        if (!text.htmlAfterQuiz().isBlank()) {
            add(prose(text.htmlAfterQuiz()));
        }
    }

    private Html prose(String html) {
        String published = "href=\"" + CourseRoutes.course(outline.course()) + "/lessons/";
        String previewed = "href=\"" + PublishRoutes.preview(outline.release());
        return new Html("<div class=\"prose\">" + html.replace(published, previewed) + "</div>");
    }

    private static Html question(LessonText.Question question) {
        return new Html("<div class=\"prose\" role=\"group\"><div>" + question.promptHtml() + "</div>"
                + question.hintHtml() + fields(question) + "</div>");
    }

    /** What there is to choose from; where something is typed, a field. */
    private static String fields(LessonText.Question question) {
        return switch (question.kind()) {
            case SINGLE_CHOICE, TRUE_FALSE -> boxes("radio", question.itemsHtml());
            case MULTIPLE_CHOICE -> boxes("checkbox", question.itemsHtml());
            case FILL_IN, NUMERIC -> "<input type=\"text\" disabled>";
            case SHORT_TEXT -> "<textarea rows=\"3\" disabled></textarea>";
            case ORDERING -> list("ul", question.itemsHtml());
            case MATCHING -> list("ul", question.itemsHtml()) + list("ol", question.targetsHtml());
        };
    }

    private static String boxes(String type, List<String> choices) {
        return choices.stream()
                .map(choice -> "<label class=\"row\"><input type=\"%s\" disabled><span>%s</span></label>"
                        .formatted(type, choice))
                .collect(Collectors.joining());
    }

    private static String list(String element, List<String> items) {
        return items.stream()
                .map(item -> "<li>" + item + "</li>")
                .collect(Collectors.joining("", "<" + element + ">", "</" + element + ">"));
    }
}
