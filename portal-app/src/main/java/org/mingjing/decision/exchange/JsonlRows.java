package org.mingjing.decision.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** One JSON object a line, its keys codes or headings; values are strings, numbers or lists of these. */
final class JsonlRows implements Rows {

    private static final int SEARCHED = 20;

    private final CountedInput file;
    private final long size;
    private final BufferedReader reader;
    private final Limits limits;
    private final JsonFactory json;
    private final Set<String> ignored = new LinkedHashSet<>();
    private long line;
    private long skipped;

    private JsonlRows(CountedInput file, long size, BufferedReader reader, Limits limits) {
        this.file = file;
        this.size = size;
        this.reader = reader;
        this.limits = limits;
        this.json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(4)
                        .maxNameLength(200)
                        .maxStringLength(limits.recordCharacters())
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    static JsonlRows open(Path path, TextEncoding encoding, Limits limits) throws IOException {
        try (JsonlRows trial = start(path, encoding, limits)) {
            trial.check();
        }
        return start(path, encoding, limits);
    }

    private static JsonlRows start(Path path, TextEncoding encoding, Limits limits) throws IOException {
        CountedInput file = new CountedInput(Files.newInputStream(path));
        return new JsonlRows(file, Files.size(path), encoding.reader(file), limits);
    }

    /** Lines within measure, not too many, and columns among the first. */
    private void check() throws IOException {
        boolean named = false;
        for (int i = 0; i < SEARCHED; i++) {
            ExchangeRow row = next();
            if (row == null) {
                break;
            }
            named |= row.values().containsKey(Column.DOCUMENT_NUMBER)
                    || row.values().containsKey(Column.PARTY);
        }
        if (!named) {
            throw new UnreadableFile(UnreadableFile.Reason.NO_HEADINGS);
        }
        while (readLine() != null) {
            if (line > limits.rows()) {
                throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_ROWS, Map.of("limit", limits.rows()));
            }
        }
    }

    @Override
    public @Nullable ExchangeRow next() throws IOException {
        String text;
        while ((text = readLine()) != null) {
            if (!text.isBlank()) {
                return row(text);
            }
            skipped++;
        }
        return null;
    }

    private ExchangeRow row(String text) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        Map<Column, String> headings = new EnumMap<>(Column.class);
        List<Fault> faults = new ArrayList<>();
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                faults.add(new Fault("", line, FaultReason.BROKEN_JSON, text));
            } else {
                String name;
                while ((name = parser.nextName()) != null) {
                    member(name, parser, values, headings, faults);
                }
                if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                    faults.add(new Fault("", line, FaultReason.BROKEN_JSON, text));
                }
            }
        } catch (JacksonException e) {
            faults.add(new Fault("", line, FaultReason.BROKEN_JSON, text));
        }
        return new ExchangeRow(line, values, headings, faults, List.of());
    }

    private void member(
            String name,
            JsonParser parser,
            Map<Column, String> values,
            Map<Column, String> headings,
            List<Fault> faults) {
        JsonToken token = parser.nextToken();
        Column column = Headings.ALL.column(name).orElse(null);
        if (column == null || headings.containsKey(column)) {
            if (ignored.size() < 100) {
                ignored.add(name);
            }
            parser.skipChildren();
            return;
        }
        headings.put(column, name);
        String value =
                switch (token) {
                    case VALUE_STRING -> parser.getString();
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
                    case VALUE_NULL -> "";
                    case START_ARRAY -> list(parser);
                    default -> null;
                };
        if (value == null) {
            parser.skipChildren();
            faults.add(new Fault(name, line, FaultReason.BROKEN_JSON, ""));
        } else if (!value.isBlank()) {
            values.put(column, value);
        }
    }

    private static String number(JsonParser parser) {
        String written = parser.getString();
        return written.length() > 40 || written.matches(".*[eE][+-]?\\d{3,}")
                ? written
                : parser.getDecimalValue().toPlainString();
    }

    private static @Nullable String list(JsonParser parser) {
        List<String> parts = new ArrayList<>();
        JsonToken token;
        while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                parser.skipChildren();
                return null;
            }
            parts.add(parser.getString());
        }
        return String.join(";", parts);
    }

    private @Nullable String readLine() throws IOException {
        StringBuilder text = new StringBuilder();
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        line++;
        while (c >= 0 && c != '\n') {
            text.append((char) c);
            if (text.length() > limits.recordCharacters()) {
                throw new UnreadableFile(UnreadableFile.Reason.RECORD_TOO_LONG, Map.of("line", line));
            }
            c = reader.read();
        }
        return text.toString();
    }

    @Override
    public List<String> ignoredHeadings() {
        return List.copyOf(ignored);
    }

    @Override
    public long skipped() {
        return skipped;
    }

    @Override
    public long read() {
        return file.count();
    }

    @Override
    public long total() {
        return size;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
