package org.mingjing.site.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Every portal page as a browser first sees it: its language and mode, and the way out for browsers that can't show it. */
@Component
class PortalPages implements VaadinServiceInitListener {

    /** Old-style JavaScript on purpose: it runs in the browsers that the rest of the page doesn't. */
    private static final String WAY_OUT =
            "if(!('popover' in HTMLElement.prototype)){location.replace(document.documentElement.getAttribute('data-plain'))}";

    private final transient I18NProvider words;

    PortalPages(I18NProvider words) {
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::dress);
        event.getSource().setSystemMessagesProvider(info -> systemMessages(info.getLocale()));
        event.getSource().addUIInitListener(init -> speak(init.getUI()));
    }

    private void dress(IndexHtmlResponse page) {
        Document document = page.getDocument();
        Reading reading = Reading.update(VaadinSession.getCurrent(), page.getVaadinRequest());
        String plain = PlainPage.of(page.getVaadinRequest(), reading);
        Element html = document.getElementsByTag("html").first();
        if (html == null) {
            return;
        }
        html.attr("lang", reading.htmlLang());
        html.attr("data-plain", plain);
        if (reading.elder()) {
            html.attr("data-mode", Reading.ELDER);
        }
        document.head().prependElement("script").append(WAY_OUT);
        Element noscript = document.body().prependElement("noscript");
        noscript.appendElement("p").text(words.getTranslation("app.no-script", reading.locale()));
        noscript.appendElement("a")
                .attr("href", plain)
                .text(words.getTranslation("app.no-script.link", reading.locale()));
    }

    private void speak(UI ui) {
        Locale locale = Reading.of(ui.getSession()).locale();
        ui.setLocale(locale);
        // Vaadin's "connection lost" lies outside every landmark: as a status it is announced, and allowed there.
        ui.getPage().executeJs("document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')");
        var reconnect = ui.getReconnectDialogConfiguration();
        reconnect.setDialogText(words.getTranslation("app.offline", locale));
        reconnect.setDialogTextGaveUp(words.getTranslation("app.offline.gave-up", locale));
    }

    private SystemMessages systemMessages(Locale asked) {
        VaadinSession session = VaadinSession.getCurrent();
        Locale locale =
                session != null && session.hasLock() ? Reading.of(session).locale() : asked;
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(words.getTranslation("app.expired.title", locale));
        messages.setSessionExpiredMessage(words.getTranslation("app.expired.text", locale));
        messages.setSyncErrorCaption(words.getTranslation("app.sync.title", locale));
        messages.setSyncErrorMessage(words.getTranslation("app.sync.text", locale));
        messages.setInternalErrorCaption(words.getTranslation("app.error.title", locale));
        messages.setInternalErrorMessage(words.getTranslation("app.sync.text", locale));
        return messages;
    }
}
