/** Files from the public: judged by content, cleaned of everything but picture, sound and text, or refused in words. */
@NullMarked
package org.mingjing.submission.attachment;

import org.jspecify.annotations.NullMarked;
