package org.mingjing.intake.forwarding;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Posts signed webhooks (Standard Webhooks 1.0.0, {@code v1}: HMAC-SHA256 over {@code id.timestamp.body}). Of the answer it reads
 * the status alone; it follows no redirect, keeps no connection and uses no proxy.
 */
@Component
class WebhookClient implements DisposableBean {

    /** What became of an attempt. */
    sealed interface Attempt {
        record Delivered() implements Attempt {}

        /** @param code what went wrong; never the other side's words */
        record Failed(String code) implements Attempt {}
    }

    private final CaseSystemSettings settings;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("webhook-deadline").factory());

    WebhookClient(CaseSystemSettings settings) {
        this.settings = settings;
        boolean clear = settings.url() != null && "http".equals(settings.url().getScheme());
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new AddressGuard(settings.networks(), clear))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(settings.connectWithin()))
                                .setSocketTimeout(Timeout.of(settings.answerWithin()))
                                .setTimeToLive(TimeValue.ZERO_MILLISECONDS)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(settings.answerWithin()))
                        .setRedirectsEnabled(false)
                        .build())
                .setRoutePlanner(new DefaultRoutePlanner(null))
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableAuthCaching()
                .setUserAgent("Mingjing")
                .build();
    }

    /** @param id the same in every attempt, so that the other side knows what it has */
    Attempt send(String id, Instant at, String body) {
        if (settings.url() == null || settings.secret() == null) {
            return new Attempt.Failed("NOT_CONFIGURED");
        }
        HttpPost post = new HttpPost(settings.url());
        post.setHeader("webhook-id", id);
        post.setHeader("webhook-timestamp", Long.toString(at.getEpochSecond()));
        post.setHeader("webhook-signature", signature(settings.secret(), id, at, body));
        post.setHeader("Connection", "close");
        post.setEntity(new StringEntity(body, ContentType.create("application/json", StandardCharsets.UTF_8)));
        ScheduledFuture<?> deadline =
                deadlines.schedule(post::cancel, settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse answer = http.executeOpen(null, post, null);
            int status = answer.getCode();
            // Its body is nobody's concern: the connection is cut.
            post.cancel();
            Closer.closeQuietly(answer);
            return status >= 200 && status < 300 ? new Attempt.Delivered() : new Attempt.Failed("HTTP_" + status);
        } catch (AddressGuard.Forbidden e) {
            return new Attempt.Failed("FORBIDDEN_ADDRESS");
        } catch (SSLException e) {
            return new Attempt.Failed("TLS");
        } catch (SocketTimeoutException e) {
            return new Attempt.Failed("TIMEOUT");
        } catch (IOException e) {
            return new Attempt.Failed(post.isCancelled() ? "TIMEOUT" : "UNREACHABLE");
        } finally {
            deadline.cancel(false);
        }
    }

    static String signature(String secret, String id, Instant at, String body) {
        try {
            return new Webhook(secret).sign(id, at.getEpochSecond(), body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("HMAC-SHA256 is missing", e);
        }
    }

    @Override
    public void destroy() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }
}
