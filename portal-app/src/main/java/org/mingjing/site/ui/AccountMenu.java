package org.mingjing.site.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingjing.staff.CurrentStaff;
import org.mingjing.staff.StaffMember;

/** Who I am, my language, larger text, and the way in and out. */
class AccountMenu extends MenuBar {

    AccountMenu(CurrentStaff staff, AuthenticationContext session, Reading reading) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        addClassName("account");
        Optional<StaffMember> me = staff.find();
        String name = me.map(StaffMember::displayName).orElse(getTranslation("app.account.anonymous"));
        var label = new Span(name);
        label.addClassName("account-name");
        MenuItem root = addItem(new Icon("vaadin", "user"));
        root.add(label);
        root.setAriaLabel(getTranslation("app.account") + ": " + name);
        SubMenu menu = root.getSubMenu();
        language(menu, reading, "简体中文", Translations.SIMPLIFIED, "zh");
        language(menu, reading, "繁體中文", Translations.TRADITIONAL, "zh-Hant");
        language(menu, reading, "English", Translations.ENGLISH, "en");
        menu.addSeparator();
        menu.addItem(
                getTranslation(reading.elder() ? "app.mode.standard" : "app.mode.elder"),
                chosen -> reopen(Reading.MODE, reading.elder() ? "standard" : Reading.ELDER));
        menu.addItem(getTranslation("app.public-site"), chosen -> open("/" + query(reading)));
        menu.addSeparator();
        if (me.isPresent()) {
            menu.addItem(getTranslation("app.sign-out"), chosen -> session.logout());
        } else {
            menu.addItem(getTranslation("app.sign-in"), chosen -> open("/app/login"));
        }
    }

    private void language(SubMenu menu, Reading reading, String name, Locale locale, String lang) {
        MenuItem item = menu.addItem(name, chosen -> reopen(Reading.LANG, lang));
        item.getElement().setAttribute("lang", locale.toLanguageTag());
        item.setCheckable(true);
        item.setChecked(reading.locale().equals(locale));
    }

    private static String query(Reading reading) {
        String query = String.join("&", reading.parameters().toList());
        return query.isEmpty() ? "" : "?" + query;
    }

    private void open(String address) {
        getUI().ifPresent(ui -> ui.getPage().setLocation(address));
    }

    /** Opens the same view anew: the page's language and size are set as it opens. */
    private void reopen(String parameter, String value) {
        getUI().ifPresent(ui -> {
            var here = ui.getActiveViewLocation();
            var query = new TreeMap<>(here.getQueryParameters().getParameters());
            query.put(parameter, List.of(value));
            String asked = new QueryParameters(Map.copyOf(query)).getQueryString();
            ui.getPage().setLocation("/app/" + here.getPath() + "?" + asked);
        });
    }
}
