/**
 * What happened, told to those whom it concerns: named reporters by e-mail, departments in the portal and by a feed. Messages carry
 * no contents. {@code staff}: an inbox is a person's, and shows what their department may know.
 */
@ApplicationModule(allowedDependencies = {"shared", "intake", "staff"})
@NullMarked
package org.mingjing.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
