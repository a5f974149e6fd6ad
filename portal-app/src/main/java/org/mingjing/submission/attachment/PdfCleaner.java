package org.mingjing.submission.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.mingjing.intake.MaterialKind;
import org.mingjing.shared.upload.PdfInflation;
import org.mingjing.submission.attachment.Cleaning.Cleaned;
import org.mingjing.submission.attachment.Cleaning.Reason;

/**
 * A new PDF from the pages of another: what they show, with fields and notes drawn in, and what drawing needs. Scripts, actions,
 * links, attached files, forms, layers, structure, thumbnails and metadata aren't reachable from what is copied.
 */
final class PdfCleaner {

    private static final PdfInflation UNFOLDED = new PdfInflation(100L << 20, 16L << 20, 256L << 20);

    /** What a document may take while it's rewritten. */
    private static final long MEMORY = 128L << 20;

    private final AttachmentSettings settings;
    private final WorkGate gate;

    PdfCleaner(AttachmentSettings settings, WorkGate gate) {
        this.settings = settings;
        this.gate = gate;
    }

    Cleaned clean(byte[] content) throws Unfit {
        return gate.pass(MEMORY, () -> rewrite(content));
    }

    private Cleaned rewrite(byte[] content) throws Unfit {
        if (!UNFOLDED.bounds(content)) {
            throw new Unfit(Reason.TOO_LARGE);
        }
        try (PDDocument source = Loader.loadPDF(content);
                PDDocument target = new PDDocument()) {
            if (source.isEncrypted()) {
                throw new Unfit(Reason.ENCRYPTED);
            }
            PdfCopier copier = new PdfCopier(settings.maxPixels());
            int pages = 0;
            for (PDPage page : source.getPages()) {
                if (++pages > settings.pages()) {
                    throw new Unfit(Reason.TOO_MANY_PAGES);
                }
                target.addPage(PdfPage.copy(page, copier));
            }
            if (pages == 0) {
                throw new Unfit(Reason.BROKEN);
            }
            ByteArrayOutputStream written = new ByteArrayOutputStream(content.length);
            target.save(written, CompressParameters.NO_COMPRESSION);
            return new Cleaned(MaterialKind.PDF, written.toByteArray(), 0, 0);
        } catch (InvalidPasswordException e) {
            throw new Unfit(Reason.ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError unreadable) {
            // A document can be nested or inflated beyond what any check before parsing sees.
            throw new Unfit(Reason.BROKEN);
        }
    }
}
