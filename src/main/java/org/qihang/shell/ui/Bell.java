package org.qihang.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The way to the inbox, with the number of unread notices. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class Bell extends Anchor {

    Bell() {
        super("/inbox");
        addClassName("bell");
        getElement().setAttribute("aria-label", getTranslation("shell.Bell.label", 0));
        add(Icons.named("bell"));
    }
}
