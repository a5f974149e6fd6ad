package org.mingjing.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** A line is written with the deed, is found again, and can't be changed by anyone. */
@PortalTest
class KeepAnAuditTrailTest {

    private static final StaffId WHO = new StaffId("approver");

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aLineIsFoundAgainNewestFirst() {
        transaction.executeWithoutResult(deed -> {
            trail.record(WHO, "test.first", "found-1");
            trail.record(WHO, "test.second", "found-2", Map.of("version", "3", "run", "a\"b"));
        });
        assertThat(trail.newest("FOUND-", 0, 10))
                .extracting(AuditEntry::subject)
                .containsExactly("found-2", "found-1");
        assertThat(trail.newest("found-2", 0, 1).getFirst().detail())
                .containsExactlyInAnyOrderEntriesOf(Map.of("version", "3", "run", "a\"b"));
        assertThat(trail.newest("test.", 1, 1)).hasSize(1);
        assertThat(trail.count("found-")).isEqualTo(2);
    }

    @Test
    void aLineFallsWithItsDeed() {
        transaction.executeWithoutResult(deed -> {
            trail.record(WHO, "test.undone", "undone");
            deed.setRollbackOnly();
        });
        assertThat(trail.count("undone")).isZero();
    }

    @Test
    void thereIsNoLineWithoutADeed() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> trail.record(WHO, "test.alone", "alone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update staff_audit set subject = 'x'", "delete from staff_audit", "truncate staff_audit"})
    void theDatabaseRefusesToForget(String statement) {
        transaction.executeWithoutResult(deed -> trail.record(WHO, "test.kept", "kept"));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(statement).update())
                .withStackTraceContaining("append-only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "approve", "Decision.approve", "decision.", "decision approve", "a.b;c"})
    void anActionHasAName(String action) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transaction.executeWithoutResult(deed -> trail.record(WHO, action, "1")));
    }

    @Test
    void contentsDontFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transaction.executeWithoutResult(
                        deed -> trail.record(WHO, "test.long", "1", Map.of("text", "字".repeat(201)))));
    }
}
