package org.mingjing.decision.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.mingjing.decision.CorrectionReason;
import org.mingjing.decision.DecisionContent;
import org.mingjing.decision.PenaltyKind;
import org.mingjing.decision.PublicDecision.Correction;
import org.mingjing.decision.PublicDecision.Published;
import org.mingjing.shared.PartyKind;

class PrintADecisionTest {

    private static final String URL = "https://example.org/decisions/7k2m9x4qpa";
    private static final String FACTS = "2026年10月28日19时许,当事人在望海路186号门前公共人行道摆放桌椅四套从事餐饮经营,占用面积约9平方米。执法人员当场责令改正,当事人逾期未改正。"
            + "以上事实有现场检查笔录、询问笔录、现场照片等证据证实。";

    static Published decision(String number, String facts, PartyKind kind) {
        return new Published(
                "7k2m9x4qpa",
                2,
                new DecisionContent(
                        number,
                        "明州区老周饮食店占道经营案",
                        "明州区老周饮食店",
                        kind,
                        "91350100M000100Y43",
                        null,
                        "明州区综合行政执法局",
                        "11330203MB1D42211A",
                        "西城街道",
                        "擅自占用城市人行道经营",
                        facts,
                        "《城市市容和环境卫生管理条例》第十六条第二款、《浙江省城市市容和环境卫生管理条例》第二十三条第一款",
                        List.of(PenaltyKind.WARNING, PenaltyKind.FINE),
                        "警告;罚款人民币12345.5元",
                        new BigDecimal("12345.50"),
                        BigDecimal.ZERO,
                        null,
                        LocalDate.of(2026, 11, 12),
                        null),
                Instant.parse("2026-11-13T20:00:00Z"),
                LocalDate.of(2027, 11, 12),
                List.of(new Correction(
                        2, Instant.parse("2026-11-14T02:00:00Z"), CorrectionReason.CLERICAL, "更正法条序号", List.of())),
                Instant.parse("2026-11-14T02:00:00Z"),
                null);
    }

    private static byte[] pdf(Published decision) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DecisionPdf.write(decision, URL, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void itsTextCanBeReadAndCopied() throws IOException {
        byte[] pdf = pdf(decision("演示综执罚决字〔2026〕第000123号", FACTS, PartyKind.SOLE_TRADER));
        Files.createDirectories(Path.of("target/pdf"));
        Files.write(Path.of("target/pdf/decision.pdf"), pdf);
        assertThat(text(pdf))
                .contains("明州区老周饮食店占道经营案", "演示综执罚决字〔2026〕第000123号", FACTS, "12,345.5元", "更正法条序号")
                .contains("2027年11月12日", "第1页/共2页", "演示数据", "六十日内", URL, "第2版[EB/OL].(2026-11-14)");
        assertThat(pdf.length).isLessThan(300_000);
    }

    @Test
    void oneDecisionMakesOneSequenceOfBytes() {
        Published decision = decision("明综执罚决字〔2026〕第000123号", FACTS, PartyKind.ORGANISATION);
        assertThat(pdf(decision)).isEqualTo(pdf(decision));
    }

    @Test
    void aLongDecisionCountsItsPages() throws IOException {
        byte[] pdf = pdf(decision("明综执罚决字〔2026〕第000123号", (FACTS + "\n").repeat(40), PartyKind.ORGANISATION));
        Files.createDirectories(Path.of("target/pdf"));
        Files.write(Path.of("target/pdf/long.pdf"), pdf);
        assertThat(text(pdf)).contains("第2页/共").doesNotContain("演示数据");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(text(pdf)).contains("第1页/共" + document.getNumberOfPages() + "页");
        }
    }

    @Test
    void metadataOfAPersonsDecisionNamesNobody() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(pdf(decision("明综执罚决字〔2026〕第000123号", FACTS, PartyKind.NATURAL_PERSON)))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("明综执罚决字〔2026〕第000123号");
            assertThat(text(pdf(decision("明综执罚决字〔2026〕第000123号", FACTS, PartyKind.NATURAL_PERSON))))
                    .doesNotContain("91350100M000100Y43");
        }
    }
}
