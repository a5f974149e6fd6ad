package org.mingjing.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import java.util.stream.IntStream;

/** What the upload field says. */
final class UploadWords {

    /** Bytes: what the server's multipart limit lets through. */
    static final int LARGEST = 512 << 20;

    private UploadWords() {}

    static UploadI18N of(Component where) {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(where.getTranslation("decision.upload.drop"))
                        .setMany(where.getTranslation("decision.upload.drop")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(where.getTranslation("decision.upload.add"))
                        .setMany(where.getTranslation("decision.upload.add")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(where.getTranslation("decision.upload.too-many"))
                        .setFileIsTooBig(where.getTranslation("import.file.TOO_LARGE"))
                        .setIncorrectFileType(where.getTranslation("import.file.UNKNOWN_FORMAT")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(where.getTranslation("decision.upload.connecting"))
                                .setStalled(where.getTranslation("decision.upload.stalled"))
                                .setProcessing(where.getTranslation("decision.upload.processing"))
                                .setHeld(where.getTranslation("decision.run.WAITING")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(where.getTranslation("decision.upload.left"))
                                .setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(where.getTranslation("decision.upload.failed"))
                                .setUnexpectedServerError(where.getTranslation("decision.upload.failed"))
                                .setForbidden(where.getTranslation("decision.upload.failed"))))
                .setUnits(new UploadI18N.Units().setSize(sizes()));
    }

    /** For single documents. */
    static UploadI18N ofDocument(Component where) {
        UploadI18N words = of(where);
        words.getDropFiles().setOne(where.getTranslation("decision.document.upload.drop"));
        words.getAddFiles().setOne(where.getTranslation("decision.document.upload.add"));
        words.getError()
                .setTooManyFiles(where.getTranslation("decision.document.upload.too-many"))
                .setFileIsTooBig(where.getTranslation("decision.document.file.TOO_LARGE"))
                .setIncorrectFileType(where.getTranslation("decision.document.file.UNKNOWN_FORMAT"));
        return words;
    }

    private static List<String> sizes() {
        return IntStream.range(0, 5)
                .mapToObj(i -> List.of("B", "KB", "MB", "GB", "TB").get(i))
                .toList();
    }
}
