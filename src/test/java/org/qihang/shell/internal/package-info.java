@NullMarked
package org.qihang.shell.internal;

import org.jspecify.annotations.NullMarked;
