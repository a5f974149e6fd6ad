package org.mingjing.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.mingjing.intake.CaseFile;
import org.mingjing.intake.CaseFile.CaseMaterial;

/** Pictures, films and documents of a case, marked with who looks; one by one, no parcel of all. */
final class MaterialsPart extends Div {

    private final transient MaterialServer server;
    private final UUID caseId;
    private final String mark;

    MaterialsPart(CaseWork work, MaterialServer server, CaseFile file) {
        this.server = server;
        this.caseId = file.record().id();
        this.mark = server.mark(work.who());
        addClassName("part");
        var row = new Div();
        row.addClassName("materials");
        List<CaseMaterial> all = file.materials();
        for (int i = 0; i < all.size(); i++) {
            row.add(piece(all.get(i), i + 1));
        }
        add(new H3(getTranslation("intake.materials", all.size())), row);
    }

    private Div piece(CaseMaterial material, int number) {
        String name = getTranslation("intake.material." + material.kind(), number);
        var piece = new Div(
                switch (material.kind()) {
                    case JPEG, PNG, WEBP -> picture(material, name);
                    case MP4 -> film(material, name);
                    case PDF -> document(material, name);
                });
        piece.addClassName("material");
        if (material.original()) {
            var original = new Button(
                    getTranslation("intake.original"),
                    click -> new ReasonDialog(this, "intake.original", reason -> original(material, reason)).open());
            original.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            piece.add(original);
        }
        return piece;
    }

    private Component picture(CaseMaterial material, String name) {
        DownloadHandler handler = server.picture(caseId, material);
        var image = new Image(handler, name);
        image.getElement().setAttribute("loading", "lazy");
        var open = new NativeButton("", click -> large(name, new Image(server.picture(caseId, material), name)));
        open.addClassName("thumb");
        open.getElement().setAttribute("aria-label", name);
        open.add(image);
        return open;
    }

    private Component film(CaseMaterial material, String name) {
        var open = new NativeButton("▶ " + name, click -> {
            var film = new Div();
            film.addClassName("film");
            var video = new Element("video");
            video.setAttribute("src", server.film(caseId, material));
            video.setAttribute("controls", true);
            video.setAttribute("controlslist", "nodownload");
            video.setAttribute("disablepictureinpicture", true);
            video.setAttribute("preload", "metadata");
            var over = new Div((mark + "      ").repeat(60));
            over.addClassName("mark-over");
            over.getElement().setAttribute("aria-hidden", "true");
            film.getElement().appendChild(video);
            film.add(over);
            large(name, film);
        });
        open.addClassName("thumb");
        return open;
    }

    private Component document(CaseMaterial material, String name) {
        var open = new NativeButton(name, click -> {
            try {
                var pages = new Div();
                int number = 1;
                for (byte[] page : server.pages(caseId, material)) {
                    pages.add(new Image(server.page(page), name + " " + number++));
                }
                large(name, pages);
            } catch (IOException unreadable) {
                Told.refuse(getTranslation("intake.material.unreadable"));
            }
        });
        open.addClassName("thumb");
        return open;
    }

    private void large(String name, Component content) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(name);
        dialog.addClassName("material-dialog");
        content.addClassName("large");
        dialog.add(content, new Paragraph(getTranslation("intake.material.marked")));
        var close = new Button(getTranslation("intake.shut"), click -> dialog.close());
        close.setAutofocus(true);
        dialog.getFooter().add(close);
        dialog.open();
    }

    private void original(CaseMaterial material, String reason) {
        server.openOriginal(caseId, material.id(), reason)
                .ifPresentOrElse(
                        content -> {
                            String name = caseId + "-" + material.id();
                            var save = new Anchor(
                                    server.original(content, name),
                                    AttachmentType.DOWNLOAD,
                                    getTranslation("intake.original.save"));
                            large(getTranslation("intake.original"), save);
                        },
                        () -> Told.refuse(getTranslation("intake.refusal.NOT_FOUND")));
    }
}
