package org.qihang.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.qihang.account.NotAllowed;
import org.qihang.shell.internal.Kind;

/** A service refused what the view asked for this person. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotAllowedError extends ErrorPage implements HasErrorParameter<NotAllowed> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotAllowed> parameter) {
        return show(Kind.NO_RIGHT, "");
    }
}
