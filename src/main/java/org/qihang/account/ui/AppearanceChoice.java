package org.qihang.account.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;

class AppearanceChoice extends RadioButtonGroup<Appearance> {

    AppearanceChoice() {
        setAriaLabel(getTranslation("account.MeView.appearance"));
        setItems(Appearance.values());
        setItemLabelGenerator(item -> getTranslation(item.textKey()));
        setValue(Appearance.of(VaadinServletRequest.getCurrent()));
        addValueChangeListener(event -> event.getValue()
                .choose(VaadinServletRequest.getCurrent(), VaadinServletResponse.getCurrent(), getUI().orElseThrow()));
    }
}
