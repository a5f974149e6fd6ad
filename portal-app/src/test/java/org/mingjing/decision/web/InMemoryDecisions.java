package org.mingjing.decision.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingjing.decision.CorrectionReason;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.DecisionContent;
import org.mingjing.decision.PenaltyKind;
import org.mingjing.decision.PublicDecision;
import org.mingjing.decision.PublicDecision.Correction;
import org.mingjing.decision.PublicDecision.FieldChange;
import org.mingjing.decision.PublicDecision.Published;
import org.mingjing.decision.PublicDecision.Withdrawn;
import org.mingjing.decision.WithdrawalReason;
import org.mingjing.search.DecisionDocument;
import org.mingjing.search.DecisionHits;
import org.mingjing.search.DecisionHits.FacetCount;
import org.mingjing.search.DecisionHits.Fragment;
import org.mingjing.search.DecisionIndex;
import org.mingjing.search.DecisionQuery;
import org.mingjing.shared.PartyKind;

/** Fictitious decisions, all that the pages need, answering with the signatures of {@link DecisionCatalogue}. */
public final class InMemoryDecisions {

    public static final String ORGANISATION = "aaaaaaaaa1";
    public static final String PERSON = "aaaaaaaaa2";
    public static final String TRADER = "aaaaaaaaa3";
    public static final String WITHDRAWN = "aaaaaaaaa4";
    public static final String HOSTILE = "aaaaaaaaa5";

    private static final Instant NOW = Instant.parse("2026-11-20T07:40:00Z");
    private static final String SALT = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final LocalDate UNTIL = LocalDate.of(2027, 11, 12);

    private final List<PublicDecision> all = new ArrayList<>();

    public InMemoryDecisions() {
        add(
                ORGANISATION,
                "演示综执罚决字〔2026〕第000098号",
                "明州新城建筑装饰工程有限公司",
                PartyKind.ORGANISATION,
                "占用道路堆放建筑垃圾",
                "2026年10月9日，当事人明州新城建筑装饰工程有限公司在望海路北侧人行道堆放装修垃圾约6立方米，未按规定清运，占用人行道并影响行人通行。\n执法人员现场拍照取证，当事人的项目负责人对上述事实予以确认。",
                "3500",
                LocalDate.of(2026, 10, 21),
                List.of(new Correction(
                        2,
                        NOW,
                        CorrectionReason.CLERICAL,
                        "决定书中的面积写错，已按现场笔录更正。",
                        List.of(new FieldChange("facts", "堆放装修垃圾约16立方米", "堆放装修垃圾约6立方米")))));
        add(
                PERSON,
                "演示综执简罚字〔2026〕第001077号",
                "周某",
                PartyKind.NATURAL_PERSON,
                "擅自占用城市人行道经营",
                "2026年10月28日，当事人周某在望海路与人民西路交叉口占道销售水果，经教育当场改正。",
                "0",
                LocalDate.of(2026, 10, 30),
                List.of());
        add(
                TRADER,
                "演示综执罚决字〔2026〕第000123号",
                "明州区老周饮食店",
                PartyKind.SOLE_TRADER,
                "占道经营",
                "2026年10月28日19时许，当事人在望海路186号门前公共人行道摆放桌椅四套从事餐饮经营，占用面积约9平方米。执法人员当场责令改正，当事人逾期未改。",
                "500",
                LocalDate.of(2026, 11, 12),
                List.of());
        all.add(new Withdrawn(
                WITHDRAWN,
                "演示综执罚决字〔2026〕第000055号",
                "明州区综合行政执法局",
                LocalDate.of(2026, 5, 6),
                WithdrawalReason.REVOKED,
                "经行政复议撤销。",
                NOW));
        add(
                HOSTILE,
                "演示<b>市监</b>罚字〔2026〕第000001号",
                "<script>alert(1)</script>有限公司",
                PartyKind.ORGANISATION,
                "\"><img src=x onerror=alert(1)>",
                "</script><script>alert(2)</script> & ]]> \u0000\u0007 正文",
                "100",
                LocalDate.of(2026, 3, 3),
                List.of());
        String[] offences = {"排放油烟未安装净化设施", "夜间施工噪声扰民", "未按规定运输建筑垃圾", "擅自搭建违法建筑", "占道经营"};
        for (int i = 0; i < 90; i++) {
            add(
                    "demo%06d".formatted(i),
                    "演示综执罚决字〔2026〕第%06d号".formatted(1000 + i),
                    i % 3 == 0 ? "明州金桥宏达国际餐饮文化管理股份有限公司海曙第" + i + "分公司望海路旗舰店" : "明州区佳业第" + i + "商贸有限公司",
                    PartyKind.ORGANISATION,
                    offences[i % 5],
                    "当事人位于机场路" + i + "号的经营场所存在" + offences[i % 5] + "的行为，影响附近居民正常生活，经责令改正后仍未改正。",
                    String.valueOf(i * 1234),
                    LocalDate.of(2025, 1, 1).plusDays(i * 5L),
                    List.of());
        }
    }

