package org.qihang.notification.ui;

import java.util.function.IntFunction;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Row;

/** The ways to the pages before and after in a list that begins with the newest. */
class Pager extends Row {

    Pager(int page, boolean hasOlder, IntFunction<String> address) {
        addClassName("between");
        if (page > 0) {
            add(Buttons.linkTo(address.apply(page - 1), getTranslation("notification.Pager.newer")));
        }
        if (hasOlder) {
            add(Buttons.linkTo(address.apply(page + 1), getTranslation("notification.Pager.older")));
        }
        setVisible(getChildren().findAny().isPresent());
    }
}
