package org.mingjing.bench;

import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingjing.decision.DraftIntake;
import org.mingjing.testing.Browser;
import org.mingjing.testing.Http;
import org.mingjing.testing.OwnDecisions;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What a decision page's check of itself costs a slow phone: from the last answer's arrival to the result, with the processor throttled
 * to a quarter. With the browser's own cryptography, and with a JavaScript library alone.
 */
@PortalTest
@Tag("bench")
class BrowserCheckBench {

    private static final PrintStream OUT = System.out;
    private static final int LOADS = 30;

    @Autowired
    DraftIntake intake;

    @LocalServerPort
    int port;

    @Test
    void figures() throws Exception {
        String id = new OwnDecisions("测速", intake).publish("占道经营测速");
        while (new Http(port).text("/api/v1/verify/" + id).contains("\"index\":null")) {
            Thread.sleep(200);
        }
        try (Browser browser = new Browser()) {
            browser.phone().driver().executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", 4));
            OUT.printf("%ncheck in the browser at 4× CPU throttle, %d loads (goal ≤ 100 ms)%n", LOADS);
            OUT.printf("  WebCrypto                      %s%n", measure(browser, id));
            browser.driver()
                    .executeCdpCommand(
                            "Page.addScriptToEvaluateOnNewDocument",
                            Map.of(
                                    "source",
                                    "Object.defineProperty(Crypto.prototype, 'subtle', {get: () => undefined})"));
            OUT.printf("  @noble/ed25519 + @noble/hashes %s, its download included%n", measure(browser, id));
        }
    }

    private Figures measure(Browser browser, String id) {
        Figures figures = new Figures();
        for (int i = 0; i < LOADS; i++) {
            browser.open("http://127.0.0.1:" + port + "/decisions/" + id);
            String result = browser.find("[data-result]").getDomAttribute("data-result");
            if (!"ok".equals(result)) {
                throw new IllegalStateException("the check ended " + result);
            }
            Object took = browser.driver()
                    .executeScript("return performance.getEntriesByName('mingjing-check')[0].duration * 1e6");
            figures.add(((Number) took).longValue());
        }
        return figures;
    }
}
