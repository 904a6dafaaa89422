package org.qihang.learning.ui;

import java.util.Collection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.qihang.account.Language;

/**
 * What search engines and link previews read of a page that exists in several languages.
 *
 * @param address absolute, without a query
 * @param languages in which the page can be read
 */
record PageHead(String title, String description, String address, Language language, Collection<Language> languages) {

    void writeTo(Document document) {
        document.title(title);
        Element head = document.head();
        head.select("meta[name=description]").remove();
        head.appendElement("meta").attr("name", "description").attr("content", description);
        head.appendElement("link").attr("rel", "canonical").attr("href", PageLanguage.in(language, address));
        for (Language other : Language.values()) {
            if (languages.contains(other)) {
                alternate(head, other.tag(), PageLanguage.in(other, address));
            }
        }
        alternate(head, "x-default", address);
    }

    private static void alternate(Element head, String language, String address) {
        head.appendElement("link")
                .attr("rel", "alternate")
                .attr("hreflang", language)
                .attr("href", address);
    }
}
