package org.qihang.account.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.qihang.account.AccountRoutes;
import org.qihang.account.Privacy;

/** Consent to the privacy text, which opens beside so that the form isn't lost. */
class ConsentField extends Checkbox {

    ConsentField() {
        Anchor text = new Anchor("/" + AccountRoutes.PRIVACY, getTranslation("account.ConsentField.text"));
        text.setTarget(AnchorTarget.BLANK);
        text.setRouterIgnore(true);
        setLabelComponent(new Span(new Span(getTranslation("account.ConsentField.agree") + " "), text));
    }

    /** The version agreed to; null without consent. */
    @Nullable
    String version() {
        return getValue() ? Privacy.VERSION : null;
    }
}
