package org.qihang.course.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.qihang.account.CurrentActor;
import org.qihang.course.CourseId;
import org.qihang.course.CourseRoutes;
import org.qihang.course.Publishing;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Row;
import org.qihang.uikit.When;

/** A published course with its current release, and where to go from there. */
class PublishedCard extends Card {

    PublishedCard(Publishing.Release release, CurrentActor current) {
        CourseId course = release.id().course();
        When when = When.in(current.language().locale(), current.zone());
        Paragraph about = new Paragraph(getTranslation(
                "course.PublishedCard.about",
                release.id().shortName(),
                when.date(release.importedAt()),
                release.lessons()));
        about.addClassName("sub");
        add(
                new H2(release.facts().title().in(current.language())),
                about,
                new Row(
                        Buttons.linkTo(PublishRoutes.learners(course), getTranslation("course.PublishedCard.learners")),
                        Buttons.quietLinkTo(
                                PublishRoutes.releases(course), getTranslation("course.PublishedCard.releases")),
                        Buttons.quietLinkTo(CourseRoutes.course(course), getTranslation("course.PublishedCard.page"))));
    }
}
