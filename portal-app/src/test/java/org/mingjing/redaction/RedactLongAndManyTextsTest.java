package org.mingjing.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.decision.demo.DemoDecisions;
import org.mingjing.shared.PartyKind;

/** Very long and hostile texts come to an end; several threads agree. */
class RedactLongAndManyTextsTest {

    private static final int LONG = 1 << 15;

    private final Redactor redactor = new Redactor(RedactionSettings.defaults());
    private final Subject subject = new Subject(PartyKind.NATURAL_PERSON, "张三", null, null, List.of());

    @ParameterizedTest
    @Timeout(60)
    @ValueSource(
            strings = {
                "当事人张三(电话13778246640)在机场路68号院内搭建。",
                "1",
                "1 ",
                "a@",
                "住",
                "中",
                "路1号",
                "举报",
                "接到",
                "2026年3月1日接到",
                "·买",
                "证人王",
                "患有",
                "患病",
                "居民反映",
                "来电",
                "的证言",
                "住海曙区路1号",
                "当事人",
                "(",
                "《",
                "浙B1",
                "执法证号1、"
            })
    void aLongTextOfAnythingEnds(String piece) {
        var text = piece.repeat(LONG / piece.length()) + "当事人张三";
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        var redaction = redactor.redact(subject, Map.of("facts", text));
        System.out.printf(
                "long text of %s: %d ms of a core%n", piece, (threads.getCurrentThreadCpuTime() - start) / 1_000_000);
        assertThat(redaction.publicText("facts")).doesNotContain("张三");
    }

    @Test
    void threadsAgree() throws Exception {
        var texts = Map.of("facts", "证人亓砚秋(住建国路130弄25号156室,电话137 7824 6640)与张三在场。");
        var alone = redactor.redact(subject, texts).findings();
        try (var pool = Executors.newFixedThreadPool(4)) {
            Callable<List<Finding>> job = () -> redactor.redact(subject, texts).findings();
            for (var result : pool.invokeAll(Collections.nCopies(200, job))) {
                assertThat(result.get()).isEqualTo(alone);
            }
        }
    }

    /** Prints what a core does, asserts nothing about time. */
    @Test
    void throughput() {
        var maker = new SampleMaker(7);
        measure(
                "generated texts",
                Stream.generate(maker::next)
                        .limit(2000)
                        .map(s -> new Job(s.subject(), Map.of("facts", s.text())))
                        .toList());
        measure(
                "demo decisions",
                DemoDecisions.of(20260101, 2000, LocalDate.of(2026, 11, 21))
                        .map(d -> new Job(
                                new Subject(d.partyKind(), d.party(), d.legalRepresentative(), d.idNumber(), List.of()),
                                Map.of(
                                        "offence", d.offence(),
                                        "facts", d.facts(),
                                        "legalBasis", d.legalBasis(),
                                        "penalty", d.penalty())))
                        .toList());
    }

    private record Job(Subject subject, Map<String, String> texts) {}

    private void measure(String what, List<Job> jobs) {
        long characters = jobs.stream()
                .flatMap(job -> job.texts().values().stream())
                .mapToLong(String::length)
                .sum();
        var threads = ManagementFactory.getThreadMXBean();
        int findings = 0;
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 4; round++) {
            long start = threads.getCurrentThreadCpuTime();
            for (var job : jobs) {
                findings +=
                        redactor.redact(job.subject(), job.texts()).findings().size();
            }
            best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
        }
        System.out.printf(
                "throughput: %.0f %s/s of %d characters, %.3f ms of a core each%n",
                jobs.size() * 1e9 / best, what, characters / jobs.size(), best / 1e6 / jobs.size());
        assertThat(findings).isPositive();
    }
}
