package org.mingjing.decision.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.shared.PartyKind;

/** More rows than the heap could hold: a full worksheet of 1,048,576 rows with shared strings in 64 MB, a quarter of it otherwise in 32. */
@Tag("server")
class ReadAFullWorksheetTest {

    private static final int FULL = 1_048_576;
    private static final int QUARTER = FULL / 4;

    @TempDir
    Path directory;

    /** Run in a process of its own with a small heap. */
    static final class Count {

        public static void main(String[] args) throws IOException {
            Path path = Path.of(args[0]);
            long good = 0;
            try (ExchangeFile file = ExchangeFile.open(path, path.getFileName().toString(), Limits.DEFAULT)) {
                for (Optional<ExchangeRow> row = file.next(); row.isPresent(); row = file.next()) {
                    good += Reading.PARSER.parse(row.get()) instanceof ParsedRow.Accepted ? 1 : 0;
                }
            }
            System.out.print(good);
        }
    }

    private static String read(Path file, int megabytes) throws IOException, InterruptedException {
        Path out = file.resolveSibling("out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Count.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        return Files.readString(out);
    }

    @Test
    void asText() throws IOException, InterruptedException {
        Path file = directory.resolve("full.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(Reading.HEADINGS + "\n");
            for (int i = 1; i < QUARTER; i++) {
                out.write(Reading.GOOD.replace("000001", Integer.toString(i)) + "\n");
            }
        }
        assertThat(read(file, 32)).isEqualTo(Integer.toString(QUARTER - 1));
    }

    @Test
    void asWeWriteWorkbooks() throws IOException, InterruptedException {
        Path file = directory.resolve("full.xlsx");
        try (ExchangeWriter out = ExchangeWriter.of(ExchangeFormat.XLSX, Files.newOutputStream(file), id -> id)) {
            for (int i = 1; i < QUARTER; i++) {
                out.write(WriteAnExportTest.decision(i, PartyKind.ORGANISATION, "某某公司" + i * 31));
            }
        }
        assertThat(read(file, 32)).isEqualTo(Integer.toString(QUARTER - 1));
    }

    @Test
    void asSpreadsheetsShareStrings() throws IOException, InterruptedException {
        Path file = Reading.xlsx(directory, "");
        Path full = directory.resolve("shared.xlsx");
        String[] headings = Reading.HEADINGS.split(",");
        String[] cells = Reading.good(1);
        try (java.util.zip.ZipFile from = new java.util.zip.ZipFile(file.toFile());
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(full))) {
            for (String name : new String[] {"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"}) {
                zip.putNextEntry(new ZipEntry(name));
                from.getInputStream(from.getEntry(name)).transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            out.write("<sst>");
            for (int i = 0; i < headings.length; i++) {
                out.write("<si><t>" + headings[i] + "</t></si><si><t>" + cells[i] + "</t></si>");
            }
            for (int row = 2; row <= FULL; row++) {
                out.write("<si><t>某某罚决字〔2026〕第" + row + "号</t></si><si><t>某某公司" + Math.sqrt(row) + "</t></si>");
            }
            out.write("</sst>");
            out.flush();
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            out.write("<worksheet><sheetData>");
            for (int row = 1; row <= FULL; row++) {
                out.write("<row r=\"" + row + "\">");
                for (int i = 0; i < headings.length; i++) {
                    int string = row == 1 ? 2 * i : i > 1 ? 2 * i + 1 : 2 * headings.length + 2 * (row - 2) + i;
                    out.write("<c r=\"" + (char) ('A' + i) + row + "\" t=\"s\"><v>" + string + "</v></c>");
                }
                out.write("</row>");
            }
            out.write("</sheetData></worksheet>");
            out.flush();
        }
        assertThat(read(full, 64)).isEqualTo(Integer.toString(FULL - 1));
    }
}
