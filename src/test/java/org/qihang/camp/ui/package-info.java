@NullMarked
package org.qihang.camp.ui;

import org.jspecify.annotations.NullMarked;
