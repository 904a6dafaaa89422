@NullMarked
package org.qihang.notification.ui;

import org.jspecify.annotations.NullMarked;
