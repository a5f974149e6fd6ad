package org.mingjing.decision.document;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.mingjing.decision.exchange.Column;
import org.mingjing.decision.exchange.ExchangeRow;

/**
 * What a document's text seems to say, for a person to confirm. Nothing of it is published unconfirmed.
 *
 * @param fields by column; what wasn't found is absent
 * @param text the whole text, one paragraph a line, for reading beside the fields
 */
public record ProposedFields(Map<Column, Found> fields, String text) {

    /**
     * A value and where it stands.
     *
     * @param value as written, or what follows from it (the party kind)
     * @param start UTF-16 offset in the text
     */
    public record Found(String value, int start, int end) {

        @Override
        public String toString() {
            return start + "–" + end;
        }
    }

    public Optional<Found> find(Column column) {
        return Optional.ofNullable(fields.get(column));
    }

    /** Whether its value isn't written so in the text, but follows from what is. */
    public boolean isInferred(Column column) {
        Found found = fields.get(column);
        return found != null
                && !bare(text.substring(found.start(), found.end())).equals(bare(found.value()));
    }

    private static String bare(String value) {
        return value.replaceAll("\\s+", "");
    }

    /** As a row of a file, so that confirmed values go the same way: checked by the same parser. */
    public ExchangeRow asRow() {
        Map<Column, String> values = new EnumMap<>(Column.class);
        fields.forEach((column, found) -> values.put(column, found.value()));
        return new ExchangeRow(1, values, Map.of(), java.util.List.of(), java.util.List.of());
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
