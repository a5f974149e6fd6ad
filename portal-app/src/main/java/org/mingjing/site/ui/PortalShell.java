package org.mingjing.site.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page that carries every view: Vaadin's Lumo, dressed in our tokens. */
@StyleSheet("context://" + Lumo.STYLESHEET)
@StyleSheet("context://assets/app.css")
@Viewport("width=device-width, initial-scale=1")
public class PortalShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings page) {
        page.addLink("icon", "/assets/mark.svg");
        page.addMetaTag("color-scheme", "light dark");
        page.addMetaTag("referrer", "same-origin");
    }
}
