package org.mingjing.submission.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Ended cases whose reporter approved one line for the public: a page, a feed, an API. */
@Controller
@Tag(name = "reports", description = "Ended cases, one approved line each (公开的办理结果)")
class ReportsPage {

    private final PublicReports reports;
    private final ReportsFeed feed;
    private final MessageSource messages;

    ReportsPage(PublicReports reports, ReportsFeed feed, MessageSource messages) {
        this.reports = reports;
        this.feed = feed;
        this.messages = messages;
    }

    @GetMapping("/reports")
    String page(@RequestParam(defaultValue = "1") String page, Model model) {
        model.addAttribute("reports", reports.page(number(page)));
        return "track/reports";
    }

    @GetMapping(path = "/reports.atom", produces = ReportsFeed.TYPE)
    @ResponseBody
    String feed(Locale locale) {
        return feed.xml(messages.getMessage("reports.title", null, locale), reports.page(1));
    }

    @GetMapping(path = "/api/v1/reports", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    @Operation(
            summary = "Ended cases, one approved line each",
            description = "Closed, and approved by the reporter. No photo, hour, wording or decision link.")
    PublicReports.Page list(@RequestParam(defaultValue = "1") @Parameter(description = "From 1") String page) {
        return reports.page(number(page));
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 1;
    }
}
