package org.mingjing.decision.exchange;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of money as agencies write them, to yuan exactly. */
final class Amounts {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal MOST = new BigDecimal("10000000000000");
    private static final Pattern WRITTEN =
            Pattern.compile("(?:人民币|RMB|CNY|¥|¥)?(-?)(\\d+(?:\\.\\d+)?|\\.\\d+)(亿元|万元|万|元|圆)?整?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?\\D*");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([\\d,.]+\\)");
    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final Pattern NOTHING = Pattern.compile("[-—/无]+");

    /** An amount, or why it is none. */
    sealed interface Outcome {

        record Yuan(BigDecimal amount) implements Outcome {}

        record Not(FaultReason reason) implements Outcome {}
    }

    private Amounts() {}

    /**
     * Reads half-width text.
     *
     * @param inYuan whether the column's unit is yuan instead of 万元; a unit in the cell counts first
     */
    static Outcome parse(String written, boolean inYuan) {
        String compact = BLANK.matcher(written).replaceAll("");
        if (NOTHING.matcher(compact).matches()) {
            return new Outcome.Yuan(BigDecimal.ZERO);
        }
        if (IN_BRACKETS.matcher(compact).matches()) {
            return new Outcome.Not(FaultReason.NEGATIVE_AMOUNT);
        }
        if (compact.indexOf(',') >= 0) {
            String bare = compact.replaceFirst("^(人民币|¥|¥)", "");
            if (!GROUPED.matcher(bare).matches()) {
                return new Outcome.Not(FaultReason.AMOUNT_NOT_A_NUMBER);
            }
            compact = bare.replace(",", "");
        }
        Matcher parts = WRITTEN.matcher(compact);
        if (!parts.matches() || compact.length() > 40) {
            return new Outcome.Not(FaultReason.AMOUNT_NOT_A_NUMBER);
        }
        return yuan(new BigDecimal(parts.group(2)), parts.group(1), parts.group(3), inYuan);
    }

    private static Outcome yuan(
            BigDecimal number, String sign, @org.jspecify.annotations.Nullable String unit, boolean inYuan) {
        BigDecimal amount =
                switch (unit == null ? (inYuan ? "元" : "万元") : unit) {
                    case "亿元" -> number.multiply(WAN).multiply(WAN);
                    case "万元", "万" -> number.multiply(WAN);
                    default -> number;
                };
        if (!sign.isEmpty() && amount.signum() != 0) {
            return new Outcome.Not(FaultReason.NEGATIVE_AMOUNT);
        }
        if (amount.compareTo(MOST) > 0) {
            return new Outcome.Not(FaultReason.AMOUNT_TOO_LARGE);
        }
        BigDecimal exact = tidy(amount);
        return exact.scale() > 2 ? new Outcome.Not(FaultReason.AMOUNT_FINER_THAN_A_FEN) : new Outcome.Yuan(exact);
    }

    /** One value, one form: 2000, 0.5. */
    static BigDecimal tidy(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
