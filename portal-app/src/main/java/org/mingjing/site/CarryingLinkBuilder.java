package org.mingjing.site;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** Every {@code @{/…}} of every template carries the reader's language and mode. */
final class CarryingLinkBuilder extends StandardLinkBuilder {

    @Override
    protected @Nullable String processLink(IExpressionContext context, @Nullable String link) {
        if (link == null
                || !link.startsWith("/")
                || !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return link;
        }
        var request = attributes.getRequest();
        return Addresses.carrying(link, Addresses.language(request), Addresses.elder(request));
    }
}
