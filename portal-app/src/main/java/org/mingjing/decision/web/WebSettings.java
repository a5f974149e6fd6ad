package org.mingjing.decision.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What feeds, citations and machine forms say of where they come from.
 *
 * @param publicUrl the address that the public knows; null: the one that was asked
 */
@ConfigurationProperties("mingjing")
record WebSettings(@Nullable URI publicUrl, Bureau bureau) {

    /** @param name 主办单位 */
    record Bureau(String name) {}

    /** The absolute form of a path of this site. */
    String absolute(String path) {
        String base = publicUrl != null
                ? publicUrl.toString().replaceFirst("/+$", "")
                : ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return base + path;
    }

    String decision(String id) {
        return absolute("/decisions/" + id);
    }
}
