package org.mingjing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadADocumentNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "明综执罚决字〔2026〕第000123号",
                "明综执罚决字[2026]第123号",
                "明综执罚决字【2026】123",
                "明综执罚决字（２０２６）第１２３号",
                "明綜執罰決字〔2026〕第123號",
                " 明综执罚决 字 〔 2026 〕 第 0123 号 ",
                "2026 123 明综执罚决"
            })
    void spellingsOfOneNumberHaveOneKey(String number) {
        assertThat(DocumentNumber.key(number)).isEqualTo("明综执罚决|2026|123");
    }

    @ParameterizedTest
    @CsvSource({
        "演示综执罚决字〔2026〕第000001号, 演示综执罚决|2026|1",
        "甬综执〔2024〕罚决字第3-0012号, 甬综执罚决|2024|3-12",
        "明综执〔2026〕第2025号, 明综执|2026|2025",
        "第000号, ||0",
        "没有数字, 没有数|",
    })
    void otherFormsHaveKeysToo(String number, String key) {
        assertThat(DocumentNumber.key(number)).startsWith(key);
    }

    @Test
    void differentNumbersHaveDifferentKeys() {
        assertThat(DocumentNumber.key("明综执罚决字〔2026〕第12号")).isNotEqualTo(DocumentNumber.key("明综执罚决字〔2026〕第120号"));
        assertThat(DocumentNumber.key("明综执罚决字〔2026〕第12号")).isNotEqualTo(DocumentNumber.key("明综执罚决字〔2025〕第12号"));
    }

    @Test
    void numbersInRunningTextAreFoundWhereTheyStand() {
        String text = "依据明综执罚决字〔2026〕第000123号，参见（甬海综执罚决字〔2024〕第7号）及明综执罚决字［２０２５］第００８号。电话2026。";
        List<DocumentNumber.Mention> mentions = DocumentNumber.find(text);
        assertThat(mentions)
                .extracting(mention -> text.substring(mention.start(), mention.end()))
                .containsExactly("明综执罚决字〔2026〕第000123号", "甬海综执罚决字〔2024〕第7号", "明综执罚决字［２０２５］第００８号");
        assertThat(mentions)
                .extracting(mention -> mention.number().key())
                .containsExactly("明综执罚决|2026|123", "甬海综执罚决|2024|7", "明综执罚决|2025|8");
    }

    @Test
    void whereTextRunsIntoANumberItsShorterReadingsAreTold() {
        DocumentNumber.Mention mention =
                DocumentNumber.find("昨日明综执罚决字〔2026〕第1号").getFirst();
        assertThat(mention.narrower())
                .anyMatch(narrower ->
                        narrower.start() == 2 && narrower.number().key().equals("明综执罚决|2026|1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "号", "〔〕", "〔2026〕第号", "2026年5月18日", "第十四条、第二十三条"})
    void whatIsNoNumberIsNotFound(String text) {
        assertThat(DocumentNumber.find(text)).isEmpty();
        assertThat(DocumentNumber.key(text)).isNotNull();
    }

    @Test
    void hostileTextTakesNoTime() {
        assertThat(DocumentNumber.find("明综执罚决字〔2026".repeat(20_000))).isEmpty();
        assertThat(DocumentNumber.find("字".repeat(200_000))).isEmpty();
        assertThat(DocumentNumber.key("0".repeat(200_000))).isNotNull();
    }
}
