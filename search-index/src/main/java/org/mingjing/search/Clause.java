package org.mingjing.search;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One part of what someone typed; every part must match, or, where {@link #excluded()}, must not. */
sealed interface Clause {

    boolean excluded();

    /** Words, or, {@code quoted}, a phrase; folded. */
    record Text(Scope scope, String text, boolean quoted, boolean excluded) implements Clause {}

    /** A document number; {@code text} is how it was written, folded. */
    record Number(DocumentNumber number, String text, boolean excluded) implements Clause {}

    /** Where to look. */
    enum Scope {
        ALL(Fields.TEXT_PAIRS, List.of()),
        PARTY(Fields.PARTY_PAIRS, List.of("当事人", "相对人", "party")),
        AGENCY(Fields.AGENCY_PAIRS, List.of("机关", "处罚机关", "agency")),
        DISTRICT(Fields.DISTRICT_PAIRS, List.of("街道", "区域", "district")),
        OFFENCE(Fields.OFFENCE_PAIRS, List.of("违法行为", "案由", "offence", "offense")),
        BASIS(Fields.BASIS_PAIRS, List.of("依据", "处罚依据", "basis")),
        FACTS(Fields.TEXT_PAIRS, List.of("事实", "违法事实", "facts")),
        NUMBER(Fields.NUMBER_PAIRS, List.of("文号", "number"));

        private static final Map<String, Scope> BY_NAME = byName();

        private final String field;
        private final List<String> names;

        Scope(String field, List<String> names) {
            this.field = field;
            this.names = names;
        }

        String field() {
            return field;
        }

        static Optional<Scope> named(String name) {
            return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
        }

        private static Map<String, Scope> byName() {
            Map<String, Scope> byName = new HashMap<>();
            for (Scope scope : values()) {
                scope.names.forEach(name -> byName.put(name, scope));
            }
            return Map.copyOf(byName);
        }
    }
}
