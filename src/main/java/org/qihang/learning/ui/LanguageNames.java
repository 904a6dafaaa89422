package org.qihang.learning.ui;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.qihang.account.Language;

/** What languages call themselves. */
final class LanguageNames {

    private LanguageNames() {}

    static String of(Language language) {
        return language.locale().getDisplayLanguage(language.locale());
    }

    static String of(Collection<Language> languages) {
        return Arrays.stream(Language.values())
                .filter(languages::contains)
                .map(LanguageNames::of)
                .collect(Collectors.joining(" / "));
    }
}
