package org.mingjing.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.mingjing.intake.CaseDesk;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.Channel;
import org.mingjing.intake.Deed;
import org.mingjing.intake.DeedResult;
import org.mingjing.intake.NewMaterial;
import org.mingjing.staff.StaffId;
import org.mingjing.submission.NewSubmission;
import org.mingjing.submission.Nonce;
import org.mingjing.submission.SubmissionResult.Accepted;
import org.mingjing.submission.Submissions;
import org.mingjing.submission.Tracking;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A portal with neighbours: a real mail server and a stand-in case system. Tests that extend it share one portal. */
public abstract class Neighbours {

    protected static final StaffId INTAKE = new StaffId("intake");
    protected static final StaffId HANDLER = new StaffId("handler");

    protected static final CaseSystem CASE_SYSTEM = new CaseSystem();
    protected static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
        MAIL.start();
    }

    private static SecurityContextHolderStrategy before = SecurityContextHolder.getContextHolderStrategy();

    @BeforeAll
    static void rememberWhoseContext() {
        before = SecurityContextHolder.getContextHolderStrategy();
    }

    /** This portal is the second one of the process: the static security context goes back to the first. */
    @AfterAll
    static void giveItBack() {
        SecurityContextHolder.setContextHolderStrategy(before);
    }

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("mingjing.public-url", () -> "https://mingjing.example");
        properties.add("mingjing.notice.every", () -> "100ms");
        properties.add("mingjing.notice.first-retry", () -> "100ms");
        properties.add("mingjing.notice.clocks-every", () -> "1h");
        properties.add("mingjing.case-system.url", () -> "http://127.0.0.1:" + CASE_SYSTEM.port() + "/hooks");
        properties.add("mingjing.case-system.secret", () -> CaseSystem.SECRET);
        properties.add("mingjing.case-system.allowed-networks", () -> "127.0.0.1/32");
        properties.add("mingjing.case-system.every", () -> "100ms");
        properties.add("mingjing.case-system.answer-within", () -> "1s");
        properties.add("mingjing.case-system.first-retry", () -> "100ms");
        properties.add("mingjing.case-system.longest-retry", () -> "200ms");
    }

    @Autowired
    protected Submissions submissions;

    @Autowired
    protected Tracking tracking;

    @Autowired
    protected CaseDesk desk;

    @Autowired
    protected JdbcTemplate jdbc;

    protected Accepted report(String text, NewSubmission.@Nullable Contact contact, NewMaterial... materials) {
        return submit(CaseKind.REPORT, text, null, contact, materials);
    }

    protected Accepted submit(
            CaseKind kind,
            String text,
            @Nullable String target,
            NewSubmission.@Nullable Contact contact,
            NewMaterial... materials) {
        return (Accepted) submissions.submit(new NewSubmission(
                kind,
                Channel.WEB,
                null,
                text,
                "望海路 186 号",
                null,
                null,
                target,
                contact,
                true,
                false,
                Nonce.fresh(),
                List.of(materials),
                null));
    }

    protected UUID id(Accepted sent) {
        return tracking.lookup(sent.receipt()).orElseThrow().caseId();
    }

    protected DeedResult act(Accepted sent, Deed deed, StaffId by) {
        UUID id = id(sent);
        Integer revision = jdbc.queryForObject("select revision from intake_case where id = ?", Integer.class, id);
        return desk.act(id, Objects.requireNonNull(revision), deed, by);
    }

    protected static Deed accept(String department) {
        return new Deed.Accept(department, List.of(), null, "已收到，今晚到现场查看。");
    }
}
