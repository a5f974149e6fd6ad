package org.mingjing.submission.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mingjing.intake.Channel;
import org.mingjing.submission.Receipt;
import org.mingjing.submission.Tracking;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

/** The desk types for somebody at the counter, and hands them a receipt. */
@PortalTest
class EnterForSomebodyTest extends SpringBrowserlessTest {

    @Autowired
    Tracking tracking;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    @WithMockUser(username = "intake", roles = "INTAKE")
    void theReceiptIsShownAfterCommit() {
        navigate(EntryView.class);
        find(Button.class).all().stream()
                .filter(button -> button.getText().contains("提交"))
                .findFirst()
                .orElseThrow()
                .click();
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        find(TextArea.class).single().setValue("窗口来访：楼下烧烤店天天占道");
        find(Checkbox.class).all().getFirst().setValue(true);
        find(Button.class).all().stream()
                .filter(button -> button.getText().contains("提交"))
                .findFirst()
                .orElseThrow()
                .click();
        assertThat(find(H1.class).all().getFirst().getText()).isEqualTo("已登记");
        String shown = find(Div.class).all().stream()
                .filter(div -> div.hasClassName("receipt"))
                .findFirst()
                .orElseThrow()
                .getText();
        Receipt receipt = ((Receipt.Typed.Valid) Receipt.parse(shown)).receipt();
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains(SpokenReceipt.of(receipt, Locale.SIMPLIFIED_CHINESE));
        var view = tracking.lookup(receipt).orElseThrow();
        assertThat(jdbc.queryForMap("select channel, entered_by from intake_case where id = ?", view.caseId()))
                .containsEntry("channel", Channel.COUNTER.name())
                .containsEntry("entered_by", "intake");
    }

    @Test
    @WithMockUser(username = "handler", roles = "HANDLER")
    void otherDesksDoNotEnter() {
        UI.getCurrent().navigate("entry");
        assertThat(find(TextArea.class).all()).isEmpty();
    }

    @Test
    @WithAnonymousUser
    void everybodyMayOpenTheWizard() {
        UI.getCurrent().navigate("report/complaint");
        assertThat(find(H1.class).all().getFirst().getText()).isEqualTo("投诉");
        assertThat(getCurrentView().getElement().getOuterHTML()).contains("<mj-submission data=");
    }

    @Test
    void digitsAreReadOutInFours() {
        var receipt = new Receipt("0000000000000000");
        assertThat(SpokenReceipt.of(receipt, Locale.CHINA)).isEqualTo("零零零零，零零零零，零零零零，零零零零");
        assertThat(SpokenReceipt.of(receipt, Locale.ENGLISH)).endsWith("zero zero zero zero");
    }
}
