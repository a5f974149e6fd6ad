/** Views: the wizard within the portal, and entry by staff for counter, telephone and hotline. */
@NullMarked
package org.mingjing.submission.ui;

import org.jspecify.annotations.NullMarked;
