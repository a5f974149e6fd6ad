package org.mingjing.site.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjing.testing.PortalTest;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

/** The menu shows what a person may open, and nothing else opens. */
@PortalTest
class WalkTheShellTest extends SpringBrowserlessTest {

    @Test
    @WithAnonymousUser
    void thePublicIsWelcomeAndSeesNoDesk() {
        assertThat(navigate(WelcomeView.class)).isNotNull();
        assertThat(find(H1.class).all().getFirst().getText()).isEqualTo("明镜");
        assertThat(menu()).contains("首页").doesNotContain("审计");
    }

    @Test
    @WithMockUser(username = "admin", roles = "ADMIN")
    void anAdministratorFindsTheAuditTrail() {
        navigate(WelcomeView.class);
        assertThat(find(H1.class).all().getFirst().getText()).contains("管理员");
        assertThat(menu()).contains("审计");
        assertThat(find(ListItem.class).all()).isNotEmpty();
        UI.getCurrent().navigate("audit");
        assertThat(find(H1.class).all().getFirst().getText()).isEqualTo("审计");
        assertThat(find(Grid.class).all()).hasSize(1);
    }

    @Test
    @WithMockUser(username = "publisher", roles = "PUBLISHER")
    void aPublisherFindsNoAuditTrail() {
        navigate(WelcomeView.class);
        assertThat(menu()).doesNotContain("审计");
        UI.getCurrent().navigate("audit");
        assertThat(find(Grid.class).all()).isEmpty();
        assertThat(find(H1.class).all().getFirst().getText()).isEqualTo("没有这个页面");
    }

    @Test
    @WithMockUser(username = "admin", roles = "ADMIN")
    void anUnknownAddressIsToldSo() {
        UI.getCurrent().navigate("no-such-view");
        assertThat(getCurrentView()).isInstanceOf(NotFoundView.class);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void englishIsComplete(String bundle) throws Exception {
        assertThat(keys(bundle + "_en")).containsExactlyInAnyOrderElementsOf(keys(bundle));
    }

    @Test
    void traditionalChineseIsConverted() {
        var words = new Translations();
        assertThat(words.getTranslation("app.sign-out", Locale.forLanguageTag("zh-Hant")))
                .isEqualTo("退出登錄");
        assertThat(words.getTranslation("app.sign-out", Locale.GERMANY)).isEqualTo("退出登录");
        assertThat(words.getTranslation("app.welcome.hello", Locale.ENGLISH, "Li"))
                .isEqualTo("Welcome, Li");
    }

    static List<String> bundles() throws Exception {
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .filter(name -> name.startsWith("app") && !name.contains("_"))
                    .toList();
        }
    }

    private List<String> menu() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }

    private static List<String> keys(String bundle) throws Exception {
        var words = new Properties();
        try (var in = WalkTheShellTest.class.getResourceAsStream("/messages/" + bundle + ".properties")) {
            words.load(in);
        }
        return Stream.of(words.keySet().toArray())
                .map(Object::toString)
                .sorted()
                .toList();
    }
}
