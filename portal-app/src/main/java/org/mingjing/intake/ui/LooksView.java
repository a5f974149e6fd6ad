package org.mingjing.intake.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.mingjing.intake.CaseLooks;
import org.mingjing.intake.CaseLooks.Look;
import org.mingjing.intake.CaseLooks.What;

/** For auditors: who looked at which case, broken glass with its reason, words that asked who a reporter is. */
@Route("cases/looks")
@Menu(title = "intake.audit.title", order = 910, icon = "vaadin:eye")
@RolesAllowed("AUDITOR")
class LooksView extends VerticalLayout implements HasDynamicTitle {

    private final transient CaseLooks looks;
    private final transient CaseWork work;
    private final Select<What> what = new Select<>();
    private final TextField words = new TextField();
    private final Grid<Look> grid = new Grid<>();

    LooksView(CaseLooks looks, CaseWork work) {
        this.looks = looks;
        this.work = work;
        addClassName("desk");
        setSizeFull();
        what.setAriaLabel(getTranslation("intake.audit.what"));
        what.setItems(What.values());
        what.setItemLabelGenerator(each -> getTranslation("intake.audit." + each));
        what.setValue(What.ALL);
        what.addValueChangeListener(chosen -> grid.getDataProvider().refreshAll());
        words.setPlaceholder(getTranslation("intake.audit.filter"));
        words.setAriaLabel(getTranslation("intake.audit.filter"));
        words.setClearButtonVisible(true);
        words.setMaxLength(64);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(typed -> grid.getDataProvider().refreshAll());
        var filters = new Div(what, words);
        filters.addClassName("case-filters");
        columns();
        add(new H1(getTranslation("intake.audit.title")), filters, grid);
    }

    private void columns() {
        grid.setSizeFull();
        grid.getElement().setAttribute("aria-label", getTranslation("intake.audit.title"));
        grid.setEmptyStateText(getTranslation("intake.audit.empty"));
        column("at", "10rem", look -> CaseWords.minute(look.at()));
        column("number", "8rem", Look::number);
        column("who", "11rem", look -> work.name(look.staffId()));
        column(
                "department",
                "9rem",
                look -> look.department() == null ? "" : work.department(look.department(), getLocale()));
        column("what", "9rem", look -> getTranslation("intake.audit.did." + look.what()));
        column("reason", "14rem", look -> look.reason() == null ? "" : look.reason());
        grid.setDataProvider(new CallbackDataProvider<Look, Void>(
                asked -> looks.newest(what.getValue(), words.getValue(), asked.getOffset(), asked.getLimit()).stream(),
                asked -> looks.count(what.getValue(), words.getValue())));
    }

    private void column(String key, String width, com.vaadin.flow.function.ValueProvider<Look, String> value) {
        grid.addColumn(value)
                .setHeader(getTranslation("intake.audit.column." + key))
                .setWidth(width)
                .setResizable(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("intake.audit.title") + " · " + getTranslation("app.name");
    }
}
