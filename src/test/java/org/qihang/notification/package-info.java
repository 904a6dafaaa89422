@NullMarked
package org.qihang.notification;

import org.jspecify.annotations.NullMarked;
