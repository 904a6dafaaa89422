package org.qihang.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.qihang.account.Language;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguagesTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void theAddressDecidesFirst() {
        request.setParameter("lang", "en");
        request.setCookies(new Cookie("qihang-language", "zh-CN"));

        assertThat(Languages.of(request)).isEqualTo(Language.EN);
    }

    @Test
    void thePagesAddressCountsWhereFlowAsksForItsContent() {
        request.setParameter("v-r", "init");
        request.setParameter("query", "from=2026-11-24&lang=en");
        request.setCookies(new Cookie("qihang-language", "zh-CN"));

        assertThat(Languages.of(request)).isEqualTo(Language.EN);
    }

    @Test
    void thenTheBrowsersChoiceThenWhatItAsksFor() {
        request.addHeader("Accept-Language", "en");
        request.addPreferredLocale(Locale.ENGLISH);
        assertThat(Languages.of(request)).isEqualTo(Language.EN);

        request.setCookies(new Cookie("qihang-language", "zh-CN"));
        assertThat(Languages.of(request)).isEqualTo(Language.ZH);
    }

    @Test
    void nonsenseNamesNoLanguage() {
        request.setParameter("lang", "<script>");
        request.setParameter("query", "%%%&lang");

        assertThat(Languages.named(request)).isEmpty();
        assertThat(Languages.of(request)).isEqualTo(Language.ZH);
    }
}
