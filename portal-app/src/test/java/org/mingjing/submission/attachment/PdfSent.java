package org.mingjing.submission.attachment;

import static org.mingjing.submission.attachment.Sent.PLANTED;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/** PDF as the public sends them, good and bad. */
final class PdfSent {

    private PdfSent() {}

    /** One page of words, a photo and a green stamp; words planted wherever a PDF can hide them. */
    static byte[] rich() {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A6);
            document.addPage(page);
            PDImageXObject photo = JPEGFactory.createFromStream(
                    document,
                    new ByteArrayInputStream(
                            Sent.jpegWith(Sent.segment(0xe1, Sent.exif(1)), Sent.segment(0xfe, PLANTED))));
            photo.getCOSObject().setString("Secret", PLANTED);
            photo.setMetadata(metadata(document));
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                pen.drawImage(photo, 20, 200, 160, 120);
                pen.beginText();
                pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                pen.newLineAtOffset(20, 100);
                pen.showText("What the page says");
                pen.endText();
                pen.addComment(PLANTED);
                pen.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(secret()));
                pen.endMarkedContent();
            }
            page.getCOSObject().setItem("PieceInfo", secret());
            page.getCOSObject().setItem("AA", secret());
            page.setMetadata(metadata(document));
            page.setAnnotations(List.of(link(), stamp(document)));
            document.getDocumentInformation().setAuthor(PLANTED);
            document.getDocumentInformation().setCustomMetadataValue("GPS", PLANTED);
            document.getDocumentCatalog().setMetadata(metadata(document));
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('" + PLANTED + "')"));
            document.getDocumentCatalog().setAcroForm(form(document));
            attach(document);
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] ofPages(int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            return saved(document);
        }
    }

    static byte[] encrypted(String password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return saved(document);
        }
    }

    /** A page whose content inflates to this many bytes, twice deflated if asked. */
    static byte[] bomb(int bytes, boolean twice) throws IOException {
        byte[] data = Sent.deflated(new byte[bytes]);
        String filter = "/FlateDecode";
        if (twice) {
            data = Sent.deflated(data);
            filter = "[/FlateDecode /FlateDecode]";
        }
        return Sent.join(
                "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
                        + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>> endobj\n4 0 obj <</Length "
                        + data.length + "/Filter " + filter + ">> stream\n",
                data,
                "\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF");
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static PDMetadata metadata(PDDocument document) throws IOException {
        return new PDMetadata(document, new ByteArrayInputStream(Sent.latin("<x:xmpmeta>" + PLANTED)));
    }

    private static COSDictionary secret() {
        COSDictionary secret = new COSDictionary();
        secret.setString("Private", PLANTED);
        return secret;
    }

    private static PDAnnotationLink link() {
        PDAnnotationLink link = new PDAnnotationLink();
        PDActionLaunch launch = new PDActionLaunch();
        launch.setF(PLANTED);
        link.setAction(launch);
        link.setRectangle(new PDRectangle(10, 10, 20, 20));
        link.setContents(PLANTED);
        COSArray none = new COSArray();
        none.growToSize(3, COSInteger.ZERO);
        link.setBorder(none);
        return link;
    }

    private static PDAnnotationRubberStamp stamp(PDDocument document) throws IOException {
        PDAppearanceStream look = new PDAppearanceStream(document);
        look.setBBox(new PDRectangle(0, 0, 10, 10));
        look.setResources(new PDResources());
        try (var out = look.getContentStream().createOutputStream()) {
            out.write(Sent.latin("0 1 0 rg 0 0 10 10 re f % " + PLANTED + "\n"));
        }
        PDAppearanceDictionary looks = new PDAppearanceDictionary();
        looks.setNormalAppearance(look);
        PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
        stamp.setRectangle(new PDRectangle(200, 20, 60, 40));
        stamp.setAppearance(looks);
        stamp.setContents(PLANTED);
        return stamp;
    }

    private static PDAcroForm form(PDDocument document) throws IOException {
        PDAcroForm form = new PDAcroForm(document);
        COSStream xfa = document.getDocument().createCOSStream();
        try (var out = xfa.createOutputStream()) {
            out.write(Sent.latin("<xdp>" + PLANTED));
        }
        COSArray parts = new COSArray();
        parts.add(new COSString("template"));
        parts.add(xfa);
        form.getCOSObject().setItem(COSName.XFA, parts);
        return form;
    }

    private static void attach(PDDocument document) throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(PLANTED + ".exe");
        file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(Sent.latin("MZ" + PLANTED))));
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of("a", file));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }
}
