package org.mingjing.submission.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.intake.MaterialKind;
import org.mingjing.submission.attachment.Cleaning.Cleaned;
import org.mingjing.submission.attachment.Cleaning.Reason;
import org.mingjing.submission.attachment.Cleaning.Refused;

class KeepOnlyThePagesTest {

    @TempDir
    static Path data;

    static AttachmentCleaner cleaner;

    @BeforeAll
    static void start() {
        cleaner = Sent.cleaner(data);
    }

    @Test
    void thePagesLookAsTheyDid() throws IOException {
        byte[] sent = PdfSent.rich();
        Cleaned kept = (Cleaned) cleaner.clean(sent);
        assertThat(kept.kind()).isEqualTo(MaterialKind.PDF);
        BufferedImage before = drawn(sent);
        BufferedImage after = drawn(kept.content());
        assertThat(after.getWidth()).isEqualTo(before.getWidth());
        for (int y = 0; y < after.getHeight(); y += 3) {
            for (int x = 0; x < after.getWidth(); x += 3) {
                assertThat(new Color(after.getRGB(x, y))).isEqualTo(new Color(before.getRGB(x, y)));
            }
        }
        assertThat(new Color(after.getRGB(230, after.getHeight() - 40))).isEqualTo(Color.GREEN);
        try (PDDocument document = Loader.loadPDF(kept.content())) {
            assertThat(new PDFTextStripper().getText(document)).contains("What the page says");
        }
    }

    @Test
    void nothingIsLeftOfWhatWasPlanted() throws IOException {
        assertThat(everything(PdfSent.rich())).contains("PLANTED", "JavaScript", "Launch", "EmbeddedFile", "xmpmeta");
        byte[] kept = ((Cleaned) cleaner.clean(PdfSent.rich())).content();
        assertThat(everything(kept))
                .doesNotContain(
                        "PLANTED",
                        "30.2741",
                        "JavaScript",
                        "Launch",
                        "EmbeddedFile",
                        "xmpmeta",
                        "AcroForm",
                        "XFA",
                        "Annots",
                        "PieceInfo",
                        "Exif",
                        "Info ",
                        "Author",
                        "OpenAction");
        // Cleaned once more it stays what it is.
        assertThat(cleaner.clean(kept)).isInstanceOf(Cleaned.class);
    }

    @Test
    void lockedLongAndInflatedOnesAreRefused() throws IOException {
        assertThat(cleaner.clean(PdfSent.encrypted(""))).isEqualTo(new Refused(Reason.ENCRYPTED));
        assertThat(cleaner.clean(PdfSent.encrypted("secret"))).isEqualTo(new Refused(Reason.ENCRYPTED));
        assertThat(cleaner.clean(PdfSent.ofPages(51))).isEqualTo(new Refused(Reason.TOO_MANY_PAGES));
        assertThat(cleaner.clean(PdfSent.ofPages(50))).isInstanceOf(Cleaned.class);
        assertThat(cleaner.clean(PdfSent.bomb(200 << 20, false))).isEqualTo(new Refused(Reason.TOO_LARGE));
        assertThat(cleaner.clean(PdfSent.bomb(200 << 20, true))).isEqualTo(new Refused(Reason.TOO_LARGE));
    }

    @Test
    void aBottomlessPitIsRefused() {
        String nested = "[".repeat(200_000);
        byte[] sent = Sent.join(
                "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R/X ",
                nested, ">> endobj\ntrailer <</Root 1 0 R>>\n%%EOF");
        assertThat(cleaner.clean(sent)).isEqualTo(new Refused(Reason.BROKEN));
    }

    private static BufferedImage drawn(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImage(0);
        }
    }

    /** The file's bytes, and every object of it with its stream inflated. */
    private static String everything(byte[] pdf) throws IOException {
        StringBuilder text = new StringBuilder(new String(pdf, StandardCharsets.ISO_8859_1));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                var found = document.getDocument().getObjectFromPool(key).getObject();
                text.append(found).append('\n');
                if (found instanceof COSStream stream && !COSName.DCT_DECODE.equals(stream.getFilters())) {
                    try (var in = stream.createInputStream()) {
                        text.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                    }
                } else if (found instanceof COSDictionary dictionary) {
                    dictionary.keySet().forEach(name -> text.append(name.getName())
                            .append(' '));
                }
            }
        }
        return text.toString();
    }
}
