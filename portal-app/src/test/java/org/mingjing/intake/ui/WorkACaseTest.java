package org.mingjing.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjing.intake.CaseBoard;
import org.mingjing.intake.CaseDesk;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.CaseLooks;
import org.mingjing.intake.CaseRecord;
import org.mingjing.intake.CaseState;
import org.mingjing.intake.Deed;
import org.mingjing.intake.DeedResult;
import org.mingjing.staff.Department;
import org.mingjing.staff.StaffId;
import org.mingjing.submission.Submissions;
import org.mingjing.submission.Tracking;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** A case at the desk: accepted, taken back, taken up, asked about; behind glass; several at once. */
@PortalTest
class WorkACaseTest extends SpringBrowserlessTest {

    private static final StaffId HANDLER = new StaffId("handler");

    @Autowired
    Submissions submissions;

    @Autowired
    Tracking tracking;

    @Autowired
    CaseBoard board;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseLooks looks;

    @Test
    @WithMockUser(username = "intake", roles = "INTAKE")
    void acceptedAsProposedAndTakenBack() {
        Sent sent = report("晚上望海路摆桌椅占道经营，盲道过不去", "望海路 186 号");
        CaseRecord before = sent.routed(board);
        assertThat(before.proposedDepartment()).isEqualTo("XICHENG");
        open(sent);

        press("受理并转西城中队（R）");

        assertThat(sent.now(board).state()).isEqualTo(CaseState.ASSIGNED);
        assertThat(sent.now(board).department()).isEqualTo("XICHENG");
        assertThat(notices()).anyMatch(words -> words.contains(before.number()));
        press("撤销（U）");
        assertThat(sent.now(board).state()).isEqualTo(CaseState.RECEIVED);
        assertThat(sent.now(board).department()).isNull();
    }

    @Test
    @WithMockUser(username = "intake", roles = "INTAKE")
    void aPersonDecidesOtherwise() {
        Sent sent = report("望海路有人占道经营摆摊", "望海路 12 号");
        sent.routed(board);
        open(sent);

        choose("GULOU");
        press("受理并转古楼中队（R）");

        assertThat(sent.now(board).department()).isEqualTo("GULOU");
    }

    @Test
    @WithMockUser(username = "handler", roles = "HANDLER")
    void askingWhoTheReporterIsIsWarnedOfThenFlagged() {
        Sent sent = accepted("夜间油烟扰民，楼道里全是味道", "望海路 90 号", "XICHENG");
        open(sent);

        press("请补充 (A)");
        words("告诉来件人的话").setValue("请问您贵姓？方便留个电话吗？");
        press("请补充");
        assertThat(sent.now(board).state()).isEqualTo(CaseState.ASSIGNED);
        assertThat(find(Paragraph.class).withClassName("stop").all())
                .anyMatch(warning -> warning.isVisible() && warning.getText().contains("身份"));
        press("请补充");

        assertThat(sent.now(board).state()).isEqualTo(CaseState.WAITING);
        assertThat(looks.newest(CaseLooks.What.ASKED_IDENTITY, sent.now(board).number(), 0, 10))
                .singleElement()
                .satisfies(look -> assertThat(look.staffId()).isEqualTo("handler"));
    }

    @Test
    @WithMockUser(username = "gulou", roles = "HANDLER")
    void anotherDepartmentsCaseIsBehindGlassAndBreakingItIsKept() {
        Sent sent = accepted("琉璃瓦店门口的音响每天吵到半夜", "望海路 55 号", "XICHENG");
        open(sent);
        assertThat(page()).doesNotContain("琉璃瓦店");
        Button look = find(Button.class).withText("说明理由并查看").single();
        words("查看的理由").setValue("看看");
        assertThat(look.isEnabled()).isFalse();

        words("查看的理由").setValue("与本中队在办案件可能是同一当事人");
        test(look).click();

        assertThat(page()).contains("琉璃瓦店");
        assertThat(looks.newest(CaseLooks.What.GLASS_BROKEN, sent.now(board).number(), 0, 10))
                .singleElement()
                .satisfies(kept -> assertThat(kept.reason()).isEqualTo("与本中队在办案件可能是同一当事人"));
        assertThat(tracking.lookup(sent.accepted().receipt()).orElseThrow().looks())
                .anyMatch(shown -> shown.glassBroken());
    }

    @Test
    @WithMockUser(username = "handler", roles = "HANDLER")
    void whatAColleagueTookUpIsLeftAlone() {
        Sent sent = accepted("望海路工地夜间施工噪声", "望海路 77 号", "XICHENG");
        assertThat(desk.claim(sent.id(), Sent.INTAKE)).isTrue();
        open(sent);

        press("内部备注 (N)");
        words("内部说明（来件人看不到）").setValue("先记一笔");
        press("内部备注");

        assertThat(notices()).contains("同事正在办理这一件。");
        assertThat(find(Button.class).withText("由我办理").all()).isEmpty();
    }

