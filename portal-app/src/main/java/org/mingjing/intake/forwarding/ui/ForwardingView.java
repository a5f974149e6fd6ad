package org.mingjing.intake.forwarding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.mingjing.intake.forwarding.Forwarding.State;
import org.mingjing.intake.forwarding.Forwardings;
import org.mingjing.intake.forwarding.Forwardings.Troubled;
import org.mingjing.shared.Shanghai;
import org.mingjing.staff.CurrentStaff;
import org.mingjing.staff.StaffId;

/** What the case system couldn't be told: dead ones first. Codes alone; no body is shown. */
@Route("forwarding")
@Menu(title = "forwarding.title", order = 830, icon = "vaadin:paperplane-o")
@RolesAllowed({"ADMIN", "INTAKE"})
class ForwardingView extends VerticalLayout implements HasDynamicTitle {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(Shanghai.ZONE);
    private static final int SHOWN = 500;

    private final transient Forwardings forwardings;
    private final transient StaffId me;
    private final Grid<Troubled> grid = new Grid<>();

    ForwardingView(Forwardings forwardings, CurrentStaff current) {
        this.forwardings = forwardings;
        this.me = current.get().id();
        setSizeFull();
        addClassName("desk");
        columns();
        String hint = forwardings.configured() ? "forwarding.hint" : "forwarding.off";
        add(new H1(getTranslation("forwarding.title")), new Paragraph(getTranslation(hint)), grid);
        show();
    }

    private void columns() {
        grid.setSizeFull();
        grid.setEmptyStateText(getTranslation("forwarding.empty"));
        column("forwarding.number", "13rem", Troubled::caseNumber);
        column(
                "forwarding.type",
                "9rem",
                one -> getTranslation("forwarding.type." + one.forwarding().type()));
        column(
                "forwarding.state",
                "9rem",
                one -> getTranslation("forwarding.state." + one.forwarding().state()));
        column("forwarding.error", "10rem", one -> one.forwarding().error());
        column("forwarding.attempts", "6rem", one -> one.forwarding().attempts());
        column("forwarding.since", "10rem", one -> minute(one.forwarding().since()));
        column(
                "forwarding.next",
                "10rem",
                one -> one.forwarding().state() == State.PENDING
                        ? minute(one.forwarding().nextAt())
                        : "");
        grid.addComponentColumn(this::actions)
                .setHeader(getTranslation("forwarding.actions"))
                .setWidth("14rem");
        grid.getColumns().forEach(column -> column.setResizable(true));
    }

    private void column(String key, String width, ValueProvider<Troubled, ?> value) {
        grid.addColumn(value).setHeader(getTranslation(key)).setWidth(width);
    }

    private Span actions(Troubled one) {
        var again = new Button(getTranslation("forwarding.again"), click -> {
            tell(forwardings.sendAgain(one.forwarding().id(), me), "forwarding.done");
        });
        var giveUp = new Button(getTranslation("forwarding.give-up"), click -> ask(one));
        giveUp.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        again.setAriaLabel(getTranslation("forwarding.again") + " " + one.caseNumber());
        giveUp.setAriaLabel(getTranslation("forwarding.give-up") + " " + one.caseNumber());
        return new Span(again, giveUp);
    }

    private void ask(Troubled one) {
        var dialog = new ConfirmDialog(
                one.caseNumber(),
                getTranslation("forwarding.give-up.ask"),
                getTranslation("forwarding.give-up"),
                confirmed -> tell(forwardings.giveUp(one.forwarding().id(), me), "forwarding.given-up"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("forwarding.cancel"));
        dialog.open();
    }

    private void tell(boolean done, String key) {
        Notification.show(getTranslation(done ? key : "forwarding.gone"));
        show();
    }

    private void show() {
        grid.setItems(forwardings.troubled(0, SHOWN));
    }

    private static String minute(Instant at) {
        return MINUTE.format(at);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("forwarding.title");
    }
}
