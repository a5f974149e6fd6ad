package org.mingjing.staff;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.ExceptionMappingAuthenticationFailureHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Three doors: the staff API by token, the portal by session, and everything else for everybody, without session or cookie. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity(jsr250Enabled = true)
class StaffSecurity {

    private static final String SIGN_IN = "/app/login";

    @Bean
    @Order(1)
    SecurityFilterChain staffApiDoor(
            HttpSecurity http, StaffToken token, StaffProblems problems, SecurityContextHolderStrategy holder) {
        return stateless(http.securityMatcher("/api/v1/staff", "/api/v1/staff/**"))
                .addFilterBefore(
                        new StaffTokenFilter(token, StaffConfiguration.MACHINE, holder), AuthorizationFilter.class)
                .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain portalDoor(HttpSecurity http) {
        var refused = new ExceptionMappingAuthenticationFailureHandler();
        refused.setDefaultFailureUrl(SIGN_IN + "?error");
        refused.setExceptionMappings(Map.of(LockedException.class.getName(), SIGN_IN + "?error=pause"));
        return http.securityMatcher("/app", "/app/**")
                // Vaadin adds its own rules; a route guards itself by its annotations, an unknown one is a page of its
                // own.
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login", "/app/")
                        .defaultSuccessUrl("/app/")
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::permitAll))
                // After Vaadin's, which says where the form is.
                .formLogin(form -> form.failureHandler(refused))
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain publicDoor(HttpSecurity http) {
        return stateless(http)
                .authorizeHttpRequests(paths -> paths.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator", "/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                // Pages say themselves how long they may be kept.
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }
}
