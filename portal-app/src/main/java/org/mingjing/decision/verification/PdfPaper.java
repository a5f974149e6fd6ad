package org.mingjing.decision.verification;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.text.PDFTextStripper;
import org.mingjing.decision.verification.Unfit.Reason;

/** A PDF, its words and its look, read in memory and within bounds. */
final class PdfPaper implements AutoCloseable {

    /** What the parser may keep of streams. */
    private static final long MEMORY = 96L << 20;

    private static final int PAGES = 40;
    private static final int MOST_TEXT = 200_000;
    private static final float POINTS_AN_INCH = 72;

    private final PDDocument document;
    private final PdfBounds bounds;
    private final String raw;

    private PdfPaper(PDDocument document, PdfBounds bounds, String raw) {
        this.document = document;
        this.bounds = bounds;
        this.raw = raw;
    }

    static PdfPaper open(byte[] content, Deadline deadline) throws Unfit {
        PdfBounds.checkInflation(content);
        PDDocument document = load(content);
        try {
            if (document.getNumberOfPages() == 0) {
                throw new Unfit(Reason.BROKEN);
            }
            if (document.getNumberOfPages() > PAGES) {
                throw new Unfit(Reason.TOO_MANY_PAGES);
            }
            PdfBounds.checkStreams(document);
            PdfBounds bounds = new PdfBounds(deadline);
            return new PdfPaper(document, bounds, words(document, bounds));
        } catch (Unfit | RuntimeException | Error unfit) {
            closed(document);
            if (unfit instanceof Unfit || unfit instanceof Deadline.Over || unfit instanceof Error) {
                throw unfit;
            }
            throw new Unfit(Reason.BROKEN);
        } catch (IOException broken) {
            closed(document);
            throw new Unfit(Reason.BROKEN);
        }
    }

    private static PDDocument load(byte[] content) throws Unfit {
        try {
            return Loader.loadPDF(content, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MEMORY).streamCache);
        } catch (InvalidPasswordException locked) {
            throw new Unfit(Reason.PASSWORD);
        } catch (IOException | RuntimeException broken) {
            throw new Unfit(Reason.BROKEN);
        }
    }

    private static String words(PDDocument document, PdfBounds bounds) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                bounds.count(operator);
                super.processOperator(operator, operands);
            }
        };
        stripper.setLineSeparator("\n");
        stripper.setPageEnd("\f");
        String text = stripper.getText(document);
        return Normalizer.normalize(text.substring(0, Math.min(text.length(), MOST_TEXT)), Normalizer.Form.NFKC);
    }

    /** Its words line by line, in one normal form (NFKC). */
    String raw() {
        return raw;
    }

    /** Its words without any space. */
    String words() {
        return squeezed(raw);
    }

    /** The same without what a browser prints at the top and the foot of every page. */
    String body() {
        String[] pages = raw.split("\f");
        List<List<String>> lines = Arrays.stream(pages)
                .filter(page -> !page.isBlank())
                .map(page -> page.lines().filter(line -> !line.isBlank()).toList())
                .toList();
        StringBuilder body = new StringBuilder();
        for (List<String> page : lines) {
            for (int i = 0; i < page.size(); i++) {
                boolean edge = i < 2 || i >= page.size() - 2;
                if (!edge || lines.size() < 2 || !onEveryPage(lines, page.get(i))) {
                    body.append(page.get(i));
                }
            }
        }
        return squeezed(body.toString());
    }

    private static boolean onEveryPage(List<List<String>> pages, String line) {
        String wanted = withoutDigits(line);
        return pages.stream().allMatch(page -> page.stream()
                .anyMatch(other -> withoutDigits(other).equals(wanted)));
    }

    private static String withoutDigits(String line) {
        return line.replaceAll("\\d", "").strip();
    }

    static String squeezed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{C}]", "");
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** Whether a page has the same paper as a page of the other. */
    boolean samePaper(PdfPaper other, int page) {
        PDPage mine = document.getPage(page);
        PDPage theirs = other.document.getPage(page);
        PDRectangle one = mine.getCropBox();
        PDRectangle two = theirs.getCropBox();
        return Math.abs(one.getWidth() - two.getWidth()) < 1
                && Math.abs(one.getHeight() - two.getHeight()) < 1
                && mine.getRotation() == theirs.getRotation();
    }

    /** A page as it looks, in greys. @param longest side in pixels */
    BufferedImage look(int page, int longest) throws Unfit {
        PDRectangle paper = document.getPage(page).getCropBox();
        float side = Math.max(1, Math.max(paper.getWidth(), paper.getHeight()));
        try {
            return new Renderer(document, bounds)
                    .renderImageWithDPI(page, longest / side * POINTS_AN_INCH, ImageType.GRAY);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | ClassCastException broken) {
            throw new Unfit(Reason.BROKEN);
        }
    }

    private static final class Renderer extends PDFRenderer {

        private final PdfBounds bounds;

        Renderer(PDDocument document, PdfBounds bounds) {
            super(document);
            this.bounds = bounds;
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                    bounds.count(operator);
                    super.processOperator(operator, operands);
                }
            };
        }
    }

    private static void closed(PDDocument document) {
        try {
            document.close();
        } catch (IOException memoryOnly) {
            throw new IllegalStateException(memoryOnly);
        }
    }

    @Override
    public void close() {
        closed(document);
    }
}
