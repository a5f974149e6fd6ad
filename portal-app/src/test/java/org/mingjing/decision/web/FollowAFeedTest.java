package org.mingjing.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class FollowAFeedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/decisions.atom",
                "/decisions.atom?offence=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
                "/decisions.atom?q=%00%07%3Cb%3E",
                "/decisions/aaaaaaaaa1.atom",
                "/decisions/aaaaaaaaa5.atom",
                "/withdrawals.atom",
                "/withdrawals.atom?lang=en"
            })
    void isAtom(String path) throws Exception {
        var answer = Pages.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        Element feed = parse(answer.body());
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        for (String required : new String[] {"id", "title", "updated", "author"}) {
            assertThat(feed.getElementsByTagNameNS(feed.getNamespaceURI(), required)
                            .getLength())
                    .as(required)
                    .isPositive();
        }
        var entries = feed.getElementsByTagNameNS(feed.getNamespaceURI(), "entry");
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            for (String required : new String[] {"id", "title", "updated"}) {
                assertThat(entry.getElementsByTagNameNS(feed.getNamespaceURI(), required)
                                .getLength())
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void tellsOfWithdrawalsAndCorrections() {
        assertThat(Pages.body("/withdrawals.atom")).contains("已撤回：演示综执罚决字〔2026〕第000055号", "已更正：演示综执罚决字〔2026〕第000098号");
        assertThat(Pages.body("/withdrawals")).contains("决定被撤销", "笔误更正");
    }

    @Test
    void sitemapsAreXml() throws Exception {
        assertThat(parse(Pages.body("/sitemap.xml")).getLocalName()).isEqualTo("sitemapindex");
        assertThat(parse(Pages.body("/sitemap-pages.xml")).getLocalName()).isEqualTo("urlset");
        assertThat(parse(Pages.body("/sitemap-0.xml")).getLocalName()).isEqualTo("urlset");
        assertThat(Pages.get("/sitemap-7.xml").statusCode()).isEqualTo(404);
        assertThat(Pages.body("/robots.txt")).contains("Sitemap: http");
        assertThat(Pages.body("/.well-known/security.txt")).contains("Contact: mailto:", "Expires: 2027-");
    }

    private static Element parse(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }
}
