package org.qihang.account.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.qihang.account.Language;
import org.qihang.account.Privacy;
import org.qihang.markdown.Addresses;
import org.qihang.markdown.Markdown;
import org.springframework.core.io.ClassPathResource;

/** The privacy text of the current version, which names the operator. */
final class PrivacyText {

    private static final String OPERATOR = "{operator}";

    private PrivacyText() {}

    /** HTML. */
    static String in(Language language, String operator) {
        String text = read("privacy/" + Privacy.VERSION + "." + language.tag() + ".md");
        return Markdown.lesson(language.locale(), Addresses.NONE)
                .render(text.replace(OPERATOR, operator))
                .html();
    }

    private static String read(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
