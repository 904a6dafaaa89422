package org.qihang.learning.ui;

import com.vaadin.flow.router.Location;
import java.util.Optional;
import org.qihang.account.Language;

/** Public pages have one address for each language. */
final class PageLanguage {

    static final String PARAMETER = "lang";

    private PageLanguage() {}

    static Optional<Language> named(Location location) {
        return location.getQueryParameters().getSingleParameter(PARAMETER).flatMap(Language::ofTag);
    }

    static String in(Language language, String address) {
        return address + "?" + PARAMETER + "=" + language.tag();
    }
}
