package org.mingjing.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.mingjing.submission.Receipt.Typed;

/** Receipts as people type them: spaced, full-width, one digit wrong. */
class KeepAReceiptTest {

    private static final Random RANDOM = new Random(11);

    @Test
    void spacesDashesAndFullWidthDigitsAreFine() {
        Receipt receipt = Receipt.withCheckDigit("482710935562771");
        String digits = receipt.digits();
        String fullWidth = digits.chars()
                .mapToObj(c -> String.valueOf((char) (c - '0' + '０')))
                .collect(Collectors.joining("　"));
        for (String typed : new String[] {
            digits, receipt.grouped(), receipt.grouped().replace(' ', '-'), fullWidth, "查询码: " + digits
        }) {
            assertThat(Receipt.parse(typed)).isEqualTo(new Typed.Valid(receipt));
        }
        assertThat(receipt.grouped()).matches("\\d{4} \\d{4} \\d{4} \\d{4}");
    }

    @RepeatedTest(50)
    void everySingleWrongDigitIsNoticed() {
        String digits = fresh().digits();
        for (int at = 0; at < digits.length(); at++) {
            for (char other = '0'; other <= '9'; other++) {
                if (digits.charAt(at) != other) {
                    String wrong = digits.substring(0, at) + other + digits.substring(at + 1);
                    assertThat(Receipt.parse(wrong)).isInstanceOf(Typed.Mistyped.class);
                }
            }
        }
    }

    @Test
    void aWrongLengthSaysHowManyDigitsThereWere() {
        assertThat(Receipt.parse("4827 1093 556")).isEqualTo(new Typed.WrongLength(11));
        assertThat(Receipt.parse("")).isEqualTo(new Typed.WrongLength(0));
        assertThat(Receipt.parse("9".repeat(100_000))).isInstanceOf(Typed.WrongLength.class);
    }

    @Test
    void itDoesNotTellItselfToALog() {
        Receipt receipt = fresh();
        assertThat(receipt.toString()).doesNotContain(receipt.digits().substring(0, 4));
    }

    private static Receipt fresh() {
        return Receipt.withCheckDigit("%015d".formatted(RANDOM.nextLong(1_000_000_000_000_000L)));
    }
}
