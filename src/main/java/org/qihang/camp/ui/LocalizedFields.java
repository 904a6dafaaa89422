package org.qihang.camp.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.stream.Stream;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.uikit.FieldErrors;

/** A text in both languages, one of which is enough; what is wrong with it is told at the one of the page. */
class LocalizedFields extends Div {

    private final TextFieldBase<?, String> chinese;
    private final TextFieldBase<?, String> english;

    private <F extends TextFieldBase<?, String>> LocalizedFields(
            FieldErrors errors, String name, String label, F chinese, F english) {
        this.chinese = chinese;
        this.english = english;
        addClassName("half");
        chinese.setLabel(getTranslation("camp.LocalizedFields.chinese", label));
        english.setLabel(getTranslation("camp.LocalizedFields.english", label));
        boolean inChinese = Language.of(getLocale()) == Language.ZH;
        errors.field(name, inChinese ? chinese : english);
        add(inChinese ? chinese : english, inChinese ? english : chinese);
    }

    static LocalizedFields line(FieldErrors errors, String name, String label, int longest) {
        return new LocalizedFields(errors, name, label, line(longest), line(longest));
    }

    static LocalizedFields area(FieldErrors errors, String name, String label, int longest, int rows) {
        return new LocalizedFields(errors, name, label, area(longest, rows), area(longest, rows));
    }

    Localized getValue() {
        return new Localized(chinese.getValue(), english.getValue());
    }

    void setValue(Localized value) {
        chinese.setValue(value.zh());
        english.setValue(value.en());
    }

    /** Chinese first, whatever the page's language. */
    Stream<Component> fields() {
        return Stream.of(chinese, english);
    }

    private static TextField line(int longest) {
        TextField field = new TextField();
        field.setMaxLength(longest);
        return field;
    }

    private static TextArea area(int longest, int rows) {
        TextArea area = new TextArea();
        area.setMaxLength(longest);
        area.setMinRows(rows);
        return area;
    }
}
