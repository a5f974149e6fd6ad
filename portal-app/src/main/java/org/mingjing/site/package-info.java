/** The shell: layout, home, footer, languages, elder mode, errors, sitemap. May use every feature; nobody uses it. */
@NullMarked
package org.mingjing.site;

import org.jspecify.annotations.NullMarked;
