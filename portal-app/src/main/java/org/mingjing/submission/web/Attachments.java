package org.mingjing.submission.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mingjing.intake.NewMaterial;
import org.mingjing.submission.attachment.AttachmentCleaner;
import org.mingjing.submission.attachment.AttachmentSettings;
import org.mingjing.submission.attachment.Cleaning;
import org.springframework.stereotype.Component;

/** Files of one submission, cleaned; or what is wrong with each. */
@Component
class Attachments {

    private final AttachmentCleaner cleaner;
    private final AttachmentSettings settings;
    private final Words words;

    Attachments(AttachmentCleaner cleaner, AttachmentSettings settings, Words words) {
        this.cleaner = cleaner;
        this.settings = settings;
        this.words = words;
    }

    sealed interface Result {
        record Clean(List<NewMaterial> materials) implements Result {}

        record Faulty(List<FieldFault> faults) implements Result {}
    }

    AttachmentSettings limits() {
        return settings;
    }

    /**
     * @param original keep every file as sent, sealed apart
     * @param muted indices of videos whose sound is dropped
     */
    Result clean(Upload upload, boolean original, Set<Integer> muted, Locale locale) {
        if (upload.sent() > settings.files()) {
            String message = words.onPage("form.file.many", locale, settings.files(), upload.sent());
            return new Result.Faulty(List.of(new FieldFault("files", message)));
        }
        List<NewMaterial> materials = new ArrayList<>();
        List<FieldFault> faults = new ArrayList<>();
        for (int i = 0; i < upload.files().size(); i++) {
            byte[] sent = upload.files().get(i);
            Cleaning cleaning = sent == null
                    ? new Cleaning.Refused(Cleaning.Reason.TOO_LARGE)
                    : cleaner.clean(sent, muted.contains(i));
            switch (cleaning) {
                case Cleaning.Cleaned(var kind, var content, int width, int height) ->
                    materials.add(new NewMaterial(
                            kind,
                            content,
                            width,
                            height,
                            original ? sent : upload.originals().get(i)));
                case Cleaning.Refused(var reason) ->
                    faults.add(new FieldFault("files", words.refused(i, reason, locale)));
            }
        }
        return faults.isEmpty() ? new Result.Clean(materials) : new Result.Faulty(faults);
    }
}
