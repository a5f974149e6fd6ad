/**
 * A door for other people's programs: Open311 GeoReport v2 (https://wiki.open311.org/GeoReport_v2/), in XML and JSON. What goes out is
 * closed, consented and at least 30 days old; what comes in becomes an anonymous report.
 */
@NullMarked
package org.mingjing.submission.open311;

import org.jspecify.annotations.NullMarked;
