package org.mingjing.submission.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.RoutingTable.DepartmentName;

/**
 * What a form's page shows, at either step.
 *
 * @param faults said at the top, and at each field
 * @param notice why nothing was sent though nothing is wrong with a field; null: nothing was held up
 * @param longestText characters
 * @param retentionMonths after its end, a case's keys are destroyed
 */
record FormView(
        Door door,
        Typed typed,
        List<Choice> categories,
        List<DepartmentName> departments,
        @Nullable CitedDecision decision,
        Remedies.@Nullable Left remedies,
        List<FieldFault> faults,
        @Nullable String notice,
        int longestText,
        int longestPlace,
        int mostFiles,
        long retentionMonths) {

    /** @param text what choosing it leads to; empty where that needs no saying */
    record Choice(String code, String name, String text) {}

    /** What is wrong with the field of this id; null: nothing. */
    public @Nullable String fault(String id) {
        List<String> said = faults.stream()
                .filter(fault -> fault.anchor().equals(id))
                .map(FieldFault::message)
                .toList();
        return said.isEmpty() ? null : String.join(" ", said);
    }

    /** For {@code aria-describedby}: the fault where there is one, then the hint where there is one. */
    public @Nullable String describedBy(String id, boolean hinted) {
        String hint = hinted ? id + "-hint" : "";
        String described = fault(id) == null ? hint : (id + "-fault " + hint).strip();
        return described.isEmpty() ? null : described;
    }

    public String categoryName() {
        return categories.stream()
                .filter(choice -> choice.code().equals(typed.category()))
                .map(Choice::name)
                .findFirst()
                .orElse("");
    }

    public String departmentName() {
        return departments.stream()
                .filter(one -> one.code().equals(typed.department()))
                .map(DepartmentName::name)
                .findFirst()
                .orElse("");
    }
}
