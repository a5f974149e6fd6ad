package org.mingjing.decision.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mingjing.decision.DraftBoard;
import org.mingjing.testing.PortalTest;
import org.mingjing.testing.WordDocument;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** A document at the desk: what was found in it is shown where it stands, put right, and confirmed into a draft. */
@PortalTest
@WithMockUser(username = "publisher", roles = "PUBLISHER")
class ConfirmADocumentTest extends SpringBrowserlessTest {

    @Autowired
    DraftBoard board;

    @Test
    void confirmingOpensTheDraft() {
        upload("决定书.docx", WordDocument.decision("演示屏幕决字〔2026〕第000001号", "白露餐饮管理有限公司"));
        assertThat(field("文书号").getValue()).isEqualTo("演示屏幕决字〔2026〕第000001号");
        assertThat(field("公示截止期").getHelperText()).contains("正文中没有找到", "没有公示截止期");

        press("确认并生成草稿");

        assertThat(getCurrentView()).isInstanceOf(DraftsView.class);
        assertThat(find(Notification.class).all())
                .anyMatch(notice -> test(notice).getText().equals("已生成草稿,请核对遮盖"));
        assertThat(board.count(DraftBoard.Queue.ALL, "演示屏幕决字〔2026〕第000001号")).isEqualTo(1);
    }

    @Test
    void theFieldAPersonIsAtIsMarkedInTheText() {
        upload("决定书.docx", WordDocument.decision("演示屏幕决字〔2026〕第000002号", "白露餐饮管理有限公司"));

        ComponentUtil.fireEvent(
                field("当事人"), new com.vaadin.flow.component.FocusNotifier.FocusEvent<>(field("当事人"), true));

        assertThat(find(Span.class).withClassName("here").single().getText()).isEqualTo("白露餐饮管理有限公司");
    }

    @Test
    void everyFaultIsSaidAtItsFieldAndNothingIsSaved() {
        upload("决定书.docx", WordDocument.decision("演示屏幕决字〔2026〕第000003号", "白露餐饮管理有限公司"));
        test(field("决定日期")).setValue("2026-02-30");
        test(field("罚款（元）")).setValue("-5");

        press("确认并生成草稿");

        assertThat(field("决定日期").getErrorMessage()).isEqualTo("日期不存在或无法识别");
        assertThat(field("罚款（元）").getErrorMessage()).isEqualTo("金额为负数");
        assertThat(alert()).isEqualTo("还有内容需要改正,没有保存。");
        assertThat(board.count(DraftBoard.Queue.ALL, "演示屏幕决字〔2026〕第000003号")).isZero();
    }

    @Test
    void whatTheRecordHasIsSaidInWords() {
        byte[] document = WordDocument.decision("演示屏幕决字〔2026〕第000004号", "白露餐饮管理有限公司");
        upload("决定书.docx", document);
        press("确认并生成草稿");
        upload("决定书.docx", document);

        press("确认并生成草稿");

        assertThat(find(Notification.class).all())
                .anyMatch(notice -> test(notice).getText().equals("系统中已有完全相同的内容,没有改动。"));
    }

    @Test
    void aFileThatCanNotBeReadSaysWhy() {
        upload("决定书.docx", "hello".getBytes(StandardCharsets.UTF_8));
        assertThat(alert()).isEqualTo("决定书.docx 无法读取:文件内容与扩展名不符");

        upload("扫描.docx", WordDocument.of("一"));
        assertThat(alert()).isEqualTo("扫描.docx 无法读取:文件中没有文字(可能是扫描件)");
    }

    private void upload(String name, byte[] content) {
        UI.getCurrent().navigate("documents");
        assertThat(getCurrentView()).isInstanceOf(DocumentsView.class);
        test(find(Upload.class).single()).upload(name, "application/octet-stream", content);
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private String alert() {
        return find(Paragraph.class).withClassName("callout").single().getText();
    }
}
