package org.mingjing.site.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.mingjing.staff.CurrentStaff;

/** The frame around every view: the mark, the menu of what this person may open, and the account. */
@Layout
@AnonymousAllowed
public class PortalLayout extends AppLayout {

    private final Main main = new Main();

    PortalLayout(CurrentStaff staff, AuthenticationContext session) {
        addClassName("portal");
        setPrimarySection(Section.NAVBAR);
        setI18n(new AppLayoutI18n().setDrawer(getTranslation("app.nav")));
        addToNavbar(header(
                new AccountMenu(staff, session, Reading.of(UI.getCurrent().getSession()))));
        addToDrawer(new Scroller(navigation()));
    }

    private Header header(AccountMenu account) {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("app.drawer"));
        var mark = new Span("鉴");
        mark.addClassName("mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(getTranslation("app.name"));
        name.addClassName("name");
        var bureau = new Span(getTranslation("app.bureau"));
        bureau.addClassName("bureau");
        var brand = new Anchor("/app/", mark, new Div(name, bureau));
        brand.addClassName("brand");
        var header = new Header(toggle, brand, account);
        header.addClassName("portal-header");
        return header;
    }

    private Nav navigation() {
        var items = new SideNav();
        items.getElement().setAttribute("aria-label", getTranslation("app.nav"));
        items.addItem(
                new SideNavItem(getTranslation("app.welcome.title"), WelcomeView.class, new Icon("vaadin", "home-o")));
        MenuConfiguration.getMenuEntries().stream().map(this::item).forEach(items::addItem);
        return new Nav(items);
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(getTranslation(entry.title()), entry.path());
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        item.setMatchNested(true);
        return item;
    }

    /** Views are the page's one {@code main}; they need none of their own. */
    @Override
    public void showRouterLayoutContent(HasElement view) {
        main.getElement().removeAllChildren().appendChild(view.getElement());
        super.showRouterLayoutContent(main);
    }

    @Override
    public void removeRouterLayoutContent(HasElement view) {
        main.getElement().removeAllChildren();
    }
}
