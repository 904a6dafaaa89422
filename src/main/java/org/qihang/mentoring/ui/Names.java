package org.qihang.mentoring.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.qihang.account.Language;

/** Small words that several pages of mentoring say. */
final class Names {

    private Names() {}

    /** What the languages call themselves. */
    static String of(Collection<Language> languages) {
        return Arrays.stream(Language.values())
                .filter(languages::contains)
                .map(Names::of)
                .collect(Collectors.joining(" / "));
    }

    static String of(Language language) {
        return language.locale().getDisplayLanguage(language.locale());
    }

    static Paragraph small(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("xs");
        return paragraph;
    }

    static Paragraph sub(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("sub");
        return paragraph;
    }
}
