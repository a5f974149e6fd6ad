package org.mingjing.decision.exchange;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** Which heading means which column: {@code exchange-columns.properties}. */
final class Headings {

    static final Headings ALL = new Headings();

    private static final Pattern REMARK = Pattern.compile("[(\\[【<][^)\\]】>]*[)\\]】>]");
    private static final Pattern ENDING = Pattern.compile("[_-]?\\d{1,2}$");

    private final Map<String, Column> columns = new HashMap<>();
    private final Map<Column, String> written = new EnumMap<>(Column.class);
    private final Map<Column, Integer> lengths = new EnumMap<>(Column.class);

    private Headings() {
        Properties file = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Headings.class.getResourceAsStream("exchange-columns.properties")),
                StandardCharsets.UTF_8)) {
            file.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Column column : Column.values()) {
            String[] headings = file.getProperty(column.code()).split("\\|");
            written.put(column, headings[0]);
            lengths.put(column, Integer.valueOf(file.getProperty("length." + column.code())));
            columns.put(column.code(), column);
            for (String heading : headings) {
                columns.put(folded(heading), column);
            }
        }
    }

    String heading(Column column) {
        return Objects.requireNonNull(written.get(column));
    }

    /** The longest value, in characters. */
    int length(Column column) {
        return Objects.requireNonNull(lengths.get(column));
    }

    /** The column that a heading or code names. The whole heading counts first: brackets can tell columns apart. */
    Optional<Column> column(String heading) {
        if (heading.isEmpty() || heading.length() > 80) {
            return Optional.empty();
        }
        String whole = folded(heading);
        String plain = REMARK.matcher(whole).replaceAll("");
        for (String candidate :
                new String[] {whole, plain, ENDING.matcher(plain).replaceAll("")}) {
            Column column = columns.get(candidate);
            if (column != null) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** Whether a heading says that its amounts are in yuan; the standard's unit is 万元. */
    static boolean inYuan(String heading) {
        String folded = folded(heading);
        return folded.contains("元") && !folded.contains("万元");
    }

    private static String folded(String heading) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && Character.getType(c) != Character.FORMAT
                        && c != '*'
                        && c != ':')
                .forEach(kept::appendCodePoint);
        return kept.toString().toUpperCase(Locale.ROOT);
    }
}
