package org.qihang.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Language;
import org.qihang.account.Privacy;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class PrivacyViewTest {

    @Autowired
    Pages pages;

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void saysInBothLanguagesWhatIsStored() {
        pages.open(null, Language.ZH, "/privacy");
        assertThat(pages.text()).contains(Privacy.VERSION, "个人信息保护法", "保存多久");

        pages.open(null, Language.EN, "/privacy");
        assertThat(pages.text())
                .contains(Privacy.VERSION, "Personal Information Protection Law", "For how long")
                .doesNotContain("{operator}");
    }
}
