/** The main journeys in a real browser, at the production build. */
@NullMarked
package org.qihang.browser;

import org.jspecify.annotations.NullMarked;
