/** A single decision as a document: written as PDF and plain text, read from Word and PDF as proposed fields. */
@NullMarked
package org.mingjing.decision.document;

import org.jspecify.annotations.NullMarked;
