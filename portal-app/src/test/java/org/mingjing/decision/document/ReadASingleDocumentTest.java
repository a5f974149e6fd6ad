package org.mingjing.decision.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.decision.OriginalDecision;
import org.mingjing.decision.exchange.Column;
import org.mingjing.decision.exchange.Limits;
import org.mingjing.decision.exchange.ParsedRow;
import org.mingjing.decision.exchange.PublicityPeriods;
import org.mingjing.decision.exchange.RowParser;
import org.mingjing.decision.exchange.UnreadableFile;
import org.mingjing.decision.exchange.UnreadableFile.Reason;
import org.mingjing.shared.PartyKind;

class ReadASingleDocumentTest {

    private static final String[] DECISION = {
        "明州区综合行政执法局",
        "行政处罚决定书",
        "明综执罚决字〔2026〕第000123号",
        "当事人:明州某某餐饮管理有限公司",
        "统一社会信用代码:91350100M000100Y43",
        "法定代表人:某甲",
        "案由:擅自占用城市人行道经营",
        "经查明:2026年10月28日19时许,当事人在望海路186号门前人行道摆放桌椅四套从事餐饮经营,占用面积约9平方米。",
        "上述行为违反了有关规定。",
        "依据《城市市容和环境卫生管理条例》第三十四条的规定,本机关决定对当事人作出如下处罚:",
        "1.警告;2.罚款人民币1,500元。",
        "当事人应自收到本决定书之日起十五日内缴纳罚款。",
        "明州区综合行政执法局(印章)",
        "2026年11月12日"
    };

    @TempDir
    Path directory;

    private static ProposedFields read(Path file) throws IOException {
        return DocumentReader.read(file, file.getFileName().toString(), Limits.DOCUMENT);
    }

    private Path word(String... paragraphs) throws IOException {
        Path file = directory.resolve("decision.docx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            StringBuilder body = new StringBuilder("<w:document xmlns:w=\"w\"><w:body>");
            for (String paragraph : paragraphs) {
                int half = paragraph.length() / 2;
                body.append("<w:p><w:r><w:t>")
                        .append(paragraph, 0, half)
                        .append("</w:t></w:r><w:del><w:r><w:delText>删");
                body.append("</w:delText></w:r></w:del><w:r><w:t>")
                        .append(paragraph.substring(half))
                        .append("</w:t></w:r></w:p>");
            }
            zip.write(body.append("</w:body></w:document>").toString().getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static void agrees(ProposedFields proposed) {
        ParsedRow row = new RowParser(PublicityPeriods.DEFAULT, LocalDate.of(2026, 11, 21)).parse(proposed.asRow());
        assertThat(row).isInstanceOf(ParsedRow.Accepted.class);
        OriginalDecision decision = ((ParsedRow.Accepted) row).decision();
        assertThat(decision.documentNumber()).isEqualTo("明综执罚决字〔2026〕第000123号");
        assertThat(decision.party()).isEqualTo("明州某某餐饮管理有限公司");
        assertThat(decision.partyKind()).isEqualTo(PartyKind.ORGANISATION);
        assertThat(decision.uscc()).isEqualTo("91350100M000100Y43");
        assertThat(decision.offence()).isEqualTo("擅自占用城市人行道经营");
        assertThat(decision.fineYuan()).isEqualByComparingTo("1500");
        assertThat(decision.decisionDate()).isEqualTo(LocalDate.of(2026, 11, 12));
        assertThat(decision.agency()).isEqualTo("明州区综合行政执法局");
        assertThat(decision.legalBasis()).startsWith("《城市市容和环境卫生管理条例》第三十四条");
        assertThat(decision.penaltyKinds()).hasSize(2);
        ProposedFields.Found party = proposed.find(Column.PARTY).orElseThrow();
        assertThat(proposed.text().substring(party.start(), party.end())).isEqualTo(party.value());
    }

    @Test
    void fieldsOfAWordDocument() throws IOException {
        agrees(read(word(DECISION)));
    }

    @Test
    void fieldsOfAPdf() throws IOException {
        Path file = directory.resolve("decision.pdf");
        try (OutputStream out = Files.newOutputStream(file)) {
            Document document = new Document();
            PdfWriter.getInstance(document, out);
            document.open();
            for (String paragraph : DECISION) {
                document.add(new com.lowagie.text.Paragraph(paragraph, ChineseFonts.regular(9, DecisionPdf.INK)));
            }
            document.close();
        }
        agrees(read(file));
    }

    @Test
    void blankLinesAndEndlessTextCostNothing() throws IOException {
        String[] paragraphs = new String[20_000];
        java.util.Arrays.fill(paragraphs, " ");
        paragraphs[0] = "明综执罚决字〔2026〕第000123号";
        paragraphs[19_999] = "经查,".repeat(200_000);

        ProposedFields proposed = read(word(paragraphs));

        assertThat(proposed.text()).startsWith("明综执罚决字〔2026〕第000123号\n\n经查,");
        assertThat(proposed.find(Column.DOCUMENT_NUMBER)).isPresent();
        assertThat(proposed.find(Column.FACTS)).isEmpty();
    }

    private static Reason refusal(Path file) {
        UnreadableFile refusal = catchThrowableOfType(UnreadableFile.class, () -> read(file));
        return refusal.reason();
    }

    @Test
    void whatCannotBeReadIsRefused() throws IOException {
        assertThat(refusal(Files.write(directory.resolve("a.docx"), new byte[0])))
                .isEqualTo(Reason.EMPTY);
        assertThat(refusal(Files.writeString(directory.resolve("b.docx"), "hello")))
                .isEqualTo(Reason.NOT_WHAT_ITS_NAME_SAYS);
        assertThat(refusal(Files.writeString(directory.resolve("c.pdf"), "%PDF-1.7 cut")))
                .isEqualTo(Reason.TRUNCATED);
        assertThat(refusal(word(" ".repeat(30 << 20)))).isEqualTo(Reason.ZIP_BOMB);
        assertThat(refusal(word("一"))).isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void scansAndProtectedPdfsAreRefused() throws IOException {
        Path scan = directory.resolve("scan.pdf");
        Path locked = directory.resolve("locked.pdf");
        try (org.apache.pdfbox.pdmodel.PDDocument document = new org.apache.pdfbox.pdmodel.PDDocument()) {
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            document.save(scan.toFile());
            document.protect(new org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy(
                    "owner", "user", new org.apache.pdfbox.pdmodel.encryption.AccessPermission()));
            document.save(locked.toFile());
        }
        assertThat(refusal(scan)).isEqualTo(Reason.NO_TEXT);
        assertThat(refusal(locked)).isEqualTo(Reason.PASSWORD_PROTECTED);
    }
}
