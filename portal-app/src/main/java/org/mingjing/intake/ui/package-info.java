/** The staff's desk for cases, the bureau's figures about them, and who looked at which, in Vaadin. */
@NullMarked
package org.mingjing.intake.ui;

import org.jspecify.annotations.NullMarked;
