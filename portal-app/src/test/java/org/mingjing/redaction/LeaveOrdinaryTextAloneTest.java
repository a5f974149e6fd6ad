package org.mingjing.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.shared.PartyKind;

/** Texts without personal data come out identical. */
class LeaveOrdinaryTextAloneTest {

    private final Redactor redactor = new Redactor(RedactionSettings.defaults());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026年5月18日,当事人宁波金桥建设有限公司在建国路128号工地夜间施工,未取得夜间施工证明。",
                "当事人安装的设施不符合规定,执法人员当场责令改正,当事人应当在15日内整改完毕。",
                "当事人未按照规定公布投诉举报电话,也未及时处理消费者投诉。",
                "当事人张贴小广告12处,依据《城市市容和环境卫生管理条例》第三十四条处以罚款人民币500.00元。",
                "统一社会信用代码91350100M000100Y43,食品经营许可证编号JY13302030012345,有效期至2027年12月31日。",
                "依据甬海综执罚决字〔2024〕第000123号行政处罚决定书,罚款人民币150,000,000.00元。",
                "当事人于2026年3月5日向本局提交了陈述申辩意见,本局未予采纳。",
                "经营者应当保证消费者权益,负责人全程在场,员工宿舍未配备灭火器。",
                "在环城西路与望海路交叉口沿途抛撒建筑渣土,污染路面约77平方米。",
                "该批次产品批号20260301,规格500克×12袋,货值金额13800.50元,违法所得2386元。",
                "排放油烟未安装净化设施,油烟直接排放,影响附近居民正常生活。",
                "咨询请拨打12345或400-820-8820。",
                "当事人自收到本决定书之日起六十日内可以向宁波市人民政府申请行政复议,或者在六个月内向人民法院提起行政诉讼。",
                "禁止患有国务院卫生行政部门规定的有碍食品安全疾病的人员从事接触直接入口食品的工作。",
                "责令停产停业,吊销许可证件,没收违法所得人民币2386元,没收三轮车1辆。",
                "店内货架上摆放有“老王”牌酱油3瓶、“张小泉”菜刀2把。",
                "业主委员会和物业服务企业未履行公示义务,居民楼楼道堆放杂物。",
                "当事人高空作业时未设置警示标志,驾驶员应急处置不当,车主单位已缴纳罚款。",
                "经查,当事人施工现场裸露土方未覆盖,面积约200平方米,属于首次违法。",
                "当事人应自收到本决定书之日起十五日内,持缴款通知书到指定代收机构缴纳罚款;责令当事人补植并恢复绿地原状。",
                "责令当事人卸载超限部分货物,要求其停止无证经营,一处承租人更换后亦未办理变更。",
                "诱导、误导消费者超量点餐,收集顾客车牌号码4182条,在望海路人行道违法停放,附近居民反映强烈。",
                "2026年4月1日19时许,住房和城乡建设局对春华路601号进行检查,现场集油盒满溢。",
                "执法人员李明、王强向当事人送达了《责令改正通知书》。"
            })
    void staysIdentical(String text) {
        var subject = new Subject(PartyKind.ORGANISATION, "宁波金桥建设有限公司", "赵洋", null, List.of());
        assertThat(redactor.redact(subject, Map.of("facts", text)).publicText("facts"))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "当事人在建国路128号门前公共人行道摆放桌椅2套,占用面积约29平方米。",
                "当事人高空抛物,施工噪声扰民,于夜间二十三时后作业。",
                "当事人未将生活垃圾分类投放,经劝导拒不改正,罚款人民币50元。",
                "当事人向河道倾倒泔水约5公斤,当场予以警告。",
                "当事人时常在秀英街占道经营,应予处罚。",
                "当事人成年后从事餐饮行业,认错态度好,主动消除违法行为后果。",
                "违法所得已退至马某银行账户。当事人李某某对上述事实予以确认。"
            })
    void staysIdenticalForAPersonToo(String text) {
        var subject = new Subject(PartyKind.NATURAL_PERSON, "亓砚秋", null, "33020319900307123X", List.of());
        assertThat(redactor.redact(subject, Map.of("facts", text)).publicText("facts"))
                .isEqualTo(text);
    }
}
