package org.qihang.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.qihang.account.AccountRoutes;
import org.qihang.camp.CampRoutes;
import org.qihang.course.CourseRoutes;
import org.qihang.mentoring.MentoringRoutes;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Row;
import org.qihang.uikit.Stack;

/** The campus in three doors, for who has just come. */
class Welcome extends Stack {

    Welcome() {
        loose();
        Div doors = new Div(
                door(
                        getTranslation("shell.Welcome.courses"),
                        getTranslation("shell.Welcome.coursesText"),
                        "/" + CourseRoutes.CATALOGUE,
                        getTranslation("shell.Welcome.coursesGo")),
                door(
                        getTranslation("shell.Welcome.mentors"),
                        getTranslation("shell.Welcome.mentorsText"),
                        "/" + MentoringRoutes.MENTORS,
                        getTranslation("shell.ComingDays.mentors")),
                door(
                        getTranslation("shell.Welcome.camps"),
                        getTranslation("shell.Welcome.campsText"),
                        "/" + CampRoutes.CAMPS,
                        getTranslation("shell.Welcome.campsGo")));
        doors.addClassName("grid-3");
        add(
                new Row(
                        Buttons.goTo("/" + AccountRoutes.SIGN_IN, getTranslation("shell.MainLayout.signIn")),
                        Buttons.linkTo("/" + AccountRoutes.REGISTER, getTranslation("shell.Welcome.register"))),
                doors);
    }

    private static Card door(String title, String text, String address, String go) {
        Paragraph words = new Paragraph(text);
        words.addClassName("sub");
        Card card = new Card();
        card.add(new Stack(new H2(title), words, new Row(Buttons.linkTo(address, go))));
        return card;
    }
}
