package org.mingjing.decision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.Arrival.Outcome;
import org.mingjing.decision.document.DocumentDesk;
import org.mingjing.decision.document.DocumentDesk.Reading;
import org.mingjing.decision.document.DocumentDesk.Receipt;
import org.mingjing.decision.exchange.Limits;
import org.mingjing.decision.exchange.UnreadableFile;
import org.mingjing.decision.exchange.UnreadableFile.Reason;
import org.mingjing.shared.ui.Announcer;

/** One decision as a Word or PDF document: its text beside the fields found in it, for a person to confirm. */
@Route("documents")
@Menu(title = "decision.documents.title", order = 205, icon = "vaadin:file-text-o")
@RolesAllowed("PUBLISHER")
class DocumentsView extends VerticalLayout implements HasDynamicTitle {

    /** Reasons whose words elsewhere speak of tables. */
    private static final Set<Reason> OWN_WORDS = Set.of(Reason.TOO_LARGE, Reason.UNKNOWN_FORMAT);

    private final transient DocumentDesk desk;
    private final transient DeskWork work;
    private final Div body = new Div();
    private final Announcer announcer = new Announcer();
    /** Filled by the upload's own thread. */
    private final transient AtomicReference<@Nullable Handed> handed = new AtomicReference<>();

    private sealed interface Handed {

        record Read(String name, Reading reading) implements Handed {}

        record Unreadable(String name, Reason reason) implements Handed {}
    }

    DocumentsView(DocumentDesk desk, DeskWork work) {
        this.desk = desk;
        this.work = work;
        addClassNames("desk", "documents");
        setSizeFull();
        body.addClassName("document-body");
        body.add(hint());
        add(new H1(getTranslation("decision.documents.title")), upload(), body, announcer);
    }

    private Upload upload() {
        var upload = new Upload();
        upload.setUploadHandler(this::receive);
        upload.setAcceptedFileExtensions(".docx", ".pdf");
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Limits.DOCUMENT.bytes());
        upload.setI18n(UploadWords.ofDocument(this));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> {
            upload.clearFileList();
            show();
        });
        upload.addClassName("drop");
        return upload;
    }

    private void receive(UploadEvent event) throws IOException {
        String name = event.getFileName();
        try (InputStream content = event.getInputStream()) {
            handed.set(new Handed.Read(name, desk.read(name, content, work.me())));
        } catch (UnreadableFile e) {
            handed.set(new Handed.Unreadable(name, e.reason()));
        }
    }

    private void show() {
        switch (handed.getAndSet(null)) {
            case null -> {}
            case Handed.Read read -> show(read.name(), read.reading());
            case Handed.Unreadable not ->
                refuse(not.name()
                        + getTranslation("decision.document.unreadable")
                        + getTranslation((OWN_WORDS.contains(not.reason()) ? "decision.document.file." : "import.file.")
                                + not.reason()));
        }
    }

    private void show(String name, Reading reading) {
        var text = new DocumentText(reading.proposed());
        AtomicReference<@Nullable ProposedForm> shown = new AtomicReference<>();
        var form = new ProposedForm(
                reading.proposed(),
                column -> reading.proposed().find(column).ifPresentOrElse(text::show, text::clear),
                () -> judge(shown.get()));
        shown.set(form);
        judge(form);
        var outcome = new Div();
        var confirm = new Button(getTranslation("decision.document.confirm"));
        confirm.addClickListener(click -> confirm(confirm, reading, form, outcome));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        var drop = new Button(getTranslation("decision.document.drop"), click -> {
            body.removeAll();
            body.add(hint());
        });
        var actions = new Div(confirm, drop);
        actions.addClassName("actions");
        var file = new Paragraph(name);
        file.addClassName("quiet");
        var side = new Div(file, note(), form, outcome, actions);
        side.addClassName("document-fields");
        var beside = new Div(text, side);
        beside.addClassName("document-beside");
        body.removeAll();
        body.add(beside);
        announcer.say(getTranslation("decision.document.read", name));
    }

    private Paragraph note() {
        var note = new Paragraph(getTranslation("decision.document.note"));
        note.addClassName("quiet");
        return note;
    }

    private void judge(@Nullable ProposedForm form) {
        if (form != null) {
            form.show(desk.judge(form.values()));
        }
    }

    private void confirm(Button confirm, Reading reading, ProposedForm form, Div outcome) {
        outcome.removeAll();
        switch (desk.receive(reading, form.values(), work.me())) {
            case Receipt.Refused refused -> {
                form.show(refused.why());
                form.focusFirstFault();
                outcome.add(callout(getTranslation("decision.document.put-right"), "stop"));
            }
            case Receipt.Received received -> received(received, outcome);
        }
        confirm.setEnabled(true);
    }

    private void received(Receipt.Received received, Div outcome) {
        String words = getTranslation("decision.document.outcome." + received.outcome());
        boolean open = received.outcome() != Outcome.TWICE_IN_FILE
                && work.board().find(received.id()).isPresent();
        if (open) {
            Refusals.done(words);
            getUI().ifPresent(ui -> ui.navigate(DraftsView.class, received.id()));
        } else {
            outcome.add(callout(words, received.outcome() == Outcome.UNCHANGED ? "wait" : "stop"));
        }
    }

    private void refuse(String words) {
        body.removeAll();
        body.add(callout(words, "stop"), hint());
    }

    private static Paragraph callout(String words, String tone) {
        var callout = new Paragraph(words);
        callout.addClassNames("callout", tone);
        callout.getElement().setAttribute("role", "alert");
        return callout;
    }

    private Paragraph hint() {
        var hint = new Paragraph(getTranslation("decision.documents.hint"));
        hint.addClassName("hint");
        return hint;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("decision.documents.title") + " · " + getTranslation("app.name");
    }
}
