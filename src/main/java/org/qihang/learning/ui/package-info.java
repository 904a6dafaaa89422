@NullMarked
package org.qihang.learning.ui;

import org.jspecify.annotations.NullMarked;
