package org.qihang.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** The answer to the question that is open. */
final class Dialogs {

    private Dialogs() {}

    static void confirm() {
        MockVaadin.clientRoundtrip(false);
        ConfirmDialog question = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
        question.close();
        MockVaadin.clientRoundtrip(false);
    }
}
