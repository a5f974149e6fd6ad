package org.mingjing.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseQuery;
import org.mingjing.intake.CaseReading.Reading;
import org.mingjing.intake.CaseRecord;
import org.mingjing.intake.CaseRow;
import org.mingjing.shared.ui.Announcer;
import org.mingjing.shared.ui.Split;
import org.mingjing.shared.ui.WindowWidth;

/** Cases by deadline, one open beside the list; what colleagues and the public do shows by itself. */
@Route(DeskAddress.PATH)
@Menu(title = "intake.title", order = 100, icon = "vaadin:inbox")
@RolesAllowed({"INTAKE", "HANDLER"})
class CasesView extends VerticalLayout implements HasDynamicTitle, HasUrlParameter<String> {

    private final transient CaseWork work;
    private final transient MaterialServer materials;
    private final CaseTabs tabs;
    private final CaseFilters filters;
    private final CaseGrid grid;
    private final Announcer announcer = new Announcer();
    private final Split split;
    private final UndoToast toast;
    private final transient Pulse pulse;
    private @Nullable CasePane pane;
    private @Nullable UUID open;
    private int openIndex = -1;

    CasesView(CaseWork work, MaterialServer materials, Clock clock) {
        this.work = work;
        this.materials = materials;
        addClassNames("desk", "case-desk");
        setSizeFull();
        tabs = new CaseTabs(work.who(), queue -> narrowed());
        filters = new CaseFilters(work.categories(), this::narrowed);
        grid = new CaseGrid(work, clock, this::query, this::choose);
        var bulk = new BulkBar(work, grid, this::done);
        split = new Split(new Div(tabs, filters, bulk, grid), getTranslation("intake.detail"));
        split.close(hint());
        toast = new UndoToast(this, work, this::takenBack);
        add(CaseKeys.heading(this), split, announcer);
        pulse = new Pulse(work.board(), this::refresh);
        pulse.follow(this);
        CaseKeys.bind(this, pulse, keys());
        WindowWidth.watch(this, grid::narrow);
    }

    private Map<String, Runnable> keys() {
        return Map.ofEntries(
                Map.entry("j", () -> move(1)),
                Map.entry("k", () -> move(-1)),
                Map.entry("r", () -> onPane(CasePane::acceptAsProposed)),
                Map.entry("a", () -> onPane(one -> one.form("ASK"))),
                Map.entry("f", () -> onPane(one -> one.form("FORWARD"))),
                Map.entry("n", () -> onPane(one -> one.form("NOTE"))),
                Map.entry("c", () -> onPane(one -> one.form("CLOSE"))),
                Map.entry("u", toast::undo),
                Map.entry("/", filters::focus),
                Map.entry("?", () -> CaseKeys.help(this)));
    }

    private void onPane(java.util.function.Consumer<CasePane> deed) {
        if (pane != null) {
            deed.accept(pane);
        }
    }

    private CaseQuery query() {
        return filters.query(tabs.chosen());
    }

    /** Another queue or filter. */
    private void narrowed() {
        grid.deselectAll();
        openIndex = -1;
        refresh();
        announcer.say(getTranslation("intake.found", work.board().count(query(), work.me())));
        address();
    }

    /** Counts and rows anew; what is typed, chosen and open stays. */
    private void refresh() {
        tabs.count(work.board().counts(work.me()));
        grid.getDataProvider().refreshAll();
        if (pane != null) {
            UUID id = pane.id();
            work.board().find(id, work.me()).map(CaseRow::record).ifPresent(this::refreshPane);
        }
    }

    private void refreshPane(CaseRecord now) {
        if (pane == null || pane.shows(now)) {
            return;
        }
        if (pane.hasWords()) {
            pane.tellChanged();
        } else {
            open(now.id(), false);
        }
    }

    private void choose(CaseRow row) {
        if (nothingTyped()) {
            open(row.record().id(), true);
            address();
        }
    }

    private boolean nothingTyped() {
        boolean typed = pane != null && pane.hasWords();
        if (typed) {
            Told.refuse(getTranslation("intake.unsent"));
        }
        return !typed;
    }

    private void move(int by) {
        if (!nothingTyped()) {
            return;
        }
        int index = Math.max(openIndex + by, 0);
        grid.at(index).ifPresent(row -> {
            open(row.record().id(), false);
            openIndex = index;
            grid.scrollToIndex(index);
            announcer.say(grid.subject(row.record()) + " " + row.record().number());
            address();
        });
    }

    private void open(UUID id, boolean focus) {
        Reading reading = work.reading().open(id, work.me());
        show(id, reading, focus);
    }

    private void show(UUID id, Reading reading, boolean focus) {
        var back = new Button(getTranslation("intake.back"), click -> {
            close();
            address();
        });
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        back.addClassName("back");
        switch (reading) {
            case Reading.Opened opened -> {
                pane = new CasePane(work, materials, opened.file(), this::done);
                split.open(new Div(back, pane));
            }
            case Reading.BehindGlass glass -> {
                pane = null;
                split.open(new Div(
                        back,
                        new GlassPane(
                                work,
                                glass,
                                reason -> show(id, work.reading().breakGlass(id, reason, work.me()), true))));
            }
            case Reading.Absent ignored -> {
                close();
                Told.refuse(getTranslation("intake.refusal.NOT_FOUND"));
                return;
            }
        }
        open = id;
        grid.indexOf(id).ifPresent(index -> openIndex = index);
        grid.show(id);
        if (focus) {
            split.focusDetail();
        }
    }

    private void close() {
        pane = null;
        open = null;
        grid.show(null);
        split.close(hint());
    }

    /** After a deed: the same one again, or what is in its place now. */
    private void done(@Nullable CaseRecord about, String words, long event, boolean undoable) {
        if (about != null) {
            toast.tell(about, words, event, undoable);
        }
        tabs.count(work.board().counts(work.me()));
        grid.getDataProvider().refreshAll();
        UUID before = open;
        if (before == null) {
            return;
        }
        int index = Math.max(openIndex, 0);
        if (grid.indexOf(before).isPresent()) {
            open(before, false);
        } else {
            Optional<CaseRow> next = grid.at(index).or(() -> grid.at(index - 1));
            next.ifPresentOrElse(row -> open(row.record().id(), false), this::close);
        }
        address();
    }

    private void takenBack(CaseRecord one) {
        refresh();
        open(one.id(), false);
        address();
    }

    private void address() {
        getUI().ifPresent(ui -> ui.getPage().getHistory().pushState(null, new DeskAddress(query(), open).location()));
    }

    private Paragraph hint() {
        var hint = new Paragraph(getTranslation("intake.hint"));
        hint.addClassName("hint");
        return hint;
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String id) {
        DeskAddress asked = DeskAddress.of(id, event.getLocation().getQueryParameters(), CaseTabs.first(work.who()));
        tabs.choose(asked.query().queue());
        filters.show(asked.query());
        refresh();
        if (asked.open() == null) {
            close();
        } else if (!asked.open().equals(open)) {
            open(asked.open(), false);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("intake.title") + " · " + getTranslation("app.name");
    }
}
