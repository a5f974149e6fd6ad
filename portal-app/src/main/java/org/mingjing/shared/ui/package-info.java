/** What several features' desks are made of: a list with the open item beside it, keys, words read aloud. */
@NamedInterface("ui")
@NullMarked
package org.mingjing.shared.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
