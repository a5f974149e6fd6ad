package org.mingjing.decision;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What differs between two versions of the public text. */
final class ContentChange {

    private ContentChange() {}

    static List<PublicDecision.FieldChange> between(DecisionContent before, DecisionContent after) {
        List<PublicDecision.FieldChange> changes = new ArrayList<>();
        for (RecordComponent field : DecisionContent.class.getRecordComponents()) {
            String was = read(field, before);
            String is = read(field, after);
            if (!was.equals(is)) {
                changes.add(new PublicDecision.FieldChange(field.getName(), was, is));
            }
        }
        return changes;
    }

    private static String read(RecordComponent field, DecisionContent content) {
        try {
            Object value = field.getAccessor().invoke(content);
            if (value instanceof List<?> kinds) {
                return String.join(
                        "、",
                        kinds.stream()
                                .map(kind -> ((PenaltyKind) kind).chinese())
                                .toList());
            }
            return Objects.toString(value, "");
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
