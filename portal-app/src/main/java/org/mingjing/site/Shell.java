package org.mingjing.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the layout asks about the page being made; templates know it as {@code @shell}. */
@Component("shell")
class Shell {

    private final BureauSettings bureau;
    private final Assets assets;
    private final @Nullable URI publicUrl;

    Shell(BureauSettings bureau, Assets assets, @Value("${mingjing.public-url:#{null}}") @Nullable URI publicUrl) {
        this.bureau = bureau;
        this.assets = assets;
        this.publicUrl = publicUrl;
    }

    public BureauSettings bureau() {
        return bureau;
    }

    public Language language() {
        return Addresses.language(request());
    }

    public boolean english() {
        return language() == Language.EN;
    }

    /** The bureau's name in the reader's language. */
    public String bureauName() {
        return english() ? bureau.nameEn() : bureau.name();
    }

    public String platformName() {
        return english() ? bureau.platformEn() : bureau.platform();
    }

    public boolean elder() {
        return Addresses.elder(request());
    }

    /** This address in every language. */
    public List<Alternate> alternates() {
        HttpServletRequest request = request();
        Language current = language();
        return Arrays.stream(Language.values())
                .map(language -> new Alternate(
                        language.tag(),
                        language.ownName(),
                        Addresses.inAnother(request, language, elder()),
                        language == current))
                .toList();
    }

    /** This address in the elder mode, or out of it. */
    public String otherMode() {
        return Addresses.inAnother(request(), language(), !elder());
    }

    /** A static file's address with its content's hash. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** {@code page} where the address lies at or under {@code path}, for aria-current; else null, which omits it. */
    public @Nullable String current(String path) {
        String here = Addresses.originalPath(request());
        return here.equals(path) || here.startsWith(path + "/") ? "page" : null;
    }

    /** An absolute address. */
    public String absolute(String path) {
        String base = publicUrl != null
                ? publicUrl.toString().replaceFirst("/+$", "")
                : ServletUriComponentsBuilder.fromContextPath(request()).build().toUriString();
        return base + path;
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    /** @param tag for hreflang and lang */
    record Alternate(String tag, String name, String address, boolean current) {}
}
