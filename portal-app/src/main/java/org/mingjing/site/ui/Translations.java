package org.mingjing.site.ui;

import com.github.houbb.opencc4j.util.ZhHkConverterUtil;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of all views: every {@code messages/*.properties} (Chinese) with its {@code …_en.properties}, and the stateless pages'
 * {@code messages.properties}. A feature adds its own pair, {@code messages/app-<feature>.properties}; its keys begin with the
 * feature's name. Traditional Chinese is converted.
 */
@Component
class Translations implements I18NProvider {

    static final Locale SIMPLIFIED = Locale.SIMPLIFIED_CHINESE;
    static final Locale TRADITIONAL = Locale.forLanguageTag("zh-Hant");
    static final Locale ENGLISH = Locale.ENGLISH;

    private final transient ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    Translations() {
        words.setBasenames(bundles());
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        words.setUseCodeAsDefaultMessage(true);
    }

    private static String[] bundles() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
            var views = Arrays.stream(found)
                    .map(file -> String.valueOf(file.getFilename()).replace(".properties", ""))
                    .filter(name -> !name.contains("_"))
                    .distinct()
                    .map(name -> "messages/" + name);
            return Stream.concat(views, Stream.of("messages")).toArray(String[]::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list the message bundles", unreadable);
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(SIMPLIFIED, TRADITIONAL, ENGLISH);
    }

    @Override
    public Locale getDefaultLocale() {
        return SIMPLIFIED;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        String text = words.getMessage(key, values, locale);
        return isTraditional(locale) ? ZhHkConverterUtil.toTraditional(text) : text;
    }

    private static boolean isTraditional(Locale locale) {
        return TRADITIONAL.getScript().equals(locale.getScript());
    }
}
