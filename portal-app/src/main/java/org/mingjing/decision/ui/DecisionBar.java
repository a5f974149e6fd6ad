package org.mingjing.decision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import java.time.LocalDate;
import org.mingjing.decision.PublicDecision;
import org.mingjing.decision.document.Citation;

/** Above an open decision: back, previous, next, its own page, and how to cite it. */
final class DecisionBar extends Div {

    DecisionBar(PublicDecision decision, LocalDate today, Runnable previous, Runnable next, Runnable close) {
        addClassName("decision-bar");
        var back = new Button(getTranslation("decision.back"), click -> close.run());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        back.addClassName("back");
        add(
                back,
                step("chevron-up", "decision.search.previous", previous),
                step("chevron-down", "decision.search.next", next));
        var page = new Anchor("/decisions/" + decision.id(), getTranslation("decision.search.own-page"));
        page.setRouterIgnore(true);
        page.setTarget("_blank");
        add(page);
        if (decision instanceof PublicDecision.Published published) {
            var cite = new Button(getTranslation("decision.search.cite"), click -> copy(published, today));
            cite.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(cite);
        }
    }

    private Button step(String icon, String key, Runnable deed) {
        var step = new Button(new Icon("vaadin", icon), click -> deed.run());
        step.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        step.setAriaLabel(getTranslation(key));
        return step;
    }

    private void copy(PublicDecision.Published decision, LocalDate today) {
        getUI().ifPresent(ui -> ui.getPage().fetchCurrentURL(here -> {
            String address = here.getProtocol() + "://" + here.getAuthority() + "/decisions/" + decision.id();
            String words = Citation.of(decision, address, today).gbt7714();
            getElement()
                    .executeJs("return navigator.clipboard.writeText($0).then(() => true, () => false)", words)
                    .then(Boolean.class, copied -> {
                        if (copied) {
                            Refusals.done(getTranslation("decision.search.cited", words));
                        } else {
                            Refusals.refuse(words);
                        }
                    });
        }));
    }
}
