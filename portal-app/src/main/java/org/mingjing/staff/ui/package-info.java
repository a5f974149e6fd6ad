/** Sign-in and the audit trail, in Vaadin. */
@NullMarked
package org.mingjing.staff.ui;

import org.jspecify.annotations.NullMarked;
