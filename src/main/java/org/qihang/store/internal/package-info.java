@NullMarked
package org.qihang.store.internal;

import org.jspecify.annotations.NullMarked;
