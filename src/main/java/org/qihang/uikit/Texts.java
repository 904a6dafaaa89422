package org.qihang.uikit;

import com.ibm.icu.text.MessageFormat;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * The texts of {@code texts/*.properties} in both languages, in ICU's message format. Views use {@code getTranslation};
 * what speaks without a page, such as mail, uses {@link #get}.
 */
@Component
public class Texts implements I18NProvider {

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);
    private static final String CHINESE = "_zh_CN.properties";

    private final Map<String, String> english = new HashMap<>();
    private final Map<String, String> chinese = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    Texts() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*.properties");
            for (Resource file : files) {
                Properties texts =
                        PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8));
                Map<String, String> language =
                        String.valueOf(file.getFilename()).endsWith(CHINESE) ? chinese : english;
                texts.forEach((key, text) -> language.put((String) key, (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return get(locale, key, arguments);
    }

    /** The text, with its arguments by position; the key itself where there is none, which a test prevents. */
    public String get(Locale locale, String key, Object... arguments) {
        boolean inChinese = locale.getLanguage().equals("zh");
        String text = (inChinese ? chinese : english).get(key);
        if (text == null) {
            LOG.warn("No text {} in {}", key, locale);
            return key;
        }
        MessageFormat format = formats.computeIfAbsent(
                (inChinese ? "zh " : "en ") + key,
                any -> new MessageFormat(text, inChinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH));
        synchronized (format) {
            return format.format(arguments);
        }
    }
}
