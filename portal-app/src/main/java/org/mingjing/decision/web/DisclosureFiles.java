package org.mingjing.decision.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mingjing.decision.WithdrawalReason;
import org.mingjing.decision.disclosure.Disclosure;
import org.mingjing.decision.disclosure.Figures;
import org.mingjing.decision.disclosure.Ground;
import org.mingjing.decision.disclosure.MonthOfAgency;
import org.mingjing.decision.disclosure.Numbering;
import org.mingjing.decision.exchange.CsvCell;
import org.mingjing.shared.Shanghai;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** The figures as tables (UTF-8 with a mark, one row per agency and month) and as a feed with an entry per month. */
@Component
class DisclosureFiles {

    private static final int ENTRIES = 60;

    private final WebSettings settings;
    private final MessageSource messages;

    DisclosureFiles(WebSettings settings, MessageSource messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /** 400 where the year is none. */
    DisclosureRequest usable(DisclosureRequest asked, Locale locale) {
        if (!asked.unusable()) {
            return asked;
        }
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, word("disclosure.problem.year", locale));
        problem.setProperty("code", "BAD_PARAMETER");
        problem.setProperty("parameter", "year");
        throw new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }

    void figures(Disclosure found, OutputStream out, Locale locale) throws IOException {
        try (CSVPrinter csv = printer(out)) {
            csv.print(word("disclosure.agency", locale));
            csv.print(word("disclosure.month", locale));
            for (String column : columns(Figures.NONE).keySet()) {
                csv.print(CsvCell.harmless(heading(column, locale)));
            }
            csv.println();
            for (MonthOfAgency one : found.months()) {
                csv.print(CsvCell.harmless(one.agency()));
                csv.print(one.month());
                for (Long count : columns(one.figures()).values()) {
                    csv.print(count);
                }
                csv.println();
            }
        }
    }

    void numbering(Disclosure found, OutputStream out, Locale locale) throws IOException {
        try (CSVPrinter csv = printer(out)) {
            for (String column : List.of("agency", "word", "year", "lowest", "highest", "known", "missing", "gaps")) {
                csv.print(word("disclosure." + column, locale));
            }
            csv.println();
            for (Numbering one : found.numberings()) {
                csv.print(CsvCell.harmless(one.agency()));
                csv.print(CsvCell.harmless(one.word()));
                csv.printRecord(
                        one.year(),
                        one.lowest(),
                        one.highest(),
                        one.known(),
                        one.missing(),
                        String.join(
                                        " ",
                                        one.gaps().stream()
                                                .map(Object::toString)
                                                .toList())
                                + (one.moreGaps() > 0 ? " …+" + one.moreGaps() : ""));
            }
        }
    }

    private static CSVPrinter printer(OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\ufeff');
        return new CSVPrinter(writer, CSVFormat.EXCEL);
    }

    private static Map<String, Long> columns(Figures figures) {
        Map<String, Long> columns = new java.util.LinkedHashMap<>();
        columns.put("disclosure.made", figures.made());
        columns.put("disclosure.published", figures.published());
        columns.put("disclosure.onTime", figures.onTime());
        columns.put("disclosure.late", figures.late());
        columns.put("disclosure.overdue", figures.overdue());
        columns.put("disclosure.inPublicity", figures.inPublicity());
        columns.put("disclosure.inPreparation", figures.inPreparation());
        for (Ground ground : Ground.values()) {
            columns.put(
                    "disclosure.held|disclosure.ground." + ground,
                    figures.held().getOrDefault(ground, 0L));
        }
        columns.put("disclosure.corrected", figures.corrected());
        for (WithdrawalReason reason : WithdrawalReason.values()) {
            columns.put(
                    "disclosure.withdrawn|withdrawalReason." + reason,
                    figures.withdrawn().getOrDefault(reason, 0L));
        }
        columns.put("disclosure.beingChecked", figures.beingChecked());
        columns.put("disclosure.ended", figures.ended());
        return columns;
    }

    private String heading(String keys, Locale locale) {
        List<String> words = new ArrayList<>();
        for (String key : keys.split("\\|")) {
            words.add(word(key, locale));
        }
        return String.join(": ", words);
    }

    String feed(Disclosure all, DisclosureRequest asked, Locale locale) {
        Disclosure found = all.of(asked.agency(), asked.year());
        Map<YearMonth, Instant> changed = new TreeMap<>();
        found.months().forEach(one -> changed.merge(one.month(), one.changedAt(), DisclosureFiles::later));
        List<AtomFeed.Entry> entries = found.byMonth().entrySet().stream()
                .limit(ENTRIES)
                .map(one -> entry(one.getKey(), one.getValue(), changed, asked, locale))
                .toList();
        String title = word("disclosure.title", locale) + (asked.agency() == null ? "" : " · " + asked.agency());
        return new AtomFeed(
                        title,
                        settings.bureau().name(),
                        settings.absolute(asked.at("/disclosure")),
                        settings.absolute(asked.at("/disclosure.atom")),
                        Instant.EPOCH,
                        entries)
                .xml();
    }

    private AtomFeed.Entry entry(
            YearMonth month, Figures figures, Map<YearMonth, Instant> changed, DisclosureRequest asked, Locale locale) {
        String address = settings.absolute(asked.of(month.getYear()).at("/disclosure")) + "#m" + month;
        Object[] counts = {
            figures.made(),
            figures.published(),
            figures.onTime(),
            figures.late(),
            figures.overdue(),
            figures.inPreparation(),
            figures.heldInAll(),
            figures.corrected(),
            figures.withdrawnInAll(),
            figures.beingChecked(),
            figures.ended()
        };
        return new AtomFeed.Entry(
                address,
                messages.getMessage("disclosure.feed.title", new Object[] {month.toString(), figures.made()}, locale),
                address,
                month.atDay(1).atStartOfDay(Shanghai.ZONE).toInstant(),
                changed.getOrDefault(month, Instant.EPOCH),
                messages.getMessage("disclosure.feed.summary", counts, locale));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
