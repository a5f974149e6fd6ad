package org.mingjing.decision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.PublicDecision;
import org.mingjing.decision.Suspensions.Suspended;
import org.mingjing.decision.web.SearchRequest;
import org.mingjing.search.DecisionHits;
import org.mingjing.search.DecisionQuery;
import org.mingjing.shared.ui.Announcer;
import org.mingjing.shared.ui.Split;

/** What the public reads now: found, corrected, taken back or repaired. */
@Route("published")
@Menu(title = "decision.published.title", order = 220, icon = "vaadin:archive")
@RolesAllowed({"PUBLISHER", "APPROVER"})
class PublishedView extends VerticalLayout implements HasDynamicTitle, HasUrlParameter<String> {

    private final transient DecisionCatalogue catalogue;
    private final transient DeskWork work;
    private final SearchBox text = new SearchBox(typed -> search());
    private final ResultGrid grid;
    private final Announcer announcer = new Announcer();
    private final Paragraph total = new Paragraph();
    private final Split split;
    private final SuspendedList suspendedList = new SuspendedList(this::open);

    PublishedView(DecisionCatalogue catalogue, DeskWork work) {
        this.catalogue = catalogue;
        this.work = work;
        addClassName("desk");
        setSizeFull();
        grid = new ResultGrid(catalogue, row -> open(row.id(), true, row));
        total.addClassName("total");
        var list = new Div(text, suspendedList, total, grid);
        split = new Split(list, getTranslation("decision.published.detail"));
        split.close(hint());
        add(new H1(getTranslation("decision.published.title")), split, announcer);
        grid.fitWindow(true);
        search();
    }

    private void search() {
        suspendedList.show(work.suspensions().all());
        Map<String, String[]> raw = Map.of("q", new String[] {text.getValue()});
        DecisionQuery query =
                SearchRequest.of(raw, catalogue.today(), ResultGrid.PAGE).query();
        DecisionHits hits = catalogue.search(query);
        grid.show(query, hits);
        total.setText(getTranslation("decision.search.total", Times.number(hits.total())));
        announcer.say(total.getText());
    }

    private void open(String id, boolean focus, @Nullable Row row) {
        catalogue
                .find(id)
                .ifPresentOrElse(
                        decision -> {
                            grid.fitBeside(row);
                            var back = new Button(getTranslation("decision.back"), click -> close());
                            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
                            back.addClassName("back");
                            var pane = new Div(back, new DecisionPane(decision, row == null ? Set.of() : row.marked()));
                            if (decision instanceof PublicDecision.Published published) {
                                pane.add(new PublishedActions(
                                        work, id, published.content().documentNumber(), () -> {
                                            search();
                                            catalogue
                                                    .find(id)
                                                    .ifPresentOrElse(still -> open(id, false, row), this::close);
                                        }));
                            }
                            split.open(pane);
                            address("published/" + id);
                            if (focus) {
                                split.focusDetail();
                            }
                        },
                        () -> Refusals.refuse(getTranslation("decision.refusal.NOT_PUBLISHED")));
    }

    private void open(Suspended suspended) {
        var back = new Button(getTranslation("decision.back"), click -> close());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        back.addClassName("back");
        Runnable moved = () -> {
            search();
            close();
        };
        var resume = new Button(getTranslation("decision.resume"), click -> {
            if (work.suspensions().resume(suspended.id(), "", work.me())) {
                moved.run();
            } else {
                Refusals.refuse(getTranslation("decision.refusal.NOT_ENTITLED"));
            }
        });
        split.open(new Div(
                back,
                new H2(suspended.documentNumber()),
                new Paragraph(getTranslation("decision.suspended.now")),
                resume,
                new PublishedActions(work, suspended.id(), suspended.documentNumber(), moved)));
        split.focusDetail();
    }

    private void close() {
        grid.fitBeside(null);
        split.close(hint());
        address("published");
    }

    private void address(String path) {
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(path)));
    }

    private Paragraph hint() {
        var hint = new Paragraph(getTranslation("decision.published.hint"));
        hint.addClassName("hint");
        return hint;
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String id) {
        if (id != null) {
            open(id, false, null);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("decision.published.title") + " · " + getTranslation("app.name");
    }
}
