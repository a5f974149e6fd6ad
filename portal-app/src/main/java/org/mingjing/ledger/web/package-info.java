/** The ledger's public files, as C2SP tlog-tiles serves them. */
@NullMarked
package org.mingjing.ledger.web;

import org.jspecify.annotations.NullMarked;
