@NullMarked
package org.qihang.course.ui;

import org.jspecify.annotations.NullMarked;
