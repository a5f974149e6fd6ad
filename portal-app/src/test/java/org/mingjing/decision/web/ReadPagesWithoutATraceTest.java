package org.mingjing.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stateless pages leave nothing with the reader, and carry language and mode in every address. */
class ReadPagesWithoutATraceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/decisions",
                "/decisions?q=占道",
                "/decisions/aaaaaaaaa1",
                "/withdrawals",
                "/about/contact",
                "/about/site-map",
                "/api",
                "/decisions.atom",
                "/api/v1/decisions",
                "/decisions/aaaaaaaaa1.json",
                "/decisions/aaaaaaaaa1.txt",
                "/sitemap.xml"
            })
    void asksNoCookieAndAnswers304(String path) {
        var first = Pages.get(path.replace("占道", "%E5%8D%A0%E9%81%93"));
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("public, no-cache");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("W/\"");
        var second = Pages.get(path.replace("占道", "%E5%8D%A0%E9%81%93"), "If-None-Match", tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void allowsNothingFromElsewhereAndNothingInline() {
        var page = Pages.get("/decisions/aaaaaaaaa1");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).isPresent();
        assertThat(page.body()).doesNotContain(" style=", " onclick=", "<style");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/decisions",
                "/decisions?kind=FINE&page=2",
                "/decisions/aaaaaaaaa1",
                "/withdrawals",
                "/about/contact",
                "/nowhere"
            })
    void everyLinkToAPageCarriesLanguageAndMode(String path) {
        String body = Pages.body(path + (path.contains("?") ? "&" : "?") + "lang=en&mode=elder");
        assertThat(body).contains("<html lang=\"en\" data-mode=\"elder\"");
        Matcher links = Pattern.compile("<a [^>]*href=\"(/[^\"]*)\"[^>]*>").matcher(body);
        int pages = 0;
        while (links.find()) {
            String link = links.group(1).replace("&amp;", "&");
            if (link.matches("/api/.*|.*\\.(pdf|json|txt|csv|xlsx|jsonl|xml|html)(\\?.*)?")) {
                continue;
            }
            pages++;
            boolean switches = links.group().contains("hreflang=")
                    || links.group().contains("rel=\"nofollow\"") && !link.contains("mode=");
            if (!switches) {
                assertThat(links.group()).contains("lang=en");
                if (!link.contains(".atom")) {
                    assertThat(link).contains("mode=elder");
                }
            }
        }
        assertThat(pages).isGreaterThan(5);
    }

    @Test
    void formsKeepLanguageAndMode() {
        assertThat(Pages.body("/decisions?lang=zh-Hant&mode=elder"))
                .contains("name=\"lang\" value=\"zh-Hant\"", "name=\"mode\" value=\"elder\"");
        assertThat(Pages.body("/decisions")).doesNotContain("name=\"lang\"", "name=\"mode\"");
    }

    @Test
    void writesTraditionalCharactersButLeavesNumbersAndQueriesAlone() {
        String body = Pages.body("/decisions/aaaaaaaaa1?lang=zh-Hant");
        assertThat(body)
                .contains("處罰機關", "以簡體文本為準", "aria-label=\"主要欄目\"")
                .contains("translate=\"no\">演示综执罚决字〔2026〕第000098号");
        assertThat(Pages.body("/decisions?lang=zh-Hant&q=%E5%8D%A0%E9%81%93%E4%B8%9A"))
                .contains("value=\"占道业\"");
    }

    @Test
    void weighsLittleOnFirstLoad() {
        String body = Pages.body("/decisions?q=%E5%8D%A0%E9%81%93");
        Matcher files = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"").matcher(body);
        int weight = 0;
        while (files.find()) {
            if (!files.group(1).contains(".svg")) {
                weight += Pages.weight(files.group(1).replace("&amp;", "&"));
            }
        }
        assertThat(weight).isPositive();
        assertThat(weight + Pages.weight("/decisions?q=%E5%8D%A0%E9%81%93")).isLessThan(30 * 1024);
        assertThat(weight + Pages.weight("/decisions/aaaaaaaaa1")).isLessThan(30 * 1024);
        assertThat(weight + Pages.weight("/")).isLessThan(30 * 1024);
    }

    @Test
    void namedFilesAreKeptForEver() {
        Matcher style =
                Pattern.compile("href=\"(/assets/style.css\\?v=[0-9a-f]{8})\"").matcher(Pages.body("/"));
        assertThat(style.find()).isTrue();
        assertThat(Pages.get(style.group(1)).headers().firstValue("Cache-Control"))
                .hasValue("public, max-age=31536000, immutable");
        assertThat(Pages.get("/assets/style.css").headers().firstValue("Cache-Control"))
                .hasValue("public, no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/decisions", "/decisions.atom", "/decisions/aaaaaaaaa1.txt", "/api/v1/decisions"})
    void bodiesDependOnTheAddressAlone(String path) {
        assertThat(Pages.get(path, "Accept-Language", "en", "User-Agent", "other")
                        .body())
                .isEqualTo(Pages.body(path));
    }

    @Test
    void keepsNoAnswerToWhatWasSentOrIsForStaff() {
        assertThat(Pages.post("/api/v1/decisions/citations", "{\"text\":\"x\"}")
                        .headers()
                        .firstValue("Cache-Control"))
                .hasValue("no-store");
        assertThat(Pages.get("/api/v1/staff/x").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
        assertThat(Pages.get("/nowhere").headers().firstValue("Cache-Control")).hasValue("no-store");
    }
}
