/** Finding decisions: analysis, queries, facets, highlights. The index is a read model; the record is elsewhere. */
@NullMarked
package org.mingjing.search;

import org.jspecify.annotations.NullMarked;
