package org.mingjing.intake.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.PublicDecision;
import org.mingjing.intake.CaseBoard;
import org.mingjing.intake.CaseDesk;
import org.mingjing.intake.CaseReading;
import org.mingjing.intake.CaseRecord;
import org.mingjing.intake.Deed;
import org.mingjing.intake.DeedResult;
import org.mingjing.intake.routing.Categories;
import org.mingjing.intake.routing.Router;
import org.mingjing.staff.CurrentStaff;
import org.mingjing.staff.Department;
import org.mingjing.staff.Departments;
import org.mingjing.staff.StaffDirectory;
import org.mingjing.staff.StaffId;
import org.mingjing.staff.StaffMember;
import org.springframework.stereotype.Component;

/** The desk's commands in the name of whoever is signed in, and the names that it shows. */
@Component
class CaseWork {

    private final CaseBoard board;
    private final CaseDesk desk;
    private final CaseReading reading;
    private final Categories categories;
    private final Router router;
    private final Departments departments;
    private final DecisionCatalogue decisions;
    private final ReplyTemplates templates;
    private final CurrentStaff staff;
    private final StaffDirectory directory;

    CaseWork(
            CaseBoard board,
            CaseDesk desk,
            CaseReading reading,
            Categories categories,
            Router router,
            Departments departments,
            DecisionCatalogue decisions,
            ReplyTemplates templates,
            CurrentStaff staff,
            StaffDirectory directory) {
        this.board = board;
        this.desk = desk;
        this.reading = reading;
        this.categories = categories;
        this.router = router;
        this.departments = departments;
        this.decisions = decisions;
        this.templates = templates;
        this.staff = staff;
        this.directory = directory;
    }

    CaseBoard board() {
        return board;
    }

    CaseDesk desk() {
        return desk;
    }

    CaseReading reading() {
        return reading;
    }

    Categories categories() {
        return categories;
    }

    Router router() {
        return router;
    }

    ReplyTemplates templates() {
        return templates;
    }

    StaffMember who() {
        return staff.get();
    }

    StaffId me() {
        return staff.get().id();
    }

    String name(String staffId) {
        return StaffId.isValid(staffId) ? directory.displayName(new StaffId(staffId)) : staffId;
    }

    String department(String code, Locale locale) {
        return departments.name(code, locale);
    }

    String category(String code, Locale locale) {
        return categories.find(code).map(found -> found.name(locale)).orElse(code);
    }

    /** Departments that may get the case: all but the one that it is about. */
    List<Department> departmentsFor(CaseRecord one) {
        return departments.all().stream()
                .filter(department -> !department.code().equals(one.complainedAbout()))
                .toList();
    }

    List<Department> departments() {
        return departments.all();
    }

    /** A published decision by its number, in any spelling. */
    Optional<PublicDecision> decision(String number) {
        return decisions.lookup(number);
    }

    DeedResult act(CaseRecord seen, Deed deed) {
        return desk.act(seen.id(), seen.revision(), deed, me());
    }

    DeedResult undo(UUID caseId, long eventId) {
        return desk.undo(caseId, eventId, me());
    }

    /** What became of one of several. */
    record Each(CaseRecord record, DeedResult result) {}

    /** Does something to several, one by one; a refusal of one leaves the others done. */
    List<Each> each(Collection<CaseRecord> seen, Function<CaseRecord, Deed> deed) {
        List<Each> results = new ArrayList<>();
        for (CaseRecord one : seen) {
            results.add(new Each(one, act(one, deed.apply(one))));
        }
        return results;
    }
}
