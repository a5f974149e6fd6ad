/** What the case system couldn't be told, for those who look after it. */
@NullMarked
package org.mingjing.intake.forwarding.ui;

import org.jspecify.annotations.NullMarked;
