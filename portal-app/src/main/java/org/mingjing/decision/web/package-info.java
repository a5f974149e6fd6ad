/** Stateless pages, feeds, exports and the API of published decisions. */
@NullMarked
package org.mingjing.decision.web;

import org.jspecify.annotations.NullMarked;
