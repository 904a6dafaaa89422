@NullMarked
package org.qihang.account.ui;

import org.jspecify.annotations.NullMarked;
