package org.mingjing.intake.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.CaseQuery;
import org.mingjing.intake.Channel;

/** What a desk shows, as its address says: which queue, which filters, which case. A link to it shows a colleague the same. */
record DeskAddress(CaseQuery query, @Nullable UUID open) {

    static final String PATH = "cases";

    /** Whatever can't be read counts as not said. @param inbox whether the person's first queue is the inbox */
    static DeskAddress of(@Nullable String open, QueryParameters said, CaseQuery.Queue first) {
        String number = said.getSingleParameter("number").orElse("");
        return new DeskAddress(
                new CaseQuery(
                        read(CaseQuery.Queue.class, said, "queue", first),
                        readOrNull(CaseKind.class, said, "kind"),
                        readOrNull(Channel.class, said, "channel"),
                        said.getSingleParameter("category").orElse(null),
                        number.length() > 40 ? "" : number),
                uuid(open));
    }

    private static <E extends Enum<E>> E read(Class<E> type, QueryParameters said, String name, E otherwise) {
        E read = readOrNull(type, said, name);
        return read == null ? otherwise : read;
    }

    private static <E extends Enum<E>> @Nullable E readOrNull(Class<E> type, QueryParameters said, String name) {
        try {
            return said.getSingleParameter(name)
                    .map(value -> Enum.valueOf(type, value))
                    .orElse(null);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException other) {
            return null;
        }
    }

    Location location() {
        Map<String, List<String>> said = new LinkedHashMap<>();
        said.put("queue", List.of(query.queue().name()));
        if (query.kind() != null) {
            said.put("kind", List.of(query.kind().name()));
        }
        if (query.channel() != null) {
            said.put("channel", List.of(query.channel().name()));
        }
        if (query.category() != null) {
            said.put("category", List.of(query.category()));
        }
        if (!query.number().isBlank()) {
            said.put("number", List.of(query.number()));
        }
        return new Location(open == null ? PATH : PATH + "/" + open, new QueryParameters(said));
    }
}
