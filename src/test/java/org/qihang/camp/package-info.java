@NullMarked
package org.qihang.camp;

import org.jspecify.annotations.NullMarked;
