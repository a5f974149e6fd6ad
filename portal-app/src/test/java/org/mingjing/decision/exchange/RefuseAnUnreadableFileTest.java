package org.mingjing.decision.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.decision.exchange.UnreadableFile.Reason;

class RefuseAnUnreadableFileTest {

    @TempDir
    Path directory;

    private UnreadableFile refusal(Path file, Limits limits) {
        return catchThrowableOfType(UnreadableFile.class, () -> {
            try (ExchangeFile open = ExchangeFile.open(file, file.getFileName().toString(), limits)) {
                while (open.next().isPresent()) {}
            }
        });
    }

    private UnreadableFile refusal(Path file) {
        return refusal(file, Limits.DEFAULT);
    }

    private UnreadableFile refusal(String name, byte... content) throws IOException {
        return refusal(Files.write(directory.resolve(name), content));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void empty() throws IOException {
        assertThat(refusal("a.csv").reason()).isEqualTo(Reason.EMPTY);
        assertThat(refusal("a.csv", bytes("\ufeff \r\n\t")).reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void twoGigabytes() throws IOException {
        Path file = directory.resolve("big.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(2L << 30);
        }
        assertThat(refusal(file).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal(file).parameters()).containsEntry("bytes", 2L << 30);
    }

    @Test
    void truncatedWorkbook() throws IOException {
        Path whole =
                Reading.xlsx(directory, "<sheetData>" + Reading.row(1, Reading.HEADINGS.split(",")) + "</sheetData>");
        byte[] content = Files.readAllBytes(whole);
        assertThat(refusal("cut.xlsx", Arrays.copyOf(content, content.length / 2))
                        .reason())
                .isEqualTo(Reason.TRUNCATED);
        content[content.length / 3] ^= 0x55;
        assertThat(refusal("damaged.xlsx", content)).isNotNull();
    }

    @Test
    void truncatedText() throws IOException {
        String text = Reading.HEADINGS + "\n" + Reading.GOOD;
        byte[] content = bytes(text);
        assertThat(refusal("cut.csv", Arrays.copyOf(content, content.length - 1))
                        .reason())
                .isEqualTo(Reason.TRUNCATED);
        UnreadableFile quoted = refusal("quote.csv", bytes(Reading.HEADINGS + "\n\"某罚字1号,某某"));
        assertThat(quoted.reason()).isEqualTo(Reason.TRUNCATED);
        assertThat(quoted.parameters()).containsEntry("line", 2L);
    }

    @Test
    void passwordProtectedAndOldWorkbooksAreToldApart() throws IOException {
        assertThat(refusal("a.xlsx", ole2("EncryptedPackage")).reason()).isEqualTo(Reason.PASSWORD_PROTECTED);
        assertThat(refusal("a.xls", ole2("Workbook")).reason()).isEqualTo(Reason.OLD_EXCEL);
        assertThat(refusal("a.xlsx", Arrays.copyOf(ole2("Workbook"), 100)).reason())
                .isEqualTo(Reason.TRUNCATED);
    }

    private static byte[] ole2(String stream) {
        byte[] file = new byte[2048];
        int[] magic = {0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1};
        for (int i = 0; i < magic.length; i++) {
            file[i] = (byte) magic[i];
        }
        file[30] = 9;
        file[48] = 1;
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 1024 + 128, name.length);
        return file;
    }

    @Test
    void zipBomb() throws IOException {
        String rows = " ".repeat(20 << 20);
        Path file = Reading.xlsx(directory, "<sheetData>" + rows + "</sheetData>");
        assertThat(Files.size(file)).isLessThan(100_000);
        assertThat(refusal(file).reason()).isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void zipBombThatLiesAboutItsSize() throws IOException {
        Path file = Reading.xlsx(directory, "<sheetData>" + " ".repeat(5 << 20) + "</sheetData>");
        byte[] content = Files.readAllBytes(file);
        String text = new String(content, StandardCharsets.ISO_8859_1);
        int entry = text.lastIndexOf("xl/worksheets/sheet1.xml") - 46;
        assertThat(text.substring(entry, entry + 4)).isEqualTo("PK\1\2");
        content[entry + 24] = 100;
        content[entry + 25] = 0;
        content[entry + 26] = 0;
        content[entry + 27] = 0;
        assertThat(refusal("liar.xlsx", content).reason()).isIn(Reason.ZIP_BOMB, Reason.TRUNCATED);
    }

    @Test
    void zipOfManyEntries() throws IOException {
        Map<String, String> parts = new java.util.HashMap<>();
        for (int i = 0; i < 3000; i++) {
            parts.put("xl/" + i, "");
        }
        assertThat(refusal(Reading.zip(directory.resolve("many.xlsx"), parts)).reason())
                .isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void misnamed() throws IOException {
        UnreadableFile pdf = refusal("a.csv", bytes("%PDF-1.7\n"));
        assertThat(pdf.reason()).isEqualTo(Reason.NOT_WHAT_ITS_NAME_SAYS);
        assertThat(pdf.parameters()).containsEntry("found", "PDF");
        assertThat(refusal("a.xlsx", bytes("<html><table>")).parameters()).containsEntry("found", "HTML");
        assertThat(refusal("a.csv", bytes("MZ\u0000\u0001")).parameters()).containsEntry("found", "EXE");
        assertThat(refusal("a.csv", (byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G')
                        .parameters())
                .containsEntry("found", "PNG");
        assertThat(refusal("a.exe", bytes("MZ\u0000\u0001")).reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
        assertThat(refusal(Reading.zip(directory.resolve("a.xlsx"), Map.of("word/document.xml", "<a/>")))
                        .parameters())
                .containsEntry("found", "DOCX");
    }

    @Test
    void nulBytes() throws IOException {
        assertThat(refusal("a.csv", new byte[5000]).reason()).isEqualTo(Reason.NUL_BYTES);
        Path file = Reading.csv(directory, Reading.HEADINGS, Reading.GOOD.replace("占道", "占\0道"), Reading.GOOD);
        assertThat(Reading.faults(Reading.parsed(file).get(0))).containsExactly(FaultReason.CONTROL_CHARACTERS);
        assertThat(Reading.parsed(file).get(1)).isInstanceOf(ParsedRow.Accepted.class);
    }

    @Test
    void wrongEncoding() throws IOException {
        byte[] content = bytes(Reading.HEADINGS + "\n" + Reading.GOOD + "\n");
        content[200] = (byte) 0xff;
        UnreadableFile refusal = refusal("a.csv", content);
        assertThat(refusal.reason()).isEqualTo(Reason.ENCODING);
        assertThat((Long) refusal.parameters().get("position")).isBetween(190L, 200L);
        assertThat(refusal.parameters()).containsEntry("charset", "UTF-8");
    }

    @Test
    void missingHeadings() throws IOException {
        assertThat(refusal("a.csv", bytes("一,二\n三,四\n")).reason()).isEqualTo(Reason.NO_HEADINGS);
        UnreadableFile lacking = refusal("a.csv", bytes(Reading.HEADINGS.replace("行政处罚决定文书号", "序号")));
        assertThat(lacking.reason()).isEqualTo(Reason.NO_HEADINGS);
        assertThat(lacking.parameters()).containsEntry("missing", java.util.List.of("CF_WSH"));
        assertThat(refusal("a.jsonl", bytes("{\"a\":1}\n")).reason()).isEqualTo(Reason.NO_HEADINGS);
        assertThat(refusal(Reading.xlsx(directory, "<sheetData/>")).reason()).isEqualTo(Reason.NO_HEADINGS);
    }

    @Test
    void tooManyRowsAndRowsBeyondMeasure() throws IOException {
        Limits small = new Limits(1 << 20, 3, 1000, 100, 1 << 20, 100);
        Path rows = Reading.csv(directory, Reading.HEADINGS, Reading.GOOD, Reading.GOOD, Reading.GOOD, Reading.GOOD);
        assertThat(refusal(rows, small).reason()).isEqualTo(Reason.TOO_MANY_ROWS);
        Path wide = Reading.csv(directory, Reading.HEADINGS, Reading.GOOD + "长".repeat(2000));
        assertThat(refusal(wide, small).reason()).isEqualTo(Reason.RECORD_TOO_LONG);
        assertThat(refusal(wide, small).parameters()).containsEntry("line", 2L);
        Path sheet = Reading.xlsx(
                directory,
                "<sheetData>" + Reading.row(1, Reading.HEADINGS.split(",")) + Reading.row(9_999_999, Reading.good(1))
                        + "</sheetData>");
        assertThat(refusal(sheet).reason()).isEqualTo(Reason.TOO_MANY_ROWS);
    }

    @Test
    void entitiesOfAWorkbookAreNeverResolved() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "secret");
        Path file = Reading.xlsx(directory, "");
        Map<String, String> parts = Map.of(
                "xl/workbook.xml",
                "<workbook><sheets><sheet name=\"a\" id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><worksheet><sheetData>"
                        + Reading.row(1, Reading.HEADINGS.split(",")) + Reading.row(2, "&x;")
                        + "</sheetData></worksheet>");
        Reading.zip(file, parts);
        UnreadableFile refusal = refusal(file);
        if (refusal == null) {
            assertThat(Reading.rows(file).toString()).doesNotContain("secret");
            assertThat(Reading.rows(file))
                    .allSatisfy(row -> assertThat(row.values().values()).doesNotContain("secret"));
        }
    }
}
