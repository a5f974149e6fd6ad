package org.mingjing.staff.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ConfigurableFilterDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingjing.staff.AuditEntry;
import org.mingjing.staff.AuditSeal;
import org.mingjing.staff.AuditTrail;
import org.mingjing.staff.StaffDirectory;

/** The audit trail, the newest first, read as one scrolls. An action's name is the key of its words; without words it stands for itself. */
@Route("audit")
@Menu(title = "staff.audit.title", order = 900, icon = "vaadin:clipboard-text")
@RolesAllowed({"ADMIN", "AUDITOR"})
class AuditView extends VerticalLayout implements HasDynamicTitle {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    AuditView(AuditTrail trail, AuditSeal seal, StaffDirectory directory) {
        setSizeFull();
        addClassName("desk");
        ConfigurableFilterDataProvider<AuditEntry, Void, String> lines =
                DataProvider.<AuditEntry, String>fromFilteringCallbacks(
                                query ->
                                        trail
                                                .newest(
                                                        query.getFilter().orElse(""),
                                                        query.getOffset(),
                                                        query.getLimit())
                                                .stream(),
                                query -> trail.count(query.getFilter().orElse("")))
                        .withConfigurableFilter();
        add(new H1(getTranslation("staff.audit.title")), new SealLine(seal), filter(lines), grid(lines, directory));
    }

    private TextField filter(ConfigurableFilterDataProvider<AuditEntry, Void, String> lines) {
        var filter = new TextField(getTranslation("staff.audit.filter"));
        filter.setClearButtonVisible(true);
        filter.setMaxLength(100);
        filter.setWidth("min(100%, 24rem)");
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(typed -> lines.setFilter(typed.getValue()));
        return filter;
    }

    private Grid<AuditEntry> grid(
            ConfigurableFilterDataProvider<AuditEntry, Void, String> lines, StaffDirectory directory) {
        var grid = new Grid<AuditEntry>();
        grid.setSizeFull();
        grid.setEmptyStateText(getTranslation("staff.audit.empty"));
        grid.addColumn(line -> AT.format(line.at()))
                .setHeader(getTranslation("staff.audit.at"))
                .setWidth("12rem")
                .setFlexGrow(0);
        grid.addColumn(line -> directory.displayName(line.staff()))
                .setHeader(getTranslation("staff.audit.who"))
                .setWidth("10rem");
        grid.addColumn(line -> getTranslation(line.action()))
                .setHeader(getTranslation("staff.audit.action"))
                .setWidth("12rem");
        grid.addColumn(AuditEntry::subject)
                .setHeader(getTranslation("staff.audit.subject"))
                .setWidth("14rem");
        grid.addColumn(AuditView::detail)
                .setHeader(getTranslation("staff.audit.detail"))
                .setWidth("14rem");
        grid.getColumns().forEach(column -> column.setResizable(true));
        grid.setDataProvider(lines);
        return grid;
    }

    private static String detail(AuditEntry line) {
        return new TreeMap<>(line.detail())
                .entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(" "));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("staff.audit.title");
    }
}
