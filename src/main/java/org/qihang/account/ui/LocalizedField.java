package org.qihang.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.qihang.account.Language;
import org.qihang.account.Localized;

/** A text in both languages. */
class LocalizedField extends Div {

    private final TextField zh = new TextField();
    private final TextField en = new TextField();

    LocalizedField(String inChinese, String inEnglish, Localized value) {
        addClassName("half");
        zh.setLabel(inChinese);
        zh.setValue(value.exactly(Language.ZH));
        zh.getElement().setAttribute("lang", Language.ZH.tag());
        en.setLabel(inEnglish);
        en.setValue(value.exactly(Language.EN));
        en.getElement().setAttribute("lang", Language.EN.tag());
        add(zh, en);
    }

    TextField first() {
        return zh;
    }

    Localized value() {
        return new Localized(zh.getValue(), en.getValue());
    }
}
