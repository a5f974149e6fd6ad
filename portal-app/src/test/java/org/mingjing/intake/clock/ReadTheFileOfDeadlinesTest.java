package org.mingjing.intake.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.intake.CaseKind;
import org.mingjing.shared.WorkingDays;

/** Deadlines come from a file; a file with an error stops the start and names the cell. */
class ReadTheFileOfDeadlinesTest {

    private static final String HEADER = String.join(",", ClockFile.COLUMNS) + "\n";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path folder;

    @Test
    void ourOwnFileKnowsEveryKindOfCase() {
        ClockRules clocks = clocks(ClockFile.read(null), ClockRule.NATION);

        for (CaseKind kind : CaseKind.values()) {
            for (String code : List.of("FIRST_RESPONSE", "ACCEPTANCE", "RESULT", "INTERNAL_REVIEW", "LEAK")) {
                assertThat(clocks.find(code, kind.name(), TODAY))
                        .as("%s %s", code, kind)
                        .isPresent();
            }
        }
        assertThat(clocks.all()).allSatisfy(rule -> assertThat(rule.kind())
                .matches(kind -> kind.equals("*")
                        || Arrays.stream(CaseKind.values())
                                .anyMatch(known -> known.name().equals(kind))));
    }

    @ParameterizedTest
    @CsvSource({
        "FIRST_RESPONSE, REPORT, 24, HOUR, 0",
        "ACCEPTANCE, COMPLAINT, 7, WORKING_DAY, 0",
        "RESULT, REPORT, 15, WORKING_DAY, 15",
        "RESULT, COMPLAINT, 60, CALENDAR_DAY, 30",
        "RESULT, FOOTAGE, 20, WORKING_DAY, 20",
        "THIRD_PARTY, FOOTAGE, 15, WORKING_DAY, 0",
        "NAMED_REPORTER_TOLD, REPORT, 5, WORKING_DAY, 0",
        "CORRECTION_PAUSE, CORRECTION, 1, WORKING_DAY, 0",
        "ADMINISTRATIVE_RECONSIDERATION, APPEAL, 60, CALENDAR_DAY, 0",
        "ADMINISTRATIVE_LITIGATION, APPEAL, 6, MONTH, 0"
    })
    void ourOwnFileSaysWhatTheLawSays(String code, String kind, int count, ClockUnit unit, int extension) {
        ClockRule rule = clocks(ClockFile.read(null), ClockRule.NATION)
                .find(code, kind, TODAY)
                .orElseThrow();
        assertThat(rule.count()).isEqualTo(count);
        assertThat(rule.unit()).isEqualTo(unit);
        assertThat(rule.extension()).isEqualTo(extension);
    }

