package org.mingjing.decision.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds the gaps in the numbering. A number that the record knows is no gap, whatever became of its decision. */
@Repository
class NumberingStore {

    private static final String NUMBERED = "number_key ~ '^[^|]+\\|[0-9]{4}\\|[0-9]{1,9}$'";

    private static final String SERIES = """
            select agency, split_part(number_key, '|', 1) collate "C" as word, split_part(number_key, '|', 2)::int as year,
              min(split_part(number_key, '|', 3)::int), max(split_part(number_key, '|', 3)::int), count(*)
            from decision where %s group by 1, 2, 3 order by 1, 3 desc, 2
            """.formatted(NUMBERED);

    private static final String GAPS = """
            select word, year, before + 1, serial - 1 from (
              select word, year, serial, lag(serial) over (partition by word, year order by serial) as before from (
                select split_part(number_key, '|', 1) collate "C" as word, split_part(number_key, '|', 2)::int as year,
                  split_part(number_key, '|', 3)::int as serial
                from decision where %s) n) steps
            where serial > before + 1 order by word, year, serial
            """.formatted(NUMBERED);

    private final JdbcTemplate jdbc;

    NumberingStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Numbering> numberings() {
        Map<String, List<Counted>> byWord = new HashMap<>();
        List<Counted> all = jdbc.query(
                SERIES,
                (row, n) -> new Counted(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getLong(6)));
        all.forEach(one -> byWord.computeIfAbsent(one.word + one.year, key -> new ArrayList<>())
                .add(one));
        jdbc.query(GAPS, row -> {
            Numbering.Gap gap = new Numbering.Gap(row.getInt(3), row.getInt(4));
            for (Counted one : byWord.getOrDefault(row.getString(1) + row.getInt(2), List.of())) {
                one.add(gap);
            }
        });
        return all.stream().map(Counted::numbering).toList();
    }

    long unreadableNumbers() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from decision where not (" + NUMBERED + ")", Long.class));
    }

    /** A series while its gaps come in. */
    private static final class Counted {

        private final String agency;
        private final String word;
        private final int year;
        private final int lowest;
        private final int highest;
        private final long known;
        private final List<Numbering.Gap> gaps = new ArrayList<>();
        private long missing;
        private int more;

        Counted(String agency, String word, int year, int lowest, int highest, long known) {
            this.agency = agency;
            this.word = word;
            this.year = year;
            this.lowest = lowest;
            this.highest = highest;
            this.known = known;
        }

        void add(Numbering.Gap gap) {
            if (gap.from() < lowest || gap.to() > highest) {
                return;
            }
            missing += gap.to() - gap.from() + 1L;
            if (gaps.size() < Numbering.SHOWN) {
                gaps.add(gap);
            } else {
                more++;
            }
        }

        Numbering numbering() {
            return new Numbering(agency, word, year, lowest, highest, known, missing, gaps, more);
        }
    }
}
