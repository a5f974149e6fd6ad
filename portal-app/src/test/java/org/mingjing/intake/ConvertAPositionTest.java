package org.mingjing.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WeChat gives GCJ-02; cases keep WGS 84. Golden points: EvilTransform's tests. */
class ConvertAPositionTest {

    private static final double METRE = 0.00001;

    @ParameterizedTest
    @CsvSource({
        "31.1774276, 121.5272106, 31.17530398364597, 121.531541859215",
        "22.543847, 113.912316, 22.540796131694766, 113.9171764808363",
        "39.911954, 116.377817, 39.91334545536069, 116.38404722455657"
    })
    void goldenPoints(double wgsLat, double wgsLon, double gcjLat, double gcjLon) {
        double[] shifted = Gcj02.fromWgs84(wgsLat, wgsLon);
        assertThat(shifted[0]).isCloseTo(gcjLat, within(1e-9));
        assertThat(shifted[1]).isCloseTo(gcjLon, within(1e-9));
        Location back = new Location(gcjLat, gcjLon, Crs.GCJ02).wgs84();
        assertThat(back.lat()).isCloseTo(wgsLat, within(METRE / 100));
        assertThat(back.lon()).isCloseTo(wgsLon, within(METRE / 100));
        assertThat(back.crs()).isEqualTo(Crs.WGS84);
    }

    @Test
    void abroadNothingIsShifted() {
        assertThat(new Location(48.85, 2.35, Crs.GCJ02).wgs84()).isEqualTo(new Location(48.85, 2.35, Crs.WGS84));
    }

    @Test
    void whatIsNotOnTheGlobeIsRefused() {
        assertThatThrownBy(() -> new Location(91, 0, Crs.WGS84)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Location(Double.NaN, 0, Crs.WGS84)).isInstanceOf(IllegalArgumentException.class);
    }
}
