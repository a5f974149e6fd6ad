package org.mingjing.decision.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.mingjing.decision.PenaltyKind;
import org.mingjing.shared.PartyKind;

/** What a decision imposes: kinds, and the amounts where there are any (yuan, 0 where not). */
record Sanction(List<PenaltyKind> kinds, BigDecimal fine, BigDecimal income, int term) {

    private static final int SMALL_PERSON = 200;
    private static final int SMALL_BUSINESS = 3_000;

    static Sanction draw(OffenceKind offence, PartyKind party, SplittableRandom random) {
        List<PenaltyKind> kinds = outcome(offence, random);
        if (party == PartyKind.NATURAL_PERSON && kinds.contains(PenaltyKind.NO_PENALTY) && random.nextInt(3) > 0) {
            kinds = List.of(PenaltyKind.FINE);
        }
        BigDecimal fine = BigDecimal.ZERO;
        if (kinds.contains(PenaltyKind.FINE)) {
            OffenceKind.Range range = offence.fines().get(party);
            if (range == null) {
                throw new IllegalStateException("no fine for " + party + ": " + offence.name());
            }
            fine = BigDecimal.valueOf(fine(range, random));
        }
        long income = kinds.contains(PenaltyKind.CONFISCATION_OF_INCOME)
                ? (random.nextInt(3) == 0 ? fen(8_000, 9_000_000, random) : fen(80, 60_000, random) * 100)
                : 0;
        return new Sanction(kinds, fine, BigDecimal.valueOf(income, 2), 1 + random.nextInt(6));
    }

    /** 简易程序: on the spot (行政处罚法 Art. 51). */
    boolean simpleProcedureAllowed(PartyKind party) {
        int limit = party == PartyKind.NATURAL_PERSON ? SMALL_PERSON : SMALL_BUSINESS;
        return kinds.stream().allMatch(kind -> kind == PenaltyKind.WARNING || kind == PenaltyKind.FINE)
                && fine.intValueExact() <= limit;
    }

    String written(OffenceKind offence, Scene scene) {
        StringBuilder text = new StringBuilder();
        int number = 1;
        for (PenaltyKind kind : kinds) {
            String item = item(kind, offence, scene);
            if (kinds.size() > 1) {
                text.append(number++).append("．");
            }
            text.append(item).append("；");
        }
        text.setCharAt(text.length() - 1, '。');
        return text.toString();
    }

    private String item(PenaltyKind kind, OffenceKind offence, Scene scene) {
        String licence = "《" + offence.licence() + "》（证号：" + scene.get(Slot.LICENCE_NUMBER) + "）";
        return switch (kind) {
            case WARNING -> "警告";
            case PUBLIC_CRITICISM -> "通报批评";
            case FINE -> "罚款" + Yuan.written(fine);
            case CONFISCATION_OF_INCOME -> "没收违法所得" + Yuan.written(income);
            case CONFISCATION_OF_PROPERTY -> "没收" + offence.goods();
            case LICENCE_SUSPENSION -> "暂扣" + licence + term + "个月";
            case QUALIFICATION_DOWNGRADE -> "降低资质等级";
            case LICENCE_REVOCATION -> "吊销" + licence;
            case BUSINESS_RESTRICTION -> "自本决定书送达之日起" + term + "个月内限制承接新的同类业务";
            case PRODUCTION_SUSPENSION -> "责令停产停业整顿" + term * 5 + "日";
            case CLOSURE -> "责令关闭";
            case OCCUPATION_BAN -> "直接负责的主管人员五年内不得从事相关生产经营管理工作";
            case NO_PENALTY -> "不予行政处罚，并对当事人进行批评教育";
            case DETENTION, OTHER -> throw new IllegalStateException("not of these agencies: " + kind);
        };
    }

    private static List<PenaltyKind> outcome(OffenceKind offence, SplittableRandom random) {
        int total = 0;
        for (OffenceKind.Outcome outcome : offence.outcomes()) {
            total += outcome.weight();
        }
        int left = random.nextInt(total);
        for (OffenceKind.Outcome outcome : offence.outcomes()) {
            left -= outcome.weight();
            if (left < 0) {
                return outcome.kinds();
            }
        }
        throw new IllegalStateException("weights don't add up");
    }

    /** Small fines are common, large ones rare; rounded as people round. */
    private static long fine(OffenceKind.Range range, SplittableRandom random) {
        double share = random.nextDouble();
        double drawn = range.low() * Math.pow((double) range.high() / range.low(), share * share);
        int step = drawn < 200 ? 10 : drawn < 1_000 ? 50 : drawn < 10_000 ? 100 : drawn < 100_000 ? 1_000 : 5_000;
        long rounded = Math.round(drawn / step) * step;
        return Math.clamp(rounded, range.low(), range.high());
    }

    private static long fen(int low, int high, SplittableRandom random) {
        return Math.round(low * Math.pow((double) high / low, random.nextDouble()));
    }
}
