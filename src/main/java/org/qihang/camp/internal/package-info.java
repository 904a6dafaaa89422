@NullMarked
package org.qihang.camp.internal;

import org.jspecify.annotations.NullMarked;
