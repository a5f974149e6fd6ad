package org.mingjing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingjing.search.DecisionQuery.Sort;

class NarrowWithFacetsTest {

    private static final int DOCUMENTS = 1_200;

    @TempDir
    static Path directory;

    static LuceneDecisionIndex index;
    static final List<DecisionDocument> ALL = Decisions.generated(0, DOCUMENTS).toList();

    @BeforeAll
    static void open() {
        index = LuceneDecisionIndex.open(directory);
        index.rebuild(ALL.stream());
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @Test
    void everyDimensionIsCounted() {
        Map<String, List<DecisionHits.FacetCount>> facets =
                Ask.text("").in(index).facets();
        assertThat(facets).containsOnlyKeys("agency", "district", "kind", "offence", "year", "partyKind");
        assertThat(counts(facets, "agency")).isEqualTo(count(ALL, DecisionDocument::agency));
        assertThat(counts(facets, "partyKind")).isEqualTo(count(ALL, DecisionDocument::partyKind));
        assertThat(counts(facets, "year"))
                .isEqualTo(count(ALL, d -> Integer.toString(d.decisionDate().getYear())));
        assertThat(counts(facets, "kind")).containsEntry("罚款", (long) DOCUMENTS);
        assertThat(facets.get("offence"))
                .isSortedAccordingTo(
                        Comparator.comparingLong(DecisionHits.FacetCount::count).reversed());
    }

    @Test
    void aDimensionLeavesOutItsOwnFilterAndObeysTheOthers() {
        String agency = ALL.getFirst().agency();
        String offence = ALL.getFirst().offence();
        DecisionHits hits = Ask.text("").agencies(agency).offences(offence).in(index);
        assertThat(hits.total())
                .isEqualTo(ALL.stream()
                        .filter(d -> d.agency().equals(agency) && d.offence().equals(offence))
                        .count());
        assertThat(counts(hits.facets(), "agency"))
                .isEqualTo(count(
                        ALL.stream().filter(d -> d.offence().equals(offence)).toList(), DecisionDocument::agency));
        assertThat(counts(hits.facets(), "offence"))
                .isEqualTo(count(
                        ALL.stream().filter(d -> d.agency().equals(agency)).toList(), DecisionDocument::offence));
    }

    @Test
    void theYearsLeaveOutTheDates() {
        LocalDate from = LocalDate.of(2025, 1, 1);
        DecisionHits hits =
                Ask.text("").between(from, LocalDate.of(2025, 12, 31)).in(index);
        assertThat(counts(hits.facets(), "year")).hasSizeGreaterThan(1);
        assertThat(hits.total()).isEqualTo(counts(hits.facets(), "year").get("2025"));
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void cursorsReachTheVeryEndWithoutAGapOrARepetition(Sort sort) {
        for (String text : List.of("", "罚款 -渣土")) {
            Ask ask = Ask.text(text).sort(sort).page(1, 37);
            List<String> walked = new ArrayList<>();
            String next = null;
            do {
                DecisionHits page = ask.after(next).in(index);
                page.items().forEach(hit -> walked.add(hit.document().id()));
                next = page.next();
            } while (next != null);
            List<String> scanned = new ArrayList<>();
            index.scan(ask.query(), scanned::add);
            assertThat(walked)
                    .hasSize((int) ask.in(index).total())
                    .isEqualTo(scanned)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void pagesAndCursorsAgree() {
        Ask ask = Ask.text("罚款").sort(Sort.FINE_DESC);
        DecisionHits first = ask.page(1, 20).in(index);
        assertThat(ask.page(2, 20).idsIn(index))
                .isEqualTo(ask.page(1, 20).after(first.next()).idsIn(index));
    }

    @Test
    void aScanSeesOnePointInTime() {
        List<String> seen = new ArrayList<>();
        index.scan(Ask.text("").query(), id -> {
            if (seen.isEmpty()) {
                index.apply(List.of(Decisions.draft("later").build()), List.of("d1"));
            }
            seen.add(id);
        });
        index.apply(List.of(ALL.get(1)), List.of("later"));
        assertThat(seen).hasSize(DOCUMENTS).contains("d1").doesNotContain("later");
    }

    @Test
    void theYardstickFindsTheSame() {
        for (String text : List.of("", "占道经营", "夜间施工 罚款", "\"从轻处罚\"")) {
            DecisionQuery query = Ask.text(text).query();
            BareSearch.Found bare = new BareSearch(index).search(query);
            DecisionHits ours = index.search(query);
            assertThat(bare.documents())
                    .isEqualTo(ours.items().stream()
                            .map(DecisionHits.Hit::document)
                            .toList());
            assertThat(bare.facets()).hasSize(6);
        }
    }

    @Test
    void everyGeneratedNumberFindsItsDecision() {
        Set<String> found = new HashSet<>();
        IntStream.range(0, 100).mapToObj(ALL::get).forEach(d -> {
            String spelling = d.decisionDate().getYear() + " " + d.id().substring(1) + " 综执";
            found.addAll(Ask.text(spelling).idsIn(index).subList(0, 1));
        });
        assertThat(found).hasSize(100);
    }

    private static Map<String, Long> counts(Map<String, List<DecisionHits.FacetCount>> facets, String dimension) {
        return facets.get(dimension).stream()
                .collect(Collectors.toMap(
                        DecisionHits.FacetCount::value, DecisionHits.FacetCount::count, Long::sum, TreeMap::new));
    }

    private static Map<String, Long> count(List<DecisionDocument> documents, Function<DecisionDocument, String> value) {
        return documents.stream().collect(Collectors.groupingBy(value, TreeMap::new, Collectors.counting()));
    }
}
