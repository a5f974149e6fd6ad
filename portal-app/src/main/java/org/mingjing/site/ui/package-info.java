/** The Vaadin portal's shell at {@code /app}: layout, welcome, languages, errors. Views find it by {@code @Layout} and {@code @Menu}. */
@NullMarked
package org.mingjing.site.ui;

import org.jspecify.annotations.NullMarked;
