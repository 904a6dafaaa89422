package org.qihang.uikit;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that can't be undone. */
public final class Confirm {

    private Confirm() {}

    public static void ask(String title, String text, String yes, String no, Runnable action) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(text);
        dialog.setConfirmText(yes);
        dialog.setCancelText(no);
        dialog.setCancelable(true);
        dialog.addConfirmListener(event -> action.run());
        dialog.open();
    }
}
