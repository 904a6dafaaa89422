package org.qihang.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qihang.account.Language;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.notification.Letter;
import org.qihang.notification.MailId;
import org.qihang.notification.NoticeType;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class LettersTest {

    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

    @Autowired
    Letters letters;

    @Autowired
    Envelopes envelopes;

    @Autowired
    MailSettings settings;

    @Test
    void speaksTheLanguageOfWhoGetsIt() {
        Letter english = letters.write(NoticeType.WELCOME, Map.of(), person("Lin Xiao", Language.EN));
        Letter chinese = letters.write(NoticeType.WELCOME, Map.of(), person("林晓", Language.ZH));

        assertThat(english.subject()).isEqualTo("Welcome to Qihang");
        assertThat(english.text()).startsWith("Hello Lin Xiao,");
        assertThat(english.document()).contains("<html lang=\"en\">");
        assertThat(chinese.subject()).isEqualTo("欢迎来到启航");
        assertThat(chinese.text()).startsWith("林晓，你好：");
        assertThat(chinese.document()).contains("<html lang=\"zh-CN\">");
    }

    @Test
    void carriesTheWholeAddressOfTheLink() {
        Letter letter = letters.write(
                NoticeType.PASSWORD_RESET, Map.of(Arguments.LINK, "abc.def"), person("Lin Xiao", Language.EN));

        assertThat(letter.text()).contains(settings.address("/reset-password/abc.def"));
        assertThat(letter.html()).contains("href=\"" + settings.address("/reset-password/abc.def") + "\"");
    }

    @Test
    void makesWholeAddressesWhetherOrNotTheBaseEndsWithASlash() {
        MailSettings plain = new MailSettings(URI.create("https://qihang.example"), new MailSettings.Mail(""));
        MailSettings slash = new MailSettings(URI.create("https://qihang.example/"), new MailSettings.Mail(""));

        assertThat(plain.address("/camps/1")).isEqualTo("https://qihang.example/camps/1");
        assertThat(slash.address("/camps/1")).isEqualTo("https://qihang.example/camps/1");
    }

    @Test
    void saysThatALinkIsNotKeptOnceItWasSent() {
        Letter letter = letters.write(NoticeType.PASSWORD_RESET, Map.of(), person("Lin Xiao", Language.EN));

        assertThat(letter.text()).contains("not kept").doesNotContain("/reset-password/");
    }

    @Test
    void showsNamesAsTextAndNeverAsMarkup() {
        Letter letter = letters.write(NoticeType.WELCOME, Map.of(), person("<img src=x onerror=1>", Language.EN));

        assertThat(letter.html()).contains("Hello &lt;img src=x onerror=1&gt;,").doesNotContain("<img");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lin\r\nBcc: evil@campus.qihang",
                "Lin\nBcc: evil@campus.qihang",
                "Lin\u2028Bcc: evil@campus.qihang"
            })
    void letsNoNameBeginALineOfTheHead(String name) throws MessagingException, IOException {
        MimeMessage message = enveloped(person(name, Language.EN));

        assertThat(message.getRecipients(Message.RecipientType.BCC)).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal())
                .isEqualTo("Lin Bcc: evil@campus.qihang");
        assertThat(head(message)).doesNotContainPattern("(?m)^Bcc:");
    }

    @Test
    void namesEveryTryOfOneMailAlike() throws MessagingException {
        Person person = person("Lin Xiao", Language.EN);

        assertThat(enveloped(person).getHeader("Message-ID"))
                .isEqualTo(enveloped(person).getHeader("Message-ID"))
                .singleElement()
                .asString()
                .matches("<[A-Za-z0-9_-]{43}@localhost>");
    }

    @Test
    void saysThatNoPersonWroteIt() throws MessagingException {
        MimeMessage message = enveloped(person("林晓", Language.ZH));

        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("启航");
        assertThat(message.getSentDate()).isEqualTo(NOW);
    }

    @Test
    void carriesAttachmentsBesideTheText() throws MessagingException, IOException {
        Person person = person("林晓", Language.ZH);
        Letter.Attachment calendar = new Letter.Attachment("辅导.ics", "text/calendar; charset=utf-8", "SUMMARY:辅导");
        Letter letter = new Letter(Language.ZH, "辅导", "见附件", "<p>见附件</p>", List.of(calendar));
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));

        envelopes.fill(message, MailId.of("event", person.id()), letter, person, NOW);

        MimeMultipart mixed = (MimeMultipart) readBack(message).getContent();
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        assertThat(mixed.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
        assertThat(mixed.getBodyPart(1).getContentType()).startsWith("text/calendar");
        assertThat(MimeUtility.decodeText(mixed.getBodyPart(1).getFileName())).isEqualTo("辅导.ics");
        assertThat(new String(mixed.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("SUMMARY:辅导");
    }

    private static MimeMessage readBack(MimeMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        return new MimeMessage(message.getSession(), new ByteArrayInputStream(out.toByteArray()));
    }

    private MimeMessage enveloped(Person person) throws MessagingException {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        Letter letter = letters.write(NoticeType.WELCOME, Map.of(), person);
        envelopes.fill(message, MailId.of("event", new PersonId("one")), letter, person, NOW);
        return message;
    }

    private static String head(MimeMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toString(StandardCharsets.UTF_8).split("\r\n\r\n", 2)[0];
    }

    static Person person(String fullName, Language language) {
        return new Person(
                PersonId.random(),
                fullName,
                "lin@campus.qihang",
                null,
                "",
                "",
                "",
                ZoneId.of("Asia/Shanghai"),
                language,
                List.of(),
                NOW,
                null);
    }
}
