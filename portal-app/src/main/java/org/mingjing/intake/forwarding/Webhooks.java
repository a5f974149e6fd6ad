package org.mingjing.intake.forwarding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.CaseState;
import org.mingjing.intake.CaseStep;
import org.mingjing.intake.Location;
import org.mingjing.intake.MaterialKind;
import org.mingjing.intake.Outcome;
import org.mingjing.intake.SystemCase;
import org.mingjing.shared.Shanghai;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The bodies of webhooks: {@code {type, timestamp, data}}, with what the matter is and where; who sent it is never in one. */
@Component
class Webhooks {

    private final JsonMapper json;

    Webhooks(JsonMapper json) {
        this.json = json;
    }

    /** @param timestamp when it happened, ISO 8601 in Asia/Shanghai */
    record Event(String type, String timestamp, Object data) {}

    /**
     * @param sequence grows with every step: a receiver that has seen a higher one of the case knows better
     * @param state after the step
     */
    record Data(
            long sequence,
            String number,
            CaseKind kind,
            @Nullable String category,
            @Nullable String district,
            @Nullable String department,
            List<String> joint,
            CaseState state,
            @Nullable Outcome outcome,
            @Nullable String due,
            String text,
            @Nullable String place,
            @Nullable Location location,
            List<Material> materials) {}

    /** @param path to fetch it from, with the staff API's token */
    record Material(UUID id, MaterialKind kind, int width, int height, String path) {

        static Material of(String number, SystemCase.Material piece) {
            return new Material(
                    piece.id(),
                    piece.kind(),
                    piece.width(),
                    piece.height(),
                    "/api/v1/staff/cases/" + number + "/materials/" + piece.id());
        }
    }

    /** Of an erased case: forget what you were told. */
    record Erased(long sequence, String number) {}

    String body(String type, CaseStep step, SystemCase one) {
        Data data = new Data(
                step.id(),
                one.number(),
                one.kind(),
                one.category(),
                one.district(),
                step.department(),
                one.joint(),
                step.state(),
                one.outcome(),
                one.due() == null ? null : iso(one.due()),
                one.text(),
                one.place(),
                one.location(),
                one.materials().stream()
                        .map(piece -> Material.of(one.number(), piece))
                        .toList());
        return json.writeValueAsString(new Event(type, iso(step.at()), data));
    }

    String erased(CaseStep step, String number) {
        return json.writeValueAsString(new Event("case.erased", iso(step.at()), new Erased(step.id(), number)));
    }

    static String iso(Instant at) {
        return at.atZone(Shanghai.ZONE).toOffsetDateTime().toString();
    }
}
