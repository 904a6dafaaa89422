package org.qihang.notification;

import java.util.List;
import org.qihang.account.Language;
import org.springframework.web.util.HtmlUtils;

/**
 * A mail as its reader sees it, in their language.
 *
 * @param subject one line
 * @param text plain text with line breaks
 * @param html the same, as one element
 */
public record Letter(Language language, String subject, String text, String html, List<Attachment> attachments) {

    public Letter {
        attachments = List.copyOf(attachments);
    }

    /** The whole HTML document that a mail carries. */
    public String document() {
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title></head>
                <body style="margin:0;padding:24px;font-family:system-ui,'PingFang SC','Microsoft YaHei',sans-serif;\
                font-size:16px;line-height:1.7">%s</body></html>
                """.formatted(language.tag(), HtmlUtils.htmlEscape(subject, "UTF-8"), html);
    }

    /** @param type a MIME type with its parameters */
    public record Attachment(String fileName, String type, String content) {}
}
