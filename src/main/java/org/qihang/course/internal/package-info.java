@NullMarked
package org.qihang.course.internal;

import org.jspecify.annotations.NullMarked;
