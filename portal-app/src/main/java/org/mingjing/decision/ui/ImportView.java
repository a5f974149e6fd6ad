package org.mingjing.decision.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.exchange.ImportDesk;
import org.mingjing.decision.exchange.ImportRun;
import org.mingjing.decision.exchange.UnreadableFile;
import org.mingjing.shared.ui.Announcer;
import org.mingjing.shared.ui.Split;
import org.mingjing.staff.CurrentStaff;
import org.mingjing.staff.StaffDirectory;
import org.mingjing.staff.StaffId;

/** Files that agencies sent: hand one in, watch it, read what was refused. */
@Route("imports")
@Menu(title = "decision.imports.title", order = 200, icon = "vaadin:upload-alt")
@RolesAllowed("PUBLISHER")
class ImportView extends VerticalLayout implements HasDynamicTitle {

    private static final int POLL_MILLISECONDS = 500;

    private final transient ImportDesk desk;
    private final transient StaffDirectory directory;
    private final StaffId me;
    private final Grid<ImportRun> runs = new Grid<>();
    private final RunsUnderWay underWay;
    private final Announcer announcer = new Announcer();
    private final Split split;
    /** Filled by the upload's own threads. */
    private final Queue<UUID> handedIn = new ConcurrentLinkedQueue<>();

    private @Nullable Registration polling;

    ImportView(ImportDesk desk, CurrentStaff staff, StaffDirectory directory) {
        this.desk = desk;
        this.directory = directory;
        this.me = staff.get().id();
        this.underWay = new RunsUnderWay(desk);
        addClassName("desk");
        setSizeFull();
        var list = new Div(upload(), underWay, grid());
        split = new Split(list, getTranslation("decision.imports.report"));
        split.close(hint());
        add(new H1(getTranslation("decision.imports.title")), split, announcer);
    }

    private Upload upload() {
        var upload = new Upload();
        upload.setUploadHandler(this::receive);
        upload.setAcceptedFileExtensions(".csv", ".xlsx", ".jsonl");
        upload.setMaxFiles(20);
        upload.setMaxFileSize(UploadWords.LARGEST);
        upload.setI18n(UploadWords.of(this));
        upload.addFileRejectedListener(rejected -> announcer.say(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> {
            upload.clearFileList();
            follow();
        });
        upload.addClassName("drop");
        return upload;
    }

    private void receive(UploadEvent event) throws IOException {
        try (InputStream content = event.getInputStream()) {
            handedIn.add(desk.submit(event.getFileName(), content, me, null));
        } catch (UnreadableFile e) {
            event.reject(getTranslation("import.file." + e.reason()));
        }
    }

    private Grid<ImportRun> grid() {
        runs.addClassName("runs");
        runs.getElement().setAttribute("aria-label", getTranslation("decision.imports.runs"));
        runs.setEmptyStateText(getTranslation("decision.imports.empty"));
        runs.addComponentColumn(this::card).setHeader(getTranslation("decision.imports.runs"));
        runs.setDataProvider(new CallbackDataProvider<>(
                query -> desk.newest(query.getOffset(), query.getLimit()).stream(),
                query -> desk.count(),
                ImportRun::id));
        runs.addSelectionListener(
                chosen -> chosen.getFirstSelectedItem().map(ImportRun::id).ifPresent(this::open));
        return runs;
    }

    private Div card(ImportRun run) {
        var name = new Span(run.fileName());
        name.addClassName("strong");
        var when = new Span(Times.minute(run.receivedAt()) + " · "
                + directory.displayName(new StaffId(run.preparedBy())) + " · " + Times.size(run.size()));
        when.addClassName("quiet");
        var card = new Div(name, when, RunCounts.of(this, run));
        card.addClassName("run-card");
        return card;
    }

    private void open(UUID id) {
        desk.find(id).ifPresent(run -> {
            var back = new Button(getTranslation("decision.back"), click -> close());
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            back.addClassName("back");
            split.open(new Div(back, new RunReport(desk, run, directory, me)));
            split.focusDetail();
        });
    }

    private void close() {
        runs.deselectAll();
        split.close(hint());
    }

    private Paragraph hint() {
        var hint = new Paragraph(getTranslation("decision.imports.hint"));
        hint.addClassName("hint");
        return hint;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        follow();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        rest(detached.getUI());
        super.onDetach(detached);
    }

    /** Looks twice a second while something is under way, and not at all else. */
    private void follow() {
        for (UUID id = handedIn.poll(); id != null; id = handedIn.poll()) {
            desk.find(id).ifPresent(underWay::watch);
        }
        look();
        runs.getDataProvider().refreshAll();
        getUI().filter(ui -> polling == null && underWay.any()).ifPresent(ui -> {
            ui.setPollInterval(POLL_MILLISECONDS);
            polling = ui.addPollListener(tick -> look());
        });
    }

    private void look() {
        for (ImportRun finished : underWay.refresh()) {
            runs.getDataProvider().refreshAll();
            announcer.say(getTranslation("decision.imports.finished", finished.fileName()));
            if (runs.getSelectedItems().isEmpty()) {
                runs.select(finished);
            }
        }
        if (!underWay.any()) {
            getUI().ifPresent(this::rest);
        }
    }

    private void rest(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            ui.setPollInterval(-1);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("decision.imports.title") + " · " + getTranslation("app.name");
    }
}
