package org.mingjing.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.shared.PartyKind;

/** One sentence each: what the public reads instead. */
class HidePersonalDataInATextTest {

    private final Redactor redactor = new Redactor(RedactionSettings.defaults());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            在机场路68号院内搭建|在机场路院内搭建
            在机场路68号门前摆摊|在机场路68号门前摆摊
            在锦绣江南小区3幢2单元501室违规装修|在锦绣江南小区违规装修
            在朱敏村3组12号焚烧垃圾|在朱敏村焚烧垃圾
            当事人张三,男,1985年3月2日出生|当事人张某,男,***出生
            当事人张 三在场,其妻张丽华签收|当事人张某在场,其妻张某甲签收
            证人张丽华、王晓宇的证言|证人张某甲、王某的证言
            证人:欧阳修文(电话一三七七八二四六六四〇)|证人:欧阳某(电话***)
            询问阿卜杜拉·买买提时|询问阿某时
            身份证号330203 19890212 5965|身份证号***
            公民身份号码：３３０２０３１９８９０２１２５９６５|公民身份号码：***
            手机：１３７　７８２４　６６４０。|手机：***。
            联系人李四,电话0574-8712 3456|联系人李某,电话***
            驾驶浙B·D12345小型轿车|驾驶***小型轿车
            驾驶浙B1234学教练车|驾驶***教练车
            微信号wx_abc1234,QQ:12345678,邮箱a.b-c@example.com|微信号***,QQ:***,邮箱***
            执法人员王强(执法证号:3302001234)、赵敏(执法证号:3302001235)|执法人员王强(执法证号:***)、赵敏(执法证号:***)
            持护照(护照号:E12345678)|持护照(护照号:***)
            当事人患有二级肢体残疾,家庭困难|当事人（略）,家庭困难
            2026年3月1日,我局接到某小区居民举报,执法人员到场检查|根据线索,执法人员到场检查
            根据群众举报线索,对当事人检查|根据线索,对当事人检查
            接12345投诉件(编号NB2026030112)反映当事人占道|根据线索,当事人占道
            举报人王小二提供录音|有关人员王某提供录音
            其家庭住址:浙江省宁波市海曙区文昌街12弄3号401室。|其家庭住址:某处。
            邻居何翊霖称当事人夜间噪声大|邻居何某称当事人夜间噪声大
            向驾驶员亓砚秋出示证件|向驾驶员亓某出示证件
            2026年4月1日,沈月(联系电话14000003760)来电反映人民西路存在违法情形|根据线索,人民西路存在违法情形
            住海曙区望海路9弄的居民赵花雯于2026年4月1日来访投诉,手机18000009664。经核查|有线索。经核查
            住在望海路49号楼上的居民陆泽程(电话18000009664)多次投诉。当事人张三|有关线索。当事人张某
            未单独列账,业主侯晓明举报至本机关。|未单独列账,有关线索。
            邻居罗芳(住望海路9弄2号)反映犬吠扰民。|有关线索反映犬吠扰民。
            从业人员尹兰怡承认,现场照片、忻梅涵的证人证言、承租人彭坤住该处|从业人员尹某承认,现场照片、忻某的证人证言、承租人彭某住该处
            卡号6222 0219 1284 5298 418|卡号***
            """)
    void ofANaturalPerson(String original, String shown) {
        var subject = new Subject(PartyKind.NATURAL_PERSON, "张三", null, "33020319890212596X", List.of());
        assertThat(redactor.redact(subject, Map.of("facts", original)).publicText("facts"))
                .isEqualTo(shown);
    }

    @Test
    void anOrganisationsRepresentativeStaysButNotAsAWitness() {
        var subject = new Subject(PartyKind.ORGANISATION, "宁波方圆运输有限公司", "赵洋", null, List.of());
        var text = "法定代表人赵洋到场。证人赵洋的证言证实。司机赵海洋签字。";
        assertThat(redactor.redact(subject, Map.of("facts", text)).publicText("facts"))
                .isEqualTo("法定代表人赵洋到场。证人赵某的证言证实。司机赵某甲签字。");
    }

    @Test
    void aHomeIsHiddenWhereverItRecurs() {
        var subject = new Subject(PartyKind.SOLE_TRADER, "海曙区老周饮食店", "周大勇", null, List.of());
        var texts = Map.of(
                "facts", "经营者周大勇家住西门街道翠柏路66弄2号720室。",
                "penalty", "在翠柏路66弄2号720室查获原料,海曙区老周饮食店在翠柏路8号经营。");
        var redaction = redactor.redact(subject, texts);
        assertThat(redaction.publicText("facts")).isEqualTo("经营者周某家住某处。");
        assertThat(redaction.publicText("penalty")).isEqualTo("在翠柏路查获原料,海曙区老周饮食店在翠柏路8号经营。");
    }

    @Test
    void thePartysNameFollowsTheProfile() {
        assertThat(redactor.publicPartyName(person("欧阳 修文"))).isEqualTo("欧阳某");
        assertThat(redactor.publicPartyName(person("阿卜杜拉·买买提"))).isEqualTo("阿某");
        assertThat(redactor.publicPartyName(new Subject(PartyKind.SOLE_TRADER, "王记面馆", "王记", null, List.of())))
                .isEqualTo("王记面馆");
        assertThat(with(NameProfile.FULL).publicPartyName(person("张三"))).isEqualTo("张三");
        assertThat(with(NameProfile.NONE).publicPartyName(person("张三"))).isEqualTo("某某");
    }

    @Test
    void aMarkByHandHidesEveryOccurrence() {
        var texts = Map.of("facts", "配方甲五号由当事人张三保管,配方甲\n五号未登记。");
        var subject = person("张三");
        var findings = redactor.redact(subject, texts).findings();
        var marked = Redaction.mark(texts, findings, "配方甲五号", "（商业秘密）");
        assertThat(Redaction.apply(texts.get("facts"), marked)).isEqualTo("（商业秘密）由当事人张某保管,（商业秘密）未登记。");
        var off = marked.stream()
                .map(f -> f.withApplied(f.kind() == FindingKind.MANUAL))
                .toList();
        assertThat(Redaction.apply(texts.get("facts"), off)).isEqualTo("（商业秘密）由当事人张三保管,（商业秘密）未登记。");
    }

    private static Redactor with(NameProfile profile) {
        var d = RedactionSettings.defaults();
        return new Redactor(new RedactionSettings(
                profile, d.numberMask(), d.addressMask(), d.phraseMask(), d.off(), d.proposals()));
    }

    private static Subject person(String name) {
        return new Subject(PartyKind.NATURAL_PERSON, name, null, null, List.of());
    }
}
