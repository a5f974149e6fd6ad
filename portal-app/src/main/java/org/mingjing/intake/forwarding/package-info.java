/** Cases out to the agency's case system, as signed webhooks, and its word back. */
@NullMarked
package org.mingjing.intake.forwarding;

import org.jspecify.annotations.NullMarked;