    private void add(
            String id,
            String number,
            String party,
            PartyKind kind,
            String offence,
            String facts,
            String fine,
            LocalDate date,
            List<Correction> corrections) {
        boolean free = fine.equals("0");
        DecisionContent content = new DecisionContent(
                number,
                party + offence + "案",
                party,
                kind,
                kind == PartyKind.ORGANISATION ? "91330203C3FLC1626K" : null,
                kind == PartyKind.ORGANISATION ? "赵洋" : null,
                id.hashCode() % 2 == 0 ? "明州区综合行政执法局" : "明州区市场监督管理局",
                null,
                date.getDayOfMonth() % 2 == 0 ? "古楼街道" : "西城街道",
                offence,
                facts,
                "《城市市容和环境卫生管理条例》第十四条、第三十六条",
                free ? List.of(PenaltyKind.WARNING) : List.of(PenaltyKind.WARNING, PenaltyKind.FINE),
                free ? "警告" : "警告，并处罚款人民币" + fine + "元",
                new BigDecimal(fine),
                BigDecimal.ZERO,
                null,
                date,
                "明州区综合行政执法局");
        all.add(new Published(
                id, corrections.isEmpty() ? 1 : 2, content, NOW.minusSeconds(86_400), UNTIL, corrections, NOW, SALT));
    }

    public DecisionHits search(DecisionQuery query) {
        List<DecisionDocument> found = all.stream()
                .map(InMemoryDecisions::document)
                .filter(d -> switch (query.status()) {
                    case PUBLISHED -> d.status() != DecisionDocument.Status.WITHDRAWN;
                    case CORRECTED -> d.status() == DecisionDocument.Status.CORRECTED;
                    case WITHDRAWN -> d.status() == DecisionDocument.Status.WITHDRAWN;
                    case ALL -> true;
                })
                .filter(d -> query.text().isBlank()
                        || List.of(query.text().split("\\s+")).stream()
                                .allMatch(w -> (d.title() + d.facts() + d.documentNumber()).contains(w)))
                .filter(d -> query.agencies().isEmpty() || query.agencies().contains(d.agency()))
                .filter(d -> query.offences().isEmpty() || query.offences().contains(d.offence()))
                .filter(d -> query.penaltyKinds().isEmpty()
                        || query.penaltyKinds().stream().anyMatch(d.penaltyKinds()::contains))
                .filter(d -> query.from() == null || !d.decisionDate().isBefore(query.from()))
                .filter(d -> query.to() == null || !d.decisionDate().isAfter(query.to()))
                .sorted(Comparator.comparing(DecisionDocument::decisionDate).reversed())
                .toList();
        int start = Math.min(found.size(), (query.page() - 1) * query.size());
        int end = Math.min(found.size(), start + query.size());
        return new DecisionHits(
                found.size(),
                found.subList(start, end).stream()
                        .map(d -> new DecisionHits.Hit(d, highlights(d, query.text())))
                        .toList(),
                facets(found),
                end < found.size() ? "cursor" + end : null,
                found.isEmpty() && query.text().startsWith("占到") ? "占道经营" : null);
    }

    private static Map<String, List<Fragment>> highlights(DecisionDocument d, String text) {
        Map<String, List<Fragment>> marked = new LinkedHashMap<>();
        for (var field : Map.of("title", d.title(), "facts", d.facts()).entrySet()) {
            String word = text.split("\\s+")[0];
            int at = text.isBlank() ? -1 : field.getValue().indexOf(word);
            if (at >= 0) {
                marked.put(
                        field.getKey(),
                        List.of(
                                new Fragment(field.getValue().substring(0, at), false),
                                new Fragment(word, true),
                                new Fragment(field.getValue().substring(at + word.length()), false)));
            }
        }
        return marked;
    }

