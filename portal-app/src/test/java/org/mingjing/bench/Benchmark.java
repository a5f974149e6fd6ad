package org.mingjing.bench;

import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingjing.decision.Arrival;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.DraftIntake;
import org.mingjing.decision.OriginalDecision;
import org.mingjing.decision.WithdrawalReason;
import org.mingjing.decision.Withdrawals;
import org.mingjing.decision.demo.DemoDecisions;
import org.mingjing.decision.exchange.ImportDesk;
import org.mingjing.decision.exchange.ImportRun;
import org.mingjing.search.BareSearch;
import org.mingjing.search.DecisionIndex;
import org.mingjing.search.DecisionQuery;
import org.mingjing.search.LuceneDecisionIndex;
import org.mingjing.shared.Shanghai;
import org.mingjing.staff.StaffId;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@code ./portal bench}: our figures beside their peers', in one run. It asserts nothing; people read it. */
@PortalTest
@Tag("bench")
class Benchmark {

    private static final int COUNT = Integer.getInteger("bench.count", 200_000);
    private static final long SEED = 7;
    private static final PrintStream OUT = System.out;

    @Autowired
    ImportDesk desk;

    @Autowired
    DecisionCatalogue catalogue;

    @Autowired
    DraftIntake intake;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    DecisionIndex index;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @Test
    void figures() throws Exception {
        OUT.printf(
                "%n明镜 ./portal bench · %,d generated decisions · %d cores · heap ≤ %,d MiB%n",
                COUNT,
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        importAll();
        SearchLoad load = new SearchLoad(port, queries());
        search(load);
        OUT.printf("%nopen load, 100 requests/s for 30 s: %s%n", load.open(100, Duration.ofSeconds(30)));
        freshness();
        sizes();
        disclosure();
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        OUT.printf("%nheap, sum of the pools' peaks: %,d MiB%n", peak >> 20);
    }

    private void importAll() throws Exception {
        LocalDate today = Shanghai.today(clock);
        Path file = Files.createTempFile("bench", ".csv");
        try (BufferedWriter out = new BufferedWriter(
                        new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
                Stream<OriginalDecision> decisions = DemoDecisions.of(SEED, COUNT, today)) {
            ExchangeRows.write(decisions, out);
        }
        long start = System.nanoTime();
        UUID id;
        try (InputStream in = Files.newInputStream(file)) {
            id = desk.submit("bench.csv", in, new StaffId("publisher"), new StaffId("approver"));
        }
        ImportRun run = desk.find(id).orElseThrow();
        while (run.finishedAt() == null) {
            Thread.sleep(2_000);
            run = desk.find(id).orElseThrow();
            OUT.printf("  %,d rows, %.0f s%n", run.rowsDone(), (System.nanoTime() - start) / 1e9);
        }
        long published = run.counts().published();
        while (total("") < published) {
            Thread.sleep(100);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.delete(file);
        OUT.printf(
                "%nimport + redaction + publication + index: %,d decisions in %.1f s = %,.0f /s (published %,d, held %,d, expired %,d, refused %,d; goal ≥ 800 /s)%n",
                COUNT,
                seconds,
                COUNT / seconds,
                published,
                run.counts().held(),
                run.counts().expired(),
                run.counts().refused());
    }

    private void search(SearchLoad load) throws Exception {
        BareSearch bare = new BareSearch((LuceneDecisionIndex) index);
        for (int warm = 0; warm < 5; warm++) {
            for (String query : queries()) {
                bare.search(query(query));
                load.once(query);
            }
        }
        Figures ours = new Figures();
        Figures peer = new Figures();
        for (int round = 0; round < 15; round++) {
            for (String query : queries()) {
                long start = System.nanoTime();
                bare.search(query(query));
                peer.add(System.nanoTime() - start);
                start = System.nanoTime();
                load.once(query);
                ours.add(System.nanoTime() - start);
            }
        }
        OUT.printf(
                "%nsearch, one client, %d different queries, 20 hits with highlights and facets%n",
                queries().size());
        OUT.printf("  bare Lucene in this process  %s%n", peer);
        OUT.printf("  our HTTP API                 %s%n", ours);
        OUT.printf("  ratio at p50 %.2f (goal ≤ 3)%n", ours.at(0.5) / peer.at(0.5));
    }

    /** From the command's return to the first search that shows it, beside an index of this size. */
    private void freshness() throws InterruptedException {
        Figures found = new Figures();
        Figures gone = new Figures();
        List<OriginalDecision> fresh = DemoDecisions.of(SEED + 1, COUNT + 200, Shanghai.today(clock))
                .skip(COUNT)
                .filter(decision -> decision.publishedUntil() != null
                        && decision.publishedUntil().isAfter(catalogue.today()))
                .limit(40)
                .toList();
        for (OriginalDecision decision : fresh) {
            var reception = intake.receive(
                            UUID.randomUUID(),
                            List.of(new Arrival(1, decision, List.of())),
                            new StaffId("publisher"),
                            new StaffId("approver"))
                    .getFirst();
            if (reception.outcome() != Arrival.Outcome.PUBLISHED) {
                continue;
            }
            found.add(until(decision.documentNumber(), 1));
            withdrawals.withdraw(reception.id(), WithdrawalReason.REVOKED, "bench", new StaffId("approver"));
            gone.add(until(decision.documentNumber(), 0));
        }
        OUT.printf("%npublished → found   %s%nwithdrawn → gone    %s   (goal ≤ 1 s)%n", found, gone);
    }

    private long until(String documentNumber, long hits) throws InterruptedException {
        long start = System.nanoTime();
        while (total("\"" + documentNumber + "\"") != hits) {
            Thread.sleep(2);
        }
        return System.nanoTime() - start;
    }

    private void sizes() throws Exception {
        String id = index.search(query("占道")).items().getFirst().document().id();
        PageWeight weight = new PageWeight(port);
        OUT.printf("%nfirst load, compressed, page with its styles and scripts (goal ≤ 30 KB)%n");
        for (String path : List.of("/", "/decisions?q=%E5%8D%A0%E9%81%93", "/decisions/" + id)) {
            OUT.printf("  %-28s %s%n", path.length() > 28 ? path.substring(0, 28) : path, weight.of(path));
        }
    }

    private void disclosure() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/disclosure"))
                .build();
        HttpClient http = HttpClient.newHttpClient();
        OUT.printf("%n/api/v1/disclosure over all of them:");
        for (String how : List.of("counted", "counted before")) {
            long start = System.nanoTime();
            int length =
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
            OUT.printf("  %s %,.0f ms, %,d bytes", how, (System.nanoTime() - start) / 1e6, length);
        }
        OUT.println();
    }

    private long total(String text) {
        return catalogue.search(query(text)).total();
    }

    private DecisionQuery query(String text) {
        return new DecisionQuery(
                text,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                DecisionQuery.StatusFilter.PUBLISHED,
                text.isEmpty() ? DecisionQuery.Sort.NEWEST : DecisionQuery.Sort.RELEVANCE,
                Shanghai.today(clock),
                1,
                20,
                null);
    }

    /** What people ask: a word, two words, a phrase, an exclusion, a field, a number, a street, everything. */
    private static List<String> queries() {
        return List.of(
                "占道经营",
                "望海路",
                "占道 望海路",
                "建筑垃圾",
                "\"超过保质期\"",
                "油烟 -罚款",
                "机关:西城街道",
                "2026 1234",
                "噪声 夜间 施工",
                "食品 标签",
                "户外广告",
                "违法建设 拆除",
                "人行道 桌椅 餐饮",
                "燃气",
                "停车",
                "排水 污水",
                "绿化 树木",
                "无照经营",
                "虚假广告",
                "价格",
                "计量",
                "特种设备",
                "养犬",
                "扬尘",
                "运输 抛撒",
                "停业整顿",
                "没收违法所得",
                "吊销",
                "公司",
                "罚款 五百元",
                "人民西路 油烟",
                "柳汀街",
                "市场监督管理局",
                "旅游",
                "出租车",
                "");
    }
}
