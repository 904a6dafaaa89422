package org.qihang.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import org.qihang.shell.internal.Kind;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Page;
import org.qihang.uikit.Stack;

/** A page that says why there is no other: what happened, what is safe, and what to do next. */
abstract class ErrorPage extends Page {

    ErrorPage() {
        addClassName("narrow");
    }

    /** @return the status of HTTP */
    int show(Kind kind, String incident, Component... firstSteps) {
        String[] lines = getTranslation(kind.textKey(), incident).split("\n", 2);
        title(lines[0]);
        Stack content = new Stack(new Paragraph(lines.length > 1 ? lines[1] : ""));
        content.add(firstSteps);
        content.add(Buttons.linkTo("/", getTranslation("shell.KindPages.home")));
        add(content);
        return kind.status().value();
    }
}
