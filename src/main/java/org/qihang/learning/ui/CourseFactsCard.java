package org.qihang.learning.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.H2;
import java.util.ArrayList;
import java.util.List;
import org.qihang.course.CourseFacts;
import org.qihang.course.CourseOutline;
import org.qihang.uikit.Card;

/** What {@code course.yml} says about a course, without what it doesn't say. */
class CourseFactsCard extends Card {

    private final DescriptionList facts = new DescriptionList();

    /**
     * @param university its name; empty for a course of the product itself
     * @param prerequisites empty where there are none
     */
    CourseFactsCard(CourseOutline course, String university, String prerequisites) {
        CourseFacts given = course.facts();
        facts.addClassName("course-facts");
        add(new H2(getTranslation("learning.CourseFactsCard.title")), facts);
        row(
                getTranslation("learning.CourseFactsCard.level"),
                getTranslation(given.level().textKey()));
        row(getTranslation("learning.CourseFactsCard.prerequisites"), prerequisites);
        row(getTranslation("learning.CourseFactsCard.hours"), hours(given));
        row(
                getTranslation("learning.CourseFactsCard.lessons"),
                getTranslation(
                        "learning.CourseFactsCard.lessonsAndMinutes",
                        course.lessons().size(),
                        course.minutes()));
        if (given.credits() > 0) {
            row(
                    getTranslation("learning.CourseFactsCard.credits"),
                    getTranslation("learning.CourseFactsCard.number", given.credits()));
        }
        row(getTranslation("learning.CourseFactsCard.languages"), LanguageNames.of(CourseLanguages.of(course)));
        row(getTranslation("learning.CourseFactsCard.university"), university);
        row(getTranslation("learning.CourseFactsCard.authors"), String.join(", ", given.authors()));
        row(getTranslation("learning.CourseFactsCard.licence"), given.licence());
    }

    private String hours(CourseFacts given) {
        List<String> kinds = new ArrayList<>();
        if (given.onlineHours() > 0) {
            kinds.add(getTranslation("learning.CourseFactsCard.online", given.onlineHours()));
        }
        if (given.classroomHours() > 0) {
            kinds.add(getTranslation("learning.CourseFactsCard.classroom", given.classroomHours()));
        }
        if (given.practiceHours() > 0) {
            kinds.add(getTranslation("learning.CourseFactsCard.practice", given.practiceHours()));
        }
        return String.join(" · ", kinds);
    }

    private void row(String term, String description) {
        if (!description.isEmpty()) {
            facts.add(new Term(term), new Description(description));
        }
    }
}
