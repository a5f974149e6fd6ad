/** The staff API about staff themselves. */
@NullMarked
package org.mingjing.staff.web;

import org.jspecify.annotations.NullMarked;
