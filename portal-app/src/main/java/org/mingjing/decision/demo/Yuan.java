package org.mingjing.decision.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Money as decisions write it: in capital numerals and in figures. */
final class Yuan {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] UNITS = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿"};

    private Yuan() {}

    /** 人民币伍佰元整（¥500.00）. */
    static String written(BigDecimal yuan) {
        return "人民币" + capital(yuan) + "（¥" + figures(yuan) + "）";
    }

    /** 伍佰元整, 壹仟零贰拾元伍角. */
    static String capital(BigDecimal yuan) {
        long fen = yuan.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact();
        StringBuilder text = new StringBuilder(whole(fen / 100)).append('元');
        int jiao = (int) (fen / 10 % 10);
        int rest = (int) (fen % 10);
        if (jiao == 0 && rest == 0) {
            return text.append('整').toString();
        }
        text.append(DIGITS.charAt(jiao));
        if (jiao > 0) {
            text.append('角');
        }
        if (rest > 0) {
            text.append(DIGITS.charAt(rest)).append('分');
        }
        return text.toString();
    }

    /** 12,500.00. */
    private static String figures(BigDecimal yuan) {
        StringBuilder text =
                new StringBuilder(yuan.setScale(2, RoundingMode.UNNECESSARY).toPlainString());
        for (int at = text.length() - 6; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    private static String whole(long value) {
        if (value == 0) {
            return "零";
        }
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int group = 2; group >= 0; group--) {
            int four = (int) (value / (long) Math.pow(10_000, group) % 10_000);
            if (four == 0) {
                gap = true;
                continue;
            }
            for (int place = 3; place >= 0; place--) {
                int digit = four / (int) Math.pow(10, place) % 10;
                if (digit == 0) {
                    gap = true;
                } else {
                    text.append(gap && !text.isEmpty() ? "零" : "")
                            .append(DIGITS.charAt(digit))
                            .append(UNITS[place]);
                    gap = false;
                }
            }
            text.append(GROUPS[group]);
            gap = false;
        }
        return text.toString();
    }
}
