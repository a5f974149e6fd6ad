package org.mingjing.intake.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.intake.forwarding.CaseSystemSettings.Network;
import org.mingjing.intake.forwarding.WebhookClient.Attempt;
import org.mingjing.testing.CaseSystem;

/** Webhooks are signed as the specification says, and reach nothing inside the house that wasn't listed. */
class SignAWebhookTest {

    @Test
    void asTheSpecificationsVectorSays() {
        assertThat(WebhookClient.signature(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1614265330),
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.100.100.200",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "::1",
                "::",
                "fe80::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::",
                "2002:a9fe:a9fe::",
                "2001:db8::1",
                "2001::1",
                "::7f00:1"
            })
    void addressesInsideTheHouseAreRefused(String address) throws UnknownHostException {
        AddressGuard guard = new AddressGuard(List.of(), false);
        assertThat(guard.mayReach(InetAddress.getByName(address))).isFalse();
        assertThatThrownBy(() -> guard.resolve(address)).isInstanceOf(AddressGuard.Forbidden.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "172.15.0.1", "100.128.0.1", "192.169.0.1", "2400:3200::1"})
    void publicOnesAreNot(String address) throws UnknownHostException {
        assertThat(new AddressGuard(List.of(), false).mayReach(InetAddress.getByName(address)))
                .isTrue();
    }

    @Test
    void aListedNetworkIsReachedAndLinkLocalNever() throws UnknownHostException {
        AddressGuard guard = new AddressGuard(
                List.of(Network.parse("10.20.0.0/16"), Network.parse("169.254.0.0/16"), Network.parse("fd12::/32")),
                false);
        assertThat(guard.mayReach(InetAddress.getByName("10.20.255.1"))).isTrue();
        assertThat(guard.mayReach(InetAddress.getByName("fd12:0:1::1"))).isTrue();
        assertThat(guard.mayReach(InetAddress.getByName("10.21.0.1"))).isFalse();
        assertThat(guard.mayReach(InetAddress.getByName("169.254.169.254"))).isFalse();
    }

    @Test
    void withoutEncryptionOnlyThisComputer() throws UnknownHostException {
        AddressGuard guard = new AddressGuard(List.of(Network.parse("10.0.0.0/8"), Network.parse("127.0.0.0/8")), true);
        assertThat(guard.mayReach(InetAddress.getByName("127.0.0.1"))).isTrue();
        assertThat(guard.mayReach(InetAddress.getByName("10.0.0.1"))).isFalse();
        assertThat(guard.mayReach(InetAddress.getByName("1.1.1.1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "2130706433", "[::1]"})
    void aNameThatLeadsInsideReachesNobody(String host) throws Exception {
        CaseSystem neighbour = new CaseSystem();
        assertThat(send("http://" + host + ":" + neighbour.port() + "/hooks", List.of()))
                .isEqualTo(new Attempt.Failed("FORBIDDEN_ADDRESS"));
        assertThat(send("https://" + host + ":" + neighbour.port() + "/hooks", List.of()))
                .isEqualTo(new Attempt.Failed("FORBIDDEN_ADDRESS"));
        assertThat(neighbour.seen()).isEmpty();
    }

    @Test
    void aRedirectIsAFailure() throws Exception {
        CaseSystem neighbour = new CaseSystem();
        neighbour.answers(CaseSystem.Answer.REDIRECT, CaseSystem.Answer.SLOW, CaseSystem.Answer.TAKE);
        String url = "http://localhost:" + neighbour.port() + "/hooks";
        List<String> listed = List.of("127.0.0.1/32", "::1/128");
        assertThat(send(url, listed)).isEqualTo(new Attempt.Failed("HTTP_307"));
        assertThat(send(url, listed)).isEqualTo(new Attempt.Failed("TIMEOUT"));
        assertThat(send(url, listed)).isEqualTo(new Attempt.Delivered());
        assertThat(neighbour.elsewhere()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://cases.example/",
                "https://127.1/",
                "https://user:word@cases.example/",
                "https:///hooks",
                "file:///etc/passwd"
            })
    void otherAddressesArentConfigured(String url) {
        assertThatThrownBy(() -> settings(url, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Attempt send(String url, List<String> allowed) throws Exception {
        WebhookClient client = new WebhookClient(settings(url, allowed));
        try {
            return client.send("msg_1", Instant.now(), "{}");
        } finally {
            client.destroy();
        }
    }

    private static CaseSystemSettings settings(String url, List<String> allowed) {
        return new CaseSystemSettings(
                URI.create(url),
                CaseSystem.SECRET,
                allowed,
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofHours(1),
                Duration.ofSeconds(1));
    }
}
