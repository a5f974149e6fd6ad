package org.mingjing.site;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the pages, as {@code lang=} in an address names them. Simplified Chinese is authoritative. */
enum Language {
    ZH("zh", "zh-CN", "简体"),
    ZH_HANT("zh-Hant", "zh-Hant", "繁體"),
    EN("en", "en", "English");

    private final String parameter;
    private final Locale locale;
    private final String ownName;

    Language(String parameter, String tag, String ownName) {
        this.parameter = parameter;
        this.locale = Locale.forLanguageTag(tag);
        this.ownName = ownName;
    }

    /** Anything unknown is Chinese. */
    static Language of(@Nullable String parameter) {
        for (Language language : values()) {
            if (language.parameter.equalsIgnoreCase(parameter)) {
                return language;
            }
        }
        return ZH;
    }

    static Language of(Locale locale) {
        if (locale.getLanguage().equals("en")) {
            return EN;
        }
        return locale.getScript().equals("Hant") ? ZH_HANT : ZH;
    }

    public String parameter() {
        return parameter;
    }

    Locale locale() {
        return locale;
    }

    /** The {@code lang} attribute of a page. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** Of the decisions' texts on a page: there is no English translation of them. */
    public String contentTag() {
        return this == ZH_HANT ? "zh-Hant" : "zh-CN";
    }

    public String ownName() {
        return ownName;
    }
}
