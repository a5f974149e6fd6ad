package org.mingjing.intake;

/** The shift between WGS 84 and GCJ-02, as published in the EvilTransform project; inverted by iteration to below a centimetre. */
final class Gcj02 {

    private static final double AXIS = 6378245.0;
    private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;

    private Gcj02() {}

    static Location toWgs84(double lat, double lon) {
        double wgsLat = lat;
        double wgsLon = lon;
        for (int i = 0; i < 12; i++) {
            double[] shifted = fromWgs84(wgsLat, wgsLon);
            wgsLat += lat - shifted[0];
            wgsLon += lon - shifted[1];
        }
        return new Location(Math.clamp(wgsLat, -90, 90), Math.clamp(wgsLon, -180, 180), Crs.WGS84);
    }

    /** @return latitude and longitude in GCJ-02; unshifted outside of China's bounding box */
    static double[] fromWgs84(double lat, double lon) {
        if (lon < 72.004 || lon > 137.8347 || lat < 0.8293 || lat > 55.8271) {
            return new double[] {lat, lon};
        }
        double x = lon - 105;
        double y = lat - 35;
        double dLat = -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(6 * x, 20, 2 * x, 20) * 2 / 3
                + waves(y, 20, y / 3, 40) * 2 / 3
                + waves(y / 12, 160, y / 30, 320) * 2 / 3;
        double dLon = 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(6 * x, 20, 2 * x, 20) * 2 / 3
                + waves(x, 20, x / 3, 40) * 2 / 3
                + waves(x / 12, 150, x / 30, 300) * 2 / 3;
        double radians = Math.toRadians(lat);
        double magic = 1 - ECCENTRICITY_SQUARED * Math.sin(radians) * Math.sin(radians);
        double root = Math.sqrt(magic);
        double meridian = AXIS * (1 - ECCENTRICITY_SQUARED) / (magic * root);
        double parallel = AXIS / root * Math.cos(radians);
        return new double[] {lat + Math.toDegrees(dLat / meridian), lon + Math.toDegrees(dLon / parallel)};
    }

    private static double waves(double first, double amplitude, double second, double other) {
        return amplitude * Math.sin(first * Math.PI) + other * Math.sin(second * Math.PI);
    }
}
