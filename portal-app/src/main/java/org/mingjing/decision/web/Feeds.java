package org.mingjing.decision.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.DecisionContent;
import org.mingjing.decision.PublicDecision;
import org.mingjing.decision.PublicDecision.Correction;
import org.mingjing.decision.PublicDecision.Published;
import org.mingjing.decision.PublicDecision.Withdrawn;
import org.mingjing.decision.Suspensions;
import org.mingjing.decision.web.AtomFeed.Entry;
import org.mingjing.search.DecisionHits;
import org.mingjing.shared.Shanghai;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Atom feeds: of every search, of one decision, of withdrawals and corrections. No entry's title or summary names a person. */
@RestController
class Feeds {

    private static final int ENTRIES = 50;

    private final DecisionCatalogue catalogue;
    private final Suspensions suspensions;
    private final WebSettings settings;
    private final MessageSource messages;
    private final Refusals refusals;
    private final Clock clock;

    Feeds(
            DecisionCatalogue catalogue,
            Suspensions suspensions,
            WebSettings settings,
            MessageSource messages,
            Refusals refusals,
            Clock clock) {
        this.catalogue = catalogue;
        this.suspensions = suspensions;
        this.settings = settings;
        this.messages = messages;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping(path = "/decisions.atom", produces = AtomFeed.TYPE)
    String search(HttpServletRequest request, Locale locale) {
        SearchAddress address = SearchAddress.of(request.getParameterMap());
        SearchAddress lasting = address.with("page", null).with("after", null);
        if (address.first("sort").isEmpty()) {
            address = address.with("sort", "published");
        }
        var raw = new LinkedHashMap<String, String[]>();
        address.parameters().forEach((name, values) -> raw.put(name, values.toArray(String[]::new)));
        SearchRequest asked = SearchRequest.of(raw, Shanghai.today(clock), ENTRIES);
        if (!asked.problems().isEmpty()) {
            throw refusals.unusable(asked.problems(), locale);
        }
        DecisionHits hits = refusals.found(catalogue, asked, locale);
        List<Entry> entries = new ArrayList<>();
        for (PublicDecision decision : catalogue.findAll(
                hits.items().stream().map(hit -> hit.document().id()).toList())) {
            entries.add(entry(decision, locale));
        }
        String title = messages.getMessage("feed.search", null, locale)
                + (address.first("q").isEmpty() ? "" : " · " + address.first("q"));
        return feed(title, lasting.at("/decisions"), lasting.at("/decisions.atom"), entries);
    }

    @GetMapping(path = "/decisions/{id:[0-9a-z]{10}}.atom", produces = AtomFeed.TYPE)
    String decision(@PathVariable String id, Locale locale) {
        Optional<Instant> checked = suspensions.since(id);
        if (checked.isPresent()) {
            return feed(
                    messages.getMessage("suspended.title", null, locale),
                    "/decisions/" + id,
                    "/decisions/" + id + ".atom",
                    List.of(suspended(id, checked.get(), locale)));
        }
        PublicDecision found = catalogue.find(id).orElseThrow(() -> refusals.absent(locale));
        if (found instanceof Withdrawn withdrawn) {
            throw refusals.gone(withdrawn, locale);
        }
        Published decision = (Published) found;
        List<Entry> entries = new ArrayList<>();
        for (Correction correction : decision.corrections()) {
            entries.add(entry(decision, correction, locale));
        }
        entries.add(entry(decision, locale, decision.publishedAt()));
        return feed(neutralTitle(decision.content()), "/decisions/" + id, "/decisions/" + id + ".atom", entries);
    }

    @GetMapping(path = "/withdrawals.atom", produces = AtomFeed.TYPE)
    String amendments(Locale locale) {
        List<Entry> entries = new ArrayList<>();
        for (PublicDecision decision : catalogue.amendments(1)) {
            if (decision instanceof Published published && published.corrected()) {
                entries.add(entry(published, published.corrections().getFirst(), locale));
            } else {
                entries.add(entry(decision, locale));
            }
        }
        return feed(
                messages.getMessage("amendments.title", null, locale), "/withdrawals", "/withdrawals.atom", entries);
    }

    private String feed(String title, String page, String self, List<Entry> entries) {
        return new AtomFeed(
                        title,
                        settings.bureau().name(),
                        settings.absolute(page),
                        settings.absolute(self),
                        Instant.EPOCH,
                        entries)
                .xml();
    }

    private Entry suspended(String id, Instant since, Locale locale) {
        String address = settings.decision(id);
        String title = messages.getMessage("suspended.title", null, locale);
        String lead = messages.getMessage("suspended.lead", null, locale);
        return new Entry(address + "#suspended", title, address, since, since, lead);
    }

    private Entry entry(PublicDecision decision, Locale locale) {
        return switch (decision) {
            case Published published -> entry(published, locale, published.changedAt());
            case Withdrawn withdrawn ->
                new Entry(
                        settings.decision(withdrawn.id()) + "#withdrawn",
                        messages.getMessage("feed.withdrawn", new Object[] {withdrawn.documentNumber()}, locale),
                        settings.decision(withdrawn.id()),
                        withdrawn.withdrawnAt(),
                        withdrawn.withdrawnAt(),
                        messages.getMessage("withdrawalReason." + withdrawn.reason(), null, locale));
        };
    }

    private Entry entry(Published decision, Locale locale, Instant updated) {
        DecisionContent content = decision.content();
        return new Entry(
                settings.decision(decision.id()),
                neutralTitle(content),
                settings.decision(decision.id()),
                decision.publishedAt(),
                updated,
                content.offence() + " · " + content.penalty() + " · " + content.agency() + " · "
                        + content.decisionDate());
    }

    private Entry entry(Published decision, Correction correction, Locale locale) {
        String reason = messages.getMessage("correctionReason." + correction.reason(), null, locale);
        return new Entry(
                settings.decision(decision.id()) + "#v" + correction.version(),
                messages.getMessage(
                        "feed.corrected", new Object[] {decision.content().documentNumber()}, locale),
                settings.decision(decision.id()) + "#corrections",
                correction.at(),
                correction.at(),
                reason + (correction.note().isBlank() ? "" : ": " + correction.note()));
    }

    /** An organisation's title; for persons the number and the offence. */
    static String neutralTitle(DecisionContent content) {
        return content.namesAPerson()
                ? content.documentNumber() + " " + content.offence()
                : content.title() + " " + content.documentNumber();
    }
}
