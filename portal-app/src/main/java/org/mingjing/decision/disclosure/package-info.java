/** What became of every decision of the record, counted in public: per agency and month, with the gaps in the numbering. */
@NullMarked
package org.mingjing.decision.disclosure;

import org.jspecify.annotations.NullMarked;
