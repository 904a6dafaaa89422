package org.qihang.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Language;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class ClientMessagesTest {

    @Autowired
    Pages pages;

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void theClientSpeaksThePagesLanguage() {
        pages.open(null, Language.ZH, "/");

        assertThat(messages().getInternalErrorCaption()).isEqualTo("系统出了点问题");
        assertThat(UI.getCurrent().getReconnectDialogConfiguration().getDialogText())
                .isEqualTo("连接中断，正在重试……");
    }

    @Test
    void anExpiredSessionLoadsThePageAgainWithoutAQuestion() {
        pages.openSignedOut("/");

        assertThat(messages().isSessionExpiredNotificationEnabled()).isFalse();
    }

    private static SystemMessages messages() {
        return VaadinService.getCurrent().getSystemMessages(UI.getCurrent().getLocale(), null);
    }
}
