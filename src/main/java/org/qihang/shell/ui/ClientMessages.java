package org.qihang.shell.ui;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.SystemMessagesProvider;
import java.util.Locale;
import java.util.Optional;
import org.qihang.uikit.Texts;
import org.springframework.stereotype.Component;

/**
 * What the page's client says by itself. An expired session is no message: the page loads again, as the person who is
 * still signed in, or with the way to sign in.
 */
@Component
class ClientMessages implements SystemMessagesProvider {

    private final Texts texts;

    ClientMessages(Texts texts) {
        this.texts = texts;
    }

    @Override
    public SystemMessages getSystemMessages(SystemMessagesInfo info) {
        Locale locale = Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(info.getLocale());
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setInternalErrorCaption(texts.get(locale, "shell.ClientMessages.failed"));
        messages.setInternalErrorMessage(texts.get(locale, "shell.ClientMessages.failedText"));
        messages.setSyncErrorCaption(texts.get(locale, "shell.ClientMessages.outOfStep"));
        messages.setSyncErrorMessage(texts.get(locale, "shell.ClientMessages.outOfStepText"));
        messages.setCookiesDisabledCaption(texts.get(locale, "shell.ClientMessages.cookies"));
        messages.setCookiesDisabledMessage(texts.get(locale, "shell.ClientMessages.cookiesText"));
        return messages;
    }

    /** For while the server can't be reached. */
    void tellReconnecting(UI ui) {
        ReconnectDialogConfiguration dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(texts.get(ui.getLocale(), "shell.ClientMessages.reconnecting"));
        dialog.setDialogTextGaveUp(texts.get(ui.getLocale(), "shell.ClientMessages.gaveUp"));
    }
}
