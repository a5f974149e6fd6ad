package org.mingjing.decision.verification;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where this site is, for telling its addresses from others'. */
@Component("verificationSite")
class Site {

    private final @Nullable URI publicUrl;

    Site(@Value("${mingjing.public-url:#{null}}") @Nullable URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** Without a slash at the end. During a request only. */
    String base() {
        return publicUrl != null
                ? publicUrl.toString().replaceFirst("/+$", "")
                : ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    /** The known host; where none is configured, the one that was asked. During a request only. */
    Set<String> hosts() {
        Set<String> hosts = new LinkedHashSet<>();
        String host = Clue.host(URI.create(base()));
        if (host != null) {
            hosts.add(host);
        }
        return hosts;
    }
}
