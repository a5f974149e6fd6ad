package org.mingjing.submission.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseKind;
import org.mingjing.submission.web.HostedForm;

/**
 * The form component within the portal. What a person types stays in the component, which posts it to the API itself, without
 * credentials: none of it enters this session.
 */
@Route("report")
@Menu(title = "submission.app.title", order = 20, icon = "vaadin:megaphone")
@AnonymousAllowed
class SubmissionView extends VerticalLayout implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient HostedForm forms;
    private CaseKind kind = CaseKind.REPORT;

    SubmissionView(HostedForm forms) {
        this.forms = forms;
        addClassName("submission");
        UI.getCurrent().getPage().addStyleSheet("context://assets/entry.css");
        UI.getCurrent().getPage().addJsModule("context://assets/wizard.js");
    }

    /** @param asked the kind as the stateless pages' addresses name it: {@code complaint}; else a report */
    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String asked) {
        kind = kind(asked);
        String decision = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("decision")
                .orElse(null);
        removeAll();
        add(new H1(getTranslation("case.kind." + kind)), kinds());
        getElement()
                .appendChild(
                        new Element("mj-submission").setAttribute("data", forms.json(kind, getLocale(), decision)));
    }

    private static CaseKind kind(@Nullable String asked) {
        for (CaseKind kind : CaseKind.values()) {
            if (kind.name().equalsIgnoreCase(asked)) {
                return kind;
            }
        }
        return CaseKind.REPORT;
    }

    private Nav kinds() {
        var kinds = new Nav();
        kinds.addClassName("kinds");
        kinds.getElement().setAttribute("aria-label", getTranslation("submission.app.kinds"));
        for (CaseKind other : List.of(CaseKind.values())) {
            var link = new Anchor(
                    "/app/report/" + other.name().toLowerCase(Locale.ROOT), getTranslation("case.kind." + other));
            link.addClassName("kind");
            if (other == kind) {
                link.getElement().setAttribute("aria-current", "page");
            }
            kinds.add(link);
        }
        return kinds;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("case.kind." + kind) + " · " + getTranslation("app.name");
    }
}
