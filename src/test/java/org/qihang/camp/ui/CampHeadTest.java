package org.qihang.camp.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qihang.camp.CampId;
import org.qihang.camp.CampPlans;
import org.qihang.camp.CampRoutes;
import org.qihang.testing.Campus;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@QihangTest
class CampHeadTest {

    @Autowired
    CampHead head;

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @Autowired
    CampScene scene;

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void aCampIntroducesItselfInTheLanguageOfTheAddress() {
        CampId camp = scene.published(campus, CampPlans.open(3));
        String path = CampRoutes.camp(camp);

        Document english = firstResponse(path, "en");
        assertThat(english.title()).isEqualTo("Winter startup camp · Qihang");
        assertThat(english.select("meta[name=description]").attr("content")).isEqualTo("A prototype in three days");
        assertThat(english.select("meta[property=og:title]").attr("content")).isEqualTo("Winter startup camp");
        assertThat(english.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://qihang.example.org" + path + "?lang=en");
        assertThat(english.select("link[hreflang=zh-CN]").attr("href"))
                .isEqualTo("https://qihang.example.org" + path + "?lang=zh-CN");

        Document chinese = firstResponse(path, "zh-CN");
        assertThat(chinese.title()).isEqualTo("冬季创业训练营 · 启航");
        assertThat(chinese.select("meta[name=description]").attr("content")).isEqualTo("三天做出原型");
    }

    @Test
    void aDraftSaysNothing() {
        CampId camp = scene.draft(campus, CampPlans.open(3));

        assertThat(firstResponse(CampRoutes.camp(camp), "en").title()).isEqualTo("Qihang");
        assertThat(firstResponse("/camps", "en").title()).isEqualTo("Qihang");
    }

    private Document firstResponse(String path, String language) {
        pages.openSignedOut("/");
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setPathInfo(path);
        request.setParameter("lang", language);
        request.setScheme("https");
        request.setServerName("qihang.example.org");
        request.setServerPort(443);
        request.setSecure(true);
        Document page = Jsoup.parse("<html lang=\"en\"><head><title>Qihang</title></head><body></body></html>");
        var service = (VaadinServletService) VaadinService.getCurrent();
        head.describe(new IndexHtmlResponse(new VaadinServletRequest(request, service), null, page));
        return page;
    }
}
