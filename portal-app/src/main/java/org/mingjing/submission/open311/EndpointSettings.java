package org.mingjing.submission.open311;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where the endpoint is and whose it is.
 *
 * @param publicUrl the address that the public knows; null: the one that was asked
 * @param mode {@code embedded} is a trial
 */
@ConfigurationProperties("mingjing")
record EndpointSettings(
        @Nullable URI publicUrl, @DefaultValue("embedded") String mode, Bureau bureau) {

    record Bureau(String name, String nameEn, String phone, String email) {

        String name(Locale locale) {
            return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? nameEn : name;
        }
    }

    /** The absolute address of a path of this site. */
    String absolute(String path) {
        String base = publicUrl != null
                ? publicUrl.toString().replaceFirst("/+$", "")
                : ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return base + path;
    }

    /** {@code test} or {@code production}, as the service discovery calls it. */
    String type() {
        return "embedded".equals(mode) ? "test" : "production";
    }
}
