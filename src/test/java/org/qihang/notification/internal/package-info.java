@NullMarked
package org.qihang.notification.internal;

import org.jspecify.annotations.NullMarked;
