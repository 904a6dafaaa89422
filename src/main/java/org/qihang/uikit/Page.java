package org.qihang.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page: its heading, what stands beside it, and the content below. The heading is the browser's title too. */
public abstract class Page extends Div implements HasDynamicTitle {

    private final Div head = new Div();
    private final Div headRow = new Div();
    private final H1 title = new H1();
    private final Paragraph subtitle = new Paragraph();

    protected Page() {
        addClassName("page");
        head.addClassName("page-head");
        headRow.addClassName("page-head-row");
        subtitle.addClassName("sub");
        subtitle.setVisible(false);
        headRow.add(new Div(title, subtitle));
        head.add(headRow);
        add(head);
    }

    protected final void title(String text) {
        title.setText(text);
    }

    protected final void subtitle(String text) {
        subtitle.setText(text);
        subtitle.setVisible(!text.isEmpty());
    }

    /** Beside the heading: the page's own actions. */
    protected final void headActions(Component... actions) {
        Div box = new Div(actions);
        box.addClassName("actions");
        headRow.add(box);
    }

    /** For pages that bring a heading of their own, such as a lesson. */
    protected final void withoutHead() {
        head.setVisible(false);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.Page.title", title.getText());
    }
}
