package org.qihang.notification.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.qihang.notification.Notice;
import org.qihang.notification.internal.Words;
import org.qihang.uikit.Stack;
import org.qihang.uikit.When;

/** A notice in the inbox: all of it is the link to what it is about. */
class NoticeRow extends ListItem {

    NoticeRow(Notice notice, Words words, When when, Consumer<Notice> onOpen) {
        HtmlContainer box = words.link().isEmpty() ? new Div() : new Anchor(words.link());
        box.addClassName("plain");
        box.add(text(notice, words, when));
        add(box);
        if (notice.isUnread()) {
            Span unread = new Span();
            unread.addClassName("unread");
            unread.getElement().setAttribute("role", "img");
            unread.getElement().setAttribute("aria-label", getTranslation("notification.NoticeRow.unread"));
            add(unread);
            box.getElement().addEventListener("click", event -> {
                onOpen.accept(notice);
                unread.setVisible(false);
            });
        }
    }

    private static Stack text(Notice notice, Words words, When when) {
        Stack text = new Stack(new H3(words.title())).tight();
        if (!words.text().isEmpty()) {
            Paragraph rest = new Paragraph(words.text());
            rest.addClassName("sub");
            rest.getStyle().set("white-space", "pre-line");
            text.add(rest);
        }
        Paragraph at = new Paragraph(when.dateAndTime(notice.at()));
        at.addClassName("xs");
        text.add(at);
        return text;
    }
}
