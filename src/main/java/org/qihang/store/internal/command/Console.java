package org.qihang.store.internal.command;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** Where a command speaks to the operator, in their language; no Spring is there to help. */
public record Console(Properties texts, Locale locale, PrintStream out, PrintStream err) {

    public static Console of(Locale locale, PrintStream out, PrintStream err) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        String file = chinese ? "/texts/store_zh_CN.properties" : "/texts/store.properties";
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Console.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Console(texts, chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH, out, err);
    }

    void say(String textKey, Object... arguments) {
        out.println(text(textKey, arguments));
    }

    public void complain(String textKey, Object... arguments) {
        err.println(text(textKey, arguments));
    }

    private String text(String textKey, Object... arguments) {
        return new MessageFormat(texts.getProperty(textKey, textKey), locale).format(arguments);
    }
}