    private static Map<String, List<FacetCount>> facets(List<DecisionDocument> found) {
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        facets.put("agency", count(found, d -> List.of(d.agency())));
        facets.put("district", count(found, d -> d.district() == null ? List.of() : List.of(d.district())));
        facets.put("kind", count(found, DecisionDocument::penaltyKinds));
        facets.put("offence", count(found, d -> List.of(d.offence())));
        facets.put(
                "year",
                count(found, d -> List.of(String.valueOf(d.decisionDate().getYear()))));
        facets.put("partyKind", count(found, d -> List.of(d.partyKind())));
        return facets;
    }

    private static List<FacetCount> count(
            List<DecisionDocument> found, Function<DecisionDocument, List<String>> values) {
        return found.stream()
                .flatMap(d -> values.apply(d).stream())
                .collect(Collectors.groupingBy(v -> v, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(e -> new FacetCount(e.getKey(), e.getValue()))
                .toList();
    }

    private static DecisionDocument document(PublicDecision decision) {
        return switch (decision) {
            case Published p ->
                new DecisionDocument(
                        p.id(),
                        p.version(),
                        p.corrected() ? DecisionDocument.Status.CORRECTED : DecisionDocument.Status.PUBLISHED,
                        p.content().documentNumber(),
                        p.content().title(),
                        p.content().party(),
                        p.content().partyKind().name(),
                        p.content().uscc(),
                        p.content().agency(),
                        p.content().district(),
                        p.content().offence(),
                        p.content().penaltyKinds().stream().map(Enum::name).toList(),
                        p.content().fineYuan(),
                        p.content().decisionDate(),
                        p.publishedAt(),
                        p.publishedUntil(),
                        p.content().facts(),
                        p.content().legalBasis(),
                        p.content().penalty(),
                        null);
            case Withdrawn w ->
                new DecisionDocument(
                        w.id(),
                        1,
                        DecisionDocument.Status.WITHDRAWN,
                        w.documentNumber(),
                        "",
                        "",
                        "ORGANISATION",
                        null,
                        w.agency(),
                        null,
                        "",
                        List.of(),
                        BigDecimal.ZERO,
                        w.decisionDate(),
                        w.withdrawnAt(),
                        null,
                        "",
                        "",
                        "",
                        w.reason().name());
        };
    }

    public List<DecisionIndex.Suggestion> suggest(String typed, int max) {
        return count(all.stream().map(InMemoryDecisions::document).toList(), d -> List.of(d.offence())).stream()
                .filter(f -> f.value().contains(typed))
                .limit(max)
                .map(f -> new DecisionIndex.Suggestion(f.value(), "offence", f.count()))
                .toList();
    }

    public Optional<PublicDecision> find(String id) {
        return all.stream().filter(d -> d.id().equals(id)).findFirst();
    }

    public List<PublicDecision> findAll(Collection<String> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    public Optional<PublicDecision> lookup(String documentNumber) {
        return all.stream()
                .filter(d -> document(d).documentNumber().equals(documentNumber))
                .findFirst();
    }

    public List<DecisionCatalogue.Citation> citations(String text) {
        return all.stream()
                .filter(d -> text.contains(document(d).documentNumber()))
                .map(d -> {
                    String number = document(d).documentNumber();
                    return new DecisionCatalogue.Citation(
                            number, text.indexOf(number), text.indexOf(number) + number.length(), Optional.of(d));
                })
                .toList();
    }

    public List<PublicDecision> amendments(int page) {
        return page > 1
                ? List.of()
                : all.stream()
                        .filter(d -> d instanceof Withdrawn || d instanceof Published p && p.corrected())
                        .toList();
    }

    public List<DecisionCatalogue.SitemapEntry> sitemap(int page) {
        return page > 0
                ? List.of()
                : all.stream()
                        .filter(d -> d instanceof Published p && !p.content().namesAPerson())
                        .map(d -> new DecisionCatalogue.SitemapEntry(d.id(), NOW))
                        .toList();
    }

    public int sitemapParts() {
        return 1;
    }

    public DecisionCatalogue.State state() {
        return new DecisionCatalogue.State(all.size() - 1, 23, NOW);
    }

    public void export(DecisionQuery query, Consumer<Published> sink) {
        search(query).items().forEach(hit -> find(hit.document().id()).ifPresent(decision -> {
            if (decision instanceof Published published) {
                sink.accept(published);
            }
        }));
    }
}
