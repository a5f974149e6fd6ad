package org.mingjing.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingjing.intake.CaseBoard;
import org.mingjing.intake.CaseDesk;
import org.mingjing.intake.CaseFile;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.CaseQuery;
import org.mingjing.intake.CaseQuery.Queue;
import org.mingjing.intake.CaseReading;
import org.mingjing.intake.CaseReading.Reading;
import org.mingjing.intake.CaseRow;
import org.mingjing.intake.CaseState;
import org.mingjing.intake.Channel;
import org.mingjing.intake.Deed;
import org.mingjing.intake.DeedResult;
import org.mingjing.intake.DeedResult.Refusal;
import org.mingjing.intake.Outcome;
import org.mingjing.intake.ReporterDesk.Answer;
import org.mingjing.intake.ReporterView;
import org.mingjing.staff.StaffId;
import org.mingjing.submission.SubmissionResult.Accepted;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A report's whole life: sent, received once, accepted, asked, answered, closed, disputed, reviewed. */
@PortalTest
class ReportAndFollowTest {

    private static final StaffId INTAKE = new StaffId("intake");
    private static final StaffId HANDLER = new StaffId("handler");
    private static final StaffId GULOU = new StaffId("gulou");
    private static final StaffId DISCIPLINE = new StaffId("discipline");

    @Autowired
    Submissions submissions;

    @Autowired
    Tracking tracking;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseReading reading;

