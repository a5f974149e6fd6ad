package org.mingjing.decision.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mingjing.decision.OriginalDecision;

/** What the tests of reading share: files made by hand, and what comes out of them. */
final class Reading {

    static final String HEADINGS = "行政处罚决定文书号,行政相对人名称,行政相对人类别,违法行为类型,处罚类别,处罚内容,罚款金额(万元),处罚决定日期,公示截止期,处罚机关";
    static final String GOOD =
            "明综执罚决字〔2026〕第000001号,明州某某有限公司,法人及非法人组织,占道经营,罚款,罚款人民币2000元,0.2,2026-01-05,2026-12-31,明州区综合行政执法局";
    static final RowParser PARSER = new RowParser(PublicityPeriods.DEFAULT, LocalDate.of(2026, 11, 21));

    private Reading() {}

    static Path resource(String name) {
        return Path.of("src/test/resources/exchange", name);
    }

    static Path text(Path directory, String name, String content, Charset charset) throws IOException {
        return Files.write(directory.resolve(name), content.getBytes(charset));
    }

    static Path csv(Path directory, String... lines) throws IOException {
        return text(directory, "decisions.csv", String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    static List<ExchangeRow> rows(Path file) throws IOException {
        List<ExchangeRow> rows = new ArrayList<>();
        try (ExchangeFile exchange = ExchangeFile.open(file, file.getFileName().toString(), Limits.DEFAULT)) {
            for (Optional<ExchangeRow> row = exchange.next(); row.isPresent(); row = exchange.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    static List<ParsedRow> parsed(Path file) throws IOException {
        return rows(file).stream().map(PARSER::parse).toList();
    }

    /** The one row of a CSV file with a value changed by heading. */
    static ParsedRow with(Path directory, String heading, String value) throws IOException {
        String[] headings = HEADINGS.split(",");
        String[] cells = GOOD.split(",");
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String cell = headings[i].startsWith(heading) ? value : cells[i];
            line.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(cell.replace("\"", "\"\""))
                    .append('"');
        }
        return parsed(csv(directory, HEADINGS, line.toString())).getFirst();
    }

    static OriginalDecision accepted(ParsedRow row) {
        return ((ParsedRow.Accepted) row).decision();
    }

    static List<FaultReason> faults(ParsedRow row) {
        return row instanceof ParsedRow.Refused refused
                ? refused.faults().stream().map(Fault::reason).toList()
                : List.of();
    }

    static List<Warning.Reason> warnings(ParsedRow row) {
        return ((ParsedRow.Accepted) row)
                .warnings().stream().map(Warning::reason).toList();
    }

    /** A workbook of one sheet from the inside of its {@code worksheet} element. */
    static Path xlsx(Path directory, String sheet) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"说明\" sheetId=\"1\" state=\"hidden\" r:id=\"rId9\"/>"
                        + "<sheet name=\"公示\" sheetId=\"2\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"rId9\" Target=\"worksheets/sheet9.xml\"/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet>" + sheet + "</worksheet>");
        parts.put("xl/worksheets/sheet9.xml", "<worksheet><sheetData/></worksheet>");
        return zip(directory.resolve("decisions.xlsx"), parts);
    }

    static Path zip(Path file, Map<String, String> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** A row of inline strings; a cell that begins with {@code <} is taken as XML. */
    static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            String place = (char) ('A' + i) + "" + number;
            row.append(
                    cells[i].startsWith("<")
                            ? cells[i].replace("<c", "<c r=\"" + place + "\"")
                            : "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + cells[i] + "</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    static String[] good(int number) {
        String[] cells = GOOD.split(",");
        cells[0] = "明综执罚决字〔2026〕第" + number + "号";
        return cells;
    }
}
