/** What every door that takes files from strangers needs: a form's parts without the container's disk, and bounds of what a PDF unfolds into. */
@NamedInterface("upload")
@NullMarked
package org.mingjing.shared.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
