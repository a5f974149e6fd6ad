package org.mingjing.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class FindAPlaceTest {

    private final Places places = Places.read(new ClassPathResource("demo/places.csv"));

    @Test
    void byTheLongestNameOrTheFirst() {
        assertThat(places.subdistrictOf("段塘东路转角，靠近望海路")).contains("段塘街道");
        assertThat(places.firstSubdistrictOf("望海路转角，靠近段塘东路")).contains("西城街道");
        assertThat(places.subdistrictOf("不知道在哪")).isEmpty();
        assertThat(places.districtOf("西城街道")).contains("明州区");
        assertThat(places.districts().getFirst().subdistricts().getFirst().streets())
                .contains("望海路");
    }

    @Test
    void whereStreetsArePartedBySpaces() {
        String file = "# district,subdistrict,streets\n甲区,乙街道,丙路 丁路\r\n\n";
        Places read = Places.read(new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.subdistrictOf("丁路3号")).contains("乙街道");
    }
}
