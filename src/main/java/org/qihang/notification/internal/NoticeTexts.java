package org.qihang.notification.internal;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.People;
import org.qihang.notification.Letter.Attachment;
import org.qihang.notification.NoticeType;
import org.qihang.uikit.Texts;
import org.springframework.stereotype.Component;

/** Turns a type with its arguments into words, at the moment of reading. */
@Component
public class NoticeTexts {

    private final Map<NoticeType, Wording> wordings = new EnumMap<>(NoticeType.class);
    private final Texts texts;
    private final People people;

    NoticeTexts(List<Wording> wordings, Texts texts, People people) {
        wordings.forEach(wording -> wording.types().forEach(type -> this.wordings.put(type, wording)));
        this.texts = texts;
        this.people = people;
        for (NoticeType type : NoticeType.values()) {
            Objects.requireNonNull(this.wordings.get(type), () -> "no words for " + type);
        }
    }

    public Reading reading(Actor reader, Language language, ZoneId zone) {
        return new Reading(texts, people, reader, language, zone);
    }

    public Words words(NoticeType type, Map<String, String> arguments, Reading reading) {
        return Objects.requireNonNull(wordings.get(type)).words(type, arguments, reading);
    }

    List<Attachment> attachments(NoticeType type, Map<String, String> arguments, Reading reading) {
        return Objects.requireNonNull(wordings.get(type)).attachments(type, arguments, reading);
    }
}
