package org.mingjing.submission.ui;

import java.util.Locale;
import org.mingjing.submission.Receipt;

/** A receipt as it is read out over the telephone, four digits at a time: {@code 四八二七，一零九三 …}. */
final class SpokenReceipt {

    private static final String[] CHINESE = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final String[] ENGLISH = {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
    };

    private SpokenReceipt() {}

    static String of(Receipt receipt, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        StringBuilder spoken = new StringBuilder();
        for (int i = 0; i < receipt.digits().length(); i++) {
            if (i > 0) {
                spoken.append(i % 4 == 0 ? (english ? ", " : "，") : english ? " " : "");
            }
            spoken.append((english ? ENGLISH : CHINESE)[receipt.digits().charAt(i) - '0']);
        }
        return spoken.toString();
    }
}
