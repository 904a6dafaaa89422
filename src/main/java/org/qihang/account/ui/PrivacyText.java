package org.qihang.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.qihang.account.Language;
import org.qihang.account.Privacy;
import org.springframework.core.io.ClassPathResource;

/** The privacy text in the little Markdown that it is written in: headings, lists, paragraphs, apart by blank lines. */
final class PrivacyText {

    private static final String OPERATOR = "{operator}";

    private PrivacyText() {}

    static List<Component> in(Language language, String operator) {
        String text = read("privacy/" + Privacy.VERSION + "." + language.tag() + ".md");
        return Stream.of(text.replace(OPERATOR, operator).strip().split("\n\\s*\n"))
                .map(PrivacyText::block)
                .toList();
    }

    private static Component block(String block) {
        if (block.startsWith("## ")) {
            return new H2(block.substring(3));
        }
        if (block.startsWith("- ")) {
            UnorderedList list = new UnorderedList();
            block.lines().forEach(line -> list.add(new ListItem(line.substring(2))));
            return list;
        }
        return new Paragraph(block);
    }

    private static String read(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
