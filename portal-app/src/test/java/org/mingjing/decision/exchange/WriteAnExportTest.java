package org.mingjing.decision.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.decision.DecisionContent;
import org.mingjing.decision.OriginalDecision;
import org.mingjing.decision.PenaltyKind;
import org.mingjing.decision.PublicDecision.Published;
import org.mingjing.shared.PartyKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WriteAnExportTest {

    private static final String SALT = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @TempDir
    Path directory;

    static Published decision(int number, PartyKind kind, String party) {
        return new Published(
                "abc%07d".formatted(number),
                2,
                new DecisionContent(
                        "明综执罚决字〔2026〕第%06d号".formatted(number),
                        party + "占道经营案",
                        party,
                        kind,
                        "91350100M000100Y43",
                        "李某",
                        "明州区综合行政执法局",
                        "11330203MB1D42211A",
                        "西城街道",
                        "占道经营",
                        "当事人在望海路\"186号\"门前\n占道经营,面积9平方米。",
                        "《城市市容和环境卫生管理条例》第十六条",
                        List.of(PenaltyKind.WARNING, PenaltyKind.FINE),
                        "警告;罚款人民币500元",
                        new BigDecimal("500.00"),
                        BigDecimal.ZERO,
                        null,
                        LocalDate.of(2026, 1, 5),
                        null),
                Instant.parse("2026-01-06T20:00:00Z"),
                LocalDate.of(2026, 12, 31),
                List.of(),
                Instant.parse("2026-01-06T20:00:00Z"),
                SALT);
    }

    private byte[] written(ExchangeFormat format, Published... decisions) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ExchangeWriter writer = ExchangeWriter.of(format, out, id -> "https://example.org/decisions/" + id)) {
            for (Published decision : decisions) {
                writer.write(decision);
            }
        }
        return out.toByteArray();
    }

    @Test
    void whatIsWrittenCanBeImportedAgain() throws IOException {
        for (ExchangeFormat format : List.of(ExchangeFormat.CSV, ExchangeFormat.XLSX)) {
            Path file = Files.write(
                    directory.resolve("a." + format.extension()),
                    written(
                            format,
                            decision(1, PartyKind.ORGANISATION, "=某公司"),
                            decision(2, PartyKind.SOLE_TRADER, "乙")));
            List<ParsedRow> rows = Reading.parsed(file);
            assertThat(rows).hasSize(2);
            OriginalDecision first = Reading.accepted(rows.getFirst());
            assertThat(first.documentNumber()).isEqualTo("明综执罚决字〔2026〕第000001号");
            assertThat(first.party()).isEqualTo("=某公司");
            assertThat(first.fineYuan()).isEqualByComparingTo("500");
            assertThat(first.facts()).contains("\n");
            assertThat(first.penaltyKinds()).containsExactly(PenaltyKind.WARNING, PenaltyKind.FINE);
            assertThat(first.publishedUntil()).isEqualTo(LocalDate.of(2026, 12, 31));
            assertThat(Reading.accepted(rows.get(1)).legalRepresentative()).isNull();
        }
    }

    @Test
    void cellsThatASpreadsheetWouldRunAreNeutralised() throws IOException {
        for (String party : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1")) {
            String csv = new String(
                    written(ExchangeFormat.CSV, decision(1, PartyKind.ORGANISATION, party)), StandardCharsets.UTF_8);
            assertThat(csv).startsWith("\ufeff行政处罚决定文书号").contains("'" + party);
            Path file = Files.write(
                    directory.resolve("a.xlsx"),
                    written(ExchangeFormat.XLSX, decision(1, PartyKind.ORGANISATION, party)));
            try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
                Row row = book.getFirstSheet().read().get(1);
                assertThat(row.getCell(1).getFormula()).isNull();
                assertThat(row.getCell(1).getText().strip()).isEqualTo(party.strip());
            }
        }
    }

    @Test
    void jsonLinesCarryTheNamesOfTheApi() throws IOException {
        String text = new String(
                written(
                        ExchangeFormat.JSONL,
                        decision(1, PartyKind.NATURAL_PERSON, "周某"),
                        decision(2, PartyKind.ORGANISATION, "乙")),
                StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(2);
        JsonNode person =
                JsonMapper.builder().build().readTree(text.lines().findFirst().orElseThrow());
        assertThat(person.get("fineYuan").decimalValue()).isEqualByComparingTo("500");
        assertThat(person.get("penaltyKinds").size()).isEqualTo(2);
        assertThat(person.get("url").asString()).isEqualTo("https://example.org/decisions/abc0000001");
        assertThat(person.get("proof").get("salt").asString()).isEqualTo(SALT);
        assertThat(person.get("uscc").isNull()).isTrue();
        assertThat(person.get("legalRepresentative").isNull()).isTrue();
    }

    @Test
    void aFullSheetGoesOnOnTheNext() throws IOException {
        Path file = directory.resolve("full.xlsx");
        try (XlsxWriter writer = new XlsxWriter(Files.newOutputStream(file), id -> id, 400)) {
            for (int i = 0; i < 1000; i++) {
                writer.write(decision(i, PartyKind.ORGANISATION, "甲"));
            }
        }
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            assertThat(book.getSheets().map(sheet -> {
                        try {
                            return sheet.read().size();
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    }))
                    .containsExactly(400, 400, 203);
        }
    }

    @Test
    void noFormNamesAnIdColumn() throws IOException {
        for (ExchangeFormat format : List.of(ExchangeFormat.CSV, ExchangeFormat.JSONL)) {
            assertThat(new String(written(format, decision(1, PartyKind.NATURAL_PERSON, "周某")), StandardCharsets.UTF_8))
                    .doesNotContain("证件", "idNumber", "ZJHM", "李某");
        }
    }
}
