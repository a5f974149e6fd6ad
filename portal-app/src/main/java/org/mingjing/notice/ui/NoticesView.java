package org.mingjing.notice.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjing.notice.Inbox;
import org.mingjing.notice.Inbox.Line;
import org.mingjing.notice.Notice;
import org.mingjing.staff.CurrentStaff;
import org.mingjing.staff.StaffMember;

/** What the person's department was told, the newest first. It looks for more by itself. */
@Route("notices")
@Menu(title = "notice.title", order = 130, icon = "vaadin:bell")
@RolesAllowed({"INTAKE", "HANDLER"})
class NoticesView extends VerticalLayout implements HasDynamicTitle {

    private static final int SHOWN = 500;
    private static final int EVERY = 15_000;

    private final transient Inbox inbox;
    private final transient StaffMember me;
    private final Span count = new Span();
    private final Button read = new Button();
    private final Grid<Line> grid = new Grid<>();
    private transient Instant newest = Instant.EPOCH;
    private @Nullable Registration poll;

    NoticesView(Inbox inbox, CurrentStaff current) {
        this.inbox = inbox;
        this.me = current.get();
        setSizeFull();
        addClassName("desk");
        count.addClassName("quiet");
        count.getElement().setAttribute("role", "status");
        read.setText(getTranslation("notice.read"));
        read.addClickListener(click -> readAll());
        var bar = new HorizontalLayout(count, read);
        bar.setAlignItems(Alignment.CENTER);
        columns();
        add(new H1(getTranslation("notice.title")), bar, grid);
        show();
    }

    private void columns() {
        grid.setSizeFull();
        grid.setEmptyStateText(getTranslation(me.department() == null ? "notice.no-department" : "notice.empty"));
        grid.addColumn(line -> Lines.minute(line.notice().createdAt()))
                .setHeader(getTranslation("notice.at"))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::topic)
                .setHeader(getTranslation("notice.topic"))
                .setWidth("12rem");
        grid.addColumn(line -> line.one().number())
                .setHeader(getTranslation("notice.number"))
                .setWidth("13rem");
        grid.addColumn(line -> getTranslation("case.kind." + line.one().kind()))
                .setHeader(getTranslation("notice.kind"))
                .setWidth("8rem");
        grid.addColumn(line -> getTranslation("case.state." + line.one().state()))
                .setHeader(getTranslation("notice.state"))
                .setWidth("8rem");
        grid.addColumn(line -> line.one().nextDue() == null
                        ? ""
                        : Lines.minute(line.one().nextDue()))
                .setHeader(getTranslation("notice.due"))
                .setWidth("10rem");
        grid.getColumns().forEach(column -> column.setResizable(true));
    }

    private Span topic(Line line) {
        var topic = new Span(Lines.pill(
                getTranslation("notice.topic." + line.notice().topic()),
                line.notice().topic()));
        if (line.unread()) {
            var mark = new Span(getTranslation("notice.new"));
            mark.addClassNames("pill", "wait");
            topic.add(" ");
            topic.add(mark);
        }
        return topic;
    }

    private void show() {
        newest = inbox.newest(me);
        List<Line> lines = inbox.of(me, SHOWN);
        grid.setItems(lines);
        long unread = lines.stream().filter(Line::unread).count();
        count.setText(unread == 0 ? getTranslation("notice.all-read") : getTranslation("notice.unread", unread));
        read.setEnabled(unread > 0);
    }

    /** Up to what is on the screen: what came meanwhile stays unread. */
    private void readAll() {
        grid.getListDataView()
                .getItems()
                .map(Line::notice)
                .map(Notice::doneAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .ifPresent(upTo -> inbox.read(me.id(), upTo));
        show();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().setPollInterval(EVERY);
        poll = attached.getUI().addPollListener(this::look);
    }

    private void look(PollEvent polled) {
        if (!inbox.newest(me).equals(newest)) {
            show();
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(-1);
        if (poll != null) {
            poll.remove();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notice.title");
    }
}
