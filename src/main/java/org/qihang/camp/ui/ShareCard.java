package org.qihang.camp.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Stack;
import org.qihang.uikit.Toast;

/** The camp's address, to be copied, read aloud or photographed. */
class ShareCard extends Card {

    /** Copies where the browser allows it; elsewhere the address is selected, ready for the hand. */
    private static final String COPY = """
            const input = this.inputElement; input.focus(); input.select();
            if (!navigator.clipboard) { return false; }
            return navigator.clipboard.writeText(input.value).then(() => true, () => false);
            """;

    ShareCard(String address) {
        Div code = new Div();
        code.addClassName("camp-qr");
        // Html would read it as HTML, which knows neither viewBox nor elements that close themselves
        code.getElement()
                .setProperty("innerHTML", QrCode.svg(address))
                .setAttribute("role", "img")
                .setAttribute("aria-label", getTranslation("camp.ShareCard.code"));
        Paragraph hint = new Paragraph(getTranslation("camp.ShareCard.hint"));
        hint.addClassName("xs");
        TextField link = new TextField();
        link.setAriaLabel(getTranslation("camp.ShareCard.link"));
        link.setValue(address);
        link.setReadOnly(true);
        add(
                new H2(getTranslation("camp.ShareCard.title")),
                new Stack(code, hint, link, Buttons.plain(getTranslation("camp.ShareCard.copy"), event -> copy(link))));
    }

    private void copy(TextField link) {
        link.getElement().executeJs(COPY).then(Boolean.class, copied -> {
            if (copied) {
                Toast.done(getTranslation("camp.ShareCard.copied"));
            } else {
                Toast.failed(getTranslation("camp.ShareCard.selected"));
            }
        });
    }
}
