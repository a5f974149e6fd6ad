package org.mingjing.redaction;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Coarsens a natural person's place of the offence to the street or settlement. House numbers stay only where the words
 * after them say that the place is public or a business.
 */
final class PlaceFinder implements Finder {

    private static final Pattern PUBLIC = Pattern.compile(
            "\\s?(?:的|处|一处|沿街)?(?:经营场所|营业场所|商铺|店铺|店面|门面|店|摊|铺|门前|门口|大门外|前|工地|市场|商场|超市|路段|对面|附近|旁|路口|人行道|厂|仓库|停车|公共|沿街|网吧|餐|饭|酒|公司|车间|公交|公园|广场|绿地|绿化带|河|桥|垃圾|菜场|路边|路面|机动车道)");
    private static final Pattern DWELLING = Pattern.compile("室|户|单元|幢|栋|号楼|座|房|组");

    private static final Pattern HOME =
            Pattern.compile("\\s?\\(?(?:的|系|为)?(?:当事人|经营者|其)?(?:的)?(?:家中|家里|住宅|住处|住房|自宅|租住|住家)");

    @Override
    public void find(Passage passage, CaseFile caseFile, Consumer<Hit> found) {
        boolean personal = People.isPersonal(caseFile.subject());
        passage.each(Places.CHAIN, m -> {
            boolean business = PUBLIC.matcher(passage.text())
                            .region(m.end(), passage.text().length())
                            .lookingAt()
                    && !DWELLING.matcher(m.group("chain")).find();
            boolean home = HOME.matcher(passage.text())
                    .region(m.end(), passage.text().length())
                    .lookingAt();
            if (home || personal && !business) {
                found.accept(passage.hit(
                        m.start("chain"), m.end("chain"), FindingKind.ADDRESS, "", "house-number-of-a-person"));
            }
            return true;
        });
    }
}
