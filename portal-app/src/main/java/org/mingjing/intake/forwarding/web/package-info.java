/** The staff API for the agency's case system. */
@NullMarked
package org.mingjing.intake.forwarding.web;

import org.jspecify.annotations.NullMarked;
