package org.mingjing.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingjing.intake.CaseChanged;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.Deed;
import org.mingjing.intake.DeedResult;
import org.mingjing.intake.Outcome;
import org.mingjing.notice.Notice.State;
import org.mingjing.staff.StaffDirectory;
import org.mingjing.staff.StaffId;
import org.mingjing.submission.NewSubmission.Contact;
import org.mingjing.submission.SubmissionResult.Accepted;
import org.mingjing.testing.Neighbours;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Named reporters hear by e-mail, departments in the portal, anonymous ones not at all; each of each thing once. */
@PortalTest
class TellThoseConcernedTest extends Neighbours {

    @Autowired
    Outbox outbox;

    @Autowired
    Inbox inbox;

    @Autowired
    StepNotices steps;

    @Autowired
    ClockNotices clocks;

    @Autowired
    StaffDirectory staff;

    @Autowired
    Clock clock;

    @Value("${mingjing.data}")
    Path data;

    @LocalServerPort
    int port;

    @Test
    void aNamedReporterGetsAnEmailWithoutContents() throws Exception {
        Accepted sent = report("望海路夜市占道MAIL-SECRET", contact("named@example.test"));
        DeedResult.Done done =
                (DeedResult.Done) act(sent, new Deed.Accept("XICHENG", List.of(), null, "今晚查看WORDS-SECRET"), INTAKE);
        await().until(() -> !mails(sent).isEmpty());
        steps.on(new CaseChanged(id(sent), done.eventId(), "ACCEPT"));
        await().until(() -> states(sent, "REPORTER").equals(List.of(State.SENT)));
        MimeMessage mail = mails(sent).getFirst();
        assertThat(mail.getAllRecipients()[0]).hasToString("named@example.test");
        assertThat(mail.getSubject()).contains(sent.caseNumber());
        assertThat(String.valueOf(mail.getContent()))
                .contains(sent.caseNumber(), "办理中", "https://mingjing.example/track", "Please look again by")
                .doesNotContain(
                        "SECRET",
                        "夜市",
                        "演示某",
                        sent.receipt().digits(),
                        sent.receipt().toString());
        assertThat(mails(sent)).hasSize(1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from staff_audit where action = 'intake.read-contact' and subject = ?",
                        Integer.class,
                        sent.caseNumber()))
                .isEqualTo(1);
        assertThat(jdbc.queryForList("select n::text from notice n", String.class)
                        .toString())
                .doesNotContain("named@", "SECRET", "演示某");
    }

    @Test
    void anAnonymousOneAndWhatWasTakenBackAreNotTold() {
        Accepted anonymous = report("匿名的一件", null);
        act(anonymous, accept("XICHENG"), INTAKE);
        Accepted named = report("误交的一件", contact("undone@example.test"));
        DeedResult.Done wrong = (DeedResult.Done) act(named, new Deed.Refuse("写错了"), INTAKE);
        await().until(() -> states(named, "REPORTER").equals(List.of(State.PENDING)));
        desk.undo(id(named), wrong.eventId(), INTAKE);
        Accepted silent = report("没有留邮箱", new Contact("演示某人", "13976787398", null));
        act(silent, accept("XICHENG"), INTAKE);
        await().until(() -> states(silent, "REPORTER").equals(List.of(State.NO_ADDRESS)));
        await().until(() -> states(named, "REPORTER").equals(List.of(State.DROPPED)));
        await().until(() -> states(anonymous, "DEPARTMENT:XICHENG").equals(List.of(State.SENT)));
        assertThat(states(anonymous, "REPORTER")).isEmpty();
        assertThat(mails(named)).isEmpty();
    }

    @Test
    void departmentsSeeWhatIsTheirs() {
        Accepted sent = report("桌椅占道待补充", null);
        act(sent, accept("XICHENG"), INTAKE);
        await().until(() -> topics("handler", sent).equals(List.of(Topic.NEW)));
        act(sent, new Deed.Ask("几点？"), HANDLER);
        tracking.answer(sent.receipt(), "八点", List.of());
        await().until(() -> topics("handler", sent).equals(List.of(Topic.ANSWERED, Topic.NEW)));
        act(sent, new Deed.Close(Outcome.CORRECTED_ON_SITE, "已改正", null), HANDLER);
        tracking.dispute(sent.receipt(), "又来了");
        await().until(() -> topics("discipline", sent).equals(List.of(Topic.DISPUTED)));
        assertThat(topics("gulou", sent)).isEmpty();

        Accepted complaint = submit(CaseKind.COMPLAINT, "执法人员态度恶劣", "西城中队", null);
        act(complaint, accept("DISCIPLINE"), INTAKE);
        tracking.leak(sent.receipt(), "有人来找我");
        await().until(() -> topics("discipline", complaint).equals(List.of(Topic.NEW)));
        assertThat(topics("handler", complaint)).isEmpty();
        await().until(() -> inbox.of(staff.find(new StaffId("supervision")).orElseThrow(), 500).stream()
                .anyMatch(line ->
                        id(sent).equals(line.one().leakOf()) && line.notice().topic() == Topic.NEW));
        assertThat(inbox.of("INTAKE", 500)).noneMatch(line -> line.one().leakOf() != null);

        Inbox.Line newest = inbox.of(staff.find(HANDLER).orElseThrow(), 1).getFirst();
        assertThat(newest.unread()).isTrue();
        inbox.read(HANDLER, newest.notice().doneAt());
        assertThat(inbox.of(staff.find(HANDLER).orElseThrow(), 500)).noneMatch(Inbox.Line::unread);
    }

    @Test
    void deadlinesThatTurnAreToldOnceEach() {
        Accepted sent = report("期限将到", null);
        act(sent, accept("XICHENG"), INTAKE);
        await().until(() -> topics("handler", sent).contains(Topic.NEW));
        turn(sent, "warn_at = now() - interval '1 minute'");
        clocks.look();
        clocks.look();
        await().until(() -> topics("handler", sent).contains(Topic.NEARLY_LATE));
        assertThat(topics("intake", sent)).doesNotContain(Topic.NEARLY_LATE);
        turn(sent, "due_at = now() - interval '1 second'");
        clocks.look();
        clocks.look();
        await().until(() -> topics("handler", sent).contains(Topic.LATE));
        await().until(() -> topics("intake", sent).contains(Topic.LATE));
        assertThat(topics("handler", sent)).containsExactlyInAnyOrder(Topic.NEW, Topic.NEARLY_LATE, Topic.LATE);
        act(sent, new Deed.Close(Outcome.ANSWERED, "已答复", null), HANDLER);
        turn(sent, "due_at = now() - interval '2 seconds'");
        clocks.look();
        assertThat(topics("handler", sent)).filteredOn(Topic.LATE::equals).hasSize(1);
    }

    /** The process died between handing over and marking: the row was committed as being sent. */
    @Test
    void aSendThatWasCutOffIsMarkedAndNotRepeated() {
        Accepted sent = report("发送中断", contact("cut-off@example.test"));
        UUID id = id(sent);
        jdbc.update("""
                insert into notice (event, recipient, channel, topic, case_id, step_id, created_at, next_at, state, attempts)
                values ('step:cut-off', 'REPORTER', 'EMAIL', 'PROGRESS', ?, 1, now(), now() - interval '11 minutes', 'SENDING', 1)
                """, id);
        await().until(() -> states(sent, "REPORTER").equals(List.of(State.UNKNOWN)));
        Accepted after = report("随后的一件通知", contact("after@example.test"));
        act(after, accept("XICHENG"), INTAKE);
        await().until(() -> !mails(after).isEmpty());
        assertThat(mails(sent)).isEmpty();
        assertThat(states(sent, "REPORTER")).containsExactly(State.UNKNOWN);
        assertThat(inbox.troubled(500)).anyMatch(line -> line.one().id().equals(id));
        outbox.done(
                jdbc.queryForObject("select id from notice where case_id = ?", Long.class, id),
                State.SENT,
                null,
                clock.instant());
        assertThat(states(sent, "REPORTER")).as("what is settled stays so").containsExactly(State.UNKNOWN);
    }

    @Test
    void aDepartmentsFeedNeedsTheTokenAndTellsNumbersAlone() throws Exception {
        Accepted sent = report("人行道停车FEED-SECRET", null);
        act(sent, accept("NANMEN"), INTAKE);
        await().until(() -> states(sent, "DEPARTMENT:NANMEN").equals(List.of(State.SENT)));
        assertThat(feed(
                                "NANMEN",
                                "Bearer "
                                        + Files.readString(data.resolve("staff-api.token"))
                                                .strip())
                        .body())
                .contains("<feed", "http://www.w3.org/2005/Atom", sent.caseNumber(), "南门中队")
                .doesNotContain("FEED-SECRET", "停车");
        assertThat(feed("NANMEN", "Bearer wrong").statusCode()).isEqualTo(401);
        assertThat(feed(
                                "NOBODY",
                                "Bearer "
                                        + Files.readString(data.resolve("staff-api.token"))
                                                .strip())
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> feed(String department, String authorization) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port
                                        + "/api/v1/staff/notices.atom?department=" + department))
                                .header("Authorization", authorization)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private void turn(Accepted sent, String change) {
        jdbc.update("update intake_clock set " + change + " where case_id = ? and rule = 'RESULT'", id(sent));
    }

    private List<Topic> topics(String who, Accepted about) {
        UUID id = id(about);
        return inbox.of(staff.find(new StaffId(who)).orElseThrow(), 500).stream()
                .filter(line -> line.one().id().equals(id))
                .map(line -> line.notice().topic())
                .toList();
    }

    private List<State> states(Accepted about, String recipient) {
        return jdbc
                .queryForList(
                        "select state from notice where case_id = ? and recipient = ? order by id",
                        String.class,
                        id(about),
                        recipient)
                .stream()
                .map(State::valueOf)
                .toList();
    }

    private static List<MimeMessage> mails(Accepted about) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> subject(mail).contains(about.caseNumber()))
                .toList();
    }

    private static String subject(Message mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Contact contact(String email) {
        return new Contact("演示某某", "13976787397", email);
    }
}
