package org.mingjing.decision.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.Standings;
import org.mingjing.decision.Suspensions;
import org.mingjing.ledger.EntryKind;
import org.mingjing.ledger.LedgerEntry;
import org.mingjing.ledger.LedgerReader;
import org.mingjing.ledger.Recorded;
import org.mingjing.shared.Shanghai;
import org.mockito.AdditionalAnswers;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The stateless pages in a real Tomcat over {@link InMemoryDecisions}: no database, no Vaadin, no security chain. Run its main
 * to look at them. It bears no stereotype, so that no other test's scan finds it.
 */
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    ConfigurationPropertiesAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    org.springdoc.core.configuration.SpringDocConfiguration.class,
    org.springdoc.core.properties.SpringDocConfigProperties.class,
    org.springdoc.core.configuration.SpringDocSpecPropertiesConfiguration.class,
    org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration.class,
    org.springdoc.webmvc.core.configuration.MultipleOpenApiSupportConfiguration.class
})
@ComponentScan(
        basePackages = {"org.mingjing.site", "org.mingjing.decision.web"},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            "org\\.mingjing\\.site\\.ui\\..*",
                            "org\\.mingjing\\.decision\\.web\\.(Staff|Disclosure).*"
                        }))
@ConfigurationPropertiesScan({"org.mingjing.site", "org.mingjing.decision.web"})
public class PagesOnly {

    public static void main(String[] args) {
        start(args);
    }

    /** On the given port, e.g. {@code --server.port=0}. */
    public static ConfigurableApplicationContext start(String... args) {
        List<String> all = new ArrayList<>(List.of(
                "--spring.config.location=classpath:config/pages.yaml",
                "--server.address=127.0.0.1",
                "--logging.level.root=warn",
                "--spring.main.banner-mode=off"));
        all.addAll(List.of(args));
        return new SpringApplicationBuilder(PagesOnly.class)
                .web(WebApplicationType.SERVLET)
                .run(all.toArray(String[]::new));
    }

    /** The class can't be built without a database; its public methods are answered from memory. */
    @Bean
    DecisionCatalogue catalogue() {
        return Mockito.mock(DecisionCatalogue.class, AdditionalAnswers.delegatesTo(new InMemoryDecisions()));
    }

    /** Nothing is being checked. */
    @Bean
    Suspensions suspensions() {
        return Mockito.mock(Suspensions.class);
    }

    /** One entry for all. */
    @Bean
    Standings standings() {
        Standings standings = Mockito.mock(Standings.class);
        LocalDate day = LocalDate.of(2026, 11, 20);
        Recorded recorded = new Recorded(LedgerEntry.of(EntryKind.DECISION_PUBLISHED, "aaaaaaaaa1", 1, day), 1234L);
        Mockito.when(standings.entry(ArgumentMatchers.anyString())).thenReturn(Optional.of(recorded));
        return standings;
    }

    /** Nothing is proved. */
    @Bean
    LedgerReader ledger() {
        return Mockito.mock(LedgerReader.class);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-21T02:00:00Z"), Shanghai.ZONE);
    }
}
