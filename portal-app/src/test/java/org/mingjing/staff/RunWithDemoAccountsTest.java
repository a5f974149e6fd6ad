package org.mingjing.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.shared.DataDirectory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** Demo accounts: in the embedded mode, for this computer alone, and nowhere else. */
class RunWithDemoAccountsTest {

    @TempDir
    Path data;

    private ApplicationContextRunner portal;

    @EnableConfigurationProperties(DataDirectory.class)
    static class Settings {}

    @BeforeEach
    void onADataDirectory() {
        portal = new ApplicationContextRunner()
                .withPropertyValues("mingjing.data=" + data)
                .withUserConfiguration(Settings.class, StaffConfiguration.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1", "localhost"})
    void theyExistOnLoopback(String address) {
        portal.withPropertyValues("server.address=" + address).run(started -> {
            assertThat(started.getBean(DemoAccounts.class).exist()).isTrue();
            assertThat(started.getBean(StaffDirectory.class).exists(new StaffId("approver")))
                    .isTrue();
            assertThat(signIn(started.getBean(ThrottledSignIn.class))).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void thePortalRefusesToStartWhereOthersCanReachIt(String address) {
        portal.withPropertyValues("server.address=" + address)
                .run(failed -> assertThat(failed).getFailure().rootCause().isInstanceOf(OpenToTheWorld.class));
    }

    @Test
    void noAddressMeansAllOfThem() {
        portal.run(failed -> {
            assertThat(failed).getFailure().rootCause().isInstanceOf(OpenToTheWorld.class);
            var told = new OpenToTheWorldAnalyzer().analyze(failed.getStartupFailure());
            assertThat(told.getAction()).contains("server.address=127.0.0.1", "mingjing.mode=production");
        });
    }

    @Test
    void productionHasNoneAndNoTokenEither() {
        portal.withPropertyValues("mingjing.mode=production", "server.address=0.0.0.0")
                .run(started -> {
                    assertThat(started.getBean(DemoAccounts.class).exist()).isFalse();
                    assertThat(started.getBean(StaffDirectory.class).exists(new StaffId("admin")))
                            .isFalse();
                    assertThat(signIn(started.getBean(ThrottledSignIn.class))).isFalse();
                    assertThat(started.getBean(StaffToken.class).matches("")).isFalse();
                    assertThat(data.resolve(StaffToken.FILE)).doesNotExist();
                });
    }

    @Test
    void theTokenStaysTheSame() throws Exception {
        String first = tokenAfterAStart();
        assertThat(first).matches("[A-Za-z0-9_-]{43}");
        assertThat(tokenAfterAStart()).isEqualTo(first);
    }

    @Test
    void aShortTokenIsNoSecret() {
        portal.withPropertyValues("server.address=127.0.0.1", "mingjing.staff.api-token=secret")
                .run(failed -> assertThat(failed).getFailure().rootCause().hasMessageContaining("32 characters"));
    }

    @Test
    void aConfiguredTokenOpens() {
        String token = "0123456789abcdef0123456789abcdef";
        portal.withPropertyValues("mingjing.mode=production", "mingjing.staff.api-token=" + token)
                .run(started -> {
                    assertThat(started.getBean(StaffToken.class).matches(token)).isTrue();
                    assertThat(started.getBean(StaffToken.class).matches(token + "0"))
                            .isFalse();
                    assertThat(started.getBean(StaffSettings.class).toString()).doesNotContain(token);
                });
    }

    private String tokenAfterAStart() throws Exception {
        portal.withPropertyValues("server.address=127.0.0.1")
                .run(started -> assertThat(started).hasNotFailed());
        return Files.readString(data.resolve(StaffToken.FILE)).strip();
    }

    private static boolean signIn(ThrottledSignIn door) {
        try {
            return door.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("admin", "demo-admin"))
                    .isAuthenticated();
        } catch (BadCredentialsException refused) {
            return false;
        }
    }
}
