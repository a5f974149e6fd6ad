package org.mingjing.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingjing.intake.routing.Router;
import org.mingjing.intake.routing.Routers;

/** {@code ./portal bench}: how often a routing proposal is right on sentences that it never saw, and how long it takes. */
@Tag("bench")
class RoutingBench {

    private static final PrintStream OUT = System.out;

    @Test
    void figures() throws Exception {
        long start = System.nanoTime();
        Router router = Routers.create();
        router.propose(Routers.question(Routers.labelled().getFirst()));
        OUT.printf("%nrouting: trained in %,d ms%n", (System.nanoTime() - start) / 1_000_000);
        List<Routers.Answer> answers = Routers.answers(router);
        int count = answers.size();
        OUT.printf(
                "  %d sentences held out: department %.1f %%, among the first three %.1f %%, category %.1f %%%n",
                count,
                100.0 * answers.stream().filter(Routers.Answer::rightDepartment).count() / count,
                100.0 * answers.stream().filter(Routers.Answer::amongThree).count() / count,
                100.0 * answers.stream().filter(Routers.Answer::rightCategory).count() / count);
        var bins = new TreeMap<Integer, int[]>();
        for (Routers.Answer answer : answers) {
            int[] bin = bins.computeIfAbsent(
                    Math.min(9, (int) (answer.proposal().confidence() * 10)), ignored -> new int[2]);
            bin[0]++;
            bin[1] += answer.rightDepartment() ? 1 : 0;
        }
        bins.forEach((tenth, bin) ->
                OUT.printf("  confidence %.1f: %d of %d departments right%n", tenth / 10.0, bin[1], bin[0]));
        speed(router);
    }

    private static void speed(Router router) {
        var threads = ManagementFactory.getThreadMXBean();
        Figures times = new Figures();
        Figures work = new Figures();
        for (int round = 0; round < 12; round++) {
            for (List<String> row : Routers.labelled()) {
                var question = Routers.question(row);
                long busy = threads.getCurrentThreadCpuTime();
                long start = System.nanoTime();
                router.propose(question);
                if (round >= 2) {
                    times.add(System.nanoTime() - start);
                    work.add(threads.getCurrentThreadCpuTime() - busy);
                }
            }
        }
        OUT.printf(
                "  a proposal: p50 %.0f µs, p99 %.0f µs (goal ≤ 5,000); processor time p50 %.0f µs, p99 %.0f µs%n",
                1000 * times.at(0.5), 1000 * times.at(0.99), 1000 * work.at(0.5), 1000 * work.at(0.99));
    }
}
