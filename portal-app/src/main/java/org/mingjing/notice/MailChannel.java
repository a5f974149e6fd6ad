package org.mingjing.notice;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands e-mails to the mail server of {@code spring.mail.*}, and knows what became of them. */
@Component
class MailChannel {

    /** What became of a send. Codes only: a server's answer may repeat the address. */
    sealed interface Outcome {
        record Sent() implements Outcome {}

        /** It certainly didn't arrive. @param lasting trying again won't help */
        record Failed(String code, boolean lasting) implements Outcome {}

        /** It may have arrived. */
        record Unknown(String code) implements Outcome {}
    }

    private final @Nullable JavaMailSenderImpl server;
    private final String from;

    MailChannel(ObjectProvider<JavaMailSenderImpl> server, NoticeSettings settings) {
        this.server = server.getIfAvailable();
        this.from = settings.from();
        if (this.server == null) {
            LoggerFactory.getLogger(MailChannel.class)
                    .info("未配置邮件服务器，通知留在发件箱 (no mail server: set spring.mail.host; e-mail notices wait in the outbox)");
        }
    }

    boolean present() {
        return server != null;
    }

    Outcome send(long noticeId, String to, String subject, String text, Instant at) {
        JavaMailSenderImpl mailServer = server;
        if (mailServer == null) {
            return new Outcome.Failed("NO_CHANNEL", false);
        }
        String domain = from.substring(from.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        NoticeMail mail;
        try {
            mail = new NoticeMail(
                    mailServer.getSession(),
                    "notice-" + noticeId + "@" + domain,
                    from,
                    to,
                    subject,
                    text,
                    Date.from(at));
        } catch (AddressException malformed) {
            return new Outcome.Failed("ADDRESS_MALFORMED", true);
        } catch (MessagingException e) {
            return new Outcome.Failed("MESSAGE", true);
        }
        try {
            mailServer.send(mail);
            return new Outcome.Sent();
        } catch (MailException e) {
            return judge(e, mail.handedOver());
        }
    }

    private static Outcome judge(MailException e, boolean handedOver) {
        for (Throwable cause : causes(e)) {
            if (cause instanceof SMTPAddressFailedException refused) {
                return new Outcome.Failed("SMTP_" + refused.getReturnCode(), refused.getReturnCode() >= 500);
            }
            if (cause instanceof SMTPSendFailedException refused && refused.getReturnCode() >= 400) {
                return new Outcome.Failed("SMTP_" + refused.getReturnCode(), refused.getReturnCode() >= 500);
            }
        }
        if (handedOver) {
            return new Outcome.Unknown("NO_ANSWER");
        }
        for (Throwable cause : causes(e)) {
            if (cause instanceof AuthenticationFailedException) {
                return new Outcome.Failed("SIGN_IN", false);
            }
            if (cause instanceof SendFailedException) {
                return new Outcome.Failed("REFUSED", false);
            }
        }
        return new Outcome.Failed("UNREACHABLE", false);
    }

    /** The exception, what it carries, and what lies below each. */
    private static Iterable<Throwable> causes(MailException e) {
        Set<Throwable> all = new LinkedHashSet<>();
        collect(e, all);
        if (e instanceof MailSendException send) {
            for (Exception one : send.getMessageExceptions()) {
                collect(one, all);
            }
        }
        return all;
    }

    private static void collect(@Nullable Throwable from, Set<Throwable> into) {
        if (from != null && into.add(from)) {
            collect(from.getCause(), into);
            if (from instanceof MessagingException chain) {
                collect(chain.getNextException(), into);
            }
        }
    }
}
