package org.qihang.notification.internal;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param baseUrl where people reach the application, for the links in mails: {@code qihang.base-url}
 * @param mail who mails come from
 */
@ConfigurationProperties("qihang")
record MailSettings(
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue Mail mail) {

    MailSettings {
        if (baseUrl.getHost() == null) {
            throw new IllegalArgumentException("qihang.base-url is no address of a site: " + baseUrl);
        }
    }

    /** @param link begins with a slash */
    String address(String link) {
        return baseUrl.toString().replaceFirst("/+$", "") + link;
    }

    /** The address that mails come from; of the site itself where none is configured. */
    String from() {
        return mail.from().isBlank() ? "qihang@" + host() : mail.from().strip();
    }

    String host() {
        return baseUrl.getHost();
    }

    /** @param from {@code qihang.mail.from}: an address, or a name with an address in angle brackets */
    record Mail(@DefaultValue("") String from) {}
}
