package org.mingjing.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** An e-mail that knows whether the server began to take its data: from then on it may have arrived. */
final class NoticeMail extends MimeMessage {

    private final String id;
    private volatile boolean handedOver;

    /**
     * @param id its Message-ID without brackets, the same whenever the notice is tried
     * @throws MessagingException if an address is malformed
     */
    NoticeMail(Session session, String id, String from, String to, String subject, String text, Date at)
            throws MessagingException {
        super(session);
        this.id = id;
        setFrom(new InternetAddress(from, true));
        setRecipient(RecipientType.TO, new InternetAddress(to, true));
        setSubject(subject, StandardCharsets.UTF_8.name());
        setText(text, StandardCharsets.UTF_8.name());
        setSentDate(at);
        setHeader("Auto-Submitted", "auto-generated");
    }

    boolean handedOver() {
        return handedOver;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + ">");
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        handedOver = true;
        super.writeTo(out, ignored);
    }
}
