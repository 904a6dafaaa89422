package org.qihang.camp.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.qihang.account.Language;
import org.qihang.camp.CampPlan;
import org.qihang.camp.CampRoutes;
import org.qihang.camp.Camps;
import org.qihang.uikit.Texts;
import org.springframework.stereotype.Component;

/**
 * What a camp's page says of itself before any script runs: title, description and its address in each language, for
 * search engines and for those who get the link in a chat.
 */
@Component
class CampHead implements VaadinServiceInitListener {

    private static final Pattern PAGE = Pattern.compile("/" + CampRoutes.CAMPS + "/([^/]+)");

    private final transient Camps camps;
    private final transient Texts texts;

    CampHead(Camps camps, Texts texts) {
        this.camps = camps;
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::describe);
    }

    void describe(IndexHtmlResponse response) {
        if (response.getVaadinRequest() instanceof VaadinServletRequest request) {
            Matcher page =
                    PAGE.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
            if (page.matches()) {
                CampParameter.id(page.group(1))
                        .flatMap(camps::find)
                        .ifPresent(camp -> describe(
                                response.getDocument().head(), request, CampRoutes.camp(camp.id()), camp.plan()));
            }
        }
    }

    private void describe(Element head, HttpServletRequest request, String path, CampPlan plan) {
        Language language = language(head, request);
        String title = plan.title().in(language);
        String summary = plan.summary().in(language);
        head.select("title").remove();
        head.appendElement("title").text(texts.get(language.locale(), "uikit.Page.title", title));
        meta(head, "name", "description", summary);
        meta(head, "property", "og:type", "website");
        meta(head, "property", "og:title", title);
        meta(head, "property", "og:description", summary);
        meta(head, "property", "og:locale", language.tag().replace('-', '_'));
        String address = Site.absolute(request, path);
        link(head, "canonical", inLanguage(address, language));
        for (Language each : Language.values()) {
            link(head, "alternate", inLanguage(address, each)).attr("hreflang", each.tag());
        }
        link(head, "alternate", address).attr("hreflang", "x-default");
    }

    /** The one that the address names, else what the shell has decided for the page. */
    private static Language language(Element head, HttpServletRequest request) {
        Element html = head.parent();
        return Optional.ofNullable(request.getParameter("lang"))
                .flatMap(Language::ofTag)
                .or(() -> html == null ? Optional.empty() : Language.ofTag(html.attr("lang")))
                .orElseGet(() -> Language.of(request.getLocale()));
    }

    private static String inLanguage(String address, Language language) {
        return address + "?lang=" + language.tag();
    }

    private static void meta(Element head, String kind, String name, String content) {
        head.appendElement("meta").attr(kind, name).attr("content", content);
    }

    private static Element link(Element head, String rel, String address) {
        return head.appendElement("link").attr("rel", rel).attr("href", address);
    }
}
