/** Mingjing (明镜): the public face of an administrative law-enforcement bureau. One package per feature. */
@NullMarked
package org.mingjing;

import org.jspecify.annotations.NullMarked;
