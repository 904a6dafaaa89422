/** What the outside sees of the store: metrics, health, and a line in the log for what is slow. */
@NullMarked
package org.qihang.store.internal.watch;

import org.jspecify.annotations.NullMarked;
