package org.mingjing.submission.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.NewMaterial;
import org.mingjing.intake.ReporterDesk.Answer;
import org.mingjing.submission.Receipt;
import org.mingjing.submission.Tracking;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

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
    private final AnswerFiles files;
    private final MessageSource messages;

    TrackActs(Tracking tracking, AnswerFiles files, MessageSource messages) {
        this.tracking = tracking;
        this.files = files;
        this.messages = messages;
    }

    /** @param choice stars 1 to 5; {@code yes} or {@code no} */
    record Said(String words, String choice, @Nullable List<MultipartFile> files) {

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

    /** @throws IOException if an upload can't be read */
    Done act(Receipt receipt, String act, Said said, Locale locale) throws IOException {
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

    private Done message(Receipt receipt, Said said, Locale locale) throws IOException {
        return switch (files.receive(said.files())) {
            case AnswerFiles.Received.TooMany many -> refused("track.fault.files", locale, many.most());
            case AnswerFiles.Received.Refused refused ->
                refused(
                        "track.fault.file",
                        locale,
                        refused.position(),
                        messages.getMessage(refused.reason().key(), null, locale));
            case AnswerFiles.Received.Clean clean ->
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
