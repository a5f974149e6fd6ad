package org.mingjing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingjing.intake.CaseContent;
import org.mingjing.intake.CaseDesk;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.CaseRegister;
import org.mingjing.intake.Channel;
import org.mingjing.intake.Deed;
import org.mingjing.intake.DeedResult;
import org.mingjing.intake.NewCase;
import org.mingjing.intake.Outcome;
import org.mingjing.shared.PartyKind;
import org.mingjing.staff.StaffId;
import org.mingjing.testing.Http;
import org.mingjing.testing.PortalTest;
import org.mingjing.testing.Queries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody says that a decision is wrong: it is paused, and comes back or is withdrawn. */
@PortalTest
class PauseADecisionTest {

    private static final StaffId INTAKE = new StaffId("intake");
    private static final StaffId PUBLICITY = new StaffId("publicity");

    @Autowired
    DraftIntake intake;

    @Autowired
    CaseRegister register;

    @Autowired
    CaseDesk desk;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    DecisionCatalogue catalogue;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;
