package org.mingjing.submission.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.NewMaterial;
import org.mingjing.submission.attachment.AttachmentCleaner;
import org.mingjing.submission.attachment.AttachmentSettings;
import org.mingjing.submission.attachment.Cleaning;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files sent with an answer, cleaned one after the other; their names are never read. */
@Component
class AnswerFiles {

    private final AttachmentCleaner cleaner;
    private final AttachmentSettings settings;

    AnswerFiles(AttachmentCleaner cleaner, AttachmentSettings settings) {
        this.cleaner = cleaner;
        this.settings = settings;
    }

    /** What became of them. */
    sealed interface Received {
        record Clean(List<NewMaterial> materials) implements Received {}

        /** None is kept. @param position from 1 */
        record Refused(int position, Cleaning.Reason reason) implements Received {}

        record TooMany(int most) implements Received {}
    }

    int most() {
        return settings.files();
    }

    /** @throws IOException if the upload can't be read */
    Received receive(@Nullable List<MultipartFile> sent) throws IOException {
        // A browser sends an empty part where nothing was chosen.
        List<MultipartFile> files = sent == null
                ? List.of()
                : sent.stream().filter(file -> !file.isEmpty()).toList();
        if (files.size() > settings.files()) {
            return new Received.TooMany(settings.files());
        }
        List<NewMaterial> materials = new ArrayList<>();
        for (MultipartFile file : files) {
            Cleaning cleaning = file.getSize() > settings.largestFile()
                    ? new Cleaning.Refused(Cleaning.Reason.TOO_LARGE)
                    : cleaner.clean(file.getBytes());
            switch (cleaning) {
                case Cleaning.Refused refused -> {
                    return new Received.Refused(materials.size() + 1, refused.reason());
                }
                case Cleaning.Cleaned clean ->
                    materials.add(new NewMaterial(clean.kind(), clean.content(), clean.width(), clean.height(), null));
            }
        }
        return new Received.Clean(materials);
    }
}
