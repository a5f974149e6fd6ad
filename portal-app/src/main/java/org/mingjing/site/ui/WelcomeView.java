package org.mingjing.site.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.Optional;
import org.mingjing.staff.CurrentStaff;
import org.mingjing.staff.StaffMember;

/** The first view: what this person may open. */
@Route("")
@AnonymousAllowed
class WelcomeView extends VerticalLayout implements HasDynamicTitle {

    WelcomeView(CurrentStaff staff) {
        addClassName("welcome");
        Optional<StaffMember> me = staff.find();
        add(new H1(me.map(member -> getTranslation("app.welcome.hello", member.displayName()))
                .orElse(getTranslation("app.name"))));
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        if (me.isEmpty()) {
            add(new Paragraph(getTranslation("app.welcome.anonymous")));
            var signIn = new Anchor("/app/login", getTranslation("app.sign-in"));
            signIn.setRouterIgnore(true);
            signIn.addClassName("action");
            add(signIn);
        } else {
            add(new Paragraph(getTranslation(entries.isEmpty() ? "app.welcome.none" : "app.welcome.can")));
        }
        var tasks = new UnorderedList();
        tasks.addClassName("tasks");
        entries.forEach(entry -> tasks.add(new ListItem(task(entry))));
        if (!entries.isEmpty()) {
            add(tasks);
        }
    }

    private Anchor task(MenuEntry entry) {
        var task = new Anchor(entry.path().replaceFirst("^/", ""), new Span(getTranslation(entry.title())));
        if (entry.icon() != null) {
            task.addComponentAsFirst(new Icon(entry.icon()));
        }
        return task;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.welcome.title") + " · " + getTranslation("app.name");
    }
}
