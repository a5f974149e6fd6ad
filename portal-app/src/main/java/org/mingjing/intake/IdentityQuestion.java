package org.mingjing.intake;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Finds staff's words that ask an anonymous reporter who they are. Such words are sent, but flagged: to the reporter and the audit. */
public final class IdentityQuestion {

    private static final Pattern ASKS = Pattern.compile(
            "(您|你)(是|叫|姓)(谁|什么|啥|哪位|哪里人)|(您|你)(的|本人)?(真实)?(手机号|姓名|名字|尊姓|贵姓|身份证|身份|电话|手机|联系方式|微信|住址|家庭住址|住哪|住在哪|单位)"
                    + "|贵姓|怎么称呼|(留下|提供|告知|补充|方便留).{0,6}(姓名|名字|身份|电话|手机|号码|联系方式|微信|住址|地址是)"
                    + "|(who (are you|you are)|your (full |real )?(name|phone|address|identity|id card)|contact details)",
            Pattern.CASE_INSENSITIVE);

    private IdentityQuestion() {}

    /** Whether words ask for a name, a number or an address. */
    public static boolean asks(String words) {
        return ASKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC)
                        .replaceAll("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})", ""))
                .find();
    }
}
