@NullMarked
package org.qihang.store.internal.command;

import org.jspecify.annotations.NullMarked;
