package org.mingjing.decision.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.DraftIntake;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;

/** Anyone searches, narrows by ticking, and reads beside the list; the address tells the whole search. */
@PortalTest
@WithAnonymousUser
class SearchAtTheWorkbenchTest extends SpringBrowserlessTest {

    private static final String WORD = "鹭鸶滩";

    @Autowired
    DraftIntake intake;

    @Autowired
    DecisionCatalogue catalogue;

    @BeforeEach
    void publishTwo() {
        if (!found(WORD)) {
            Drafts.add(intake, "擅自占用步道", "当事人在鹭鸶滩占用步道。", Drafts.PUBLISHER, Drafts.APPROVER);
            Drafts.add(intake, "露天焚烧秸秆", "当事人在鹭鸶滩焚烧秸秆。", Drafts.PUBLISHER, Drafts.APPROVER);
            await().pollInSameThread().atMost(Duration.ofSeconds(10)).until(() -> found(WORD));
        }
    }

    private boolean found(String word) {
        search("q=" + word);
        return total().equals("共 2 件");
    }

    @Test
    void tickingAFacetNarrowsTheResultAndTheAddress() {
        search("q=" + WORD);

        test(box("露天焚烧秸秆 (1)")).click();

        assertThat(total()).isEqualTo("共 1 件");
        assertThat(find(Anchor.class).withText("CSV").single().getHref())
                .startsWith("/decisions.csv?q=")
                .contains("offence=");
        assertThat(box("露天焚烧秸秆 (1)").getValue()).isTrue();
        assertThat(box("擅自占用步道 (1)").getValue()).isFalse();

        test(box("露天焚烧秸秆 (1)")).click();
        assertThat(total()).isEqualTo("共 2 件");
    }

    @Test
    void aDecisionOpensBesideTheListWithTheWordsMarked() {
        search("q=" + WORD);

        Grid<?> results = find(Grid.class).withAriaLabel("检索结果").single();
        test(results).clickRow(0);

        assertThat(find(H2.class).single().getElement().getTextRecursively()).contains("案");
        assertThat(find(DecisionPane.class).single().getElement().getOuterHTML())
                .contains("<mark>");
    }

    @Test
    void whatTheAddressAsksForInVainIsSaid() {
        search("q=" + WORD + "&from=2026-13-45&fineMin=500");

        assertThat(total()).startsWith("共 2 件 ").hasSizeGreaterThan(8);
    }

    private static void search(String query) {
        UI.getCurrent().navigate("search", QueryParameters.fromString(query));
    }

    private String total() {
        List<Paragraph> totals = find(Paragraph.class).withClassName("total").all();
        return totals.getFirst().getText();
    }

    private Checkbox box(String label) {
        return find(Checkbox.class)
                .withCondition(box -> label.equals(box.getLabel()))
                .single();
    }
}
