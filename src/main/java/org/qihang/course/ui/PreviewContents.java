package org.qihang.course.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import org.qihang.account.Language;
import org.qihang.course.CourseOutline;
import org.qihang.course.LessonId;
import org.qihang.uikit.Buttons;

/** The modules and lessons of a release that is previewed; its links keep the language. */
class PreviewContents extends Nav {

    PreviewContents(CourseOutline outline, LessonId here, Language language) {
        setAriaLabel(getTranslation("course.PreviewContents.label"));
        for (CourseOutline.Module module : outline.modules()) {
            UnorderedList lessons = new UnorderedList();
            lessons.addClassName("rows");
            for (CourseOutline.Lesson lesson : module.lessons()) {
                String address = PublishRoutes.preview(outline.release(), lesson.lesson()) + "?lang=" + language.tag();
                lessons.add(new ListItem(link(
                        address, lesson.title().in(language), lesson.lesson().equals(here))));
            }
            add(new H3(module.title().in(language)), lessons);
        }
    }

    /** A link that says where one is. */
    static Anchor link(String address, String text, boolean here) {
        Anchor link = here ? Buttons.linkTo(address, text) : Buttons.quietLinkTo(address, text);
        if (here) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
