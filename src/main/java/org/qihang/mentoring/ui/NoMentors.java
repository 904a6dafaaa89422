package org.qihang.mentoring.ui;

import com.vaadin.flow.component.UI;
import org.qihang.mentoring.MentoringRoutes;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Empty;

/** Before anybody has introduced themselves. */
class NoMentors extends Empty {

    /** @param canBegin whether the reader is a mentor who could be the first */
    NoMentors(boolean canBegin) {
        super(
                UI.getCurrent().getTranslation("mentoring.MentorsView.emptyTitle"),
                UI.getCurrent().getTranslation("mentoring.MentorsView.emptyText"));
        if (canBegin) {
            add(Buttons.goTo("/" + MentoringRoutes.OFFICE_HOURS, getTranslation("mentoring.MentorsView.introduce")));
        }
    }
}
