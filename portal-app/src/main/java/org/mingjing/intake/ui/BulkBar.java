package org.mingjing.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.mingjing.intake.CaseRecord;
import org.mingjing.intake.CaseRow;
import org.mingjing.intake.Deed;
import org.mingjing.intake.DeedResult;
import org.mingjing.staff.Department;
import org.mingjing.staff.StaffRole;

/** What can be done with several chosen cases at once; each is told what became of it. */
final class BulkBar extends Div {

    private final transient CaseWork work;
    private final CaseGrid grid;
    private final transient Moved moved;

    BulkBar(CaseWork work, CaseGrid grid, Moved moved) {
        this.work = work;
        this.grid = grid;
        this.moved = moved;
        addClassName("bulk");
        setVisible(false);
        var count = new Paragraph();
        var accept = new Button(getTranslation("intake.bulk.accept"), click -> accept());
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        accept.setVisible(work.who().has(StaffRole.INTAKE));
        var forward = new Button(getTranslation("intake.bulk.forward"), click -> askWhereTo());
        var group = new Button(getTranslation("intake.bulk.group"), click -> group());
        add(count, accept, forward, group);
        grid.addSelectionListener(chosen -> {
            int size = chosen.getAllSelectedItems().size();
            setVisible(size > 0);
            group.setEnabled(size > 1);
            count.setText(getTranslation("intake.bulk.chosen", size));
        });
    }

    private List<CaseRecord> chosen() {
        return grid.getSelectedItems().stream()
                .map(CaseRow::record)
                .sorted(Comparator.comparing(CaseRecord::receivedAt))
                .toList();
    }

    /** Those that have no proposal yet go to nobody: their deed is refused, which is told. */
    private void accept() {
        all(
                chosen(),
                one -> new Deed.Accept(
                        one.proposedDepartment() == null ? "" : one.proposedDepartment(),
                        List.of(),
                        one.category(),
                        ""));
    }

    private void group() {
        List<CaseRecord> chosen = chosen();
        String first = chosen.getFirst().number();
        all(chosen.subList(1, chosen.size()), one -> new Deed.Group(first));
    }

    private void askWhereTo() {
        var department = new ComboBox<Department>(getTranslation("intake.field.department"));
        department.setItemLabelGenerator(each -> each.name(getLocale()));
        department.setItems(work.departments());
        department.setWidthFull();
        var reason = new TextArea(getTranslation("intake.words.inside"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("intake.bulk.forward"));
        var send = new Button(getTranslation("intake.deed.FORWARD"), click -> {
            Department to = department.getValue();
            if (to != null && !reason.getValue().isBlank()) {
                dialog.close();
                all(
                        chosen(),
                        one -> new Deed.Forward(to.code(), reason.getValue().strip()));
            } else {
                department.setInvalid(to == null);
                reason.setInvalid(reason.getValue().isBlank());
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(department, reason);
        dialog.getFooter().add(new Button(getTranslation("intake.cancel"), click -> dialog.close()), send);
        dialog.open();
    }

    private void all(List<CaseRecord> chosen, Function<CaseRecord, Deed> deed) {
        List<CaseWork.Each> results = work.each(chosen, deed);
        grid.deselectAll();
        moved.done(null, "", 0, false);
        report(results);
    }

    private void report(List<CaseWork.Each> results) {
        List<CaseWork.Each> refused = results.stream()
                .filter(each -> each.result() instanceof DeedResult.Refused)
                .toList();
        String done = getTranslation("intake.bulk.done", results.size() - refused.size());
        if (refused.isEmpty()) {
            Told.done(done);
            return;
        }
        var list = new UnorderedList();
        for (CaseWork.Each each : refused) {
            if (each.result() instanceof DeedResult.Refused why) {
                list.add(new ListItem(each.record().number() + "：" + Told.words(this, why.reason())));
            }
        }
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("intake.bulk.refused", refused.size()));
        dialog.add(new Paragraph(done), list);
        var close = new Button(getTranslation("intake.shut"), click -> dialog.close());
        close.setAutofocus(true);
        dialog.getFooter().add(close);
        dialog.open();
    }
}
