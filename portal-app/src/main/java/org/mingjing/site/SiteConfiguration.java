package org.mingjing.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** How every stateless page is served: language from the address, weak ETags, headers. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

    SiteConfiguration(SpringTemplateEngine engine) {
        engine.setLinkBuilder(new CarryingLinkBuilder());
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new AddressedLocaleResolver();
    }

    @Bean
    FilterRegistrationBean<StatelessHeaders> statelessHeaders() {
        var registration = new FilterRegistrationBean<>(new StatelessHeaders());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> weakEntityTags() {
        var filter = new ShallowEtagHeaderFilter() {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                String path = request.getRequestURI();
                return Addresses.export(path)
                        || Addresses.elsewhere(path) && !path.startsWith("/assets/")
                        || Addresses.confidential(path);
            }
        };
        filter.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<ShallowEtagHeaderFilter>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }
}
