@NullMarked
package org.qihang.store.internal.watch;

import org.jspecify.annotations.NullMarked;
