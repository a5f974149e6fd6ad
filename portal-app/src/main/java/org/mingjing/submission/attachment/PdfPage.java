package org.mingjing.submission.attachment;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.jspecify.annotations.Nullable;

/** One page, made anew: its boxes, its drawing, and what its fields and notes look like, drawn on top. */
final class PdfPage {

    private PdfPage() {}

    static PDPage copy(PDPage page, PdfCopier copier) throws IOException, Unfit {
        COSDictionary made = new COSDictionary();
        made.setItem(COSName.TYPE, COSName.PAGE);
        made.setItem(COSName.MEDIA_BOX, page.getMediaBox());
        made.setItem(COSName.CROP_BOX, page.getCropBox());
        made.setInt(COSName.ROTATE, page.getRotation());
        if (page.getUserUnit() > 1) {
            made.setFloat(COSName.getPDFName("UserUnit"), page.getUserUnit());
        }
        PDResources found = page.getResources();
        COSDictionary resources = new COSDictionary();
        if (found != null) {
            resources.addAll(copier.dictionary(found.getCOSObject()));
        }
        made.setItem(COSName.RESOURCES, resources);
        ByteArrayOutputStream drawing = new ByteArrayOutputStream();
        drawing.writeBytes("q\n".getBytes(StandardCharsets.US_ASCII));
        drawing.writeBytes(PdfDrawing.clean(copier.drawing(page)));
        drawing.writeBytes("\nQ\n".getBytes(StandardCharsets.US_ASCII));
        annotations(page, resources, copier, drawing);
        COSStream stream = new COSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(drawing.toByteArray());
        }
        made.setItem(COSName.CONTENTS, stream);
        return new PDPage(made);
    }

    private static void annotations(
            PDPage page, COSDictionary resources, PdfCopier copier, ByteArrayOutputStream drawing)
            throws IOException, Unfit {
        COSDictionary objects = new COSDictionary();
        COSDictionary before = resources.getCOSDictionary(COSName.XOBJECT);
        if (before != null) {
            objects.addAll(before);
        }
        int count = 0;
        for (PDAnnotation annotation : page.getAnnotations()) {
            PDAppearanceStream look = annotation.getNormalAppearanceStream();
            PDRectangle place = annotation.getRectangle();
            if (look == null
                    || place == null
                    || annotation.isHidden()
                    || annotation.isNoView()
                    || look.getBBox() == null) {
                continue;
            }
            AffineTransform matrix = fit(look, place);
            if (matrix != null) {
                COSName name = COSName.getPDFName("Drawn" + count++);
                COSDictionary form = copier.dictionary(look.getCOSObject());
                form.setItem(COSName.SUBTYPE, COSName.FORM);
                objects.setItem(name, form);
                drawing.writeBytes(String.format(
                                Locale.ROOT,
                                "q %f %f %f %f %f %f cm /%s Do Q%n",
                                matrix.getScaleX(),
                                matrix.getShearY(),
                                matrix.getShearX(),
                                matrix.getScaleY(),
                                matrix.getTranslateX(),
                                matrix.getTranslateY(),
                                name.getName())
                        .getBytes(StandardCharsets.US_ASCII));
            }
        }
        if (count > 0) {
            resources.setItem(COSName.XOBJECT, objects);
        }
    }

    /** ISO 32000-1 §12.5.5, algorithm 8.1: the appearance's box, transformed, fills the annotation's rectangle. */
    private static @Nullable AffineTransform fit(PDAppearanceStream look, PDRectangle place) {
        Rectangle2D box = look.getBBox().transform(look.getMatrix()).getBounds2D();
        if (box.getWidth() == 0 || box.getHeight() == 0) {
            return null;
        }
        AffineTransform fit = AffineTransform.getTranslateInstance(place.getLowerLeftX(), place.getLowerLeftY());
        fit.scale(place.getWidth() / box.getWidth(), place.getHeight() / box.getHeight());
        fit.translate(-box.getX(), -box.getY());
        return fit;
    }
}
