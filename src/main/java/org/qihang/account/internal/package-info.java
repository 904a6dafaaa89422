@NullMarked
package org.qihang.account.internal;

import org.jspecify.annotations.NullMarked;
