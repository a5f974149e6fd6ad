/** Notices as programs read them. */
@NullMarked
package org.mingjing.notice.web;

import org.jspecify.annotations.NullMarked;
