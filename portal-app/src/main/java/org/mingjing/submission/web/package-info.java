/** The public's door: plain forms that need neither script, cookie nor session, and the API that programs and the wizard send to. */
@NullMarked
package org.mingjing.submission.web;

import org.jspecify.annotations.NullMarked;
