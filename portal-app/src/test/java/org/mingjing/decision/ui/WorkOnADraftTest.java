package org.mingjing.decision.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.DraftBoard;
import org.mingjing.decision.DraftIntake;
import org.mingjing.decision.PublicationDesk;
import org.mingjing.staff.StaffId;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** A draft at the desk: read beside its original, redacted by hand, checked, approved by somebody else. */
@PortalTest
class WorkOnADraftTest extends SpringBrowserlessTest {

    private static final String PHONE = "13976787301";
    private static final String FACTS = "当事人占道经营,现场负责人电话" + PHONE + ",已当场改正。";

    @Autowired
    DraftIntake intake;

    @Autowired
    DraftBoard board;

    @Autowired
    PublicationDesk desk;

    @Autowired
    DecisionCatalogue catalogue;

    @Test
    @WithMockUser(username = "publisher", roles = "PUBLISHER")
    void aPublisherCanNotApproveWhatTheyPrepared() {
        String id = Drafts.add(intake, "占道经营", FACTS, Drafts.PUBLISHER, null);
        open(id);

        press("核对无误");
        press("批准并公示");

        assertThat(notices()).anyMatch(words -> words.contains("准备或核对过的人不能批准"));
        assertThat(catalogue.find(id)).isEmpty();
    }

    @Test
    @WithMockUser(username = "approver", roles = "APPROVER")
    void anApproverCanNotApproveWhatTheyChecked() {
        String id = Drafts.add(intake, "占道经营", FACTS, Drafts.PUBLISHER, null);
        open(id);

        press("核对无误");
        press("批准并公示");

        assertThat(notices()).contains("准备或核对过的人不能批准:须由另一人批准。");
        assertThat(catalogue.find(id)).isEmpty();
    }

    @Test
    @WithMockUser(username = "approver", roles = "APPROVER")
    void anApproverPublishesWhatSomebodyElsePreparedAndChecked() {
        String id = Drafts.add(intake, "占道经营", FACTS, Drafts.PUBLISHER, null);
        desk.check(board.find(id).orElseThrow(), Drafts.PUBLISHER);
        open(id);

        press("批准并公示");

        assertThat(catalogue.find(id)).isPresent();
        assertThat(board.find(id)).isEmpty();
    }

    @Test
    @WithMockUser(username = "publisher", roles = "PUBLISHER")
    void aFindingThatIsSwitchedOffIsReadableInThePreviewAndOnceSavedInTheDraft() {
        String id = Drafts.add(intake, "占道经营", FACTS, Drafts.PUBLISHER, null);
        open(id);
        assertThat(publicTexts()).noneMatch(text -> text.contains(PHONE));

        test(find(NativeButton.class).withText(PHONE).single()).click();

        assertThat(publicTexts()).anyMatch(text -> text.contains(PHONE));
        assertThat(board.find(id).orElseThrow().content().facts()).doesNotContain(PHONE);
        press("保存遮盖");
        assertThat(board.find(id).orElseThrow().content().facts()).contains(PHONE);
    }

    @Test
    @WithMockUser(username = "publisher", roles = "PUBLISHER")
    void wordsMarkedByHandAreHiddenEverywhere() {
        String id = Drafts.add(intake, "占道经营", "当事人在琉璃桥占道经营,琉璃桥北侧亦有占用。", Drafts.PUBLISHER, null);
        open(id);

        find(TextField.class).withAriaLabel("要隐去的文字").single().setValue("琉璃桥");
        press("处处隐去");
        press("保存遮盖");

        assertThat(board.find(id).orElseThrow().content().facts())
                .doesNotContain("琉璃桥")
                .contains("占道经营");
    }

    @Test
    @WithMockUser(username = "publisher", roles = "PUBLISHER")
    void whatSomebodyElseChangedMeanwhileIsNotChecked() {
        String id = Drafts.add(intake, "占道经营", FACTS, Drafts.PUBLISHER, null);
        open(id);
        desk.mark(board.find(id).orElseThrow(), List.of(), new StaffId("approver"));

        press("核对无误");

        assertThat(notices()).contains("别人刚刚改动过,请重新打开。");
    }

    @Test
    @WithMockUser(username = "approver", roles = "APPROVER")
    void severalAreDoneAtOnceAndTheRestIsToldWhy() {
        String checked = Drafts.add(intake, "占道经营", FACTS, Drafts.PUBLISHER, null);
        String unchecked = Drafts.add(intake, "占道经营", FACTS, Drafts.PUBLISHER, null);
        desk.check(board.find(checked).orElseThrow(), Drafts.PUBLISHER);
        UI.getCurrent().navigate("drafts");

        find(DraftGrid.class)
                .single()
                .asMultiSelect()
                .select(board.find(checked).orElseThrow(), board.find(unchecked).orElseThrow());
        press("批准所选");

        assertThat(notices()).contains("已公示 1 件;1 件未办:还没有人核对。");
        assertThat(catalogue.find(checked)).isPresent();
        assertThat(board.find(unchecked)).isPresent();
    }

    private void open(String id) {
        UI.getCurrent().navigate("drafts/" + id);
        assertThat(getCurrentView()).isInstanceOf(DraftsView.class);
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private List<String> notices() {
        return find(Notification.class).all().stream()
                .map(notice -> test(notice).getText())
                .toList();
    }

    private List<String> publicTexts() {
        return find(Paragraph.class).withClassName("public-text").all().stream()
                .map(Component::getElement)
                .map(element -> element.getTextRecursively())
                .toList();
    }
}
