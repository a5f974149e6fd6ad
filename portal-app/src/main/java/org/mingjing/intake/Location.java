package org.mingjing.intake;

/**
 * A position.
 *
 * @param lat degrees north, -90 to 90
 * @param lon degrees east, -180 to 180
 */
public record Location(double lat, double lon, Crs crs) {

    /** @throws IllegalArgumentException if it isn't on the globe */
    public Location {
        if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("not a position on the globe");
        }
    }

    /** The same place in WGS 84. */
    public Location wgs84() {
        return switch (crs) {
            case WGS84 -> this;
            case CGCS2000 -> new Location(lat, lon, Crs.WGS84);
            case GCJ02 -> Gcj02.toWgs84(lat, lon);
        };
    }
}