    @Test
    @WithMockUser(username = "handler", roles = "HANDLER")
    void whatChangedMeanwhileIsNotDoneAndWhatWasTypedStays() {
        Sent sent = accepted("望海路店招灯箱太亮影响休息", "望海路 31 号", "XICHENG");
        open(sent);
        press("回复");
        words("告诉来件人的话").setValue("您好，正在办理。");
        act(sent, new Deed.Note("现场已去过"), HANDLER);

        find(Button.class).withText("回复").all().forEach(button -> {
            if (button.getThemeNames().contains("primary")) {
                test(button).click();
            }
        });

        assertThat(notices()).contains("别人刚刚改动过，请重新打开。");
        assertThat(words("告诉来件人的话").getValue()).isEqualTo("您好，正在办理。");
    }

    @Test
    @WithMockUser(username = "intake", roles = "INTAKE")
    void severalAreAcceptedAtOnceAndTheRestIsToldWhy() {
        Sent one = report("望海路占道经营摆摊", "望海路 1 号");
        Sent other = report("望海路摊贩占道经营", "望海路 2 号");
        one.routed(board);
        other.routed(board);
        UI.getCurrent().navigate("cases");
        CaseGrid grid = find(CaseGrid.class).single();
        grid.asMultiSelect()
                .select(
                        board.find(one.id(), Sent.INTAKE).orElseThrow(),
                        board.find(other.id(), Sent.INTAKE).orElseThrow());
        act(other, new Deed.Note("刚接到电话"), Sent.INTAKE);

        press("按建议受理");

        assertThat(one.now(board).state()).isEqualTo(CaseState.ASSIGNED);
        assertThat(other.now(board).state()).isEqualTo(CaseState.RECEIVED);
        assertThat(find(ListItem.class).all())
                .anyMatch(item -> item.getText().contains(other.now(board).number() + "：别人刚刚改动过"));
    }

    @Test
    @WithMockUser(username = "handler", roles = "HANDLER")
    void aDepartmentHasNoInbox() {
        UI.getCurrent().navigate("cases");
        assertThat(find(NativeButton.class).all())
                .noneMatch(button -> button.getElement().getTextRecursively().startsWith("收件"))
                .anyMatch(button -> button.getElement().getTextRecursively().startsWith("本部门"));
    }

    @Test
    @WithMockUser(username = "leader", roles = "LEADER")
    void aLeaderSeesFiguresAndNoCase() {
        Sent sent = report("望海路井盖破损", "望海路 3 号");
        UI.getCurrent().navigate("cases/" + sent.id());
        assertThat(find(H1.class).all().getFirst().getText()).isEqualTo("没有这个页面");
        UI.getCurrent().navigate("cases/figures");
        assertThat(find(H1.class).all().getFirst().getText()).isEqualTo("办件数据");
        assertThat(page()).doesNotContain(sent.now(board).number());
    }

    @Test
    @WithMockUser(username = "auditor", roles = "AUDITOR")
    void anAuditorReadsLooksAndTheTrailButNoCase() {
        UI.getCurrent().navigate("cases/looks");
        assertThat(getCurrentView()).isInstanceOf(LooksView.class);
        UI.getCurrent().navigate("audit");
        assertThat(find(Grid.class).all()).hasSize(1);
        UI.getCurrent().navigate("cases");
        assertThat(find(CaseGrid.class).all()).isEmpty();
    }

    @Test
    @WithMockUser(username = "intake", roles = "INTAKE")
    void aComplaintCanNotBeGivenToTheDepartmentItIsAbout() {
        Sent sent = Sent.of(
                submissions, tracking, CaseKind.COMPLAINT, "执法人员没有出示证件就扣东西，态度也很差", null, "西城中队", null, List.of());
        open(sent);
        assertThat(departments().getListDataView().getItems().map(Department::code))
                .doesNotContain("XICHENG")
                .contains("GULOU");
    }

    private void choose(String code) {
        ComboBox<Department> field = departments();
        field.getListDataView()
                .getItems()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .ifPresent(field::setValue);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Department> departments() {
        for (Component each : find(ComboBox.class).all()) {
            if (each instanceof ComboBox<?> box && "部门".equals(box.getLabel())) {
                return (ComboBox<Department>) box;
            }
        }
        throw new AssertionError("no choice of departments");
    }

    private Sent report(String text, String place) {
        return Sent.report(submissions, tracking, text, place);
    }

    private Sent accepted(String text, String place, String department) {
        Sent sent = report(text, place);
        act(sent, new Deed.Accept(department, List.of(), null, ""), Sent.INTAKE);
        return sent;
    }

    private void act(Sent sent, Deed deed, StaffId by) {
        assertThat(desk.act(sent.id(), sent.now(board).revision(), deed, by)).isInstanceOf(DeedResult.Done.class);
    }

    private void open(Sent sent) {
        UI.getCurrent().navigate("cases/" + sent.id());
        assertThat(getCurrentView()).isInstanceOf(CasesView.class);
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private TextArea words(String label) {
        return find(TextArea.class).all().stream()
                .filter(area -> label.equals(area.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private List<String> notices() {
        return find(Notification.class).all().stream()
                .map(notice -> notice.getElement().getTextRecursively()
                        + notice.getElement().getProperty("text", ""))
                .toList();
    }
}
