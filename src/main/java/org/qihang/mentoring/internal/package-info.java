@NullMarked
package org.qihang.mentoring.internal;

import org.jspecify.annotations.NullMarked;
