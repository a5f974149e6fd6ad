package org.mingjing.submission.open311;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.RoutingTable;
import org.mingjing.intake.routing.Category;
import org.mingjing.submission.open311.Answers.Attribute;
import org.mingjing.submission.open311.Answers.Discovery;
import org.mingjing.submission.open311.Answers.Endpoint;
import org.mingjing.submission.open311.Answers.Service;
import org.mingjing.submission.open311.Answers.ServiceDefinition;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What may be reported here: the categories of reports are the services. */
@Component
class ServiceCatalogue {

    /** Whom or what it is about, in words. */
    static final String TARGET = "TARGET";

    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    private final RoutingTable routing;
    private final Open311Settings settings;
    private final EndpointSettings endpoint;
    private final MessageSource messages;

    ServiceCatalogue(
            RoutingTable routing, Open311Settings settings, EndpointSettings endpoint, MessageSource messages) {
        this.routing = routing;
        this.settings = settings;
        this.endpoint = endpoint;
        this.messages = messages;
    }

    Discovery discovery(Locale locale) {
        EndpointSettings.Bureau bureau = endpoint.bureau();
        String changeset = W3Date.of(settings.changeset());
        return new Discovery(
                changeset,
                say("open311.contact", locale, bureau.name(locale), bureau.phone(), bureau.email()),
                say("open311.key-service", locale, bureau.email()),
                List.of(new Endpoint(
                        SPECIFICATION,
                        endpoint.absolute("/open311/v2"),
                        changeset,
                        endpoint.type(),
                        List.of(Format.XML.type(), Format.JSON.type()))));
    }

    List<Service> services(Locale locale) {
        return routing.categories(CaseKind.REPORT).stream()
                .map(category -> new Service(
                        category.code(),
                        category.name(locale),
                        say("open311.service.description", locale, category.name(locale)),
                        true,
                        "realtime",
                        String.join(", ", category.words()),
                        say("case.kind.REPORT", locale)))
                .toList();
    }

    Optional<ServiceDefinition> definition(String code, Locale locale) {
        return find(code).map(category -> {
            List<Attribute> attributes = new ArrayList<>();
            if (category.emergency()) {
                attributes.add(told("EMERGENCY", "open311.attribute.emergency", attributes.size() + 1, locale));
            }
            attributes.add(told("NOTICE", "open311.attribute.notice", attributes.size() + 1, locale));
            attributes.add(new Attribute(
                    true,
                    TARGET,
                    "string",
                    false,
                    say("open311.attribute.target.datatype", locale),
                    attributes.size() + 1,
                    say("open311.attribute.target", locale),
                    List.of()));
            return new ServiceDefinition(category.code(), attributes);
        });
    }

    /** A category of reports; other kinds of cases have no service here. */
    Optional<Category> find(String code) {
        return routing.category(code).filter(category -> routing.fits(category.code(), CaseKind.REPORT));
    }

    /** A service's name; the code itself where nothing bears it any more. */
    String name(String code, Locale locale) {
        return find(code).map(category -> category.name(locale)).orElse(code);
    }

    private Attribute told(String code, String key, int order, Locale locale) {
        return new Attribute(false, code, "text", false, null, order, say(key, locale), List.of());
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