    @Test
    void theKindComesBeforeTheRegionAndTheDayDecides() throws IOException {
        ClockRules clocks = clocks(read("""
                RESULT,*,RECEIVED,1,WORKING_DAY,0,0,s,2020-01-01,,CN
                RESULT,*,RECEIVED,2,WORKING_DAY,0,0,s,2020-01-01,,330200
                RESULT,REPORT,RECEIVED,3,WORKING_DAY,0,0,s,2020-01-01,2025-12-31,CN
                RESULT,REPORT,RECEIVED,4,WORKING_DAY,0,0,s,2026-01-01,,CN
                RESULT,REPORT,RECEIVED,5,WORKING_DAY,0,0,s,2020-01-01,,110000
                """), "330200");

        assertThat(count(clocks, "REPORT", "2025-12-31")).isEqualTo(3);
        assertThat(count(clocks, "REPORT", "2026-01-01")).isEqualTo(4);
        assertThat(count(clocks, "APPEAL", "2026-01-01")).isEqualTo(2);
        assertThat(clocks.find("RESULT", "REPORT", LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(clocks.find("NO_SUCH", "REPORT", TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "result,*,RECEIVED,1,HOUR,0,0,s,2020-01-01,,CN | rule",
                "RESULT,report,RECEIVED,1,HOUR,0,0,s,2020-01-01,,CN | kind",
                "RESULT,*,,1,HOUR,0,0,s,2020-01-01,,CN | trigger",
                "RESULT,*,RECEIVED,0,HOUR,0,0,s,2020-01-01,,CN | count",
                "RESULT,*,RECEIVED,99999999999,HOUR,0,0,s,2020-01-01,,CN | count",
                "RESULT,*,RECEIVED,1,DAY,0,0,s,2020-01-01,,CN | unit",
                "RESULT,*,RECEIVED,1,HOUR,-1,0,s,2020-01-01,,CN | extension",
                "RESULT,*,RECEIVED,1,HOUR,0,x,s,2020-01-01,,CN | warn",
                "RESULT,*,RECEIVED,1,HOUR,0,0,,2020-01-01,,CN | source",
                "RESULT,*,RECEIVED,1,HOUR,0,0,s,2020-02-30,,CN | effective-from",
                "RESULT,*,RECEIVED,1,HOUR,0,0,s,2020-01-02,2020-01-01,CN | effective-to",
                "RESULT,*,RECEIVED,1,HOUR,0,0,s,2020-01-01,,Zhejiang | region",
                "RESULT,*,RECEIVED,1,HOUR,0,0,s,2020-01-01 | effective-to",
                "RESULT,*,RECEIVED,1,HOUR,0,0,s,2020-01-01,,CN,more | region",
                "LEAK,*,RECEIVED,2,HOUR,0,0,s,2021-01-01,,CN | rule"
            })
    void anErrorIsNamedWithLineAndColumn(String row, String column) {
        assertThatThrownBy(() -> read("# a comment\nLEAK,*,RECEIVED,1,HOUR,0,0,s,2020-01-01,,CN\n" + row + "\n"))
                .isInstanceOf(ClockFileBroken.class)
                .hasMessageContaining("clocks.csv")
                .hasMessageContaining("line 4, column " + column + ")");
    }

    @Test
    void theHeaderMustBeExact() throws IOException {
        Path file = folder.resolve("clocks.csv");
        Files.writeString(file, HEADER.replace("unit", "units") + "LEAK,*,RECEIVED,1,HOUR,0,0,s,2020-01-01,,CN\n");
        assertThatThrownBy(() -> ClockFile.read(file)).hasMessageContaining("line 1, column unit");
        Files.writeString(file, "\uFEFF" + HEADER + "LEAK,*,RECEIVED,1,HOUR,0,0,s,2020-01-01,,CN\n");
        assertThat(ClockFile.read(file)).hasSize(1);
    }

    @Test
    void anEmptyABrokenAndAMissingFileAreRefused() throws IOException {
        Path file = folder.resolve("clocks.csv");
        assertThatThrownBy(() -> ClockFile.read(file))
                .isInstanceOf(ClockFileBroken.class)
                .hasMessageContaining("cannot be read");
        Files.writeString(file, "");
        assertThatThrownBy(() -> ClockFile.read(file)).isInstanceOf(ClockFileBroken.class);
        Files.writeString(file, HEADER + "\"LEAK,*,RECEIVED");
        assertThatThrownBy(() -> ClockFile.read(file)).isInstanceOf(ClockFileBroken.class);
        Files.write(file, new byte[] {0, 1, 2, (byte) 0xFF, (byte) 0xFE});
        assertThatThrownBy(() -> ClockFile.read(file)).isInstanceOf(ClockFileBroken.class);
    }

    private List<ClockRule> read(String rows) throws IOException {
        Path file = folder.resolve("clocks.csv");
        Files.writeString(file, HEADER + rows);
        return ClockFile.read(file);
    }

    private static ClockRules clocks(List<ClockRule> rules, String region) {
        return new ClockRules(rules, WorkingDays.vendored(), region);
    }

    private static int count(ClockRules clocks, String kind, String on) {
        return clocks.find("RESULT", kind, LocalDate.parse(on)).orElseThrow().count();
    }
}
