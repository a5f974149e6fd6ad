package org.mingjing.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.houbb.opencc4j.util.ZhHkConverterUtil;
import org.springframework.stereotype.Component;

/** Simplified text in traditional characters, phrase by phrase (opencc, with the forms usual today: 為, 眾, 台). The interface's own texts repeat, so they are kept. */
@Component
class TraditionalChinese {

    private static final int SHORT = 120;

    private final Cache<String, String> kept =
            Caffeine.newBuilder().maximumSize(4_000).build();

    String convert(String simplified) {
        if (simplified.chars().allMatch(c -> c < 0x2E80)) {
            return simplified;
        }
        return simplified.length() > SHORT
                ? ZhHkConverterUtil.toTraditional(simplified)
                : kept.get(simplified, ZhHkConverterUtil::toTraditional);
    }
}
