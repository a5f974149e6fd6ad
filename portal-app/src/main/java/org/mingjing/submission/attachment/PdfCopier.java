package org.mingjing.submission.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;
import org.mingjing.submission.attachment.Cleaning.Reason;

/** Copies what drawing needs out of a document: fonts, colours, patterns, pictures; each object once. Words and actions stay. */
final class PdfCopier {

    private static final Set<String> PICTURE = Set.of(
            "Type",
            "Subtype",
            "Width",
            "Height",
            "ColorSpace",
            "BitsPerComponent",
            "Intent",
            "ImageMask",
            "Mask",
            "Decode",
            "Interpolate",
            "SMask",
            "SMaskInData",
            "Matte");
    private static final Set<String> FORM =
            Set.of("Type", "Subtype", "FormType", "BBox", "Matrix", "Resources", "Group");

    /** Never of use to drawing; the rest of each object's keys are names and numbers that are. */
    private static final Set<String> LEFT = Set.of(
            "A",
            "AA",
            "AF",
            "Alternates",
            "Annots",
            "EF",
            "F",
            "FFilter",
            "FDecodeParms",
            "DL",
            "JS",
            "JavaScript",
            "LastModified",
            "Length",
            "Filter",
            "DecodeParms",
            "Measure",
            "Metadata",
            "Names",
            "OC",
            "OPI",
            "OpenAction",
            "P",
            "Parent",
            "PieceInfo",
            "Properties",
            "PtData",
            "Ref",
            "StructParent",
            "StructParents",
            "Thumb",
            "VP",
            "UniqueID",
            "XUID");

    /** Dictionaries whose keys are names that the document chose. */
    private static final Set<String> NAMED =
            Set.of("Font", "XObject", "ExtGState", "ColorSpace", "Pattern", "Shading", "CharProcs", "Colorants");

    /** The only words that drawing asks for: which characters a font has. */
    private static final Set<String> WORDS = Set.of("Registry", "Ordering", "CharSet", "Panose");

    private static final int DEPTH = 200;
    private static final int OBJECTS = 300_000;
    private static final int DRAWING_BYTES = 32 << 20;

    private final PdfStream streams;
    private final Map<COSBase, COSBase> copies = new IdentityHashMap<>();
    private int depth;

    PdfCopier(int maxPixels) {
        this.streams = new PdfStream(maxPixels);
    }

    /** A stream's copy is a stream. */
    COSDictionary dictionary(COSDictionary original) throws IOException, Unfit {
        return (COSDictionary) copy(original);
    }

    /** All of a page's content streams, as one. */
    byte[] drawing(PDPage page) throws IOException, Unfit {
        ByteArrayOutputStream drawing = new ByteArrayOutputStream();
        for (Iterator<PDStream> parts = page.getContentStreams(); parts.hasNext(); ) {
            drawing.writeBytes(streams.decoded(parts.next().getCOSObject(), DRAWING_BYTES));
            drawing.write('\n');
            if (drawing.size() > DRAWING_BYTES) {
                throw new Unfit(Reason.TOO_LARGE);
            }
        }
        return drawing.toByteArray();
    }

    COSBase copy(@Nullable COSBase original) throws IOException, Unfit {
        COSBase found = original instanceof COSObject reference ? reference.getObject() : original;
        if (!(found instanceof COSDictionary) && !(found instanceof COSArray)) {
            return found == null ? COSNull.NULL : found;
        }
        COSBase known = copies.get(found);
        if (known != null) {
            return known;
        }
        if (++depth > DEPTH || copies.size() > OBJECTS) {
            throw new Unfit(Reason.BROKEN);
        }
        try {
            return switch (found) {
                case COSStream stream -> stream(stream);
                case COSDictionary dictionary -> {
                    COSDictionary made = new COSDictionary();
                    copies.put(found, made);
                    entries(dictionary, made, null);
                    yield made;
                }
                default -> {
                    COSArray made = new COSArray();
                    copies.put(found, made);
                    for (COSBase element : (COSArray) found) {
                        made.add(copy(element));
                    }
                    yield made;
                }
            };
        } finally {
            depth--;
        }
    }

    private COSStream stream(COSStream original) throws IOException, Unfit {
        COSStream made = new COSStream();
        copies.put(original, made);
        COSName subtype = original.getCOSName(COSName.SUBTYPE);
        boolean form = COSName.FORM.equals(subtype) || original.containsKey(COSName.BBOX);
        Set<String> allowed = COSName.IMAGE.equals(subtype)
                ? PICTURE
                : form && !original.containsKey(COSName.PATTERN_TYPE) ? FORM : null;
        if (form) {
            try (var out = made.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(PdfDrawing.clean(streams.decoded(original, DRAWING_BYTES)));
            }
        } else {
            streams.copy(original, made, this);
        }
        entries(original, made, allowed);
        return made;
    }

    private void entries(COSDictionary original, COSDictionary made, @Nullable Set<String> allowed)
            throws IOException, Unfit {
        for (COSName key : original.keySet()) {
            String name = key.getName();
            if (allowed == null ? LEFT.contains(name) : !allowed.contains(name)) {
                continue;
            }
            COSBase found = original.getDictionaryObject(key);
            boolean named = NAMED.contains(name)
                    && found instanceof COSDictionary names
                    && !(found instanceof COSStream)
                    && !names.containsKey(COSName.TYPE);
            COSBase value = named ? named((COSDictionary) found) : copy(found);
            if (value instanceof COSString && !WORDS.contains(name)) {
                continue;
            }
            made.setItem(key, value);
        }
    }

    private COSDictionary named(COSDictionary original) throws IOException, Unfit {
        COSDictionary made = new COSDictionary();
        for (COSName name : original.keySet()) {
            made.setItem(name, copy(original.getDictionaryObject(name)));
        }
        return made;
    }
}
