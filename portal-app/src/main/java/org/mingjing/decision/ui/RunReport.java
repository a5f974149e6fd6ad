package org.mingjing.decision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.mingjing.decision.exchange.ImportDesk;
import org.mingjing.decision.exchange.ImportRun;
import org.mingjing.staff.StaffDirectory;
import org.mingjing.staff.StaffId;

/** What became of one file: counts, why it could not be read, and every cell that was refused. */
final class RunReport extends Div {

    private final ImportDesk desk;
    private final ImportRun run;
    private final StaffId me;

    RunReport(ImportDesk desk, ImportRun run, StaffDirectory directory, StaffId me) {
        this.desk = desk;
        this.run = run;
        this.me = me;
        addClassNames("pane", "run-report");
        add(new H2(run.fileName()));
        var facts = new Paragraph(getTranslation(
                "decision.imports.received",
                Times.minute(run.receivedAt()),
                directory.displayName(new StaffId(run.preparedBy())),
                Times.size(run.size())));
        facts.addClassName("quiet");
        add(facts, RunCounts.of(this, run));
        if (run.failure() != null) {
            add(failure(run.failure()));
        }
        if (run.counts().refused() > 0) {
            add(refusals());
        } else if (run.state() == ImportRun.State.DONE) {
            add(new Paragraph(getTranslation("decision.imports.none-refused")));
        }
    }

    private Paragraph failure(String reason) {
        var failure = new Paragraph(getTranslation("import.file." + reason));
        failure.addClassNames("callout", "stop");
        failure.getElement().setAttribute("role", "alert");
        return failure;
    }

    private Div refusals() {
        var grid = new Grid<ImportDesk.Refusal>();
        grid.setAllRowsVisible(false);
        grid.setHeight("min(60vh, 32rem)");
        grid.getElement().setAttribute("aria-label", getTranslation("decision.refusals"));
        grid.addColumn(ImportDesk.Refusal::line)
                .setHeader(getTranslation("decision.refusals.line"))
                .setWidth("4.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::cell)
                .setHeader(getTranslation("decision.refusals.what"))
                .setFlexGrow(1);
        grid.setItems(query -> desk.refusals(run.id(), query.getOffset(), query.getLimit()).stream());
        var download = new Anchor(
                DownloadHandler.fromInputStream(event -> RefusalReport.of(this, desk, run)),
                getTranslation("decision.refusals.download"));
        download.addClassName("link-button");
        var heading = new Div(
                new H3WithCount(
                        getTranslation("decision.refusals"), run.counts().refused()),
                download);
        heading.addClassName("heading-row");
        return new Div(heading, grid);
    }

    private Div cell(ImportDesk.Refusal refusal) {
        var where = new Span(refusal.column().isBlank() ? getTranslation("decision.refusals.row") : refusal.column());
        where.addClassName("strong");
        var why = new Span(getTranslation("import.fault." + refusal.reason()));
        var cell = new Div(where, why);
        cell.addClassName("refusal");
        if (!refusal.masked().isEmpty()) {
            var value = new Span(refusal.masked());
            value.addClassName("value");
            var show = new Button(getTranslation("decision.refusals.show"));
            show.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            show.setAriaLabel(getTranslation("decision.refusals.show.line", refusal.line()));
            show.addClickListener(click -> {
                value.setText(desk.refusedValue(run.id(), refusal.line(), refusal.ordinal(), me)
                        .orElse(getTranslation("decision.refusals.gone")));
                show.setVisible(false);
            });
            cell.add(value, show);
        }
        return cell;
    }
}
