package org.qihang.camp.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.qihang.camp.CampPhase;
import org.qihang.camp.CampRoutes;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Stack;

/** Why one can't apply, and where to look instead. */
class ClosedCard extends Card {

    ClosedCard(CampPhase phase) {
        String why = switch (phase) {
            case DRAFT -> getTranslation("camp.ClosedCard.draft");
            case CANCELLED -> getTranslation("camp.ClosedCard.cancelled");
            case OVER -> getTranslation("camp.ClosedCard.over");
            case RUNNING -> getTranslation("camp.ClosedCard.running");
            default -> getTranslation("camp.ClosedCard.deadline");
        };
        add(new Stack(
                new Paragraph(why), Buttons.linkTo("/" + CampRoutes.CAMPS, getTranslation("camp.ClosedCard.others"))));
    }
}
