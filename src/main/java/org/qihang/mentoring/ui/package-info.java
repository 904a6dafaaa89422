@NullMarked
package org.qihang.mentoring.ui;

import org.jspecify.annotations.NullMarked;
