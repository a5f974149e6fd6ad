package org.mingjing.decision.demo;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who decides.
 *
 * @param sign what its document numbers begin with, after 演示: 综执, 市监, 西城综执
 * @param team whose officers go out
 */
record Agency(String name, String sign, String team, String code) {

    private static final Map<String, String> CODES = new ConcurrentHashMap<>();

    /** The one in charge of such a matter in such a place; where subdistricts share the power, often theirs. */
    static Agency of(OffenceKind.Field field, DemoPlace place, SplittableRandom random) {
        String district = place.district();
        String town = district.substring(0, district.length() - 1);
        String abbreviation = district.equals(DemoPlaces.DISTRICT) ? "" : town;
        String stem = place.subdistrict()
                .substring(
                        0, place.subdistrict().length() - (place.subdistrict().endsWith("镇") ? 1 : 2));
        int share =
                switch (field) {
                    case CITY -> 55;
                    case HOUSING, SAFETY -> 35;
                    default -> 0;
                };
        if (random.nextInt(100) < share) {
            return named(
                    district + place.subdistrict() + (place.subdistrict().endsWith("镇") ? "人民政府" : "办事处"),
                    stem + "综执",
                    place.subdistrict() + "综合行政执法队");
        }
        return switch (field) {
            case CITY ->
                named(
                        district + "综合行政执法局",
                        abbreviation + "综执",
                        "综合行政执法局" + (random.nextBoolean() ? stem + "中队" : "直属大队"));
            case HOUSING -> named(district + "住房和城乡建设局", abbreviation + "住建", "住房和城乡建设局执法大队");
            case MARKET -> named(district + "市场监督管理局", abbreviation + "市监", stem + "市场监督管理所");
            case ENVIRONMENT -> named(district + "生态环境局", abbreviation + "环", "生态环境保护综合行政执法队");
            case TRANSPORT -> named(district + "交通运输局", abbreviation + "交", "交通运输综合行政执法队");
            case CULTURE -> named(district + "文化和广电旅游体育局", abbreviation + "文旅", "文化市场综合行政执法队");
            case SAFETY -> named(district + "应急管理局", abbreviation + "应急", "应急管理综合行政执法队");
        };
    }

    private static Agency named(String name, String sign, String team) {
        String code = CODES.computeIfAbsent(name, key -> Codes.uscc("11", "MB", new SplittableRandom(key.hashCode())));
        return new Agency(name, sign, team, code);
    }
}
