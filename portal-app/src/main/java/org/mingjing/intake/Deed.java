package org.mingjing.intake;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a member of staff does to a case. Words go to the reporter, except where it says otherwise. */
public sealed interface Deed {

    /** 受理: gives it to a department, and where it concerns several, to others too. */
    record Accept(
            String department, List<String> joint, @Nullable String category, String words) implements Deed {}

    /** 转办: hands it to another department; the reason stays inside. */
    record Forward(String department, String reason) implements Deed {}

    /** Asks the reporter; pausable clocks stand still until they answer. */
    record Ask(String words) implements Deed {}

    record Reply(String words) implements Deed {}

    /** An internal note; the reporter never sees it. */
    record Note(String words) implements Deed {}

    /** 不予受理, with the reason. */
    record Refuse(String words) implements Deed {}

    /** It belongs elsewhere: the words name the right address. */
    record Redirect(String to, String words) implements Deed {}

    /** 办结. @param decisionId a published decision, shown behind the receipt alone */
    record Close(Outcome outcome, String words, @Nullable String decisionId) implements Deed {}

    /** 延期: once, with a reason that the reporter reads. */
    record Extend(String rule, String words) implements Deed {}

    /** 复核: upholds how it ended, or opens it again for the department. */
    record Review(boolean upheld, String words) implements Deed {}

    /** Takes the decision that a correction is about out of publicity until the correction is decided. */
    record PauseDecision(String reason) implements Deed {}

    /** Leaves the decision in publicity meanwhile; the reason is told. */
    record LeavePublic(String words) implements Deed {}

    /** Says that it tells of the same matter as another case; their dialogues stay apart. */
    record Group(String otherNumber) implements Deed {}

    record Ungroup() implements Deed {}

    /** One line for the public about an ended case; the reporter approves it or not. */
    record ProposeLine(String line) implements Deed {}

    /** Its name in the record: {@code ACCEPT}, {@code PAUSE_DECISION}. */
    default String code() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
