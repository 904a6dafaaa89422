package org.qihang.notification.internal;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.qihang.account.Language;
import org.qihang.account.Person;
import org.qihang.notification.Letter;
import org.qihang.notification.NoticeType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes mails: the words of a notice with a greeting, its link and a footer, plain and as simple HTML. */
@Component
public class Letters {

    private static final Pattern NOT_IN_A_LINE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private final NoticeTexts texts;
    private final MailSettings settings;

    Letters(NoticeTexts texts, MailSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    public Letter write(NoticeType type, Map<String, String> arguments, Person recipient) {
        Language language = recipient.language();
        Reading reading = texts.reading(recipient.asActor(), language, recipient.zone());
        Words words = texts.words(type, arguments, reading);
        String subject = oneLine(words.title());
        String greeting = oneLine(reading.text("notification.Letters.greeting", recipient.fullName()));
        String footer = reading.text("notification.Letters.footer", settings.address("/"));
        return new Letter(
                language,
                subject,
                plain(greeting, words, footer),
                html(greeting, words, footer),
                texts.attachments(type, arguments, reading));
    }

    /** Nothing that people write can begin a new line of a mail's head. */
    static String oneLine(String text) {
        return NOT_IN_A_LINE.matcher(text).replaceAll(" ").strip();
    }

    private String plain(String greeting, Words words, String footer) {
        String link = words.link().isEmpty() ? "" : words.action() + "\n" + settings.address(words.link()) + "\n\n";
        String text = words.text().isEmpty() ? words.title() : words.text();
        return greeting + "\n\n" + text.strip() + "\n\n" + link + "-- \n" + footer + "\n";
    }

    private String html(String greeting, Words words, String footer) {
        String text = words.text().isEmpty() ? words.title() : words.text();
        String link = words.link().isEmpty()
                ? ""
                : """
                <p style="margin:24px 0"><a href="%s" style="display:inline-block;padding:12px 20px;border-radius:10px;\
                background:#c23b22;color:#ffffff;font-weight:600;text-decoration:none">%s</a></p>\
                """.formatted(escape(settings.address(words.link())), escape(words.action()));
        return """
                <div style="max-width:560px;margin:0 auto"><p>%s</p>%s%s<p style="font-size:13px;opacity:.75">%s</p></div>
                """.formatted(escape(greeting), paragraphs(text), link, escape(footer))
                .strip();
    }

    private static String paragraphs(String text) {
        return List.of(text.strip().split("\\R\\s*\\R")).stream()
                .map(paragraph -> "<p>" + escape(paragraph).replaceAll("\\R", "<br>") + "</p>")
                .reduce("", String::concat);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
