package org.qihang.account;

/** A text that people wrote for others in one or two languages; an empty one falls back to the other. */
public record Localized(String zh, String en) {

    public static final Localized EMPTY = new Localized("", "");

    public Localized {
        zh = zh.strip();
        en = en.strip();
    }

    public static Localized only(Language language, String text) {
        return language == Language.ZH ? new Localized(text, "") : new Localized("", text);
    }

    public String in(Language language) {
        String asked = exactly(language);
        return asked.isEmpty() ? exactly(language.other()) : asked;
    }

    /** Without falling back, for forms. */
    public String exactly(Language language) {
        return language == Language.ZH ? zh : en;
    }

    public boolean isEmpty() {
        return zh.isEmpty() && en.isEmpty();
    }
}
