package org.mingjing.decision.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadACodeTest {

    private static final String CODE = "https://mingzhou.example/verify/7k2m9x4qpa";
    private static final Set<String> OURS = Set.of("mingzhou.example");

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @CsvSource({"0,0,jpg", "0,0,png", "17,0,jpg", "90,3,jpg", "180,5,jpg", "-33,5,jpg"})
    void aPhotoTurnedAndBlurredIsRead(double degrees, int blur, String format) throws Unfit {
        byte[] photo = Photograph.file(Photograph.of(CODE, degrees, blur), format);
        FileKind kind = FileKind.of(photo).orElseThrow();
        assertThat(QrReader.read(photo, kind, soon())).containsExactly(CODE);
    }

    @Test
    void aPictureWithoutACodeSaysSo() {
        byte[] picture = Photograph.file(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png");
        assertThatThrownBy(() -> QrReader.read(picture, FileKind.PNG, soon())).hasMessage("NO_CODE");
    }

    @Test
    void aPictureThatClaimsToBeHugeIsRefusedBeforeItIsDrawn() {
        byte[] picture = Photograph.file(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), "png");
        // Width and height in the IHDR chunk.
        picture[16] = 0x40;
        picture[20] = 0x40;
        assertThatThrownBy(() -> QrReader.read(picture, FileKind.PNG, soon())).isInstanceOf(Unfit.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mingzhou.example/verify/7k2m9x4qpa",
                " HTTPS://MINGZHOU.example/verify/7k2m9x4qpa ",
                "http://mingzhou.example/decisions/7k2m9x4qpa.pdf",
                "https://mingzhou.example/decisions/7k2m9x4qpa?lang=en#facts",
                "mingzhou.example/verify/7k2m9x4qpa",
                "/verify/7k2m9x4qpa",
                "7K2M9X4QPA"
            })
    void ourAddressesLeadToTheirDecision(String text) {
        assertThat(Clue.of(text, OURS)).isEqualTo(new Clue.Decision("7k2m9x4qpa"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://mingzhou.example.evil.cn/verify/7k2m9x4qpa,mingzhou.example.evil.cn",
        "https://mingzhou.example@evil.cn/verify/7k2m9x4qpa,evil.cn",
        "https://mingzhou.example:8443/verify/7k2m9x4qpa,mingzhou.example:8443",
        "https://evil.cn/?u=https://mingzhou.example/verify/7k2m9x4qpa,evil.cn",
        "evil.cn/verify/7k2m9x4qpa,evil.cn",
        "weixin://dl/business,weixin://dl/business",
        "javascript:alert(1),javascript:alert(1)"
    })
    void anotherSitesAddressIsNamed(String text, String host) {
        assertThat(Clue.of(text, OURS)).isEqualTo(new Clue.Elsewhere(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"明综执罚决字〔2026〕第000123号", "2026 123 明综执罚", "甬海综执罚决字[2024]第000123号"})
    void anythingElseMayBeANumber(String text) {
        assertThat(Clue.of(text, OURS)).isEqualTo(new Clue.Words(text));
    }
}
