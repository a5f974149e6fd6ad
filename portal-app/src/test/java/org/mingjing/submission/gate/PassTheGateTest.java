package org.mingjing.submission.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.submission.Nonce;
import org.mingjing.submission.gate.Admission.Admitted;
import org.mingjing.submission.gate.Admission.Reason;
import org.mingjing.submission.gate.Admission.Refused;
import org.mingjing.testing.ProofOfWork;
import tools.jackson.databind.json.JsonMapper;

/** Work or patience opens the gate, once for each submission; floods make it dearer, never shut. */
class PassTheGateTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final GateSettings SETTINGS = new GateSettings(
            new GateSettings.Scripted(10, 100, 1_600, Duration.ofHours(1)),
            new GateSettings.Plain(10, 40, Duration.ofSeconds(3), Duration.ofSeconds(60), Duration.ofHours(12)),
            new GateSettings.Lookup(
                    30, Duration.ofMinutes(10), Duration.ofSeconds(5), Duration.ofMinutes(2), 1_200, 3));

    private final MovableClock clock = new MovableClock();
    private final Gate gate = new Gate(SETTINGS, new Hmac("ours"), clock);
    private final Nonce nonce = Nonce.fresh();

    @Test
    void solvedChallengePassesAndSoDoesItsRetry() {
        Proof proof = solved(gate.challenge());
        assertThat(gate.admit(proof, nonce)).isInstanceOf(Admitted.class);
        assertThat(gate.admit(proof, nonce)).isInstanceOf(Admitted.class);
        assertThat(gate.admit(proof, Nonce.fresh())).isEqualTo(refused(Reason.USED));
    }

    @Test
    void ticketPassesAfterItsDelayAndSoDoesItsRetry() {
        Proof ticket = new Proof.Ticket(gate.ticket());
        clock.pass(Duration.ofSeconds(1));
        assertThat(gate.admit(ticket, nonce)).isEqualTo(new Refused(Reason.TOO_EARLY, Duration.ofSeconds(2)));
        clock.pass(Duration.ofSeconds(2));
        assertThat(gate.admit(ticket, nonce)).isInstanceOf(Admitted.class);
        assertThat(gate.admit(ticket, nonce)).isInstanceOf(Admitted.class);
        assertThat(gate.admit(ticket, Nonce.fresh())).isEqualTo(refused(Reason.USED));
    }

    @Test
    void bothExpire() {
        Proof work = solved(gate.challenge());
        Proof ticket = new Proof.Ticket(gate.ticket());
        clock.pass(Duration.ofHours(1));
        assertThat(gate.admit(work, nonce)).isEqualTo(refused(Reason.EXPIRED));
        clock.pass(Duration.ofHours(11));
        assertThat(gate.admit(ticket, nonce)).isEqualTo(refused(Reason.EXPIRED));
    }

    @Test
    void nothingIsMissing() {
        assertThat(gate.admit(Proof.of(null, null), nonce)).isEqualTo(refused(Reason.MISSING));
        assertThat(gate.admit(Proof.of(" ", ""), nonce)).isEqualTo(refused(Reason.MISSING));
        assertThat(gate.admit(new Proof.Solved(""), nonce)).isEqualTo(refused(Reason.MISSING));
        assertThat(Proof.of("x", "y")).isEqualTo(new Proof.Solved("x"));
    }

    @Test
    void anothersSignatureOpensNothing() {
        Gate elsewhere = new Gate(SETTINGS, new Hmac("theirs"), clock);
        assertThat(gate.admit(solved(elsewhere.challenge()), nonce)).isEqualTo(refused(Reason.BROKEN));
        Proof ticket = new Proof.Ticket(elsewhere.ticket());
        clock.pass(Duration.ofSeconds(5));
        assertThat(gate.admit(ticket, nonce)).isEqualTo(refused(Reason.BROKEN));
    }

    @Test
    void digitsOfTheNumberDoNotMoveIntoTheExpiry() {
        String payload = text(((Proof.Solved) solved(gate.challenge())).payload());
        String number = JSON.readTree(payload).get("number").asString();
        String moved = payload.replace(
                        "\"number\":" + number,
                        "\"number\":" + number.substring(1).concat("0"))
                .replace("&\"", number.charAt(0) + "&\"");
        assertThat(gate.admit(new Proof.Solved(base64(moved)), nonce)).isEqualTo(refused(Reason.BROKEN));
    }

    @Test
    void changedSolutionsOpenNothing() {
        String payload = text(((Proof.Solved) solved(gate.challenge())).payload());
        for (String changed : new String[] {
            payload.replace("SHA-256", "SHA-1"),
            payload.replaceFirst("\"number\":\\d+", "\"number\":-1"),
            payload.replaceFirst("\"number\":\\d+", "\"number\":9007199254740993"),
            payload.replaceFirst("\"number\":\\d+", "\"number\":\"x\""),
            payload.replaceFirst("expires=\\d", "expires=9"),
            payload.replaceFirst("\"signature\":\"..", "\"signature\":\"zz"),
            payload.replaceFirst("\"signature\":\"[^\"]*\"", "\"signature\":null"),
            payload.replaceFirst("\"challenge\":\"[^\"]*\"", "\"challenge\":\"\"")
        }) {
            assertThat(gate.admit(new Proof.Solved(base64(changed)), nonce)).isEqualTo(refused(Reason.BROKEN));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "====", "bnVsbA==", "W10=", "e30=", "IiI=", "\uFF11", "1.2.3", "\u0000", "%%%"})
    void nonsenseIsRefused(String nonsense) {
        assertThat(gate.admit(new Proof.Solved(nonsense), nonce)).isEqualTo(refused(Reason.BROKEN));
        assertThat(gate.admit(new Proof.Ticket(nonsense), nonce)).isEqualTo(refused(Reason.BROKEN));
    }

    @Test
    void hugeAndDeepNonsenseIsRefused() {
        assertThat(gate.admit(new Proof.Solved("A".repeat(10_000_000)), nonce)).isEqualTo(refused(Reason.BROKEN));
        assertThat(gate.admit(new Proof.Ticket("1".repeat(10_000_000)), nonce)).isEqualTo(refused(Reason.BROKEN));
        String deep = base64("{\"salt\":" + "[".repeat(700));
        assertThat(gate.admit(new Proof.Solved(deep), nonce)).isEqualTo(refused(Reason.BROKEN));
    }

    @Test
    void aFloodMakesWorkDearerStepByStepAndPatienceIsNotAskedForMore() {
        assertThat(gate.challenge().maxnumber()).isEqualTo(100);
        flood(11);
        assertThat(gate.challenge().maxnumber()).isEqualTo(200);
        flood(10);
        assertThat(gate.challenge().maxnumber()).isEqualTo(400);
        flood(200);
        Challenge dearest = gate.challenge();
        assertThat(dearest.maxnumber()).isEqualTo(1_600);
        assertThat(gate.admit(solved(dearest), nonce)).isInstanceOf(Admitted.class);
        Proof ticket = new Proof.Ticket(gate.ticket());
        clock.pass(Duration.ofSeconds(3));
        assertThat(gate.admit(ticket, Nonce.fresh())).isInstanceOf(Admitted.class);
        clock.pass(Duration.ofMinutes(1));
        assertThat(gate.challenge().maxnumber()).isEqualTo(100);
    }

    @Test
    void aFloodOfTicketsQueuesTicketsAlone() {
        String[] hoard = new String[45];
        for (int i = 0; i < hoard.length; i++) {
            hoard[i] = gate.ticket();
        }
        clock.pass(Duration.ofMinutes(2));
        for (int i = 0; i < 40; i++) {
            assertThat(gate.admit(new Proof.Ticket(hoard[i]), Nonce.fresh())).isInstanceOf(Admitted.class);
        }
        Proof late = new Proof.Ticket(hoard[44]);
        assertThat(gate.admit(late, nonce)).isEqualTo(new Refused(Reason.BUSY, Duration.ofSeconds(10)));
        assertThat(gate.challenge().maxnumber()).isEqualTo(100);
        assertThat(gate.admit(solved(gate.challenge()), Nonce.fresh())).isInstanceOf(Admitted.class);
        Proof fresh = new Proof.Ticket(gate.ticket());
        clock.pass(Duration.ofSeconds(3));
        assertThat(gate.admit(fresh, Nonce.fresh())).isEqualTo(new Refused(Reason.TOO_EARLY, Duration.ofSeconds(9)));
        clock.pass(Duration.ofMinutes(1));
        assertThat(gate.admit(late, nonce)).isInstanceOf(Admitted.class);
    }

    @Test
    void twoGatesWithOneKeyHonourEachOther() {
        Gate secondNode = new Gate(SETTINGS, new Hmac("ours"), clock);
        assertThat(secondNode.admit(solved(gate.challenge()), nonce)).isInstanceOf(Admitted.class);
    }

    @Test
    void tellsNothingOfWhatCame() {
        assertThat(new Proof.Solved("planted").toString()).doesNotContain("planted");
        assertThat(new Proof.Ticket("planted").toString()).doesNotContain("planted");
    }

    private void flood(int submissions) {
        for (int i = 0; i < submissions; i++) {
            assertThat(gate.admit(solved(gate.challenge()), Nonce.fresh())).isInstanceOf(Admitted.class);
        }
    }

    private static Proof solved(Challenge challenge) {
        return new Proof.Solved(ProofOfWork.payload(JSON.valueToTree(challenge)));
    }

    private static Refused refused(Reason reason) {
        return new Refused(reason, Duration.ZERO);
    }

    private static String text(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
