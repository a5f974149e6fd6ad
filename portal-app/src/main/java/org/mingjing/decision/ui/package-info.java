/** The publication desk and the search workbench, in Vaadin. */
@NullMarked
package org.mingjing.decision.ui;

import org.jspecify.annotations.NullMarked;
