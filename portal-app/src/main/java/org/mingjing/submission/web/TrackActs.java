package org.mingjing.submission.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.NewMaterial;
import org.mingjing.intake.ReporterDesk.Answer;
import org.mingjing.submission.Receipt;
import org.mingjing.submission.Tracking;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the holder of a receipt asks to be done, for page and API alike, with why not in words. */
@Component
class TrackActs {

    static final String MESSAGE = "message";
    static final String DISPUTE = "dispute";
    static final String RATING = "rating";
    static final String LEAK = "leak";
    static final String LINE = "line";
    static final String DELETION = "deletion";

    private static final String YES = "yes";
    private static final String NO = "no";

    private final Tracking tracking;
    private final Attachments attachments;
    private final MessageSource messages;

    TrackActs(Tracking tracking, Attachments attachments, MessageSource messages) {
        this.tracking = tracking;
        this.attachments = attachments;
        this.messages = messages;
    }

    /** @param choice stars 1 to 5; {@code yes} or {@code no} */
    record Said(String words, String choice, Upload upload) {

        private static final Upload NO_FILES = new Upload(Map.of(), List.of(), Map.of(), 0, Upload.Problem.NONE);

        static Said of(String words, String choice) {
            return new Said(words, choice, NO_FILES);
        }

        @Override
        public String toString() {
            return "Said";
        }
    }

    /**
     * @param answer null where a file or a choice was refused
     * @param fault why it wasn't done, a sentence; null: it was
     */
    record Done(@Nullable Answer answer, @Nullable String fault) {

        boolean absent() {
            return answer == Answer.ABSENT;
        }
    }

    Done act(Receipt receipt, String act, Said said, Locale locale) {
        return switch (act) {
            case MESSAGE -> message(receipt, said, locale);
            case DISPUTE -> done(tracking.dispute(receipt, said.words()), locale);
            case LEAK -> done(tracking.leak(receipt, said.words()), locale);
            case RATING ->
                said.choice().matches("[1-5]")
                        ? done(tracking.rate(receipt, Integer.parseInt(said.choice())), locale)
                        : refused("track.fault.stars", locale);
            case LINE ->
                switch (said.choice()) {
                    case YES -> done(tracking.approveLine(receipt, true), locale);
                    case NO -> done(tracking.approveLine(receipt, false), locale);
                    default -> refused("track.fault.choice", locale);
                };
            case DELETION ->
                said.choice().equals(YES)
                        ? done(tracking.erase(receipt), locale)
                        : refused("track.fault.confirm", locale);
            default -> refused("track.fault.choice", locale);
        };
    }

    private Done message(Receipt receipt, Said said, Locale locale) {
        if (said.upload().problem() != Upload.Problem.NONE) {
            return refused(said.upload().problem().key(), locale);
        }
        return switch (attachments.clean(said.upload(), false, Set.of(), locale)) {
            case Attachments.Result.Faulty faulty ->
                refused(
                        "track.fault.files",
                        locale,
                        String.join(
                                "; ",
                                faulty.faults().stream()
                                        .map(FieldFault::message)
                                        .toList()));
            case Attachments.Result.Clean clean ->
                done(tracking.answer(receipt, words(said, clean.materials(), locale), clean.materials()), locale);
        };
    }

    /** Files may speak for themselves. */
    private String words(Said said, List<NewMaterial> materials, Locale locale) {
        return said.words().isBlank() && !materials.isEmpty()
                ? messages.getMessage("track.answer.files-only", new Object[] {materials.size()}, locale)
                : said.words();
    }

    private Done done(Answer answer, Locale locale) {
        return switch (answer) {
            case DONE, ABSENT -> new Done(answer, null);
            case WRONG_STATE, TOO_LATE, WORDS_MISSING, WORDS_TOO_LONG ->
                new Done(answer, messages.getMessage("track.fault." + answer, null, locale));
        };
    }

    private Done refused(String key, Locale locale, Object... arguments) {
        return new Done(null, messages.getMessage(key, arguments, locale));
    }
}
