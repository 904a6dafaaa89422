package org.qihang.notification.internal;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.People;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.uikit.Texts;
import org.qihang.uikit.When;

/** Somebody reads: who, in which language and zone, and what was already looked up for this page. */
public final class Reading {

    private final Texts texts;
    private final People people;
    private final Actor reader;
    private final Language language;
    private final ZoneId zone;
    private final Map<String, Object> seen = new HashMap<>();

    Reading(Texts texts, People people, Actor reader, Language language, ZoneId zone) {
        this.texts = texts;
        this.people = people;
        this.reader = reader;
        this.language = language;
        this.zone = zone;
    }

    Actor reader() {
        return reader;
    }

    Language language() {
        return language;
    }

    String text(String key, Object... arguments) {
        return texts.get(language.locale(), key, arguments);
    }

    When when() {
        return When.in(language.locale(), zone);
    }

    /** What the person is called now, or a kind word for who is no longer here. */
    String name(PersonId person) {
        return once(
                person,
                () -> people.find(person)
                        .map(Person::fullName)
                        .orElseGet(() -> text("notification.NoticeTexts.somebody")));
    }

    /** Looks it up at the first time; a page of notices is mostly about the same few things. */
    @SuppressWarnings("unchecked")
    <T> T once(Object id, Supplier<T> lookup) {
        Object known = seen.get(id.toString());
        if (known == null) {
            known = lookup.get();
            seen.put(id.toString(), known);
        }
        return (T) known;
    }
}