    @Autowired
    CaseBoard board;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void theWholeStory() {
        Accepted sent = submit(report("晚上八点以后，望海路186号门口摆桌椅，盲道过不去", "望海路 186 号"));
        ReporterView view = tracking.lookup(sent.receipt()).orElseThrow();
        assertThat(view.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(view.clocks()).extracting(clock -> clock.rule()).contains("FIRST_RESPONSE", "ACCEPTANCE");
        UUID id = view.caseId();

        CaseFile file = opened(id, INTAKE);
        assertThat(file.content().text()).contains("盲道");
        assertThat(file.identity()).isNull();
        assertThat(act(id, new Deed.Accept("XICHENG", List.of(), "STREET_TRADING", "已收到，今晚到现场查看。"), INTAKE))
                .isInstanceOf(DeedResult.Done.class);
        assertThat(reading.open(id, GULOU)).isInstanceOf(Reading.BehindGlass.class);
        assertThat(reading.open(id, INTAKE)).isInstanceOf(Reading.BehindGlass.class);

        opened(id, HANDLER);
        act(id, new Deed.Ask("桌椅通常几点收走？"), HANDLER);
        await().until(() -> now(sent).state() == CaseState.WAITING);
        assertThat(now(sent).messages()).extracting(m -> m.words()).contains("桌椅通常几点收走？");
        assertThat(now(sent).looks()).extracting(look -> look.role()).contains("INTAKE", "HANDLER");
        assertThat(tracking.answer(sent.receipt(), "十一点左右", List.of())).isEqualTo(Answer.DONE);
        assertThat(now(sent).state()).isEqualTo(CaseState.ASSIGNED);

        act(id, new Deed.Close(Outcome.CORRECTED_ON_SITE, "已责令当场改正。", null), HANDLER);
        await().until(() -> now(sent).state() == CaseState.CLOSED);
        assertThat(now(sent).clocks()).allMatch(clock -> clock.metAt() != null);
        assertThat(tracking.dispute(sent.receipt(), "今晚又摆出来了")).isEqualTo(Answer.DONE);
        assertThat(now(sent).department()).isEqualTo("DISCIPLINE");
        assertThat(now(sent).clocks())
                .anyMatch(clock -> clock.rule().equals("INTERNAL_REVIEW") && clock.metAt() == null);
        assertThat(act(id, new Deed.Review(false, "再次核查。"), HANDLER))
                .isEqualTo(DeedResult.refused(Refusal.NOT_ENTITLED));
        act(id, new Deed.Review(false, "情况属实，重新办理。"), DISCIPLINE);
        await().until(() -> now(sent).state() == CaseState.ASSIGNED);
        assertThat(now(sent).department()).isEqualTo("XICHENG");
    }

    @Test
    void whatIsTakenBackNeverReachesTheReporter() {
        Accepted sent = submit(report("人行道上停满了车", "人民西路 3 号"));
        UUID id = now(sent).caseId();
        DeedResult done = act(id, new Deed.Refuse("写错了"), INTAKE);
        assertThat(desk.undo(id, ((DeedResult.Done) done).eventId(), INTAKE)).isInstanceOf(DeedResult.Done.class);
        ReporterView after = now(sent);
        assertThat(after.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(after.messages()).isEmpty();
        assertThat(after.clocks()).allMatch(clock -> clock.metAt() == null);
    }

    @Test
    void aRetryGivesTheSameReceiptAndOneCase() throws Exception {
        NewSubmission report = report("渣土车一路抛洒，灰很大", "机场路");
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Future<Accepted>> all = IntStream.range(0, 24)
                    .mapToObj(i -> pool.submit(() -> submit(report)))
                    .toList();
            String receipt = submit(report).receipt().digits();
            for (Future<Accepted> one : all) {
                assertThat(one.get().receipt().digits()).isEqualTo(receipt);
            }
        }
        UUID id = now(submit(report)).caseId();
        assertThat(jdbc.queryForObject("select count(*) from submission_receipt where case_id = ?", Integer.class, id))
                .isEqualTo(1);
    }

    @Test
    void aComplaintNeverReachesTheDepartmentItIsAbout() {
        Accepted sent = submit(new NewSubmission(
                CaseKind.COMPLAINT,
                Channel.WEB,
                null,
                "执法人员未出示证件就扣东西",
                null,
                null,
                null,
                "西城中队",
                null,
                true,
                false,
                Nonce.fresh(),
                List.of(),
                null));
        UUID id = now(sent).caseId();
        assertThat(reading.open(id, HANDLER)).isInstanceOf(Reading.Absent.class);
        assertThat(act(id, new Deed.Accept("XICHENG", List.of(), null, ""), INTAKE))
                .isEqualTo(DeedResult.refused(Refusal.CONFLICT_OF_INTEREST));
        assertThat(act(id, new Deed.Accept("DISCIPLINE", List.of("XICHENG"), null, ""), INTAKE))
                .isEqualTo(DeedResult.refused(Refusal.CONFLICT_OF_INTEREST));
        assertThat(reading.breakGlass(id, "我想看看是谁", HANDLER)).isInstanceOf(Reading.Absent.class);
        assertThat(rows(Queue.ALL, HANDLER)).noneMatch(row -> row.record().id().equals(id));
    }

    @Test
    void aComplaintAboutTheIntakeDeskGoesPastIt() {
        Accepted sent = submit(new NewSubmission(
                CaseKind.COMPLAINT,
                Channel.WEB,
                null,
                "电话打了三次都没人接",
                null,
                null,
                null,
                "受理台",
                null,
                true,
                false,
                Nonce.fresh(),
                List.of(),
                null));
        UUID id = now(sent).caseId();
        assertThat(reading.open(id, INTAKE)).isInstanceOf(Reading.Absent.class);
        assertThat(now(sent).department()).isEqualTo("DISCIPLINE");
        assertThat(now(sent).clocks()).extracting(clock -> clock.rule()).containsExactly("FIRST_RESPONSE", "RESULT");
        assertThat(act(id, new Deed.Reply("我们来了解情况。"), DISCIPLINE)).isInstanceOf(DeedResult.Done.class);
    }

    @Test
    void aLeakGoesPastTheDepartment() {
        Accepted sent = submit(report("夜间施工噪声扰民严重", "柳汀街"));
        UUID id = now(sent).caseId();
        act(id, new Deed.Accept("HUXIN", List.of(), null, ""), INTAKE);
        assertThat(tracking.leak(sent.receipt(), "老板今天拿着我的举报内容来找我")).isEqualTo(Answer.DONE);
        List<CaseRow> theirs = rows(Queue.DEPARTMENT, new StaffId("supervision"));
        assertThat(theirs).anyMatch(row -> id.equals(row.record().leakOf()));
        assertThat(rows(Queue.ALL, INTAKE))
                .noneMatch(row -> id.equals(row.record().leakOf()));
        assertThat(now(sent).leaks()).singleElement().satisfies(leak -> assertThat(leak.clocks())
                .anyMatch(clock -> clock.rule().equals("LEAK")));
    }

    @Test
    void deletedOnRequest() {
        Accepted sent = submit(report("楼下油烟直排居民窗口", "孝闻街 9 号"));
        assertThat(tracking.erase(sent.receipt())).isEqualTo(Answer.DONE);
        assertThat(tracking.lookup(sent.receipt())).isEmpty();
    }

    private ReporterView now(Accepted sent) {
        return tracking.lookup(sent.receipt()).orElseThrow();
    }

    private List<CaseRow> rows(Queue queue, StaffId by) {
        return board.list(CaseQuery.of(queue), by, 0, 500);
    }

    private Accepted submit(NewSubmission sent) {
        SubmissionResult result = submissions.submit(sent);
        assertThat(result).isInstanceOf(Accepted.class);
        return (Accepted) result;
    }

    private CaseFile opened(UUID id, StaffId by) {
        Reading opened = reading.open(id, by);
        assertThat(opened).isInstanceOf(Reading.Opened.class);
        return ((Reading.Opened) opened).file();
    }

    private DeedResult act(UUID id, Deed deed, StaffId by) {
        Integer revision = jdbc.queryForObject("select revision from intake_case where id = ?", Integer.class, id);
        return desk.act(id, revision == null ? 0 : revision, deed, by);
    }

    private static NewSubmission report(String text, String place) {
        return new NewSubmission(
                CaseKind.REPORT,
                Channel.WEB,
                null,
                text,
                place,
                null,
                null,
                null,
                null,
                true,
                false,
                Nonce.fresh(),
                List.of(),
                null);
    }
}
