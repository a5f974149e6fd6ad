package org.mingjing.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletRegistrationBean;
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

    /**
     * The container writes parts of a body to disk as they are: what the public sends isn't left to it. The doors that take files read
     * them in memory; elsewhere a file is nothing.
     */
    @Bean
    static BeanPostProcessor noPartsOnDisk() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof DispatcherServletRegistrationBean dispatcher) {
                    dispatcher.setMultipartConfig(null);
                }
                return bean;
            }
        };
    }

    @Bean
    FilterRegistrationBean<ReadableParameters> readableParameters() {
        var registration = new FilterRegistrationBean<>(new ReadableParameters());
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
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
