package org.mingjing.intake;

/** The coordinate reference system that a position was measured in. */
public enum Crs {
    /** What phones measure (EPSG:4326). */
    WGS84,
    /** China Geodetic Coordinate System 2000 (EPSG:4490); within centimetres of WGS 84. */
    CGCS2000,
    /** 国测局坐标: WGS 84 shifted by up to some hundred metres; what WeChat and Chinese maps give. */
    GCJ02
}
