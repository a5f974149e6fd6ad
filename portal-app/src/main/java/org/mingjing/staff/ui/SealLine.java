package org.mingjing.staff.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.staff.AuditReport;
import org.mingjing.staff.AuditReport.Fault;
import org.mingjing.staff.AuditReport.Finding;
import org.mingjing.staff.AuditSeal;

/** Whether the audit trail is what the ledger committed to: a calm line, or an alarm that names the days. */
class SealLine extends Div {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int EVERY = 500;
    private static final int SHOWN_DAYS = 31;

    private final transient AuditSeal seal;
    private final Div said = new Div();
    private final ProgressBar bar = new ProgressBar();
    private final Button again;
    private int ticks;
    private @Nullable Registration polling;

    SealLine(AuditSeal seal) {
        this.seal = seal;
        this.again = new Button(getTranslation("staff.audit.seal.again"), click -> start());
        again.addClassName("seal-again");
        bar.setIndeterminate(true);
        bar.setVisible(false);
        bar.getElement().setAttribute("aria-label", getTranslation("staff.audit.seal.running"));
        addClassName("seal");
        setWidthFull();
        add(said, bar, again);
        seal.newest().ifPresentOrElse(this::show, () -> said.setText(getTranslation("staff.audit.seal.running")));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        if (seal.newest().isEmpty()) {
            start();
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        rest(detached.getUI());
        super.onDetach(detached);
    }

    private void start() {
        seal.checkAgain();
        again.setEnabled(false);
        ticks = 0;
        getUI().filter(ui -> polling == null).ifPresent(ui -> {
            ui.setPollInterval(EVERY);
            polling = ui.addPollListener(tick -> look(ui));
        });
    }

    private void look(UI ui) {
        if (seal.running()) {
            bar.setVisible(++ticks > 2);
            return;
        }
        rest(ui);
        bar.setVisible(false);
        again.setEnabled(true);
        seal.newest().ifPresentOrElse(this::show, () -> said.setText(getTranslation("staff.audit.seal.failed")));
    }

    private void rest(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            ui.setPollInterval(-1);
        }
    }

    private void show(AuditReport report) {
        said.removeAll();
        boolean fine = report.findings().isEmpty();
        LocalDate through = report.through();
        said.setClassName(fine ? through == null ? "callout wait" : "callout go" : "callout stop");
        said.getElement().setAttribute("role", fine ? "status" : "alert");
        if (!fine) {
            said.add(new Paragraph(getTranslation("staff.audit.seal.broken")), days(report.findings()));
        } else if (through == null) {
            said.add(new Paragraph(getTranslation("staff.audit.seal.none")));
        } else {
            said.add(new Paragraph(
                    getTranslation("staff.audit.seal.fine", through.toString(), AT.format(report.checkedAt()))));
        }
    }

    private UnorderedList days(List<Finding> findings) {
        var list = new UnorderedList();
        for (Fault fault : Fault.values()) {
            List<LocalDate> days = findings.stream()
                    .filter(finding -> finding.fault() == fault)
                    .map(Finding::day)
                    .distinct()
                    .toList();
            if (!days.isEmpty()) {
                String named = days.stream()
                        .limit(SHOWN_DAYS)
                        .map(LocalDate::toString)
                        .collect(Collectors.joining(getTranslation("staff.audit.seal.and")));
                String more = days.size() > SHOWN_DAYS ? " …" : "";
                list.add(new ListItem(getTranslation("staff.audit.seal." + fault, named + more)));
            }
        }
        return list;
    }
}
