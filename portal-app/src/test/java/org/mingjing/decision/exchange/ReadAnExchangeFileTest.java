package org.mingjing.decision.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.decision.OriginalDecision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadAnExchangeFileTest {

    @TempDir
    Path directory;

    @Test
    void refusesExactlyTheFaultyRowsOfTheTruth() throws IOException {
        List<String> truth = truth();
        for (String name : List.of("decisions.csv", "decisions.jsonl")) {
            List<String> outcome = outcome(Reading.resource(name));
            assertThat(outcome.size()).isEqualTo(truth.size());
            for (int i = 0; i < truth.size(); i++) {
                assertThat(outcome.get(i)).as(name + " row " + (i + 1)).isEqualTo(truth.get(i));
            }
        }
    }

    private static List<String> outcome(Path file) throws IOException {
        List<String> outcome = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (ParsedRow row : Reading.parsed(file)) {
            switch (row) {
                case ParsedRow.Refused refused ->
                    outcome.add(refused.faults().stream()
                            .map(fault -> said(fault.reason()))
                            .toList()
                            .toString());
                case ParsedRow.Accepted good ->
                    outcome.add(
                            numbers.add(good.decision().documentNumber())
                                    ? good.decision().documentNumber() + " "
                                            + good.decision().fineYuan().toPlainString() + " "
                                            + good.decision().decisionDate() + " "
                                            + good.decision().publishedUntil()
                                    : List.of(said(FaultReason.DUPLICATE_DOCUMENT_NUMBER))
                                            .toString());
            }
        }
        return outcome;
    }

    private static String said(FaultReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<String> truth() throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        List<String> truth = new ArrayList<>();
        for (String line : Files.readAllLines(Reading.resource("truth.jsonl"))) {
            JsonNode row = mapper.readTree(line);
            List<String> faults = new ArrayList<>();
            row.get("faults").forEach(fault -> faults.add(fault.asString()));
            truth.add(
                    faults.isEmpty()
                            ? row.get("documentNumber").asString() + " "
                                    + new BigDecimal(row.get("fineYuan").asString()).toPlainString() + " "
                                    + row.get("decisionDate").asString() + " "
                                    + row.get("publishedUntil").asString()
                            : faults.toString());
        }
        return truth;
    }

    @Test
    void bothFormsOfTheSameRowsSayTheSame() throws IOException {
        List<ParsedRow> csv = Reading.parsed(Reading.resource("decisions.csv"));
        List<ParsedRow> jsonl = Reading.parsed(Reading.resource("decisions.jsonl"));
        assertThat(csv).hasSameSizeAs(jsonl).hasSize(400);
        for (int i = 0; i < csv.size(); i++) {
            if (csv.get(i) instanceof ParsedRow.Accepted row) {
                assertThat(Reading.accepted(jsonl.get(i))).isEqualTo(row.decision());
                assertThat(Reading.accepted(jsonl.get(i)).canonical())
                        .isEqualTo(row.decision().canonical());
            }
        }
    }

    @Test
    void saysWhatItIs() throws IOException {
        try (ExchangeFile file =
                ExchangeFile.open(Reading.resource("decisions.csv"), "decisions.csv", Limits.DEFAULT)) {
            assertThat(file.format()).isEqualTo(ExchangeFormat.CSV);
            assertThat(file.encoding()).isEqualTo("GB18030");
            assertThat(file.ignoredHeadings()).containsExactly("序号");
            assertThat(file.next().orElseThrow().line()).isEqualTo(4);
            while (file.next().isPresent()) {}
            assertThat(file.skipped()).isEqualTo(3);
            assertThat(file.progress()).isEqualTo(1.0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "GBK"})
    void readsEveryEncodingThatAgenciesUse(String charset) throws IOException {
        Path file = Reading.text(
                directory, "a.csv", Reading.HEADINGS + "\r\n" + Reading.GOOD + "\r\n", Charset.forName(charset));
        assertThat(Reading.accepted(Reading.parsed(file).getFirst()).party()).isEqualTo("明州某某有限公司");
    }

    @Test
    void readsUtf8WithAMark() throws IOException {
        Path file = Reading.text(
                directory, "a.csv", "\ufeff" + Reading.HEADINGS + "\n" + Reading.GOOD, StandardCharsets.UTF_8);
        assertThat(Reading.accepted(Reading.parsed(file).getFirst()).documentNumber())
                .isEqualTo("明综执罚决字〔2026〕第000001号");
    }

    @Test
    void findsHeadingsBelowTitlesInAnyOrderAndWriting() throws IOException {
        Path file = Reading.csv(
                directory,
                "明州区行政处罚信息公示表,,,,,,",
                "填报单位：某局,,,,制表日期：2026年1月,,",
                "",
                "处罚机关, 决定书文号 ,当事人名称,相对人类别,案由,处罚 种类,罚款（元）,ＣＦ＿ＪＤＲＱ",
                "某局,某罚字1号,某某公司,法人,占道,警告,500,2026/1/5",
                "处罚机关, 决定书文号 ,当事人名称,相对人类别,案由,处罚 种类,罚款（元）,ＣＦ＿ＪＤＲＱ",
                ",,,,,,,",
                "某局,某罚字2号,某某公司,法人,占道,警告,500,2026/1/6",
                "小 计,2件,,,,,1000,",
                "填表人：某某,,,,,,,");
        List<ParsedRow> rows = Reading.parsed(file);
        assertThat(rows).hasSize(2);
        assertThat(Reading.accepted(rows.get(0)).fineYuan()).isEqualByComparingTo("500");
        assertThat(Reading.accepted(rows.get(1)).documentNumber()).isEqualTo("某罚字2号");
        assertThat(rows.get(1).line()).isEqualTo(8);
    }

    @Test
    void keepsPhysicalLinesBelowCellsOfManyLines() throws IOException {
        Path file = Reading.csv(
                directory,
                Reading.HEADINGS,
                Reading.GOOD.replace("占道经营", "\"占道\n经营\n\""),
                Reading.GOOD.replace("2026-01-05", "2026年2月30日"));
        List<ParsedRow> rows = Reading.parsed(file);
        assertThat(rows.get(0).line()).isEqualTo(2);
        assertThat(rows.get(1).line()).isEqualTo(5);
        Fault fault = ((ParsedRow.Refused) rows.get(1)).faults().getFirst();
        assertThat(fault).isEqualTo(new Fault("处罚决定日期", 5, FaultReason.IMPOSSIBLE_DATE, "2026年2月30日"));
    }

    @Test
    void readsTabsAndSemicolons() throws IOException {
        for (String separator : List.of("\t", ";", "|")) {
            Path file = Reading.csv(
                    directory, Reading.HEADINGS.replace(",", separator), Reading.GOOD.replace(",", separator));
            assertThat(Reading.parsed(file)).hasOnlyElementsOfType(ParsedRow.Accepted.class);
        }
    }

    @Test
    void refusesARowShiftedByAStraySeparator() throws IOException {
        Path file = Reading.csv(directory, Reading.HEADINGS, Reading.GOOD.replace("占道经营", "占道,经营"), Reading.GOOD);
        List<ParsedRow> rows = Reading.parsed(file);
        assertThat(Reading.faults(rows.get(0))).contains(FaultReason.TOO_MANY_CELLS);
        assertThat(rows.get(1)).isInstanceOf(ParsedRow.Accepted.class);
    }

    @Test
    void refusesBrokenLinesOfJsonAndGoesOn() throws IOException {
        String good = Files.readAllLines(Reading.resource("decisions.jsonl")).getFirst();
        Path file = Reading.text(
                directory,
                "a.jsonl",
                String.join("\n", good, "{\"CF_WSH\": \"x\"", "[]", "{\"CF_WSH\":{\"a\":1}}", good + good, "", good),
                StandardCharsets.UTF_8);
        List<ParsedRow> rows = Reading.parsed(file);
        assertThat(rows).hasSize(6);
        assertThat(rows.subList(1, 5))
                .allSatisfy(row -> assertThat(Reading.faults(row)).contains(FaultReason.BROKEN_JSON));
        assertThat(rows.getLast().line()).isEqualTo(7);
        assertThat(rows.getLast()).isInstanceOf(ParsedRow.Accepted.class);
    }

    @Test
    void readsNumbersAndListsOfJson() throws IOException {
        Path file = Reading.text(
                directory,
                "a.jsonl",
                "{\"CF_WSH\":\"某1号\",\"CF_XDR_MC\":\"某\",\"CF_XDR_LB\":\"自然人\",\"CF_WFXW\":\"占道\",\"CF_CFLB\":[\"警告\",\"罚款\"],"
                        + "\"CF_NR_FK\":0.05,\"CF_JDRQ\":20260105,\"CF_CFJG\":\"某局\",\"BZ\":null}",
                StandardCharsets.UTF_8);
        OriginalDecision decision = Reading.accepted(Reading.parsed(file).getFirst());
        assertThat(decision.fineYuan()).isEqualByComparingTo("500");
        assertThat(decision.penaltyKinds()).hasSize(2);
        assertThat(decision.decisionDate()).isEqualTo(LocalDate.of(2026, 1, 5));
    }

    @Test
    void readsAWorkbookWithSerialsNumbersAndFormulas() throws IOException {
        String[] headings = Reading.HEADINGS.split(",");
        String[] typed = Reading.good(1);
        typed[6] = "<c><v>7.0000000000000007E-2</v></c>";
        typed[7] = "<c s=\"3\"><v>46027</v></c>";
        String[] computed = Reading.good(2);
        computed[6] = "<c><f>0.1+0.1</f><v>0.2</v></c>";
        String[] never = Reading.good(3);
        never[6] = "<c><f>WEBSERVICE(\"http://127.0.0.1/\")</f></c>";
        String[] error = Reading.good(4);
        error[6] = "<c t=\"e\"><v>#REF!</v></c>";
        List<ParsedRow> rows = Reading.parsed(Reading.xlsx(
                directory,
                "<sheetData>" + Reading.row(1, "明州区公示表") + Reading.row(3, headings) + Reading.row(4, typed)
                        + Reading.row(5, computed) + Reading.row(6, never) + Reading.row(7, error)
                        + Reading.row(9, "合计", "4件")
                        + "</sheetData><mergeCells><mergeCell ref=\"A1:J1\"/></mergeCells>"));
        assertThat(rows).hasSize(4);
        assertThat(Reading.accepted(rows.get(0)).fineYuan()).isEqualByComparingTo("700");
        assertThat(Reading.accepted(rows.get(0)).decisionDate()).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(rows.get(0).line()).isEqualTo(4);
        assertThat(Reading.accepted(rows.get(1)).fineYuan()).isEqualByComparingTo("2000");
        assertThat(Reading.warnings(rows.get(1))).contains(Warning.Reason.FORMULA_VALUE);
        assertThat(Reading.faults(rows.get(2))).containsExactly(FaultReason.FORMULA);
        assertThat(Reading.faults(rows.get(3))).contains(FaultReason.FORMULA);
    }

    @Test
    void aCellMergedOverRowsStandsForEachAndOneMergedOverColumnsIsAFault() throws IOException {
        String[] second = Reading.good(2);
        second[9] = "";
        second[8] = "";
        List<ParsedRow> rows = Reading.parsed(Reading.xlsx(
                directory,
                "<sheetData>" + Reading.row(1, Reading.HEADINGS.split(",")) + Reading.row(2, Reading.good(1))
                        + Reading.row(3, second) + Reading.row(4, Reading.good(3)) + "</sheetData>"
                        + "<mergeCells count=\"3\"><mergeCell ref=\"J2:J3\"/><mergeCell ref=\"I2:I3\"/>"
                        + "<mergeCell ref=\"B4:C4\"/></mergeCells>"));
        assertThat(Reading.accepted(rows.get(1)).agency()).isEqualTo("明州区综合行政执法局");
        assertThat(Reading.accepted(rows.get(1)).publishedUntil()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(Reading.faults(rows.get(2))).contains(FaultReason.MERGED_CELL);
    }

    @Test
    void readsSharedStringsAndSaysThatThereAreMacros() throws IOException {
        StringBuilder strings = new StringBuilder("<sst>");
        StringBuilder headings = new StringBuilder("<row r=\"1\">");
        StringBuilder cells = new StringBuilder("<row r=\"2\">");
        String[] names = Reading.HEADINGS.split(",");
        String[] values = Reading.good(1);
        for (int i = 0; i < names.length; i++) {
            strings.append("<si><t>").append(names[i]).append("</t></si>");
            strings.append("<si><r><t>")
                    .append(values[i], 0, 2)
                    .append("</t></r><rPh><t>ラ</t></rPh><r><t>")
                    .append(values[i].substring(2))
                    .append("</t></r></si>");
            headings.append("<c t=\"s\"><v>").append(2 * i).append("</v></c>");
            cells.append("<c t=\"s\"><v>").append(2 * i + 1).append("</v></c>");
        }
        Path file = Reading.zip(
                directory.resolve("a.xlsm"),
                Map.of(
                        "xl/workbook.xml",
                        "<workbook><sheets><sheet name=\"a\" id=\"rId1\"/></sheets></workbook>",
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Target=\"/xl/worksheets/sheet1.xml\"/></Relationships>",
                        "xl/vbaProject.bin",
                        "Sub AutoOpen()",
                        "xl/sharedStrings.xml",
                        strings + "</sst>",
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData>" + headings + "</row>" + cells + "</row></sheetData></worksheet>"));
        assertThat(Reading.accepted(Reading.parsed(file).getFirst()).documentNumber())
                .isEqualTo(values[0]);
        try (ExchangeFile open = ExchangeFile.open(file, "a.csv", Limits.DEFAULT)) {
            assertThat(open.notices())
                    .containsExactlyInAnyOrder(ExchangeFile.Notice.MACROS, ExchangeFile.Notice.MISNAMED);
        }
    }
}
