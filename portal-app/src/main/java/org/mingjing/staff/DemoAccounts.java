package org.mingjing.staff;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The accounts of the embedded mode, with passwords that everybody knows: printed at start and shown on the sign-in page.
 * They exist only while the portal answers nobody but this computer.
 */
public final class DemoAccounts {

    private static final List<StaffMember> DEMO = List.of(
            new StaffMember(new StaffId("publisher"), "演示 · 公示岗", Set.of(StaffRole.PUBLISHER)),
            new StaffMember(new StaffId("approver"), "演示 · 审核岗", Set.of(StaffRole.APPROVER)),
            new StaffMember(new StaffId("admin"), "演示 · 管理员", Set.of(StaffRole.ADMIN)),
            new StaffMember(new StaffId("intake"), "演示 · 受理岗", Set.of(StaffRole.INTAKE), "INTAKE"),
            handler("handler", "演示 · 西城中队", "XICHENG"),
            handler("gulou", "演示 · 古楼中队", "GULOU"),
            handler("legal", "演示 · 法制科", "LEGAL"),
            handler("discipline", "演示 · 督察科", "DISCIPLINE"),
            handler("supervision", "演示 · 纪检", "SUPERVISION"),
            handler("publicity", "演示 · 公示更正岗", "PUBLICITY"),
            new StaffMember(new StaffId("leader"), "演示 · 局领导", Set.of(StaffRole.LEADER)),
            new StaffMember(new StaffId("auditor"), "演示 · 审计岗", Set.of(StaffRole.AUDITOR)));

    private final List<StaffMember> members;

    private static StaffMember handler(String id, String name, String department) {
        return new StaffMember(new StaffId(id), name, Set.of(StaffRole.HANDLER), department);
    }

    private DemoAccounts(List<StaffMember> members) {
        this.members = members;
    }

    static DemoAccounts present() {
        return new DemoAccounts(DEMO);
    }

    static DemoAccounts absent() {
        return new DemoAccounts(List.of());
    }

    List<StaffMember> members() {
        return members;
    }

    /** Whether there are any: not in production. */
    public boolean exist() {
        return !members.isEmpty();
    }

    /** Names and passwords for a person to read: {@code publisher / demo-publisher, …}. */
    public String inWords() {
        return members.stream()
                .map(member -> member.id() + " / " + password(member))
                .collect(Collectors.joining(", "));
    }

    static String password(StaffMember member) {
        return "demo-" + member.id();
    }
}
