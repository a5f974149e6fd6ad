package org.mingjing.submission.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import org.mingjing.submission.SubmissionResult.Accepted;
import org.mingjing.submission.SubmissionResult.Refused;
import org.mingjing.submission.Submissions;

/** Entry for somebody who came, called, or was passed on by 12345: typed once, committed, then the receipt is printed or read out. */
@Route("entry")
@Menu(title = "submission.entry.title", order = 110, icon = "vaadin:phone")
@RolesAllowed("INTAKE")
class EntryView extends VerticalLayout implements HasDynamicTitle {

    private final transient Submissions submissions;
    private final transient EntryChoices choices;

    EntryView(Submissions submissions, EntryChoices choices) {
        this.submissions = submissions;
        this.choices = choices;
        addClassNames("desk", "entry");
        UI.getCurrent().getPage().addStyleSheet("context://assets/entry.css");
        begin();
    }

    private void begin() {
        removeAll();
        var form = new EntryForm(choices);
        var save = new Button(getTranslation("submission.entry.save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save(form, save));
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        add(
                new H1(getTranslation("submission.entry.title")),
                hint("submission.entry.hint"),
                form,
                save,
                hint("submission.entry.keys"));
        form.begin();
    }

    private void save(EntryForm form, Button save) {
        switch (submissions.submit(form.submission(me()))) {
            case Accepted accepted -> show(accepted);
            case Refused refused -> {
                form.show(refused.faults());
                save.setEnabled(true);
            }
        }
    }

    private void show(Accepted accepted) {
        removeAll();
        var next = new Button(getTranslation("submission.entry.next"), click -> begin());
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var print = new Button(
                getTranslation("submission.entry.print"),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        add(new ReceiptSlip(accepted, getLocale()), next, print);
        next.focus();
    }

    private Paragraph hint(String key) {
        var hint = new Paragraph(getTranslation(key));
        hint.addClassName("quiet");
        return hint;
    }

    private static String me() {
        Principal who = VaadinRequest.getCurrent().getUserPrincipal();
        if (who == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return who.getName();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("submission.entry.title") + " · " + getTranslation("app.name");
    }
}
