package org.mingjing.submission.open311;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.PublicLines;
import org.mingjing.intake.PublicLines.Line;
import org.mingjing.shared.Shanghai;
import org.mingjing.submission.open311.Answers.Extended;
import org.mingjing.submission.open311.Answers.PublicRequest;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What others may read: approved lines about reports that were closed more than 30 days ago. */
@Component
class ClosedReports {

    private static final int DAYS = 30;

    private final PublicLines lines;
    private final ServiceCatalogue services;
    private final Open311Settings settings;
    private final EndpointSettings endpoint;
    private final MessageSource messages;
    private final Clock clock;

    ClosedReports(
            PublicLines lines,
            ServiceCatalogue services,
            Open311Settings settings,
            EndpointSettings endpoint,
            MessageSource messages,
            Clock clock) {
        this.lines = lines;
        this.services = services;
        this.settings = settings;
        this.endpoint = endpoint;
        this.messages = messages;
        this.clock = clock;
    }

    LocalDate today() {
        return Shanghai.today(clock);
    }

    /** The last closed first. */
    List<PublicRequest> list(RequestQuery query, boolean extended, Locale locale) {
        if (query.ids() != null) {
            return query.ids().stream()
                    .flatMap(id -> find(id, extended, locale).stream())
                    .toList();
        }
        if (!query.closed()) {
            return List.of();
        }
        LocalDate before = query.until().plusDays(1);
        LocalDate latest = today().minusDays(DAYS);
        return lines
                .reports(
                        query.categories(),
                        settings.uncategorised(),
                        query.from(),
                        before.isBefore(latest) ? before : latest,
                        (query.page() - 1) * query.pageSize(),
                        query.pageSize())
                .stream()
                .map(line -> request(line, extended, locale))
                .toList();
    }

    Optional<PublicRequest> find(UUID id, boolean extended, Locale locale) {
        return lines.find(id)
                .filter(line -> line.kind() == CaseKind.REPORT)
                .filter(line -> line.closedOn().isBefore(today().minusDays(DAYS)))
                .map(line -> request(line, extended, locale));
    }

    private PublicRequest request(Line line, boolean extended, Locale locale) {
        String code = line.category() == null ? settings.uncategorised() : line.category();
        String outcome = line.outcome() == null ? null : line.outcome().name();
        return new PublicRequest(
                line.id().toString(),
                "closed",
                outcome == null ? null : messages.getMessage("case.outcome." + outcome, null, locale),
                services.name(code, locale),
                code,
                line.line(),
                endpoint.bureau().name(locale),
                null,
                null,
                W3Date.of(line.closedOn()),
                null,
                address(line),
                extended ? new Extended(outcome, line.street(), line.district()) : null);
    }

    /** From the most specific to the most general; a street at most. */
    private static @Nullable String address(Line line) {
        String address = Stream.of(line.street(), line.district())
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
        return address.isEmpty() ? null : address;
    }
}
