/** Keys, for operators. */
@NullMarked
package org.mingjing.vault.web;

import org.jspecify.annotations.NullMarked;
