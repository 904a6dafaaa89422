package org.qihang.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.NotAllowed;
import org.qihang.account.NotSignedIn;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@QihangTest
class FailedRequestsTest {

    @Autowired
    FailedRequests failedRequests;

    @Autowired
    ErrorAddress errorAddress;

    private MockMvc web;

    @BeforeEach
    void open() {
        web = MockMvcBuilders.standaloneSetup(new Downloads(), errorAddress)
                .setControllerAdvice(failedRequests)
                .addPlaceholderValue("error.path", "/error")
                .build();
    }

    @Test
    void eachFailureHasItsStatusAndItsPageInTheReadersLanguage() throws Exception {
        assertThat(get("/downloads/no-right", "en").getStatus()).isEqualTo(403);
        assertThat(get("/downloads/no-right", "zh-CN").getContentAsString()).contains("你没有查看此页的权限", "lang=\"zh-CN\"");
        assertThat(get("/downloads/database-gone", "en").getStatus()).isEqualTo(503);
        assertThat(get("/downloads/database-gone", "en").getHeader("Retry-After"))
                .isEqualTo("10");
        assertThat(get("/nowhere", "en").getStatus()).isEqualTo(404);
    }

    @Test
    void whoIsNotSignedInIsSentToSignInAndBack() throws Exception {
        MockHttpServletResponse answer = get("/downloads/signed-out?page=2", "en");

        assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in?to=%2Fdownloads%2Fsigned-out%3Fpage%3D2");
    }

    @Test
    void theUnexpectedIsToldWithANumberAndWithoutItsReasons() throws Exception {
        MockHttpServletResponse answer = get("/downloads/broken", "en");

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString())
                .containsPattern("the number [A-Za-z0-9_-]{8}\\.")
                .doesNotContain("Exception", "secret detail", "org.qihang");
    }

    @Test
    void theErrorAddressOpenedByHandIsUnknown() throws Exception {
        assertThat(get("/error", "en").getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse get(String address, String language) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(address)
                        .header("Accept-Language", language)
                        .locale(java.util.Locale.forLanguageTag(language)))
                .andReturn()
                .getResponse();
    }

    @RestController
    private static final class Downloads {

        @GetMapping("/downloads/{what}")
        String download(@PathVariable String what) {
            throw switch (what) {
                case "no-right" -> NotAllowed.because("not theirs");
                case "signed-out" -> new NotSignedIn();
                case "database-gone" -> new DataAccessResourceFailureException("away");
                default -> new IllegalStateException("secret detail");
            };
        }
    }
}
