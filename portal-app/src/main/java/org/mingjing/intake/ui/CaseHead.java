package org.mingjing.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import org.mingjing.intake.CaseFile;
import org.mingjing.intake.CaseRecord;

/** Number, subject, state, clocks with the rules that made them, and who has the case. */
final class CaseHead extends Div {

    private final transient CaseWork work;

    /** @param claimed told when the claim changed */
    CaseHead(CaseWork work, CaseFile file, Runnable claimed) {
        this.work = work;
        CaseRecord one = file.record();
        addClassName("case-head");
        var number = new Span(one.number());
        number.addClassNames("number", "quiet");
        var state = CaseWords.pill(
                getTranslation("case.state." + one.state()), one.state().ended() ? "plain" : "info");
        var line = new Div(number, state);
        line.addClassName("pills");
        if (one.emergency()) {
            line.add(CaseWords.pill(getTranslation("intake.emergency"), "stop"));
        }
        line.add(CaseWords.pill(getTranslation(one.anonymous() ? "case.anonymous" : "case.named"), "plain"));
        String subject = one.category() == null
                ? getTranslation("case.kind." + one.kind())
                : work.category(one.category(), getLocale());
        String place = file.content().place();
        add(line, new H2(place == null ? subject : subject + " · " + place), clocks(file), holder(one, claimed));
    }

    private Div clocks(CaseFile file) {
        var pills = new Div();
        pills.addClassName("pills");
        var rules = new UnorderedList();
        file.clocks().forEach(clock -> {
            pills.add(CaseWords.clock(this, clock));
            rules.add(new ListItem(getTranslation("case.clock." + clock.rule()) + "：" + CaseWords.source(this, clock)));
        });
        var why = new Details(getTranslation("intake.clock.rules"), rules);
        why.addClassName("small");
        return new Div(pills, why);
    }

    private Div holder(CaseRecord one, Runnable claimed) {
        String department = one.department() == null
                ? getTranslation("intake.nobody-yet")
                : work.department(one.department(), getLocale());
        var who = new Paragraph(getTranslation("intake.department", department));
        who.addClassName("quiet");
        var row = new Div(who);
        row.addClassName("claim");
        String by = one.claimedBy();
        Instant until = one.claimedUntil();
        String me = work.me().value();
        boolean held = by != null && until != null && until.isAfter(Instant.now());
        if (one.state().ended()) {
            return row;
        }
        if (held && by != null && until != null && !by.equals(me)) {
            row.add(CaseWords.pill(
                    getTranslation("intake.claim.other", work.name(by), CaseWords.brief(until)), "wait"));
        } else if (held) {
            row.add(CaseWords.pill(getTranslation("intake.claim.mine"), "go"), small("intake.claim.release", () -> {
                work.desk().release(one.id(), work.me());
                claimed.run();
            }));
        } else {
            row.add(small("intake.claim.take", () -> {
                if (!work.desk().claim(one.id(), work.me())) {
                    Told.refuse(getTranslation("intake.refusal.CLAIMED"));
                }
                claimed.run();
            }));
        }
        return row;
    }

    private Button small(String key, Runnable deed) {
        var button = new Button(getTranslation(key), click -> deed.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
