package org.mingjing.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.mingjing.search.DecisionQuery.Sort;

/** Prints how fast the index fills and answers. Run by hand: the number of documents is the first argument. */
final class Measure {

    private static final int WARM = 150;
    private static final int TIMES = 300;

    private Measure() {}

    public static void main(String[] args) throws Exception {
        int documents = args.length == 0 ? 200_000 : Integer.parseInt(args[0]);
        Path directory = args.length < 2 ? Files.createTempDirectory("measure") : Path.of(args[1]);
        try (LuceneDecisionIndex index = LuceneDecisionIndex.open(directory)) {
            if (index.needsRebuild()) {
                index.rebuild(Decisions.generated(0, 3_000));
                long start = System.nanoTime();
                Duration before = cpu();
                index.rebuild(Decisions.generated(0, documents));
                print("rebuild", documents / seconds(start), "documents/s");
                print("rebuild", documents * 1e3 / cpu().minus(before).toMillis(), "documents/s of one core's time");
            }
            searches(index);
            suggestions(index);
            changes(index, documents);
        }
    }

    private static void searches(LuceneDecisionIndex index) {
        BareSearch bare = new BareSearch(index);
        List<Ask> asks = List.of(
                Ask.text(""),
                Ask.text("").sort(Sort.FINE_DESC).agencies("明州区综合行政执法局"),
                Ask.text("占道经营"),
                Ask.text("占道经营 机场路"),
                Ask.text("夜间施工噪声").agencies("明州区综合行政执法局"),
                Ask.text("\"影响附近居民正常生活\" -罚款"),
                Ask.text("当事人:宏达"),
                Ask.text("2026 123 明综执罚"),
                Ask.text("建筑工程有限公司 擅自").sort(Sort.NEWEST));
        for (Ask ask : asks) {
            DecisionQuery query = ask.query();
            long total = index.search(query).total();
            System.out.printf("%-60s %,9d found%n", ask.text() + " " + ask.sort() + " " + ask.agencies(), total);
            time("  ours", n -> index.search(query));
            time("  bare", n -> bare.search(query));
        }
    }

    private static void suggestions(LuceneDecisionIndex index) {
        for (String typed : List.of("zd", "zdjy", "zhandao", "占道", "明州宏", "mzhd", "明", "m", "2026 12")) {
            System.out.println(typed + " " + index.suggest(typed, 3));
            time("  suggest", n -> index.suggest(typed, 8));
        }
        System.out.println(Ask.text("战道经营").in(index).didYouMean());
        time("  didYouMean", n -> Ask.text("战道经营").in(index));
    }

    private static void changes(LuceneDecisionIndex index, int documents) {
        int[] next = {documents};
        time("apply 1", n -> index.apply(List.of(Decisions.generated(next[0]++)), List.of()));
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            int from = documents + 10_000 + i * 500;
            index.apply(Decisions.generated(from, from + 500).toList(), List.of());
        }
        print("apply 500", 10_000 / seconds(start), "documents/s");
        start = System.nanoTime();
        index.purge(List.of(), List.of("d5"));
        print("purge", seconds(start), "s");
    }

    private static void time(String what, IntConsumer task) {
        IntStream.range(0, WARM).forEach(task);
        double[] millis = IntStream.range(0, TIMES)
                .mapToDouble(n -> {
                    long start = System.nanoTime();
                    task.accept(n);
                    return (System.nanoTime() - start) / 1e6;
                })
                .toArray();
        Arrays.sort(millis);
        System.out.printf("%-14s p50 %.2f ms, p99 %.2f ms%n", what, millis[TIMES / 2], millis[TIMES * 99 / 100]);
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String what, double figure, String unit) {
        System.out.printf("%s: %,.1f %s%n", what, figure, unit);
    }
}
