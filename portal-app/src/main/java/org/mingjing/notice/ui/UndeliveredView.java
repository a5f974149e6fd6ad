package org.mingjing.notice.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.mingjing.notice.Inbox;
import org.mingjing.notice.Inbox.Line;

/** E-mails to reporters that didn't go out, or of which nobody knows. */
@Route("notices/undelivered")
@Menu(title = "notice.outbox.title", order = 820, icon = "vaadin:envelope-o")
@RolesAllowed({"ADMIN", "INTAKE"})
class UndeliveredView extends VerticalLayout implements HasDynamicTitle {

    private static final int SHOWN = 500;

    UndeliveredView(Inbox inbox) {
        setSizeFull();
        addClassName("desk");
        var grid = new Grid<Line>();
        grid.setSizeFull();
        grid.setEmptyStateText(getTranslation("notice.outbox.empty"));
        grid.addColumn(line -> Lines.minute(line.notice().createdAt()))
                .setHeader(getTranslation("notice.at"))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addColumn(line -> line.one().number())
                .setHeader(getTranslation("notice.number"))
                .setWidth("13rem");
        grid.addColumn(line ->
                        getTranslation("notice.outbox.state." + line.notice().state()))
                .setHeader(getTranslation("notice.outbox.state"))
                .setWidth("12rem");
        grid.addColumn(line -> line.notice().attempts())
                .setHeader(getTranslation("notice.outbox.attempts"))
                .setWidth("7rem");
        grid.addColumn(line -> line.notice().error())
                .setHeader(getTranslation("notice.outbox.error"))
                .setWidth("10rem");
        grid.getColumns().forEach(column -> column.setResizable(true));
        grid.setItems(inbox.troubled(SHOWN));
        add(new H1(getTranslation("notice.outbox.title")), new Paragraph(getTranslation("notice.outbox.hint")), grid);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notice.outbox.title");
    }
}
