/** Notices as staff see them. */
@NullMarked
package org.mingjing.notice.ui;

import org.jspecify.annotations.NullMarked;
