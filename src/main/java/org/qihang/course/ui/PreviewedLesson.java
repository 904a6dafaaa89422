package org.qihang.course.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
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

    private Html question(LessonText.Question question) {
        String kind = question.several() ? "checkbox" : "radio";
        StringBuilder html = new StringBuilder("<div class=\"prose\" role=\"group\"><div>")
                .append(question.promptHtml())
                .append("</div>");
        List<String> choices = question.choicesHtml();
        choices.forEach(choice -> html.append(
                "<label class=\"row\"><input type=\"%s\" disabled><span>%s</span></label>".formatted(kind, choice)));
        return new Html(html.append("</div>").toString());
    }
}
