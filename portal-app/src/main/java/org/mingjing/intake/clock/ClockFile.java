package org.mingjing.intake.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads deadlines from CSV with exactly the columns of {@link #COLUMNS}; lines that begin with # are comments. */
final class ClockFile {

    static final List<String> COLUMNS = List.of(
            "rule",
            "kind",
            "trigger",
            "count",
            "unit",
            "extension",
            "warn",
            "source",
            "effective-from",
            "effective-to",
            "region");

    private static final String BUILT_IN = "/intake/clocks.csv";
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z_]{0,63}");
    private static final Pattern KIND = Pattern.compile("\\*|[A-Z][A-Z_]{0,63}");
    private static final Pattern REGION = Pattern.compile("CN|\\d{6}");
    private static final int MOST = 9_999;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private final String name;
    private long line;

    private ClockFile(String name) {
        this.name = name;
    }

    /** @throws ClockFileBroken with line and column of the first error */
    static List<ClockRule> read(@Nullable Path file) {
        ClockFile reading = new ClockFile(file == null ? "classpath:" + BUILT_IN : file.toString());
        try (InputStream in = file == null
                ? Objects.requireNonNull(ClockFile.class.getResourceAsStream(BUILT_IN))
                : Files.newInputStream(file)) {
            return reading.rules(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException | UncheckedIOException unreadable) {
            throw reading.broken("-", "不能读取 (cannot be read): " + unreadable.getMessage());
        }
    }

    private List<ClockRule> rules(Reader text) throws IOException {
        List<ClockRule> rules = new ArrayList<>();
        try (CSVParser parser =
                CSVParser.builder().setReader(text).setFormat(FORMAT).get()) {
            boolean header = true;
            for (CSVRecord row : parser) {
                line = parser.getCurrentLineNumber();
                if (header) {
                    header(row);
                    header = false;
                    continue;
                }
                ClockRule rule = rule(row);
                if (rules.stream().anyMatch(rule::contradicts)) {
                    throw broken("rule", "同一期限在同一时期有两行 (two lines for one deadline at one time)");
                }
                rules.add(rule);
            }
        }
        if (rules.isEmpty()) {
            throw broken("rule", "没有任何期限 (no deadline at all)");
        }
        return List.copyOf(rules);
    }

    private void header(CSVRecord row) {
        for (int i = 0; i < COLUMNS.size(); i++) {
            String found = i < row.size() ? row.get(i).replace("\uFEFF", "") : "";
            if (!found.equals(COLUMNS.get(i))) {
                throw broken(COLUMNS.get(i), "表头应为 (the header must be) " + String.join(",", COLUMNS));
            }
        }
    }

    private ClockRule rule(CSVRecord row) {
        if (row.size() != COLUMNS.size()) {
            String column = COLUMNS.get(Math.min(row.size(), COLUMNS.size() - 1));
            throw broken(column, "应有 %d 列 (%1$d cells expected), %d".formatted(COLUMNS.size(), row.size()));
        }
        LocalDate from = day("effective-from", row);
        LocalDate to = cell("effective-to", row).isEmpty() ? null : day("effective-to", row);
        if (to != null && to.isBefore(from)) {
            throw broken("effective-to", "早于 effective-from (before effective-from)");
        }
        return new ClockRule(
                matching("rule", row, NAME),
                matching("kind", row, KIND),
                matching("trigger", row, NAME),
                number("count", row, 1),
                unit(row),
                number("extension", row, 0),
                number("warn", row, 0),
                source(row),
                from,
                to,
                matching("region", row, REGION));
    }

    private String matching(String column, CSVRecord row, Pattern pattern) {
        String cell = cell(column, row);
        if (!pattern.matcher(cell).matches()) {
            throw broken(column, "“%s” 应形如 (must look like) %s".formatted(cell, pattern));
        }
        return cell;
    }

    private int number(String column, CSVRecord row, int least) {
        String cell = cell(column, row);
        if (!cell.matches("\\d{1,4}") || Integer.parseInt(cell) < least) {
            throw broken(column, "“%s” 应为 %d 至 %d 的整数 (must be a whole number %2$d–%3$d)".formatted(cell, least, MOST));
        }
        return Integer.parseInt(cell);
    }

    private ClockUnit unit(CSVRecord row) {
        String cell = cell("unit", row);
        return Arrays.stream(ClockUnit.values())
                .filter(unit -> unit.name().equals(cell))
                .findFirst()
                .orElseThrow(() -> broken(
                        "unit", "“%s” 应为 (must be one of) %s".formatted(cell, Arrays.toString(ClockUnit.values()))));
    }

    private String source(CSVRecord row) {
        String cell = cell("source", row);
        if (cell.isEmpty()) {
            throw broken("source", "须写明依据 (the basis must be named)");
        }
        return cell;
    }

    private LocalDate day(String column, CSVRecord row) {
        String cell = cell(column, row);
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw broken(column, "“%s” 应为 (must be) YYYY-MM-DD".formatted(cell));
        }
    }

    private static String cell(String column, CSVRecord row) {
        return row.get(COLUMNS.indexOf(column));
    }

    private ClockFileBroken broken(String column, String reason) {
        return new ClockFileBroken(name, line, column, reason);
    }
}
