package org.mingjing.decision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.OpenVersion;
import org.mingjing.shared.ui.Announcer;
import org.mingjing.shared.ui.KeyHelp;
import org.mingjing.shared.ui.KeyStrokes;
import org.mingjing.shared.ui.Split;
import org.mingjing.staff.StaffDirectory;
import org.mingjing.staff.StaffId;

/** What waits to be checked and approved: the most urgent first, one open beside the list. */
@Route("drafts")
@Menu(title = "decision.drafts.title", order = 210, icon = "vaadin:clipboard-check")
@RolesAllowed({"PUBLISHER", "APPROVER"})
class DraftsView extends VerticalLayout implements HasDynamicTitle, HasUrlParameter<String> {

    private static final Map<String, String> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put("j", "next");
        KEYS.put("k", "previous");
        KEYS.put("Enter", "open");
        KEYS.put("c", "check");
        KEYS.put("a", "approve");
        KEYS.put("?", "help");
    }

    private final transient DeskWork work;
    private final transient StaffDirectory directory;
    private final QueueTabs queues;
    private final TextField search = new TextField();
    private final DraftGrid grid;
    private final Div bulk = new Div();
    private final Announcer announcer = new Announcer();
    private final Split split;
    private @Nullable DraftPane pane;
    private @Nullable String openId;
    private int openIndex = -1;

    DraftsView(DeskWork work, StaffDirectory directory) {
        this.work = work;
        this.directory = directory;
        addClassName("desk");
        setSizeFull();
        queues = new QueueTabs(work.board(), queue -> refresh());
        grid = new DraftGrid(work.board(), queues::chosen, search::getValue, this::choose);
        split = new Split(new Div(filters(), bulkBar(), grid), getTranslation("decision.drafts.detail"));
        split.close(hint());
        var help = new Button("?", click -> new KeyHelp(this, "decision.keys", KEYS).open());
        help.setAriaLabel(getTranslation("decision.keys.title"));
        help.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var heading = new Div(new H1(getTranslation("decision.drafts.title")), help);
        heading.addClassName("heading-row");
        add(heading, split, announcer);
        KeyStrokes.on(
                this,
                Map.of(
                        "j", () -> move(1),
                        "k", () -> move(-1),
                        "c", () -> act(work::check, "decision.bulk.checked", DraftPane::check),
                        "a", () -> act(work::approve, "decision.bulk.approved", DraftPane::approve),
                        "?", () -> new KeyHelp(this, "decision.keys", KEYS).open()));
    }

    private Div filters() {
        search.setPlaceholder(getTranslation("decision.drafts.search"));
        search.setAriaLabel(getTranslation("decision.drafts.search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> refresh());
        return new Div(queues, search);
    }

    private Div bulkBar() {
        var check =
                new Button(getTranslation("decision.bulk.check"), click -> all(work::check, "decision.bulk.checked"));
        var approve = new Button(
                getTranslation("decision.bulk.approve"), click -> all(work::approve, "decision.bulk.approved"));
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var count = new Paragraph();
        bulk.add(count, check, approve);
        bulk.addClassName("bulk");
        bulk.setVisible(false);
        grid.addSelectionListener(chosen -> {
            int size = chosen.getAllSelectedItems().size();
            bulk.setVisible(size > 0);
            count.setText(getTranslation("decision.bulk.chosen", size));
        });
        return bulk;
    }

    private void act(Function<OpenVersion, Optional<String>> deed, String doneKey, Consumer<DraftPane> one) {
        if (!grid.getSelectedItems().isEmpty()) {
            all(deed, doneKey);
        } else if (pane != null && nothingUnsaved()) {
            one.accept(pane);
        }
    }

    private void all(Function<OpenVersion, Optional<String>> deed, String doneKey) {
        Refusals.tell(this, work.each(Set.copyOf(grid.getSelectedItems()), deed), doneKey);
        grid.deselectAll();
        reload();
    }

    private void refresh() {
        grid.deselectAll();
        openIndex = -1;
        grid.getDataProvider().refreshAll();
        announcer.say(getTranslation("decision.drafts.found", work.board().count(queues.chosen(), search.getValue())));
    }

    /** After a deed: the counts anew, and the same one again, or what is in its place now. */
    private void reload() {
        queues.refresh();
        grid.getDataProvider().refreshAll();
        String id = openId;
        if (id == null) {
            return;
        }
        work.board().find(id).ifPresentOrElse(version -> open(version, false), () -> {
            int index = Math.max(openIndex, 0);
            grid.at(index).or(() -> grid.at(index - 1)).ifPresentOrElse(next -> open(next, false), this::close);
        });
    }

    private void choose(OpenVersion version) {
        if (nothingUnsaved()) {
            open(version, true);
        }
    }

    private boolean nothingUnsaved() {
        boolean unsaved = pane != null && pane.hasUnsaved();
        if (unsaved) {
            Refusals.refuse(getTranslation("decision.mark.unsaved"));
        }
        return !unsaved;
    }

    private void move(int by) {
        if (!nothingUnsaved()) {
            return;
        }
        int index = Math.max(openIndex + by, 0);
        grid.at(index).ifPresent(version -> {
            open(version, false);
            openIndex = index;
            grid.scrollToIndex(index);
            announcer.say(version.content().title());
        });
    }

    private void open(OpenVersion version, boolean focus) {
        work.open(version.id())
                .ifPresentOrElse(
                        dossier -> {
                            pane = new DraftPane(
                                    work, version, dossier, id -> directory.displayName(new StaffId(id)), this::reload);
                            openId = version.id();
                            grid.indexOf(version).ifPresent(index -> openIndex = index);
                            grid.show(version);
                            var back = new Button(getTranslation("decision.back"), click -> close());
                            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
                            back.addClassName("back");
                            split.open(new Div(back, pane));
                            address("drafts/" + version.id());
                            if (focus) {
                                split.focusDetail();
                            }
                        },
                        () -> Refusals.refuse(getTranslation("decision.refusal.NOT_OPEN")));
    }

    private void close() {
        pane = null;
        openId = null;
        grid.show(null);
        split.close(hint());
        address("drafts");
    }

    private void address(String path) {
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(path)));
    }

    private Paragraph hint() {
        var hint = new Paragraph(getTranslation("decision.drafts.hint"));
        hint.addClassName("hint");
        return hint;
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String id) {
        if (id != null) {
            work.board()
                    .find(id)
                    .ifPresentOrElse(
                            version -> open(version, false),
                            () -> Refusals.refuse(getTranslation("decision.refusal.NOT_OPEN")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("decision.drafts.title") + " · " + getTranslation("app.name");
    }
}
