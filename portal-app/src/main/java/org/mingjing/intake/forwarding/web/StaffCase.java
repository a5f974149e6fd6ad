package org.mingjing.intake.forwarding.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.CaseState;
import org.mingjing.intake.Location;
import org.mingjing.intake.MaterialKind;
import org.mingjing.intake.Outcome;
import org.mingjing.intake.SystemCase;
import org.mingjing.shared.Shanghai;

/** A case as the staff API gives it to the case system; times in Asia/Shanghai. */
record StaffCase(
        String number,
        CaseKind kind,
        @Nullable String category,
        @Nullable String district,
        String department,
        List<String> joint,
        CaseState state,
        @Nullable Outcome outcome,
        OffsetDateTime receivedAt,
        @Nullable OffsetDateTime due,
        String text,
        @Nullable String place,
        @Nullable Location location,
        List<Material> materials,
        List<Said> messages) {

    record Material(UUID id, MaterialKind kind, int width, int height) {}

    record Said(OffsetDateTime at, boolean fromStaff, String words) {}

    static StaffCase of(SystemCase one) {
        return new StaffCase(
                one.number(),
                one.kind(),
                one.category(),
                one.district(),
                one.department(),
                one.joint(),
                one.state(),
                one.outcome(),
                local(one.receivedAt()),
                one.due() == null ? null : local(one.due()),
                one.text(),
                one.place(),
                one.location(),
                one.materials().stream()
                        .map(piece -> new Material(piece.id(), piece.kind(), piece.width(), piece.height()))
                        .toList(),
                one.messages().stream()
                        .map(said -> new Said(local(said.at()), said.fromStaff(), said.words()))
                        .toList());
    }

    private static OffsetDateTime local(Instant at) {
        return at.atZone(Shanghai.ZONE).toOffsetDateTime();
    }

    @Override
    public String toString() {
        return "StaffCase[" + number + "]";
    }
}
