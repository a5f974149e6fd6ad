package org.mingjing.notice;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseRecord;
import org.mingjing.intake.CaseStep;
import org.mingjing.shared.Shanghai;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of an e-mail to a reporter, Chinese and English: number, state, when to look, where. Nothing of the case itself. */
@Component
class ReporterMail {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(Shanghai.ZONE);

    private final MessageSource messages;
    private final String track;

    ReporterMail(MessageSource messages, @Value("${mingjing.public-url:#{null}}") @Nullable URI publicUrl) {
        this.messages = messages;
        this.track = publicUrl == null ? "" : publicUrl.toString().replaceFirst("/+$", "") + "/track";
    }

    String subject(CaseRecord one) {
        return say("notice.mail.subject", Locale.SIMPLIFIED_CHINESE, one.number());
    }

    /** @param step the one that it tells of: its state, even if another one followed already */
    String text(CaseRecord one, CaseStep step) {
        return in(Locale.SIMPLIFIED_CHINESE, one, step) + "\n\n— — —\n\n" + in(Locale.ENGLISH, one, step) + "\n";
    }

    private String in(Locale locale, CaseRecord one, CaseStep step) {
        Instant due = one.nextDue();
        String state = say("case.state." + step.state(), locale);
        return String.join(
                "\n",
                say("notice.mail.progress", locale, one.number(), state),
                due == null ? say("notice.mail.no-date", locale) : say("notice.mail.date", locale, DAY.format(due)),
                track.isEmpty() ? say("notice.mail.where", locale) : say("notice.mail.link", locale, track),
                say("notice.mail.manners", locale));
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
