package org.qihang.shell.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import org.qihang.camp.CampRoutes;
import org.qihang.mentoring.MentoringRoutes;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Row;

/** What one has said yes to, the next first. */
class ComingDays extends Card {

    private static final int MOST = 6;

    ComingDays(List<ComingRow> rows, boolean hasSessions) {
        addClassName("first-on-phone");
        add(new H2(getTranslation("shell.ComingDays.title")));
        if (rows.isEmpty()) {
            Paragraph nothing = new Paragraph(getTranslation("shell.ComingDays.nothing"));
            nothing.addClassName("sub");
            add(
                    nothing,
                    new Row(
                            Buttons.linkTo("/" + MentoringRoutes.MENTORS, getTranslation("shell.ComingDays.mentors")),
                            Buttons.linkTo("/" + CampRoutes.CAMPS, getTranslation("shell.ComingDays.camps"))));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rows");
        rows.stream().sorted(Comparator.comparing(ComingRow::start)).limit(MOST).forEach(list::add);
        add(list);
        if (hasSessions) {
            add(Buttons.quietLinkTo("/" + MentoringRoutes.SESSIONS, getTranslation("shell.ComingDays.sessions")));
        }
    }
}
