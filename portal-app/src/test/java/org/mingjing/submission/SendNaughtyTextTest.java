package org.mingjing.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.Channel;
import org.mingjing.intake.ReporterView;
import org.mingjing.submission.SubmissionResult.Accepted;
import org.mingjing.submission.SubmissionResult.Fault;
import org.mingjing.submission.SubmissionResult.Reason;
import org.mingjing.submission.SubmissionResult.Refused;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is typed is kept as its plain text and comes back the same, or is refused in words. */
@PortalTest
class SendNaughtyTextTest {

    /** What may be in no kept text: controls, direction overrides, invisible characters. */
    private static final String UNSEEN =
            "(?s).*[\\p{Cc}&&[^\\n\\t]].*|(?s).*[\\u202A-\\u202E\\u2066-\\u2069\\u200B\\uFEFF\\u00AD].*";

    @Autowired
    Submissions submissions;

    @Autowired
    Tracking tracking;

    @Test
    void theWholeBigListComesBackAsItsPlainText() throws IOException {
        List<String> kept = new ArrayList<>();
        for (String naughty : naughtyStrings()) {
            String typed = "演示：门前占道 " + naughty;
            SubmissionResult result = submissions.submit(report(typed, shortened(naughty), shortened(naughty)));
            assertThat(result).as(naughty).isInstanceOf(Accepted.class);
            ReporterView seen = tracking.lookup(((Accepted) result).receipt()).orElseThrow();
            String text = seen.content().text();
            assertThat(text).isEqualTo(PlainText.of(typed)).doesNotMatch(UNSEEN);
            kept.add(text);
        }
        assertThat(kept).hasSize(461);
        assertThat(kept).anyMatch(text -> text.contains("<script>alert(123)</script>"));
        assertThat(kept).anyMatch(text -> text.contains("DROP TABLE users"));
    }

    @Test
    void plainTextStaysAsItIs() throws IOException {
        for (String naughty : naughtyStrings()) {
            String once = PlainText.of(naughty);
            assertThat(PlainText.of(once)).isEqualTo(once);
            assertThat(PlainText.line(naughty)).doesNotContain("\n").doesNotMatch(UNSEEN);
        }
    }

    @Test
    void aMegabyteIsRefusedAndNotCut() {
        for (String typed : List.of(
                "字".repeat(350_000),
                "a\u0000".repeat(500_000),
                "e\u0301".repeat(500_000),
                "\uD83D\uDE00".repeat(250_000),
                "\uD83D".repeat(500_000) + "字".repeat(9_000),
                "字\n\n\n\n\n".repeat(200_000))) {
            assertThat(submissions.submit(report(typed, "望海路", null))).isInstanceOf(Refused.class);
        }
        assertThat(submissions.submit(report("字".repeat(350_000), "望海路", null)))
                .isEqualTo(new Refused(List.of(new Fault("text", Reason.TOO_LONG))));
    }

    @Test
    void nothingButInvisibleCharactersIsNothing() {
        String unseen = "\u0000\u0007\u200B\u202E\u2066\uFEFF\u00AD\uDC00\uD800 \r\n\u2028\t";
        assertThat(submissions.submit(report(unseen.repeat(50), null, null))).isInstanceOf(Refused.class);
    }

    @Test
    void overridesAndControlsDoNotReachAnyField() {
        Accepted sent = (Accepted) submissions.submit(
                report("演示\u202E：反着写\u0000的字\u001B[31m\r\n第二行\u2067", "望海\u202E路\n1 号", "队员\u200B甲"));
        ReporterView seen = tracking.lookup(sent.receipt()).orElseThrow();
        assertThat(seen.content().text()).isEqualTo("演示：反着写的字[31m\n第二行");
        assertThat(seen.content().place()).isEqualTo("望海路 1 号");
        assertThat(seen.content().target()).isEqualTo("队员甲");
    }

    private static String shortened(String line) {
        return line.substring(0, Math.min(200, line.length()));
    }

    private static List<String> naughtyStrings() throws IOException {
        try (InputStream list = SendNaughtyTextTest.class.getResourceAsStream("/naughty/blns.json")) {
            return List.of(JsonMapper.builder().build().readValue(Objects.requireNonNull(list), String[].class));
        }
    }

    private static NewSubmission report(String text, @Nullable String place, @Nullable String target) {
        return new NewSubmission(
                CaseKind.REPORT,
                Channel.WEB,
                null,
                text,
                place,
                null,
                null,
                target,
                null,
                true,
                false,
                Nonce.fresh(),
                List.of(),
                null);
    }
}
