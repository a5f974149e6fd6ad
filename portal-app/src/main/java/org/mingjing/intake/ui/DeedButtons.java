package org.mingjing.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.mingjing.intake.CaseClock;
import org.mingjing.intake.CaseFile;
import org.mingjing.intake.CaseRecord;
import org.mingjing.intake.Deed;
import org.mingjing.intake.Outcome;

/** What this person can do with this case, as the rules say; each opens its form. */
final class DeedButtons extends Div {

    private static final Map<String, String> KEYS = Map.of("ASK", "A", "FORWARD", "F", "NOTE", "N", "CLOSE", "C");

    private final Set<String> offered = new LinkedHashSet<>();

    /** @param chosen told the deed's code */
    DeedButtons(CaseWork work, CaseFile file, Consumer<String> chosen) {
        addClassName("deeds");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("intake.deeds"));
        CaseRecord one = file.record();
        for (Deed sample : samples(file)) {
            if (work.desk().offers(one, sample, work.me())) {
                offered.add(sample.code());
            }
        }
        for (String deed : offered) {
            String key = KEYS.get(deed);
            String name = getTranslation("intake.deed." + deed);
            var button = new Button(key == null ? name : name + " (" + key + ")", click -> chosen.accept(deed));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            if (deed.equals("CLOSE") || deed.equals("REVIEW")) {
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            add(button);
        }
        setVisible(!offered.isEmpty());
    }

    boolean offers(String deed) {
        return offered.contains(deed);
    }

    /** One of each that could make sense, with words that pass. */
    private static List<Deed> samples(CaseFile file) {
        CaseRecord one = file.record();
        String any = "…";
        return java.util.stream.Stream.<Deed>of(
                        new Deed.Ask(any),
                        new Deed.Reply(any),
                        new Deed.Close(Outcome.of(one.kind()).getFirst(), any, null),
                        new Deed.Review(true, any),
                        new Deed.Forward(one.department() == null ? any : one.department(), any),
                        new Deed.Note(any),
                        new Deed.Refuse(any),
                        new Deed.Redirect(any, any),
                        new Deed.Extend(any, any),
                        new Deed.PauseDecision(any),
                        new Deed.LeavePublic(any),
                        new Deed.ProposeLine(any),
                        new Deed.Group(any),
                        new Deed.Ungroup())
                .filter(deed -> !(deed instanceof Deed.Ungroup) || one.group() != null)
                .filter(deed ->
                        !(deed instanceof Deed.Extend) || file.clocks().stream().anyMatch(CaseClock::extensible))
                .filter(deed -> !(deed instanceof Deed.PauseDecision || deed instanceof Deed.LeavePublic)
                        || one.decisionId() != null)
                .toList();
    }
}
