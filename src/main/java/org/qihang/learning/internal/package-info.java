@NullMarked
package org.qihang.learning.internal;

import org.jspecify.annotations.NullMarked;
