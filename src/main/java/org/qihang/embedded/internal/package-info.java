/** The embedded database inside: nothing here is for others. */
@NullMarked
package org.qihang.embedded.internal;

import org.jspecify.annotations.NullMarked;
